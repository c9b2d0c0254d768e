"""Phentolamine: how much an order may name, and until when."""

from fractions import Fraction

import pytest
from unit import septic_shock

from assistant.quantities import Volume, Weight
from assistant.rules.extravasation import in_time, phentolamine

LIMITS = septic_shock().extravasation


def test_H31_an_adults_dose_is_a_range_with_its_saline() -> None:
    found = phentolamine(LIMITS, child=False)
    assert (found.low_mg, found.high_mg) == (5, 10)
    assert (found.diluent_low, found.diluent_high) == (Volume(Fraction(10)), Volume(Fraction(15)))
    assert found.show_diluent


@pytest.mark.parametrize(
    ("kg", "low", "high"),
    [
        ("0.9", "0.09", "0.18"),
        ("3", "0.3", "0.6"),
        ("18", "1.8", "3.6"),
        ("49.9", "4.99", "9.98"),
        ("50", "5", "10"),
        ("60", "6", "10"),
        ("100", "10", "10"),
        ("110", "10", "10"),
    ],
)
def test_H31_a_childs_dose_goes_by_weight_and_never_over_the_most(
    kg: str, low: str, high: str
) -> None:
    found = phentolamine(LIMITS, child=True, weight=Weight(Fraction(kg)))
    assert (found.low_mg, found.high_mg) == (Fraction(low), Fraction(high))
    assert found.show_diluent is False


@pytest.mark.parametrize("weight", [None, Weight(Fraction(0))])
def test_H28_a_child_without_a_weight_has_no_dose(weight: Weight | None) -> None:
    with pytest.raises(ValueError, match=r"^a dose per kg needs a weight$"):
        phentolamine(LIMITS, child=True, weight=weight)


@pytest.mark.parametrize(("hours", "still"), [("11.9", True), ("12", True), ("12.1", False)])
def test_H31_phentolamine_has_its_time(hours: str, still: bool) -> None:
    assert in_time(LIMITS, Fraction(hours)) is still
