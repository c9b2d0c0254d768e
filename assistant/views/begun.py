"""How an infusion began, in a few words, for as long as that is to be seen."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.protocol.model import OrderTemplate, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BedTaken, EmergencyStarted, TakenOver
from assistant.rules.begun import hurried, taken
from assistant.rules.checks import debts, is_paid
from assistant.rules.vials import LABEL_CHECK
from assistant.wording.begun import BASE_UNREAD, EMERGENCY, taken_over
from assistant.wording.numbers import plain


def begun_words(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """An emergency start while anything of it is open; where a running one was taken over from.

    How much is open is told beside it, on a chip of its own.
    """
    over = taken(chart, now)
    if over is not None:
        return taken_over(over, now, zone)
    return EMERGENCY if hurried(chart) and debts(chart, protocol, now) else ""


def usual_band(usual: OrderTemplate | None) -> tuple[int, int] | None:
    """The unit's usual MAP range in mmHg, where both of its ends are known."""
    if usual is None or usual.map_low is None or usual.map_high is None:
        return None
    return usual.map_low.whole, usual.map_high.whole


def against_usual(shown: int | None, usual: OrderTemplate | None) -> str:
    """How far a MAP lies outside of the unit's usual range, "" inside of it."""
    if shown is None or usual is None:
        return ""
    low, high = usual.map_low, usual.map_high
    if low is not None and shown < low.exact:
        return f"{plain(low.exact - shown, 1)} below usual"
    if high is not None and shown > high.exact:
        return f"{plain(shown - high.exact, 1)} above usual"
    return ""


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
