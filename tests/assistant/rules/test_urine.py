"""Urine as a rate, and whether it is little."""

from fractions import Fraction

import pytest
from unit import profile, septic_shock

from assistant.quantities import Volume, Weight
from assistant.rules.urine import UrineRate, is_little, urine_rate


def test_urine_is_told_per_hour_and_per_kg() -> None:
    found = urine_rate(Volume(Fraction(90)), Fraction(2), Weight(Fraction(60)))
    assert found == UrineRate(Fraction(45), Fraction(3, 4))


def test_H28_the_urine_of_a_newborn_under_a_kilogram_is_told_too() -> None:
    found = urine_rate(Volume(Fraction("0.8")), Fraction(1), Weight(Fraction("0.8")))
    assert found == UrineRate(Fraction("0.8"), Fraction(1))


@pytest.mark.parametrize(("ml", "little"), [("34.9", True), ("35", False), ("0", True)])
def test_exactly_the_limit_is_enough_urine(ml: str, little: bool) -> None:
    found = urine_rate(Volume(Fraction(ml)), Fraction(1), Weight(Fraction(70)))
    assert is_little(found, septic_shock()) is little


def test_without_a_limit_in_the_protocol_nobody_knows_whether_it_is_little() -> None:
    child = profile("paediatric")
    assert child.perfusion.urine_below is None
    assert is_little(UrineRate(Fraction(0), Fraction(0)), child) is None


@pytest.mark.parametrize(("hours", "kg"), [(0, 70), (1, 0)])
def test_no_rate_without_a_time_and_a_weight(hours: int, kg: int) -> None:
    with pytest.raises(ValueError, match=r"^a urine rate needs a time and a weight above zero$"):
        urine_rate(Volume(Fraction(10)), Fraction(hours), Weight(Fraction(kg)))
