"""Whether the times of an entry can be."""

from __future__ import annotations

from datetime import datetime, timedelta

from assistant.record.entries import SessionOpened, What
from assistant.rules.findings import Finding, note, stop

AHEAD = timedelta(minutes=1)
"""An entry may lie this far ahead of the clock: two clocks in one room differ."""
LATE = timedelta(minutes=1)
"""Keyed more than this after the fact, an entry is a late entry."""


def times(what: What, at: datetime, now: datetime) -> tuple[Finding, ...]:
    """Future times are stopped, late ones are told."""
    if isinstance(what, SessionOpened):
        return ()
    if at - now > AHEAD:
        return (stop("in_future", at=at.isoformat()),)
    if now - at > LATE:
        return (note("late_entry", minutes=str((now - at) // timedelta(minutes=1))),)
    return ()
