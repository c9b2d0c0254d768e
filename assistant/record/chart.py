"""The chart: the state folded from a journal. It never changes; following makes a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar, cast
from uuid import UUID

from assistant.record.entries import Frozen, Recorded, Struck, What
from assistant.record.timeline import Event, Timeline

W = TypeVar("W", bound=Frozen)
_NONE: Timeline[Any] = Timeline()


@dataclass(frozen=True, eq=True)
class Chart:
    """Timelines of unstruck facts by kind, the strikes, and the log of everything.

    `version` is the highest journal number that was followed; 0 before the first. `strikes` holds
    for each struck entry the first strike by time.
    """

    kinds: Mapping[type, Timeline[Any]] = field(default_factory=lambda: MappingProxyType({}))
    log: Timeline[What] = field(default_factory=Timeline)
    strikes: Mapping[UUID, Event[Struck]] = field(default_factory=lambda: MappingProxyType({}))
    version: int = 0

    def all(self, kind: type[W]) -> Timeline[W]:
        """Every unstruck fact of that kind, in order."""
        return cast("Timeline[W]", self.kinds.get(kind, _NONE))

    def last(self, kind: type[W], at: datetime | None = None) -> W | None:
        """The last unstruck fact of that kind, not after `at` when it is given."""
        event = self.all(kind).last(at)
        return None if event is None else event.what

    def event(self, kind: type[W], at: datetime | None = None) -> Event[W] | None:
        """The same with its times and its hand."""
        return self.all(kind).last(at)

    def until(self, at: datetime) -> Chart:
        """The chart as of `at`: only what had happened by then, whenever it was keyed."""
        return fold_events(e for e in self.log if e.at <= at)


EMPTY = Chart()


def follow(chart: Chart, recorded: Recorded) -> Chart:
    """The chart after one more entry, wherever in time it belongs."""
    return _with(chart, Event.of(recorded, recorded.entry.what))


def fold(journal: Iterable[Recorded]) -> Chart:
    """The chart of a whole journal; any order of its entries gives the same chart."""
    return fold_events(Event.of(r, r.entry.what) for r in journal)


def fold_events(events: Iterable[Event[What]]) -> Chart:
    """The chart of events, struck ones among them."""
    log = sorted(events, key=lambda e: e.place)
    strikes: dict[UUID, Event[Struck]] = {}
    for event in log:
        if isinstance(event.what, Struck):
            strikes.setdefault(event.what.entry, cast("Event[Struck]", event))
    by_kind: dict[type, list[Event[Any]]] = {}
    for event in log:
        if event.id not in strikes and not isinstance(event.what, Struck):
            by_kind.setdefault(type(event.what), []).append(event)
    kinds = {kind: Timeline.of(rows) for kind, rows in by_kind.items()}
    version = max((e.number for e in log), default=0)
    return Chart(MappingProxyType(kinds), Timeline.of(log), MappingProxyType(strikes), version)


def _with(chart: Chart, event: Event[What]) -> Chart:
    log = chart.log.add(event)
    version = max(chart.version, event.number)
    if isinstance(event.what, Struck):
        return _struck(chart, cast("Event[Struck]", event), log, version)
    if event.id in chart.strikes:
        return Chart(chart.kinds, log, chart.strikes, version)
    kind = type(event.what)
    line = cast("Timeline[Any]", chart.kinds.get(kind, _NONE)).add(event)
    return Chart(MappingProxyType({**chart.kinds, kind: line}), log, chart.strikes, version)


def _struck(chart: Chart, event: Event[Struck], log: Timeline[What], version: int) -> Chart:
    """Of two strikes of one entry the first by time counts, whichever arrived first."""
    target = event.what.entry
    known = chart.strikes.get(target)
    first = event if known is None or event.place < known.place else known
    strikes = MappingProxyType({**chart.strikes, target: first})
    return Chart(_without(chart, target), log, strikes, version)


def _without(chart: Chart, target: UUID) -> Mapping[type, Timeline[Any]]:
    struck = next((e for e in chart.log.newest() if e.id == target), None)
    if struck is None or type(struck.what) not in chart.kinds:
        return chart.kinds
    kinds = dict(chart.kinds)
    kinds[type(struck.what)] = kinds[type(struck.what)].without(struck)
    return MappingProxyType({kind: line for kind, line in kinds.items() if line})
