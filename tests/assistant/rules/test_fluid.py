"""Crystalloid: what the sources name, and how far it is given."""

from fractions import Fraction

import pytest
from unit import profile, septic_shock

from assistant.protocol.model import Fluids
from assistant.quantities import Volume, Weight
from assistant.rules.fluid import FluidGiven, fluid_given, fluid_target

KG_70 = Weight(Fraction(70))


def named(name: str) -> Fluids:
    fluids = profile(name).fluids if name != "adult" else septic_shock().fluids
    assert fluids is not None
    return fluids


def given(name: str, ml: str, weight: Weight | None = KG_70) -> FluidGiven:
    return fluid_given(named(name), weight, Volume(Fraction(ml)))


@pytest.mark.parametrize(
    ("ml", "left", "at_low"), [("0", 2100, False), ("2099", 1, False), ("2100", 0, True)]
)
def test_H29_an_adults_target_is_per_kg_and_has_no_upper_end(
    ml: str, left: int, at_low: bool
) -> None:
    found = given("adult", ml)
    assert (found.target.low, found.target.high) == (Volume(Fraction(2100)), None)
    assert (found.remaining.ml, found.at_low, found.over_high) == (left, at_low, False)


def test_what_remains_is_never_below_nothing() -> None:
    found = given("adult", "9000")
    assert (found.remaining.ml, found.over_high) == (0, False)
    assert found.per_kg == Fraction(900, 7)


@pytest.mark.parametrize(("ml", "over"), [("1999", False), ("2000", False), ("2001", True)])
def test_only_beyond_the_upper_end_is_over_it(ml: str, over: bool) -> None:
    found = given("pregnancy", ml)
    assert found.target.low.ml == 1000
    assert found.over_high is over


def test_H28_a_childs_range_is_its_own() -> None:
    found = given("paediatric", "600", Weight(Fraction(12)))
    assert (found.target.low.ml, found.target.high) == (480, Volume(Fraction(720)))
    assert (found.per_kg, found.over_high) == (50, False)


def test_H28_a_newborn_of_less_than_a_kilogram_has_a_volume_of_its_own() -> None:
    found = given("paediatric", "8", Weight(Fraction("0.8")))
    assert (found.target.low.ml, found.per_kg) == (32, 10)


def test_a_volume_in_ml_needs_no_weight_and_one_per_kg_does() -> None:
    assert given("pregnancy", "500", None).per_kg is None
    assert given("pregnancy", "500", Weight(Fraction(0))).per_kg is None
    for weight in (None, Weight(Fraction(0))):
        with pytest.raises(ValueError, match=r"^a volume per kg needs a weight$"):
            fluid_target(named("adult"), weight)
