"""The Rule of 6: a strength made for one child, kept for units that still have it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.protocol.model import RuleOfSix
from assistant.quantities import Concentration, Dose, Drug, Rate, Volume, Weight


@dataclass(frozen=True, slots=True)
class Sixes:
    """What is drawn up to the final volume, what comes of it, and the rate of the dose.

    `too_heavy` tells that this child is over the weight up to which the rule is used.
    """

    drug: Drug
    volume: Volume
    strength: Concentration
    rate: Rate
    too_heavy: bool


def rule_of_six(rule: RuleOfSix, weight: Weight, dose: Dose) -> Sixes:
    """The mixture and the rate for one weight and dose. ValueError for a weight of zero.

    A weight of exactly the most is still in. Source: C09.
    """
    if weight.kg <= 0:
        raise ValueError("the Rule of 6 needs a weight above zero")
    drug, volume = Drug(rule.per_kg.exact * weight.kg), Volume(rule.volume.exact)
    strength = Concentration.of(drug, volume)
    rate = strength.rate(dose.flow(weight))
    return Sixes(drug, volume, strength, rate, too_heavy=weight.kg > rule.most.exact)
