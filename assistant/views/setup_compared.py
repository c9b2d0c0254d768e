"""The checker's readings beside what is charted, one by one; neither side is marked wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from assistant.quantities import DoseUnit, Rate
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, Ordered, PumpProgrammed, PumpRuns, Weighed
from assistant.rules.examine.pump import rate_agrees
from assistant.rules.running import Setting, setting_at
from assistant.rules.vials import drawn_up
from assistant.views.setup_form import Place
from assistant.wording.entries import amount
from assistant.wording.numbers import dose, plain, strength, with_unit

RUNNING = "Dose that runs now"


class Compared(NamedTuple):
    """One reading beside what is charted, as shown; `differs` tells the two apart."""

    name: str
    label: str
    read: str
    charted: str
    differs: bool


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
    shown = amount(charted.weight) if charted else "not charted"
    same = charted is not None and charted.weight.exact == Fraction(values["weight"])
    return Compared("weight", "Weight", with_unit(values["weight"], "kg"), shown, not same)


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
        same = (setting.meant.amount, setting.meant.unit) == (read, unit)
        return Compared("dose", RUNNING, said, dose(setting.meant, typed=True), not same)
    gives = setting.gives.in_unit(unit) if setting.gives else None
    if gives is None:
        return Compared("dose", RUNNING, said, "not charted", differs=True)
    off = abs(read - gives.amount) * 100 > place.protocol.pump.agree.exact * gives.amount
    return Compared("dose", RUNNING, said, dose(gives), off)


def _dose(place: Place, values: Mapping[str, str]) -> _Row:
    if setting_now(place).running:
        return _running_dose(place, values)
    order = place.chart.last(Ordered)
    start = order.start if order else None
    shown = amount(start) if start else "not charted"
    read = with_unit(values["dose"], values["dose_unit"])
    same = start is not None and (start.exact, start.unit) == (
        Fraction(values["dose"]),
        values["dose_unit"],
    )
    return Compared("dose", "Ordered start dose", read, shown, not same)


def _strength(place: Place, values: Mapping[str, str]) -> _Row:
    bag = place.chart.last(BagHung)
    shown = strength(bag.concentration) if bag else "not charted"
    read = f"{values['strength']}\u00a0mcg in 1\u00a0mL"
    same = bag is not None and bag.concentration.mcg_ml == Fraction(values["strength"])
    return Compared("strength", "Strength", read, shown, not same)


def _drawn(place: Place, values: Mapping[str, str]) -> _Row:
    drawn = drawn_up(place.chart, place.protocol)
    if drawn is None:
        return None
    shown, read = with_unit(plain(drawn, 2), "mL"), with_unit(values["drawn"], "mL")
    return Compared("drawn", "Drawn up", read, shown, drawn != Fraction(values["drawn"]))


def _drug(place: Place, values: Mapping[str, str]) -> _Row:
    ours = place.protocol.protocol.drug
    return Compared("drug", "Drug on the pump", values["drug"], ours, values["drug"] != ours)


def _rate(place: Place, values: Mapping[str, str]) -> _Row:
    ready = _pump(place.chart)
    read = with_unit(values["rate"], "mL/h")
    if ready is None or ready.rate is None:
        return Compared("rate", "Rate on the pump", read, "not charted", differs=True)
    step = place.protocol.pump.step.exact
    found = rate_agrees(
        Rate(ready.rate.exact), Rate(Fraction(values["rate"])), place.protocol, step
    )
    return Compared("rate", "Rate on the pump", read, amount(ready.rate), bool(found))


def _unit(place: Place, values: Mapping[str, str]) -> _Row:
    ready = _pump(place.chart)
    shows = ready.shows_unit if isinstance(ready, PumpProgrammed) else ""
    ours = shows or (ready.dose.unit if ready and ready.dose else "not charted")
    read = values["pump_unit"]
    return Compared("pump_unit", "Dose unit on the pump", read, ours, ours != read)


def _line(place: Place, values: Mapping[str, str]) -> _Row:
    charted = place.chart.last(LineChosen)
    read = f"{values['line']}, {values['site']}"
    if charted is None:
        return Compared("line", "Line", read, "not charted", differs=True)
    ours = f"{charted.access}, {charted.site or 'site not charted'}"
    same = charted.access == values["line"]
    same_site = not charted.site or charted.site.casefold() == values["site"].casefold()
    return Compared("line", "Line", read, ours, not (same and same_site))


_COMPARE: tuple[Callable[[Place, Mapping[str, str]], _Row], ...] = (
    _weight, _dose, _strength, _drawn, _drug, _rate, _unit, _line,
)  # fmt: skip
