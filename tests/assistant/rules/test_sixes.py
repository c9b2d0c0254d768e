"""The Rule of 6: a strength made for one child."""

from fractions import Fraction

import pytest
from unit import profile

from assistant.protocol.model import RuleOfSix
from assistant.quantities import Dose, DoseUnit, Weight
from assistant.rules.sixes import rule_of_six


def rule() -> RuleOfSix:
    found = profile("paediatric").rule_of_six
    assert found is not None
    return found


def per_kg(amount: str) -> Dose:
    return Dose(Fraction(amount), DoseUnit.PER_KG)


def test_H19_the_rule_of_6_is_off_unless_the_unit_has_it() -> None:
    assert rule().in_use is False


def test_H19_the_mixture_and_its_rate_follow_from_the_weight() -> None:
    made = rule_of_six(rule(), Weight(Fraction(12)), per_kg("0.3"))
    assert (made.drug.mg, made.volume.ml, made.strength.mcg_ml) == (Fraction("7.2"), 100, 72)
    assert made.rate.ml_h == 3


@pytest.mark.parametrize("kg", ["0.7", "3.4", "12", "60"])
def test_one_ml_an_hour_is_what_the_protocol_says(kg: str) -> None:
    per_ml_h = rule().per_ml_h.dose
    assert rule_of_six(rule(), Weight(Fraction(kg)), per_ml_h).rate.ml_h == 1


@pytest.mark.parametrize(("kg", "heavy"), [("24.9", False), ("25", False), ("25.1", True)])
def test_H19_over_the_weight_it_is_not_used(kg: str, heavy: bool) -> None:
    assert rule_of_six(rule(), Weight(Fraction(kg)), per_kg("0.1")).too_heavy is heavy


def test_no_mixture_for_a_weight_of_nothing() -> None:
    with pytest.raises(ValueError, match=r"^the Rule of 6 needs a weight above zero$"):
        rule_of_six(rule(), Weight(Fraction(0)), per_kg("0.1"))
