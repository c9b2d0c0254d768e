"""How an infusion began here: in an emergency, or taken over while it ran already."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import OrderTemplate, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import EmergencyStarted, Ordered, PumpRuns, Stopped, TakenOver


def taken(chart: Chart, at: datetime) -> TakenOver | None:
    """The take-over that what runs at an instant began with; None after a stop."""
    over, gone = chart.event(TakenOver, at), chart.event(Stopped, at)
    if over is None or (gone is not None and gone.place > over.place):
        return None
    return over.what


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
