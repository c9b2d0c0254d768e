"""What a reader's voice says unasked: a new alert, a check at 1 min and when due, what was charted.

Nothing else is said unasked, and each of them once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.record.chart import Chart
from assistant.record.entries import Entry, Hand, Struck
from assistant.views.alert import Alert
from assistant.views.log import struck_words
from assistant.views.next_tile import NextTile
from assistant.wording.entries import sentence
from assistant.wording.numbers import clock, with_unit

UNDO = "Undo Ctrl+Z."
SPOKEN = {"low": "Low alert", "medium": "Medium alert", "high": "High alert"}
AHEAD, SOON, DUE = "ahead", "soon", "due"


@dataclass(frozen=True, slots=True)
class Said:
    """One announcement; an `urgent` one interrupts what is being read."""

    words: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said already: the alert by code, level and time, and how near the check was."""

    alert: tuple[str, str, datetime] | None = None
    near: str = AHEAD


def near(shown: NextTile | None) -> str:
    """How near the next check is: over a minute ahead, under one, or due."""
    if shown is None:
        return AHEAD
    if shown.overdue:
        return DUE
    return SOON if shown.big.endswith("s") else AHEAD


def heard(alert: Alert | None, due: NextTile | None) -> Heard:
    """What stands on the screen, as something that was said."""
    return Heard((alert.code, alert.level, alert.since) if alert else None, near(due))


def news(before: Heard, alert: Alert | None, due: NextTile | None) -> tuple[Said, ...]:
    """What is to be said now that was not said before: one sentence at most."""
    after = heard(alert, due)
    if alert is not None and after.alert != before.alert:
        said = f"{SPOKEN[alert.level]}: {alert.sentence}. {alert.detail}".strip()
        return (Said(said, urgent=alert.level != "low"),)
    if due is None or after.near in (before.near, AHEAD):
        return ()
    when = f"in {with_unit('1', 'min')}" if after.near == SOON else "now"
    return (Said(f"{due.spoken}: {when}"),)


def charted(
    chart: Chart, entries: Sequence[Entry], zone: tzinfo, *, undo: bool, bed: str = ""
) -> tuple[Said, ...]:
    """What a person charted, as it is on the disk; the assistant's own entries are not told."""
    own = [entry for entry in entries if entry.by.hand is not Hand.ASSISTANT]
    if not own:
        return ()
    said = [
        struck_words(chart, e.what, zone) or f"{sentence(e.what, zone)} at {clock(e.at, zone)}"
        for e in own
    ]
    takes_back = undo and not any(isinstance(e.what, Struck) for e in own)
    parts = [f"Bed {bed}." if bed else "", f"Charted {'; '.join(said)}.", UNDO * takes_back]
    return (Said(" ".join(part for part in parts if part)),)
