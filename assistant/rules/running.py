"""What the pump did and does: spans of constant rate, strength and weight, and their sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from itertools import takewhile
from typing import Any

from assistant.quantities import Concentration, Dose, DoseUnit, Flow, Rate, Weight
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, Paused, PumpRuns, Resumed, Stopped, Weighed, What
from assistant.record.timeline import Event, Place


@dataclass(frozen=True, slots=True)
class Setting:
    """The pump at one instant. `rate` is None while a dose waits for its bag or weight.

    `typed` is the dose that was typed with the rate; `meant` the same as long as rate, bag and
    weight still come to it, and None once they do not: then only the rate tells the dose.
    """

    running: bool = False
    stopped: bool = False
    rate: Rate | None = None
    meant: Dose | None = None
    concentration: Concentration | None = None
    weight: Weight | None = None
    typed: Dose | None = None

    @property
    def flow(self) -> Flow | None:
        """Drug per minute, None when rate or strength is not known."""
        if self.rate is None or self.concentration is None:
            return None
        return self.rate.flow(self.concentration)

    @property
    def dose(self) -> Dose | None:
        """The dose per kg that is delivered, None without a strength or a weight."""
        if self.flow is None or self.weight is None:
            return None
        return self.flow.as_dose(DoseUnit.PER_KG, self.weight)

    @property
    def meant_flow(self) -> Flow | None:
        """The drug per minute of the dose as it was typed, else of the rate."""
        if self.meant is None:
            return self.flow
        return flow_of(self.meant, self.weight)

    @property
    def meant_dose(self) -> Dose | None:
        """The dose per kg as it was typed, else that of the rate; None without a weight.

        Limits are held against this one, so that a pump's rounding never crosses them.
        """
        if self.meant_flow is None or self.weight is None:
            return None
        return self.meant_flow.as_dose(DoseUnit.PER_KG, self.weight)


def flow_of(dose: Dose, weight: Weight | None) -> Flow | None:
    """The drug per minute of a dose, None when it is per kg and no weight is known."""
    return None if dose.unit is DoseUnit.PER_KG and weight is None else dose.flow(weight)


@dataclass(frozen=True, slots=True)
class Span:
    """Running time of one setting, from `start` to `end`."""

    start: datetime
    end: datetime
    setting: Setting

    @property
    def hours(self) -> Fraction:
        """Its length in hours."""
        return hours_between(self.start, self.end)

    @property
    def volume_ml(self) -> Fraction:
        """What ran in, in mL; 0 while the rate is not known."""
        return self.setting.rate.ml_h * self.hours if self.setting.rate else Fraction(0)

    @property
    def drug_mg(self) -> Fraction | None:
        """The base that ran in, in mg, None while the strength is not known."""
        flow = self.setting.flow
        return None if flow is None else flow.mcg_min * 60 * self.hours / 1000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Running time without a pause."""

    start: datetime
    end: datetime


def hours_between(start: datetime, end: datetime) -> Fraction:
    """Exact hours from one instant to another."""
    gone = end - start
    micros = (gone.days * 86400 + gone.seconds) * 1_000_000 + gone.microseconds
    return Fraction(micros, 3_600_000_000)


def follow_pump(before: Setting, what: What) -> Setting:
    """The setting after one more fact; anything that does not touch the pump leaves it."""
    after = _follow(before, what)
    return replace(after, meant=after.typed if _holds(after) else None)


def _follow(before: Setting, what: What) -> Setting:
    match what:
        case PumpRuns():
            return _set(before, what)
        case Paused():
            return replace(before, running=False)
        case Stopped():
            return replace(before, running=False, stopped=True)
        case Resumed() if before.rate is not None or before.typed is not None:
            return replace(before, running=True, stopped=False)
        case BagHung():
            return _rated(replace(before, concentration=what.concentration))
        case Weighed():
            return _rated(replace(before, weight=Weight(what.weight.exact)))
        case _:
            return before


def _set(before: Setting, what: PumpRuns) -> Setting:
    typed = Dose(what.dose.exact, DoseUnit(what.dose.unit)) if what.dose else None
    if not _runs(what):
        return replace(before, running=False)
    rate = Rate(what.rate.exact) if what.rate else None
    return _rated(replace(before, running=True, stopped=False, rate=rate, typed=typed))


def _rated(setting: Setting) -> Setting:
    """Work out the rate of a dose as soon as strength and weight are there; then it stays."""
    if setting.rate is not None:
        return setting
    return replace(setting, rate=_wanted(setting))


def _wanted(setting: Setting) -> Rate | None:
    """The exact rate of the typed dose, None while bag, drug in it or weight are lacking."""
    if setting.typed is None or setting.concentration is None:
        return None
    flow = flow_of(setting.typed, setting.weight)
    if flow is None or setting.concentration.mcg_ml <= 0:
        return None
    return setting.concentration.rate(flow)


def _holds(setting: Setting) -> bool:
    """Whether the pump still stands at the typed dose, read to the last decimal it shows."""
    wanted, bag = _wanted(setting), setting.concentration
    if setting.rate is None or wanted is None:
        return setting.rate is None or bag is None or bag.mcg_ml > 0
    apart = abs(wanted.ml_h - setting.rate.ml_h)
    return apart <= _last_decimal(setting.rate.ml_h) / 2


