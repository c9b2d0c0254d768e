"""How an infusion began here, in words: in an emergency, or taken over while it ran."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.protocol.model import OrderTemplate
from assistant.record.entries import TakenOver
from assistant.wording.numbers import moment, plain, with_unit

BASE_UNREAD = "base not yet read"
"""Beside a dose whose vial label nobody has read back."""
EMERGENCY = "Emergency start"
NOT_ORDERED = "not ordered"


def ran_before(what: TakenOver, now: datetime, zone: tzinfo) -> str:
    """In place of how long this dose has run: nobody here saw its last change."""
    since = f", running since {moment(what.since, now, zone)}" if what.since else ""
    return f"taken over{since}"


def taken_over(what: TakenOver, now: datetime, zone: tzinfo) -> str:
    """Where it came from, and since when it runs as far as that is known."""
    origin = "" if what.origin == "unknown" else f" from {what.origin}"
    since = moment(what.since, now, zone) if what.since else "not known"
    return f"Taken over{origin}, running since {since}"


def usual_target(row: OrderTemplate) -> str:
    """The MAP range that the unit usually orders, told as not ordered; "" without one."""
    if row.map_low is None:
        return ""
    high = f" to {plain(row.map_high.exact, 1)}" if row.map_high else " or more"
    return f"usual {plain(row.map_low.exact, 1)}{high}, {NOT_ORDERED}"


def usual_step(row: OrderTemplate) -> str:
    """The step and interval that the unit usually orders, told as not ordered."""
    step = with_unit(row.step.value, row.step.unit)
    every = with_unit(row.interval.value, row.interval.unit)
    return f"Usual step {step} every {every}, {NOT_ORDERED}"
