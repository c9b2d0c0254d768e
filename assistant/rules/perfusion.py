"""Perfusion beside MAP: a missing value is unknown, never fine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import PerfusionRead, Weighed
from assistant.record.timeline import Event


class Sign(StrEnum):
    """Signs that point to poor perfusion."""

    URINE = "urine"
    CAP_REFILL = "cap_refill"
    LACTATE = "lactate"


def of_sign(chart: Chart, sign: str, now: datetime) -> Iterator[Event[PerfusionRead]]:
    """Readings of one sign not after `now`, the newest first."""
    rows = chart.all(PerfusionRead).newest()
    return (e for e in rows if e.what.sign == sign and e.at <= now)


def poor_signs(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Sign, ...]:
    """The signs that are poor now.

    Urine under the protocol's mL/kg/h in the last two readings, capillary refill over its
    seconds, lactate higher than before.
    """
    found: list[Sign] = []
    if _little_urine(chart, protocol, now):
        found.append(Sign.URINE)
    refill = next(of_sign(chart, "cap_refill", now), None)
    over = protocol.perfusion.cap_refill_over.exact
    if refill and refill.what.amount and refill.what.amount.exact > over:
        found.append(Sign.CAP_REFILL)
    lactates = [e.what.amount.exact for e in of_sign(chart, "lactate", now) if e.what.amount]
    if len(lactates) > 1 and lactates[0] > lactates[1]:
        found.append(Sign.LACTATE)
    return tuple(found)


HARD = frozenset({Sign.URINE, Sign.LACTATE})


def is_poor(chart: Chart, protocol: Protocol, now: datetime) -> bool:
    """Whether perfusion holds a step: one hard sign, or two soft ones."""
    signs = poor_signs(chart, protocol, now)
    return any(s in HARD for s in signs) or len(signs) > 1


def _little_urine(chart: Chart, protocol: Protocol, now: datetime) -> bool:
    weight = chart.last(Weighed, now)
    rows = [e.what for e, _ in zip(of_sign(chart, "urine", now), range(2), strict=False)]
    if weight is None or len(rows) < 2:  # noqa: PLR2004  two readings in a row
        return False
    least = protocol.perfusion.urine_below.exact
    return all(
        r.amount is not None
        and r.hours is not None
        and r.hours.exact > 0
        and r.amount.exact / r.hours.exact / weight.weight.exact < least
        for r in rows
    )
