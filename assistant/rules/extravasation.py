"""The drug outside the vein: how much phentolamine an order may name, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assistant.protocol.model import Extravasation
from assistant.quantities import Volume, Weight


@dataclass(frozen=True, slots=True)
class Phentolamine:
    """Doses in mg of phentolamine, and the saline they go into.

    `show_diluent` is false for every child: that volume is the pharmacist's to name.
    """

    low_mg: Fraction
    high_mg: Fraction
    diluent_low: Volume
    diluent_high: Volume
    show_diluent: bool


def phentolamine(
    limits: Extravasation, *, child: bool, weight: Weight | None = None
) -> Phentolamine:
    """The sources' dose, by order only; a child's per kg and never over the most.

    ValueError for a child without a weight. Source: C23, US label.
    """
    diluent = (Volume(limits.diluent_low.exact), Volume(limits.diluent_high.exact))
    if not child:
        return Phentolamine(limits.low.exact, limits.high.exact, *diluent, show_diluent=True)
    if weight is None or weight.kg <= 0:
        raise ValueError("a dose per kg needs a weight")
    most = limits.child_most.exact
    low = min(most, limits.child_low.exact * weight.kg)
    high = min(most, limits.child_high.exact * weight.kg)
    return Phentolamine(low, high, *diluent, show_diluent=False)


def in_time(limits: Extravasation, hours: Fraction) -> bool:
    """Whether so many hours after the leak phentolamine is still in its time; the end counts."""
    return hours <= limits.within.exact
