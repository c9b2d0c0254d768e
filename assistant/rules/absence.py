"""When nobody can look: the patient is away until a time, or every hand is busy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Away, BlockCharted, HandsBusy, PressureRead
from assistant.record.timeline import Event
from assistant.rules.due import Due, Kind, Urgency

BLOCK = "block"
"""The debt of hands that were busy: what happened, as one block."""
_LOOKS = frozenset({Kind.MAP, Kind.HEART, Kind.SITE, Kind.URINE, Kind.LACTATE})


@dataclass(frozen=True, slots=True)
class Absence:
    """From when to when at most nobody looks; `busy` for hands, else the patient is away."""

    since: datetime
    until: datetime
    busy: bool
    reason: str


def absence(chart: Chart, protocol: Protocol, now: datetime) -> Absence | None:
    """The absence of now; it ends at its time, with a pressure after it began, or by a block.

    Source: WORK on whole work, away and hands busy.
    """
    found = waited(chart, protocol, now)
    return None if found is None or now >= found.until else found


def waited(chart: Chart, protocol: Protocol, now: datetime) -> Absence | None:
    """The last absence, over or not, as long as nobody has looked since it began."""
    away, busy = chart.event(Away, now), chart.event(HandsBusy, now)
    if away is not None and (busy is None or away.place > busy.place):
        found = Absence(away.at, away.what.until, busy=False, reason=away.what.reason)
    elif busy is not None:
        longest = timedelta(hours=protocol.intervals.block_longest.whole)
        found = Absence(busy.at, busy.at + longest, busy=True, reason=busy.what.reason)
    else:
        return None
    return None if _back(chart, found, now) else found


def _back(chart: Chart, found: Absence, now: datetime) -> bool:
    """Whether somebody looks again: a pressure after it began, or its block."""
    seen = chart.event(PressureRead, now)
    if seen is not None and seen.at > found.since:
        return True
    return any(e.what.ended > found.since for e in chart.all(BlockCharted) if e.at <= now)


def put_off(rows: list[Due], found: Absence | None, now: datetime) -> list[Due]:
    """The same rows with every look of an absence at its end, one catch-up; a bag waits not.

    What fell due meanwhile is late only from that end on.
    """
    if found is None:
        return rows
    return [
        _caught_up(row, found, now) if row.kind in _LOOKS and row.at < found.until else row
        for row in rows
    ]


def _caught_up(row: Due, found: Absence, now: datetime) -> Due:
    since = found.since if now < found.until else row.since
    urgency = Urgency.AHEAD if now < found.until else Urgency.DUE
    if row.urgency is Urgency.LATE and now - found.until >= row.every:
        urgency = Urgency.LATE
    return replace(row, since=since, at=found.until, urgency=urgency, length=row.every)


def unwritten(chart: Chart, now: datetime) -> Iterator[Event[HandsBusy]]:
    """Busy hands of which no block has been charted yet, the earliest first."""
    blocks = [e.what for e in chart.all(BlockCharted) if e.at <= now]
    for event in chart.all(HandsBusy):
        if event.at <= now and not any(b.began <= event.at < b.ended for b in blocks):
            yield event
