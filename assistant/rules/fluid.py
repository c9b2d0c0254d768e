"""Crystalloid: what the sources name for this patient, and how far it is given."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assistant.protocol.model import Figure, Fluids
from assistant.quantities import Volume, Weight


@dataclass(frozen=True, slots=True)
class FluidTarget:
    """The volume named by the sources: from `low` on, up to `high` where they name an end."""

    low: Volume
    high: Volume | None


@dataclass(frozen=True, slots=True)
class FluidGiven:
    """How a given volume stands to the target.

    `remaining` to the low end is never below 0; `at_low` from exactly the low end on, where more
    is reassessed first; `over_high` only beyond the high end. `per_kg` is mL/kg, None without a
    weight.
    """

    target: FluidTarget
    remaining: Volume
    per_kg: Fraction | None
    at_low: bool
    over_high: bool


def fluid_target(fluids: Fluids, weight: Weight | None) -> FluidTarget:
    """The target in mL. ValueError when it is named per kg and no weight is known.

    Source: C06, C14, C40; shown beside what is given, never a command.
    """
    high = None if fluids.high is None else _volume(fluids.high, weight)
    return FluidTarget(_volume(fluids.low, weight), high)


def fluid_given(fluids: Fluids, weight: Weight | None, given: Volume) -> FluidGiven:
    """What a given volume comes to. ValueError as fluid_target."""
    target = fluid_target(fluids, weight)
    left = Volume(max(Fraction(0), target.low.ml - given.ml))
    return FluidGiven(
        target,
        left,
        given.ml / weight.kg if weight is not None and weight.kg > 0 else None,
        at_low=given >= target.low,
        over_high=target.high is not None and given > target.high,
    )


def _volume(figure: Figure, weight: Weight | None) -> Volume:
    if figure.unit == "mL":
        return Volume(figure.exact)
    if weight is None or weight.kg <= 0:
        raise ValueError("a volume per kg needs a weight")
    return Volume(figure.exact * weight.kg)
