"""How an infusion began, in a few words, for as long as that is to be seen."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BedTaken, EmergencyStarted, TakenOver
from assistant.rules.begun import hurried, taken
from assistant.rules.checks import debts, is_paid
from assistant.rules.vials import LABEL_CHECK
from assistant.wording.begun import BASE_UNREAD, EMERGENCY, taken_over


def begun_words(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """An emergency start while anything of it is open; where a running one was taken over from."""
    over, count = taken(chart, now), len(debts(chart, protocol, now))
    open_ = f", {count}\u00a0open" if count else ""
    if over is not None:
        return f"{taken_over(over, now, zone)}{open_}"
    return f"{EMERGENCY}{open_}" if count and hurried(chart) else ""


def charted_since(chart: Chart, bed: str, typed: datetime) -> bool:
    """Whether such a beginning in that bed reached the disk after the last key was pressed."""
    lies = chart.last(BedTaken)
    hurry, over = chart.event(EmergencyStarted), chart.event(TakenOver)
    done = [event.recorded_at for event in (hurry, over) if event is not None]
    return lies is not None and lies.bed == bed and any(at >= typed for at in done)


def as_base(chart: Chart) -> str:
    """What the strength is counted as; after a hurried start nobody has read the vial yet."""
    unread = hurried(chart) and not is_paid(chart, LABEL_CHECK)
    return BASE_UNREAD if unread else "as base"
