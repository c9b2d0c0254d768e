"""How an infusion began here: in an emergency, or taken over while it ran already."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import OrderTemplate, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import EmergencyStarted, Ordered, PumpRuns, Stopped, TakenOver
from assistant.rules.running import last_change
from assistant.rules.setting import runs


def taken(chart: Chart, at: datetime) -> TakenOver | None:
    """The take-over that what runs at an instant began with; None after a stop."""
    over, gone = chart.event(TakenOver, at), chart.event(Stopped, at)
    if over is None or (gone is not None and gone.place > over.place):
        return None
    return over.what


def ran_already(chart: Chart, at: datetime) -> datetime | None:
    """When the rate was charted at which it ran when it was taken over; None of any other start.

    It is no change of the dose: when the last one was, nobody here knows. One that came paused
    starts here.
    """
    over = chart.event(TakenOver, at)
    if over is None or taken(chart, at) is None:
        return None
    first = next((e for e in chart.all(PumpRuns) if e.place > over.place), None)
    return first.at if first is not None and first.at <= at and runs(first.what) else None


def changed_here(chart: Chart, now: datetime) -> datetime | None:
    """When the dose was last set to something else, as far as that was here."""
    changed = last_change(chart, now)
    return None if changed is None or changed == ran_already(chart, now) else changed


def hurried(chart: Chart) -> bool:
    """Whether the infusion ran before its checks: an emergency start, or taken over."""
    known = chart.last(EmergencyStarted) or chart.last(TakenOver)
    return known is not None and chart.last(PumpRuns) is not None


def usual_order(chart: Chart, protocol: Protocol, at: datetime) -> OrderTemplate | None:
    """What the unit usually orders, for the time until an order is charted; it is no order.

    None before such a start, after an order, and where the unit has no usual one.
    """
    if not hurried(chart) or chart.last(Ordered, at) is not None:
        return None
    return next(iter(protocol.orders), None)
