"""Urine as a rate, and whether it is little."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Volume, Weight


@dataclass(frozen=True, slots=True)
class UrineRate:
    """Urine in mL/h and in mL/kg/h."""

    ml_h: Fraction
    ml_kg_h: Fraction


def urine_rate(passed: Volume, hours: Fraction, weight: Weight) -> UrineRate:
    """Urine over a time in hours. ValueError when time or weight is not above zero."""
    if hours <= 0 or weight.kg <= 0:
        raise ValueError("a urine rate needs a time and a weight above zero")
    ml_h = passed.ml / hours
    return UrineRate(ml_h, ml_h / weight.kg)


def is_little(rate: UrineRate, protocol: Protocol) -> bool | None:
    """Whether urine lies under the protocol's mL/kg/h; exactly the limit is enough.

    None where the protocol names no limit: a child's comes from the order. Source: C16.
    """
    least = protocol.perfusion.urine_below
    return None if least is None else rate.ml_kg_h < least.exact
