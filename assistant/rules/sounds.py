"""When a round deserves a sound: once when it is due, once more one interval late, and no more."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.due import Due, Kind
from assistant.rules.pace import Pace, minutes
from assistant.rules.reminders import agenda
from assistant.rules.running import setting_at

HEARD = (Kind.MAP, Kind.SITE)


def sounds_at(row: Due, protocol: Protocol) -> tuple[datetime, ...]:
    """The two moments of a row; none of what only waits. A stable pressure sounds later.

    Source: WORK, sound and attention.
    """
    if row.kind not in HEARD:
        return ()
    late = (
        minutes(protocol.intervals.sound_late.exact)
        if row.pace is Pace.STABLE
        else minutes(Fraction(0))
    )
    return row.at + late, row.at + max(late, row.at - row.since)


def sounding(chart: Chart, protocol: Protocol, since: datetime, now: datetime) -> list[Due]:
    """The rows whose moment came after `since`, up to `now`; none while the pump stands."""
    if not setting_at(chart, now).running:
        return []
    rows = agenda(chart, protocol, now)
    return [r for r in rows if any(since < at <= now for at in sounds_at(r, protocol))]
