"""Strengths: what is in a bag, what a label means, what a new bag changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Preparation, Protocol
from assistant.quantities import (
    Concentration,
    Drug,
    Flow,
    Rate,
    Volume,
    on_pump,
)
from assistant.record.entries import BagHung

RULE_OF_SIX = "rule_of_six"
"""The preparation of a bag that is made by the Rule of 6."""
PHARMACY = "pharm"
"""What the words of a pharmacist or a pharmacy who named a strength hold."""
_NONE = frozenset({"no", "not", "none", "nobody", "without", "closed", "absent", "unavailable"})


class Method(StrEnum):
    """How the drug came into the bag."""

    FINAL_VOLUME = "final_volume"
    ADDED_TO_BAG = "added_to_bag"


@dataclass(frozen=True, slots=True)
class Mixed:
    """The true strength, the one that the pumps use, and true over nominal minus 1."""

    true: Concentration
    nominal: Concentration
    difference: Fraction


@dataclass(frozen=True, slots=True)
class NewStrength:
    """The same dose from a bag of another strength.

    `change` is the delivered flow over the old one, minus 1; `if_not_changed` is the dose as a
    multiple of the old one when the pump is left at its old rate.
    """

    exact: Rate
    pump: Rate
    change: Fraction
    if_not_changed: Fraction


def concentration(drug: Drug, bag: Volume, drawn: Volume, method: Method) -> Mixed:
    """The strength of a bag of `bag` mL with `drawn` mL of drug in or added to it.

    Taken out first, the bag's volume is final; added, it grows. Every dose uses the nominal one.
    ValueError when the volume is not above zero.
    """
    nominal = Concentration.of(drug, bag)
    added = drawn.ml if method is Method.ADDED_TO_BAG else Fraction(0)
    true = Concentration.of(drug, Volume(bag.ml + added))
    change = true.mcg_ml / nominal.mcg_ml - 1 if nominal.mcg_ml else Fraction(0)
    return Mixed(true, nominal, change)


def concentration_change(
    rate: Rate, old: Concentration, new: Concentration, step: Rate, most: Flow | None = None
) -> NewStrength:
    """The rate that keeps the dose in a bag of another strength.

    The pump's step never takes it over `most`, the order's maximum, unless it ran over that.
    ValueError when one of the bags holds no drug or the rate is zero.
    """
    flow = rate.flow(old)
    if flow.mcg_min == 0:
        raise ValueError("there is no dose to keep")
    ceiling = None if most is None or flow > most else new.rate(most)
    rounded = on_pump(new.rate(flow), step, ceiling)
    change = rounded.pump.flow(new).mcg_min / flow.mcg_min - 1
    return NewStrength(rounded.exact, rounded.pump, change, new.mcg_ml / old.mcg_ml)


def units_own(protocol: Protocol, bag: BagHung) -> bool:
    """Whether the unit itself makes or buys bags of that strength as usual."""
    strength = bag.concentration.mcg_ml
    usual = (p for p in protocol.preparations if p.standing == "usual")
    return bag.preparation != RULE_OF_SIX and any(p.strength.exact == strength for p in usual)


def central_only(protocol: Protocol, bag: BagHung) -> bool:
    """Whether the unit keeps a strength for central lines."""
    same = (p for p in protocol.preparations if p.strength.exact == bag.concentration.mcg_ml)
    return any(p.central_only for p in same)


def off_mix(protocol: Protocol, bag: BagHung) -> Preparation | None:
    """The mixture of that strength that the protocol keeps behind its caution."""
    rows = (p for p in protocol.preparations if p.standing == "off")
    return next((p for p in rows if p.strength.exact == bag.concentration.mcg_ml), None)


def named_by_pharmacy(bag: BagHung) -> bool:
    """Whether a pharmacist named the strength; at night a second person does, and owes that.

    A text that tells of none, such as of a pharmacy that is closed, names none.
    """
    words = set(re.findall(r"\w+", bag.named_by.casefold()))
    return any(word.startswith(PHARMACY) for word in words) and not words & _NONE
