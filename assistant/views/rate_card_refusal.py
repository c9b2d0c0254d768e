"""What no card is made of: a strength, a weight or a dose that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, Dose, DoseUnit, Weight, decimal_text
from assistant.rules.examine.bag import odd_strength
from assistant.rules.examine.values import odd
from assistant.rules.findings import Finding, Level, stop
from assistant.wording.findings import finding_sentence

SHOWN = 3


class NoCard(ValueError):
    """There is no card of this; the message is a sentence that says why."""


def refuse_impossible(
    protocol: Protocol,
    strength: Concentration,
    weights: Iterable[Weight | None],
    doses: Iterable[Dose],
) -> None:
    """NoCard for what the plausibility table says cannot be, in the sentence of a charted one."""
    if strength.mcg_ml <= 0:
        raise NoCard("A bag without drug has no card.")
    of = tuple(weights)
    found = [odd_strength(protocol, strength.mcg_ml), *_weights(protocol, of)]
    found += _doses(protocol, of, doses)
    for finding in found:
        if finding.level is Level.STOP:
            raise NoCard(f"No card of this. {finding_sentence(finding)}")


def _weights(protocol: Protocol, weights: tuple[Weight | None, ...]) -> Iterator[Finding]:
    for weight in weights:
        if weight is not None:
            shown = decimal_text(weight.kg, SHOWN)
            yield from odd(protocol, "weight_kg", weight.kg, shown, stop, typed=False)


def _doses(
    protocol: Protocol, weights: tuple[Weight | None, ...], doses: Iterable[Dose]
) -> Iterator[Finding]:
    """Doses per kg; of one that is not per kg only where a weight is known."""
    for dose in doses:
        for weight in weights:
            if dose.unit is DoseUnit.PER_KG or weight is not None:
                amount = dose.to(DoseUnit.PER_KG, weight).amount
                shown = decimal_text(amount, SHOWN)
                yield from odd(protocol, "dose_mcg_kg_min", amount, shown, stop, typed=False)
