"""Quantities are exact, never mixed, and rounded once: where the pump rounds."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.quantities import (
    Concentration,
    Dose,
    DoseUnit,
    Drug,
    Flow,
    Labelled,
    Pressure,
    Rate,
    Volume,
    Weight,
    base,
    decimal_text,
    exact,
    half_up,
    on_pump,
)

AMOUNTS = st.decimals(Decimal("0.001"), Decimal(900), places=3).map(Fraction)
STEPS = st.sampled_from([Fraction(1, 100), Fraction(1, 10), Fraction(1)])
SIGNED = st.fractions(-2000, 2000, max_denominator=10_000)


def test_H10_a_float_never_becomes_a_quantity() -> None:
    with pytest.raises(TypeError, match="never a float"):
        exact(0.1)  # type: ignore[arg-type]
    assert exact("0.1") == exact(Decimal("0.1")) == exact(Fraction(1, 10))
    with pytest.raises(ValueError, match="Invalid literal"):
        exact("a tenth")


QUANTITIES: list[Any] = [
    Weight(Fraction(1)),
    Drug(Fraction(1)),
    Volume(Fraction(1)),
    Pressure(Fraction(1)),
    Flow(Fraction(1)),
    Dose(Fraction(1), DoseUnit.PER_KG),
    Rate(Fraction(1)),
    Concentration(Fraction(1)),
]


@pytest.mark.parametrize("left", QUANTITIES, ids=lambda q: type(q).__name__)
@pytest.mark.parametrize("right", QUANTITIES, ids=lambda q: type(q).__name__)
def test_H04_different_quantities_are_never_equal_added_or_compared(left: Any, right: Any) -> None:
    if type(left) is type(right):
        return
    assert left != right
    with pytest.raises(TypeError):
        left < right  # noqa: B015
    with pytest.raises(TypeError):
        left + right


def test_H04_two_doses_are_never_compared_as_bare_numbers() -> None:
    small, large = Dose(Fraction(1), DoseUnit.PER_KG), Dose(Fraction(2), DoseUnit.PER_MIN)
    with pytest.raises(TypeError):
        small < large  # type: ignore[operator]  # noqa: B015


@given(AMOUNTS, AMOUNTS, st.sampled_from(DoseUnit), st.sampled_from(DoseUnit))
def test_H04_a_dose_goes_through_any_unit_and_comes_back_exactly(
    amount: Fraction, kg: Fraction, one: DoseUnit, other: DoseUnit
) -> None:
    weight, dose = Weight(kg), Dose(amount, one)
    assert dose.to(other, weight).to(one, weight) == dose
    assert dose.to(other, weight).flow(weight) == dose.flow(weight)


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_H04_the_formulas_are_those_of_the_textbook(
    dose: Fraction, kg: Fraction, strength: Fraction
) -> None:
    weight, bag = Weight(kg), Concentration(strength)
    flow = Dose(dose, DoseUnit.PER_KG).flow(weight)
    assert flow.mcg_min == dose * kg
    assert flow.as_dose(DoseUnit.PER_HOUR).amount == dose * kg * Fraction(6, 100)
    assert bag.rate(flow).ml_h == dose * kg * 60 / strength
    assert bag.rate(flow).flow(bag) == flow


def test_H04_a_dose_per_kg_needs_a_weight_above_zero() -> None:
    for weight in (None, Weight(Fraction(0))):
        with pytest.raises(ValueError, match=r"^a dose per kg needs a dosing weight$"):
            Dose(Fraction(1), DoseUnit.PER_KG).flow(weight)
        with pytest.raises(ValueError, match=r"^a dose per kg needs a dosing weight$"):
            Flow(Fraction(1)).as_dose(DoseUnit.PER_KG, weight)
    assert Dose(Fraction(6), DoseUnit.PER_HOUR).flow() == Flow(Fraction(100))


def test_a_bag_has_a_volume_and_delivers_only_with_drug_in_it() -> None:
    assert Concentration.of(Drug(Fraction(4)), Volume(Fraction(250))).mcg_ml == 16
    assert Concentration.of(Drug(Fraction(1)), Volume(Fraction(1))).mcg_ml == 1000
    with pytest.raises(ValueError, match=r"^a bag has a volume above zero$"):
        Concentration.of(Drug(Fraction(4)), Volume(Fraction(0)))
    with pytest.raises(ValueError, match=r"^a bag without drug delivers no dose$"):
        Concentration(Fraction(0)).rate(Flow(Fraction(1)))


def test_H16_tartrate_and_bitartrate_hold_half_their_mass_as_base() -> None:
    held = {label: base(Fraction(8), label).mg for label in Labelled}
    assert held == {Labelled.BASE: 8, Labelled.TARTRATE: 4, Labelled.BITARTRATE: 4}


@given(AMOUNTS, STEPS)
def test_H10_rounding_agrees_with_decimals_and_ties_go_up(amount: Fraction, step: Fraction) -> None:
    quantum = Decimal(step.numerator) / Decimal(step.denominator)
    number = Decimal(amount.numerator) / Decimal(amount.denominator)
    rounded = (number / quantum).quantize(Decimal(1), ROUND_HALF_UP) * quantum
    assert on_pump(Rate(amount), Rate(step)).pump.ml_h == Fraction(rounded)


@given(AMOUNTS, STEPS)
def test_H09_the_pump_is_never_more_than_half_a_step_away(amount: Fraction, step: Fraction) -> None:
    set_to = on_pump(Rate(amount), Rate(step))
    assert abs(set_to.pump.ml_h - amount) <= step / 2
    assert (set_to.pump.ml_h / step).denominator == 1
    assert amount * (1 + set_to.error) == set_to.pump.ml_h
    assert not set_to.capped


@given(AMOUNTS, AMOUNTS, STEPS)
def test_H26_the_pump_never_passes_its_ceiling_and_says_when_it_was_held_back(
    amount: Fraction, most: Fraction, step: Fraction
) -> None:
    set_to = on_pump(Rate(amount), Rate(step), Rate(most))
    assert set_to.pump.ml_h <= most
    assert most - set_to.pump.ml_h < step or set_to.pump.ml_h >= amount - step / 2
    assert set_to.capped is (amount > most or set_to.pump != on_pump(Rate(amount), Rate(step)).pump)


def test_a_pump_without_a_step_is_refused_and_nothing_wanted_has_no_error() -> None:
    with pytest.raises(ValueError, match=r"^a pump step is above zero$"):
        on_pump(Rate(Fraction(1)), Rate(Fraction(0)))
    assert on_pump(Rate(Fraction(0)), Rate(Fraction(1, 10))).error == 0


@given(SIGNED, st.integers(0, 6))
def test_H10_text_is_the_nearest_decimal_without_a_trailing_zero(
    amount: Fraction, places: int
) -> None:
    said = decimal_text(amount, places)
    assert abs(Fraction(said) - amount) <= Fraction(1, 2 * 10**places)
    assert said == "0" or not said.startswith(("-0.0000000", ".", "-."))
    assert "." not in said or not said.endswith(("0", "."))
    assert said != "-0"


@given(st.integers(-500, 500))
def test_H10_a_pressure_is_shown_whole_with_halves_up(half: int) -> None:
    shown = Pressure(Fraction(half, 2)).shown
    assert shown == half_up(Fraction(half, 2)) == (half + 1) // 2
