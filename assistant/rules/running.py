"""What the pump did and does: spans of constant rate, strength and weight, and their sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Any

from assistant.quantities import Weight
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, Paused, PumpRuns, Resumed, Stopped, Weighed
from assistant.record.timeline import Event, Place, Timeline
from assistant.rules.setting import Setting, changes, flow_of, follow_pump, runs

__all__ = [
    "Setting",
    "Span",
    "Stretch",
    "Totals",
    "between",
    "changes",
    "flow_of",
    "follow_pump",
    "hours_between",
    "last_change",
    "pump_events",
    "setting_at",
    "setting_through",
    "spans",
    "spans_since",
    "steps",
    "stretches",
    "totals",
]


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


PUMP_KINDS: tuple[type[Any], ...] = (PumpRuns, Paused, Stopped, Resumed, BagHung, Weighed)


STANDS = Setting()
KEPT = 256


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
    return _kept(tuple(chart.all(kind) for kind in PUMP_KINDS), place)


@lru_cache(maxsize=KEPT)
def _kept(lines: tuple[Timeline[Any], ...], place: Place) -> Setting:
    """One picture asks for the same place again and again."""
    return _through(Chart(MappingProxyType(dict(zip(PUMP_KINDS, lines, strict=True)))), place)


def _through(chart: Chart, place: Place) -> Setting:
    last = next((e for e in chart.all(PumpRuns).newest(place) if runs(e.what)), None)
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
