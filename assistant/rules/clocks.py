"""The clocks of lines: how long the drug ran at this site, and at all sites that have a limit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import takewhile

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, Stopped
from assistant.rules.line import drug_since
from assistant.rules.pace import began
from assistant.rules.running import hours_between
from assistant.rules.site import same_place

INSTANT = timedelta(microseconds=1)
Stretch = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class RouteClock:
    """The line in use: since when it carries the drug, hours at this site, hours at all of them.

    `hours` is of this site alone, also when the drug ran there before; `total` of every line
    whose hours the protocol limits. A pause goes on counting, a stop does not.
    """

    line: LineChosen
    since: datetime
    hours: Fraction
    total: Fraction


def route_clock(chart: Chart, protocol: Protocol, now: datetime) -> RouteClock | None:
    """The clock of the line in use at `now`; None without a line or before the drug runs."""
    line, since = chart.last(LineChosen, now), drug_since(chart, now)
    if line is None or since is None:
        return None
    limited = {name for name, route in protocol.routes.items() if route.hours is not None}
    here = total = Fraction(0)
    for each, (start, end) in _used(chart, now):
        ran = sum((_overlap((start, end), run) for run in _runs(chart, now)), Fraction(0))
        here += ran if same_place(each, line) else 0
        total += ran if each.access in limited else 0
    first, before = _elsewhere(chart, now)
    here += before_here(chart, now)
    if first is not None:
        total += before if first.access in limited else 0
    return RouteClock(line, since, here, total)


def before_here(chart: Chart, now: datetime) -> Fraction:
    """The hours that the line in use carried the drug before the infusion was taken over."""
    line, (first, hours) = chart.last(LineChosen, now), _elsewhere(chart, now)
    return hours if line and first and same_place(first, line) else Fraction(0)


def _elsewhere(chart: Chart, now: datetime) -> tuple[LineChosen | None, Fraction]:
    """The line of an infusion that was taken over, and the hours that it carried it before."""
    start = began(chart, now)
    since = drug_since(chart, start) if start else None
    if start is None or since is None or since >= start:
        return None, Fraction(0)
    return chart.last(LineChosen, start), hours_between(since, start)


def _used(chart: Chart, now: datetime) -> list[tuple[LineChosen, Stretch]]:
    """Each line with the time from when it was chosen until the next one."""
    rows = list(takewhile(lambda e: e.at <= now, chart.all(LineChosen)))
    ends = [*(e.at for e in rows[1:]), now]
    return [(e.what, (e.at, end)) for e, end in zip(rows, ends, strict=True)]


def _runs(chart: Chart, now: datetime) -> list[Stretch]:
    """The infusions of the session: from each start to its stop, the last one to `now`."""
    stops = list(takewhile(lambda e: e.at <= now, chart.all(Stopped)))
    starts = [(began(chart, stop.at - INSTANT), stop.at) for stop in stops]
    starts.append((began(chart, now), now))
    return [(start, end) for start, end in starts if start is not None and start < end]


def _overlap(one: Stretch, other: Stretch) -> Fraction:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return hours_between(start, end) if start < end else Fraction(0)
