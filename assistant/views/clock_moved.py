"""One sentence on a computer that slept or a clock that was set, and on what fell due meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from assistant.rules.due import Kind
from assistant.rules.hearing import Bed
from assistant.rules.sounds import heard
from assistant.wording.numbers import clock, duration


def slept(beds: Sequence[Bed], seconds: int, now: datetime, zone: tzinfo) -> str:
    """From when to when, and how many looks fell due in that time over all beds."""
    since = now - timedelta(seconds=seconds)
    fell = sum(
        since < row.at <= now and row.kind is not Kind.BAG
        for bed in beds
        for row in heard(bed.chart, bed.protocol, now)
    )
    due = {0: "No check", 1: "One check"}.get(fell, f"{fell} checks")
    return f"This computer slept from {clock(since, zone)} to {clock(now, zone)}. {due} fell due."


def clock_set(seconds: int, now: datetime, zone: tzinfo) -> str:
    """Which way, by how much, and what it says now: what is due follows it."""
    way = "forward" if seconds > 0 else "back"
    return (
        f"The clock of this computer was set {way} by {_length(abs(seconds))}, to "
        f"{clock(now, zone)}: compare it with the monitor's. What is due follows it."
    )


def _length(seconds: int) -> str:
    length = timedelta(seconds=seconds)
    return duration(length) if length >= timedelta(minutes=1) else f"{seconds}\u00a0s"
