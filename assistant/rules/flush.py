"""What a flush through a running line pushes in at once."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assistant.quantities import Concentration, Drug, Flow, Volume


@dataclass(frozen=True, slots=True)
class FlushBolus:
    """The drug in the dead space, and how many minutes of the infusion that is.

    `minutes` is None while nothing runs: there is nothing to compare it with.
    """

    drug: Drug
    minutes: Fraction | None


def flush_bolus(dead_space: Volume, strength: Concentration, running: Flow) -> FlushBolus:
    """What lies between pump and vein and goes in with a flush.

    Source: C26; AHRQ PSNet, inadvertent bolus of norepinephrine.
    """
    mcg = dead_space.ml * strength.mcg_ml
    minutes = mcg / running.mcg_min if running.mcg_min > 0 else None
    return FlushBolus(Drug(mcg / 1000), minutes)
