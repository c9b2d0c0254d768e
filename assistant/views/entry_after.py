"""What comes of an entry: where it lies, and when the next check would be."""

from __future__ import annotations

from datetime import datetime, tzinfo
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart, follow
from assistant.record.entries import (
    UNSIGNED,
    Entry,
    PressureRead,
    PumpRuns,
    Recorded,
    Stopped,
    What,
)
from assistant.rules.afterwards import OVER
from assistant.rules.readings import Reading, plausible, target_at
from assistant.rules.reminders import Kind, agenda
from assistant.rules.timing import LATE
from assistant.views.map_tile import against_target
from assistant.wording.numbers import clock, duration

NOTHING_FOLLOWS = "No reminders follow."
WATCHED = "The pressure is watched for a while."
_NOBODY = UUID(int=0)


def after(chart: Chart, what: What, at: datetime, now: datetime) -> Chart:
    """The chart as it would be with this entry."""
    entry = Entry(id=_NOBODY, session=_NOBODY, at=at, recorded_at=now, by=UNSIGNED, what=what)
    return follow(chart, Recorded(chart.version + 1, entry))


def comment(
    chart: Chart, protocol: Protocol, what: What, at: datetime, now: datetime, zone: tzinfo
) -> str:
    """Quiet words beside the sentence: against the target, lateness, the next check."""
    parts = [_lies(chart, protocol, what, at, zone), _late(chart, what, at, now, zone)]
    if isinstance(what, Stopped):
        parts.append(NOTHING_FOLLOWS if what.end in OVER else WATCHED)
    elif isinstance(what, PressureRead | PumpRuns):
        parts.append(next_check(after(chart, what, at, now), protocol, now, zone))
    return " ".join(part for part in parts if part)


def _lies(chart: Chart, protocol: Protocol, what: What, at: datetime, zone: tzinfo) -> str:
    if not isinstance(what, PressureRead) or what.mean is None:
        return ""
    if not plausible(what, protocol):
        return "Kept, drawn hollow, not counted."
    words, _ = against_target(Reading(at, what.mean, what), target_at(chart, protocol, at))
    parts = [words] if words else []
    before = chart.event(PressureRead, at)
    if before and before.what.mean and plausible(before.what, protocol):
        by = what.mean.shown - before.what.mean.shown
        when = clock(before.at, zone)
        way = "higher" if by > 0 else "lower"
        parts.append(f"{abs(by)} {way} than {when}" if by else f"as at {when}")
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _late(chart: Chart, what: What, at: datetime, now: datetime, zone: tzinfo) -> str:
    if now - at <= LATE:
        return ""
    rows = [e.at for e in chart.all(type(what))]
    before = max((r for r in rows if r <= at), default=None)
    later = min((r for r in rows if r > at), default=None)
    said = f"Late entry, {duration(now - at)} ago."
    if before and later:
        return f"{said} Goes between {clock(before, zone)} and {clock(later, zone)}."
    return said


def next_check(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """When the pressure is looked at next; "" when it is not."""
    rows = [r for r in agenda(chart, protocol, now) if r.kind is Kind.MAP]
    if not rows:
        return ""
    if rows[0].at <= now:
        return f"MAP check still due since {clock(rows[0].at, zone)}."
    return f"Next check {clock(rows[0].at, zone)}."
