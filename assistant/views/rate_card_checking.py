"""Every cell of a card read back as it is printed and worked back to its dose."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.quantities import Dose, Rate, Weight, exact
from assistant.views.rate_card_words import Basis, RateCard


class WrongCard(ValueError):
    """A card holds a rate that does not give its dose. It is not shown and not printed."""


def wrong(card: RateCard) -> Iterator[str]:
    """Each cell whose printed rate misses its dose by more than half a step of the pump.

    Published cards carry such cells: 17.3 mL/h where 7.3 was meant.
    """
    basis = card.basis
    if len(card.rows) != len(basis.doses):
        yield "a row is missing or too many"
    for row, dose in zip(card.rows, basis.doses, strict=False):
        if exact(row.dose.replace(",", "")) != dose.amount:
            yield f"{row.dose} is not the dose of its row"
        if len(row.cells) != len(basis.weights):
            yield f"{row.dose}: a cell is missing or too many"
        for each, weight in zip(row.cells, basis.weights, strict=False):
            if _off(each.rate, dose, weight, basis) * 2 > basis.step.ml_h:
                yield f"{each.rate} mL/h does not give {row.dose} {card.unit}{_for(weight)}"


def _off(printed: str, dose: Dose, weight: Weight | None, basis: Basis) -> Fraction:
    """How many mL/h of this bag lie between what the printed rate gives and the dose."""
    gives = Rate(exact(printed.replace(",", ""))).flow(basis.concentration)
    missed = abs(gives.mcg_min - dose.flow(weight).mcg_min)
    return missed * 60 / basis.concentration.mcg_ml


def _for(weight: Weight | None) -> str:
    return "" if weight is None else f" at {weight.kg} kg"


def checked(card: RateCard) -> RateCard:
    """The same card. WrongCard when one of its cells does not give its dose."""
    found = list(wrong(card))
    if found:
        raise WrongCard("; ".join(found))
    return card