def _last_decimal(rate: Fraction) -> Fraction:
    """The step in which a rate is written, a tenth at least; 0 when it has no last decimal."""
    steps = (Fraction(1, 10**places) for places in range(1, DECIMALS))
    return next((step for step in steps if (rate / step).denominator == 1), Fraction(0))


DECIMALS = 7
PUMP_KINDS: tuple[type[Any], ...] = (PumpRuns, Paused, Stopped, Resumed, BagHung, Weighed)


STANDS = Setting()


def pump_events(chart: Chart) -> list[Event[Any]]:
    """Every unstruck fact that touches the pump, in order."""
    events: list[Event[Any]] = []
    for kind in PUMP_KINDS:
        events.extend(chart.all(kind))
    return sorted(events, key=lambda e: e.place)


def steps(
    events: Iterable[Event[Any]], setting: Setting = STANDS
) -> Iterator[tuple[datetime, Setting]]:
    """The setting after each instant at which it changed, from a `setting` on; a row an instant."""
    held: tuple[datetime, Setting] | None = None
    for event in events:
        setting = follow_pump(setting, event.what)
        if held is not None and held[0] != event.at:
            yield held
        held = (event.at, setting)
    if held is not None:
        yield held


def setting_at(chart: Chart, now: datetime) -> Setting:
    """The pump at `now`."""
    return setting_through(chart, (now, chart.version))


def setting_through(chart: Chart, place: Place) -> Setting:
    """The pump after everything up to a place, read from the last rate or dose onwards only."""
    last = next((e for e in chart.all(PumpRuns).newest(place) if _runs(e.what)), None)
    if last is None:
        gone = next(chart.all(Stopped).newest(place), None)
        return replace(_filled(chart, place), stopped=gone is not None)
    later: list[Event[Any]] = []
    for kind in PUMP_KINDS:
        later.extend(takewhile(lambda e: e.place > last.place, chart.all(kind).newest(place)))
    setting = follow_pump(_filled(chart, last.place), last.what)
    for event in sorted(later, key=lambda e: e.place):
        setting = follow_pump(setting, event.what)
    return setting


def _runs(what: PumpRuns) -> bool:
    """Whether it sets a rate or a dose; 0 is a pause."""
    set_to = what.rate or what.dose
    return set_to is not None and set_to.exact != 0


def _filled(chart: Chart, place: Place) -> Setting:
    """A pump that stands still, with the bag and the weight as of a place."""
    bag = next(chart.all(BagHung).newest(place), None)
    weighed = next(chart.all(Weighed).newest(place), None)
    return Setting(
        concentration=bag.what.concentration if bag else None,
        weight=Weight(weighed.what.weight.exact) if weighed else None,
    )


def last_change(chart: Chart, before: datetime) -> datetime | None:
    """When the dose was last set to something else, not after that instant."""
    for event in chart.all(PumpRuns).newest((before, chart.version)):
        was = setting_through(chart, (event.at, event.number - 1))
        if changes(was, follow_pump(was, event.what)):
            return event.at
    return None


def changes(was: Setting, now: Setting) -> bool:
    """Whether a pump entry set another dose: the same rate read back is none, a new start is."""
    if was.stopped and not now.stopped:
        return True
    same = was.rate is not None and was.rate == now.rate
    return not same and was.meant_flow != now.meant_flow


def spans(chart: Chart, until: datetime) -> list[Span]:
    """Running time up to `until`, cut wherever rate, strength or weight were set again."""
    return _joined([row for row in steps(pump_events(chart)) if row[0] < until], until)


def spans_since(chart: Chart, since: datetime, until: datetime) -> list[Span]:
    """The running time between two instants, read from the first one onwards only."""
    before = setting_through(chart, (since, chart.version))
    later: list[Event[Any]] = []
    for kind in PUMP_KINDS:
        rows = chart.all(kind).newest((until, chart.version))
        later.extend(takewhile(lambda e: e.at > since, rows))
    changed = steps(sorted(later, key=lambda e: e.place), before)
    return _joined([(since, before), *(row for row in changed if row[0] < until)], until)


def _joined(rows: list[tuple[datetime, Setting]], until: datetime) -> list[Span]:
    ends = [*(at for at, _ in rows), until][1:]
    return [
        Span(at, end, setting)
        for (at, setting), end in zip(rows, ends, strict=True)
        if setting.running and end > at
    ]


def stretches(rows: Iterable[Span]) -> list[Stretch]:
    """Spans joined where nothing stood still between them."""
    joined: list[Stretch] = []
    for span in rows:
        if joined and joined[-1].end == span.start:
            joined[-1] = Stretch(joined[-1].start, span.end)
        else:
            joined.append(Stretch(span.start, span.end))
    return joined


def between(rows: Iterable[Span], start: datetime, end: datetime) -> list[Span]:
    """The parts of spans that lie in a window."""
    cut = (Span(max(s.start, start), min(s.end, end), s.setting) for s in rows)
    return [s for s in cut if s.end > s.start]


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over running time: mg of base, mL, hours."""

    drug_mg: Fraction
    volume_ml: Fraction
    hours: Fraction


def totals(rows: Iterable[Span]) -> Totals:
    """The sums over spans; a span of unknown strength counts its volume and no drug."""
    kept = list(rows)
    return Totals(
        sum((s.drug_mg or Fraction(0) for s in kept), Fraction(0)),
        sum((s.volume_ml for s in kept), Fraction(0)),
        sum((s.hours for s in kept), Fraction(0)),
    )
