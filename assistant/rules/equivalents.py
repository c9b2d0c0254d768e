"""Scores of shock and of its drugs: shown beside the formula's name, never used by a rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from assistant.protocol.model import Formula
from assistant.quantities import Pressure


@dataclass(frozen=True, slots=True)
class Pressor:
    """A drug that runs: its name, how much, and in which unit."""

    agent: str
    amount: Fraction
    unit: str


@dataclass(frozen=True, slots=True)
class Equivalent:
    """The sum of one formula, with its name; what the formula does not count is named."""

    formula: str
    amount: Fraction
    left_out: tuple[str, ...] = ()


def equivalent(formula: Formula, running: Iterable[Pressor]) -> Equivalent:
    """Each drug times the formula's factor for it.

    ValueError when a drug is given in another unit than its factor: units/h read as units/min
    would be sixty times too much. Source: C36.
    """
    total, left_out = Fraction(0), []
    for drug in running:
        factor = formula.factors.get(drug.agent)
        if factor is None:
            left_out.append(drug.agent)
            continue
        if factor.unit != drug.unit:
            raise ValueError(f"{formula.name} counts {drug.agent} in {factor.unit}")
        total += factor.exact * drug.amount
    return Equivalent(formula.name, total, tuple(left_out))


def formula_of(formulas: Iterable[Formula], ident: str) -> Formula:
    """The formula of that id. KeyError when the protocol has none."""
    for formula in formulas:
        if formula.id == ident:
            return formula
    raise KeyError(ident)


def shock_index(heart_rate: Fraction, pressure: Pressure) -> Fraction:
    """Heart rate (beats/min) over a pressure: SI with the systolic, DSI with the diastolic.

    ValueError when the pressure is not above zero.
    """
    if pressure.mmhg <= 0:
        raise ValueError("a shock index needs a pressure above zero")
    return heart_rate / pressure.mmhg


def clearance(first: Fraction, then: Fraction) -> Fraction:
    """How much of a lactate (mmol/L) is gone, in per cent; below 0 when it rose.

    ValueError when the first is not above zero.
    """
    if first <= 0:
        raise ValueError("a clearance needs a first lactate above zero")
    return (first - then) / first * 100


def is_rising(first: Fraction, then: Fraction) -> bool:
    """Whether the later lactate is higher; the same is not."""
    return then > first
