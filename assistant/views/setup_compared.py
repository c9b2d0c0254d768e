"""The checker's readings beside what is charted, one by one; neither side is marked wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from assistant.quantities import Concentration, DoseUnit, Rate
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, Ordered, PumpProgrammed, PumpRuns, Weighed
from assistant.rules.examine.pump import rate_agrees
from assistant.rules.running import Setting, setting_at
from assistant.rules.vials import drawn_up
from assistant.views.setup_form import Place
from assistant.wording.entries import amount
from assistant.wording.numbers import dose, plain, strength, with_unit

RUNNING = "Dose that runs now"


NOT_CHARTED = "not charted"
PAUSED = "paused"


class Compared(NamedTuple):
    """One reading beside what is charted, as shown; `differs` tells the two apart.

    What was never charted differs from nothing: the reading stands alone.
    """

    name: str
    label: str
    read: str
    charted: str
    differs: bool

    @property
    def alone(self) -> bool:
        """Whether nothing is charted to hold it against."""
        return self.charted == NOT_CHARTED


def has_run(place: Place) -> bool:
    """Whether it has begun to run, and was not stopped since; a pause is no stop."""
    setting = setting_now(place)
    return setting.running or _paused(place)


def _paused(place: Place) -> bool:
    setting = setting_now(place)
    return bool(place.chart.all(PumpRuns)) and not setting.running and not setting.stopped


def _stands(place: Place, number: str, shown: str) -> tuple[bool, str]:
    """Whether a reading of 0 is that of the pump while it is paused, and how the two are said."""
    if not _paused(place):
        return False, shown
    return Fraction(number) == 0, f"{PAUSED}, set to {shown}"


def setting_now(place: Place) -> Setting:
    """The pump as it is charted now."""
    return setting_at(place.chart, place.now)


def compare(place: Place, values: Mapping[str, str]) -> list[Compared]:
    """Every reading that can be held against the chart, in the order of the page."""
    rows = (one(place, values) for one in _COMPARE)
    return [row for row in rows if row is not None]


_Row = Compared | None


def _weight(place: Place, values: Mapping[str, str]) -> _Row:
    charted = place.chart.last(Weighed)
    read = with_unit(values["weight"], "kg")
    if charted is None:
        return Compared("weight", "Weight", read, NOT_CHARTED, differs=False)
    off = charted.weight.exact != Fraction(values["weight"])
    return Compared("weight", "Weight", read, amount(charted.weight), off)


def _pump(chart: Chart) -> PumpProgrammed | PumpRuns | None:
    """The pump as it runs, or as it was programmed here when that came later."""
    ready, runs = chart.event(PumpProgrammed), chart.event(PumpRuns)
    if ready is not None and (runs is None or ready.place > runs.place):
        return ready.what
    return runs.what if runs is not None else None


def _running_dose(place: Place, values: Mapping[str, str]) -> Compared:
    """The dose that runs, in the unit that was read; a typed one to the digit."""
    setting, unit = setting_now(place), DoseUnit(values["dose_unit"])
    read, said = Fraction(values["dose"]), with_unit(values["dose"], unit)
    if setting.meant is not None:
        stands, shown = _stands(place, values["dose"], dose(setting.meant, typed=True))
        same = (setting.meant.amount, setting.meant.unit) == (read, unit)
        return Compared("dose", RUNNING, said, shown, not (same or stands))
    gives = setting.gives.in_unit(unit) if setting.gives else None
    if gives is None:
        return Compared("dose", RUNNING, said, NOT_CHARTED, differs=False)
    stands, shown = _stands(place, values["dose"], dose(gives))
    off = abs(read - gives.amount) * 100 > place.protocol.pump.agree.exact * gives.amount
    return Compared("dose", RUNNING, said, shown, off and not stands)


def _dose(place: Place, values: Mapping[str, str]) -> _Row:
    if has_run(place):
        return _running_dose(place, values)
    order = place.chart.last(Ordered)
    start = order.start if order else None
    read = with_unit(values["dose"], values["dose_unit"])
    if start is None:
        return Compared("dose", "Ordered start dose", read, NOT_CHARTED, differs=False)
    off = (start.exact, start.unit) != (Fraction(values["dose"]), values["dose_unit"])
    return Compared("dose", "Ordered start dose", read, amount(start), off)


def _strength(place: Place, values: Mapping[str, str]) -> _Row:
    """The label has the strength as it is shown: an exact one of more places is not read off it."""
    bag = place.chart.last(BagHung)
    read = f"{values['strength']}\u00a0mcg in 1\u00a0mL"
    if bag is None:
        return Compared("strength", "Strength", read, NOT_CHARTED, differs=False)
    shown, typed = strength(bag.concentration), Concentration(Fraction(values["strength"]))
    return Compared("strength", "Strength", read, shown, strength(typed) != shown)


def _drawn(place: Place, values: Mapping[str, str]) -> _Row:
    drawn = drawn_up(place.chart, place.protocol)
    if drawn is None:
        return None
    shown, read = plain(drawn, 2), plain(Fraction(values["drawn"]), 2)
    typed = with_unit(values["drawn"], "mL")
    return Compared("drawn", "Drawn up", typed, with_unit(shown, "mL"), shown != read)


def _drug(place: Place, values: Mapping[str, str]) -> _Row:
    ours = place.protocol.protocol.drug
    return Compared("drug", "Drug on the pump", values["drug"], ours, values["drug"] != ours)


def _rate(place: Place, values: Mapping[str, str]) -> _Row:
    ready = _pump(place.chart)
    read = with_unit(values["rate"], "mL/h")
    if ready is None or ready.rate is None:
        return Compared("rate", "Rate on the pump", read, NOT_CHARTED, differs=False)
    step = place.protocol.pump.step.exact
    found = rate_agrees(
        Rate(ready.rate.exact), Rate(Fraction(values["rate"])), place.protocol, step
    )
    stands, shown = _stands(place, values["rate"], amount(ready.rate))
    return Compared("rate", "Rate on the pump", read, shown, bool(found) and not stands)


def _unit(place: Place, values: Mapping[str, str]) -> _Row:
    ready = _pump(place.chart)
    shows = ready.shows_unit if isinstance(ready, PumpProgrammed) else ""
    ours = shows or (ready.dose.unit if ready and ready.dose else NOT_CHARTED)
    read = values["pump_unit"]
    off = ours not in (NOT_CHARTED, read)
    return Compared("pump_unit", "Dose unit on the pump", read, ours, off)


def _line(place: Place, values: Mapping[str, str]) -> _Row:
    charted = place.chart.last(LineChosen)
    read = f"{values['line']}, {values['site']}"
    if charted is None:
        return Compared("line", "Line", read, NOT_CHARTED, differs=False)
    ours = f"{charted.access}, {charted.site or 'site not charted'}"
    same = charted.access == values["line"]
    same_site = not charted.site or charted.site.casefold() == values["site"].casefold()
    return Compared("line", "Line", read, ours, not (same and same_site))


_COMPARE: tuple[Callable[[Place, Mapping[str, str]], _Row], ...] = (
    _weight, _dose, _strength, _drawn, _drug, _rate, _unit, _line,
)  # fmt: skip
