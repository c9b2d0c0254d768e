"""The prescriber's order: what it allows, and which of its seven elements are missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Figure, Protocol
from assistant.quantities import Dose, DoseUnit, Pressure
from assistant.record.chart import Chart
from assistant.record.entries import Amount, Ordered

ELEMENTS = ("drug", "route", "start", "step", "interval", "maximum", "map_low")
"""Drug, route, start, step, interval, maximum and the measurable goal.

Source: Joint Commission FAQ on titration orders, seven elements.
"""


@dataclass(frozen=True, slots=True)
class Target:
    """The ordered MAP range; `assumed_high` when the order names only its lower end."""

    low: Pressure
    high: Pressure
    assumed_high: bool


def dose_of(amount: Amount | None) -> Dose | None:
    """An order's amount as a dose, None when it was not given."""
    return None if amount is None else Dose(amount.exact, DoseUnit(amount.unit))


def missing(order: Ordered) -> tuple[str, ...]:
    """The elements of a titration order that were not given, in their order."""
    return tuple(name for name in ELEMENTS if not getattr(order, name))


def order_at(chart: Chart, now: datetime | None = None) -> Ordered | None:
    """The order in force."""
    return chart.last(Ordered, now)


def expired(order: Ordered | None, now: datetime) -> bool:
    """Whether an order holds no more: from the moment on that it names as its end."""
    return order is not None and order.expires is not None and now >= order.expires


def unit_of(order: Ordered) -> DoseUnit:
    """The unit the order doses in; mcg/kg/min when it names no dose at all."""
    given = order.start or order.step or order.maximum
    return DoseUnit(given.unit) if given else DoseUnit.PER_KG


def target(order: Ordered | None, protocol: Protocol) -> Target | None:
    """The MAP range of an order, its upper end made by the protocol's width when missing."""
    if order is None or order.map_low is None:
        return None
    low = Pressure(order.map_low.exact)
    if order.map_high is not None:
        return Target(low, Pressure(order.map_high.exact), assumed_high=False)
    width = protocol.titration.range_width.exact
    return Target(low, Pressure(low.mmhg + width), assumed_high=True)


def interval_min(order: Ordered | None) -> Fraction | None:
    """Minutes the order wants between two changes."""
    return order.interval.exact if order and order.interval else None


SLOW = "C04"
"""The disagreement about the slow ladder, in every protocol that is not of hepatorenal syndrome."""


def ladder_interval(protocol: Protocol) -> Figure | None:
    """The minutes between two steps of the hepatorenal ladder, None where nothing tells them.

    Elsewhere they are a figure of the written disagreement about that ladder. Source: C04.
    """
    if protocol.hepatorenal is not None:
        return protocol.hepatorenal.interval
    rows = (f for d in protocol.disagreements if d.id == SLOW for f in d.figures)
    return max((f for f in rows if f.unit == "min"), key=lambda f: f.exact, default=None)
