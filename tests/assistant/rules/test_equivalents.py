"""Scores of shock and of its drugs, each named by its formula."""

from fractions import Fraction

import pytest
from unit import septic_shock

from assistant.protocol.model import Formula
from assistant.quantities import Pressure
from assistant.rules.equivalents import (
    Pressor,
    clearance,
    equivalent,
    formula_of,
    is_rising,
    shock_index,
)

PER_KG = "mcg/kg/min"
RUNNING = [
    Pressor("norepinephrine", Fraction("0.2"), PER_KG),
    Pressor("epinephrine", Fraction("0.05"), PER_KG),
    Pressor("phenylephrine", Fraction(1), PER_KG),
    Pressor("dopamine", Fraction(5), PER_KG),
    Pressor("vasopressin", Fraction("0.03"), "units/min"),
]


def formula(ident: str) -> Formula:
    return formula_of(septic_shock().formulas, ident)


@pytest.mark.parametrize(("ident", "amount"), [("goradia", "0.475"), ("kotani", "0.435")])
def test_H04_two_formulas_give_two_sums_each_with_its_name(ident: str, amount: str) -> None:
    found = equivalent(formula(ident), RUNNING)
    assert found.amount == Fraction(amount)
    assert found.left_out == ()
    assert ident in found.formula.lower()


def test_H04_the_inotropic_score_counts_vasopressin_per_kg() -> None:
    rows = [
        *RUNNING[:2],
        Pressor("dobutamine", Fraction(4), PER_KG),
        Pressor("vasopressin", Fraction("0.03") / 80, "units/kg/min"),
    ]
    assert equivalent(formula("vis"), rows).amount == 20 + 5 + 4 + Fraction("3.75")


def test_what_a_formula_does_not_count_is_named() -> None:
    found = equivalent(formula("vis"), [RUNNING[2]])
    assert (found.amount, found.left_out) == (0, ("phenylephrine",))


def test_what_comes_after_an_uncounted_drug_still_counts() -> None:
    found = equivalent(formula("vis"), [RUNNING[2], RUNNING[0]])
    assert (found.amount, found.left_out) == (20, ("phenylephrine",))


def test_H04_units_an_hour_are_never_taken_for_units_a_minute() -> None:
    with pytest.raises(ValueError, match="vasopressin in units/min"):
        equivalent(formula("goradia"), [Pressor("vasopressin", Fraction("1.8"), "units/h")])


def test_no_formula_of_that_name_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError, match="astrology"):
        formula("astrology")


def test_a_shock_index_is_rate_over_pressure() -> None:
    assert shock_index(Fraction(118), Pressure(Fraction(86))) == Fraction(59, 43)
    assert shock_index(Fraction(118), Pressure(Fraction(1))) == 118
    with pytest.raises(ValueError, match=r"^a shock index needs a pressure above zero$"):
        shock_index(Fraction(118), Pressure(Fraction(0)))


@pytest.mark.parametrize(
    ("then", "gone", "rising"),
    [("3.6", "25", False), ("4.8", "0", False), ("4.9", "-25/12", True), ("0", "100", False)],
)
def test_a_lactate_clears_or_rises(then: str, gone: str, rising: bool) -> None:
    first = Fraction("4.8")
    assert clearance(first, Fraction(then)) == Fraction(gone)
    assert is_rising(first, Fraction(then)) is rising


def test_nothing_clears_from_a_lactate_of_nothing() -> None:
    assert clearance(Fraction(1), Fraction("0.5")) == 50
    with pytest.raises(ValueError, match=r"^a clearance needs a first lactate above zero$"):
        clearance(Fraction(0), Fraction(1))
