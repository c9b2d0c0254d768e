from decimal import Decimal
from fractions import Fraction

import pytest
from typed_fields import FIELDS

from assistant.typed import Limit
from assistant.typed.hints import dropped_zero, from_pounds, ratio_code, ratio_facts

WEIGHT = FIELDS["weight_kg"]


def test_H05_a_weight_that_is_usual_only_as_pounds_says_so() -> None:
    assert from_pounds(Decimal(220), WEIGHT, None) == {"kg": "99.8"}
    assert from_pounds(Decimal(7), WEIGHT, None) == {}


def test_H05_a_weight_that_agrees_with_the_file_as_pounds_says_so() -> None:
    assert from_pounds(Decimal(154), WEIGHT, Decimal(70)) == {"kg": "69.9"}
    assert from_pounds(Decimal(90), WEIGHT, Decimal(70)) == {}


def test_only_a_weight_is_ever_read_as_pounds() -> None:
    assert from_pounds(Decimal(154), FIELDS["map_mmhg"], None) == {}


@pytest.mark.parametrize(("typed", "offer"), [("680", "68"), ("920", "92"), ("650", "65")])
def test_a_zero_too_many_is_offered_without(typed: str, offer: str) -> None:
    assert dropped_zero(Decimal(typed), FIELDS["heart_rate_bpm"]) == {"offer": offer}


def test_no_zero_is_taken_off_where_it_would_lead_astray() -> None:
    assert dropped_zero(Decimal(10), FIELDS["dose_mcg_kg_min"]) == {}
    assert dropped_zero(Decimal(655), FIELDS["map_mmhg"]) == {}
    assert dropped_zero(Decimal(6560), FIELDS["map_mmhg"]) == {}
    assert dropped_zero(Decimal(40), FIELDS["check_interval_min"]) == {}


@pytest.mark.parametrize(
    ("new", "old", "code"),
    [
        ("0.8", "0.08", Limit.TENFOLD),
        ("0.008", "0.08", Limit.TENFOLD),
        ("0.79", "0.08", Limit.LARGE_CHANGE),
        ("0.16", "0.08", None),
        ("0.161", "0.08", Limit.LARGE_CHANGE),
        ("0.04", "0.08", None),
        ("0.039", "0.08", Limit.LARGE_CHANGE),
        ("0.08", "0.08", None),
        ("0", "0", None),
        ("0.05", "0", Limit.LARGE_CHANGE),
        ("0", "0.05", Limit.TENFOLD),
    ],
)
def test_exactly_twice_and_exactly_half_pass(new: str, old: str, code: Limit | None) -> None:
    assert ratio_code(Fraction(new), Fraction(old), Fraction(2)) == code


@pytest.mark.parametrize(
    ("new", "old", "facts"),
    [
        ("0.8", "0.08", {"ratio": "10"}),
        ("0.2", "0.08", {"ratio": "2.5"}),
        ("41.7", "18.8", {"ratio": "2.2", "about": "yes"}),
        ("0.008", "0.08", {"percent": "10"}),
        ("0.03", "0.08", {"percent": "38", "about": "yes"}),
        ("0.005", "5", {"percent": "1", "under": "yes"}),
        ("0.05", "0", {}),
        ("0", "0.05", {}),
    ],
)
def test_a_change_is_told_as_a_factor_or_in_percent(
    new: str, old: str, facts: dict[str, str]
) -> None:
    assert ratio_facts(Fraction(new), Fraction(old)) == facts
