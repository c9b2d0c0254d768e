from decimal import Decimal
from fractions import Fraction

import pytest
from typed_fields import FIELDS

from assistant.typed import Answer, Limit, Shape, number
from assistant.typed.hints import (
    dropped_zero,
    from_mg_dl,
    from_pounds,
    other_unit,
    ratio_code,
    ratio_facts,
)

WEIGHT, DOSE = FIELDS["weight_kg"], FIELDS["dose_mcg_kg_min"]


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


def beside(**amounts: str) -> dict[str, Decimal]:
    names = {"rate": "mL/h", "minute": "mcg/min", "hour": "mg/h", "kg": "mcg/kg/min"}
    return {names[name]: Decimal(text) for name, text in amounts.items()}


NOW = beside(rate="23.6", minute="6.293", hour="0.378", kg="0.09")


@pytest.mark.parametrize(
    ("typed", "looks"),
    [("23.6", "mL/h"), ("28.9", "mL/h"), ("6.3", "mcg/min"), ("8", "mcg/min"), ("0.38", "mg/h")],
)
def test_H03_H13_a_number_that_is_odd_here_looks_like_what_stands_beside(
    typed: str, looks: str
) -> None:
    assert other_unit(Decimal(typed), DOSE, NOW) == {"looks": looks}


def test_H13_a_dose_typed_as_a_rate_looks_like_a_dose() -> None:
    assert other_unit(Decimal("0.09"), FIELDS["rate_ml_h"], NOW) == {"looks": "mcg/kg/min"}


def test_H03_without_anything_beside_the_first_unit_in_which_it_is_usual_tells() -> None:
    others = (FIELDS["dose_mcg_min"], FIELDS["dose_mg_h"])
    assert other_unit(Decimal(8), DOSE, {}, others) == {"looks": "mcg/min"}
    assert other_unit(Decimal(80), DOSE, {}, others) == {}
    assert other_unit(Decimal(8), DOSE, {}, ()) == {}
    assert other_unit(Decimal(8), DOSE, {}, (DOSE,)) == {}
    assert other_unit(Decimal(200), DOSE, NOW, others) == {}


def test_only_a_dose_or_a_rate_looks_like_another_and_0_like_none() -> None:
    assert other_unit(Decimal("23.6"), FIELDS["weight_kg"], NOW) == {}
    assert other_unit(Decimal(0), DOSE, NOW) == {}
    assert other_unit(Decimal("23.6"), DOSE, beside(rate="0")) == {}


def test_a_lactate_in_mg_per_dl_says_what_it_is_in_mmol() -> None:
    lactate = FIELDS["lactate_mmol_l"]
    assert from_mg_dl(Decimal(24), lactate) == {"mmol": "2.7"}
    assert from_mg_dl(Decimal(200), lactate) == {}
    assert from_mg_dl(Decimal("0.1"), lactate) == {}
    assert from_mg_dl(Decimal(24), DOSE) == {}
    for text in ("24", "90"):
        assert number(text, lactate).facts["mmol"]
    spelt = number("18 mg/dL", lactate)
    assert (spelt.code, spelt.facts["mmol"]) == (Shape.OTHER_UNIT, "2")
    for text in ("18 g/L", "x mg/dL", "18,5 mg/dL"):
        assert "mmol" not in number(text, lactate).facts


def test_H13_the_hint_goes_with_a_question_and_with_a_refusal_and_never_changes_the_value() -> None:
    refused = number("23.6", DOSE, previous=Decimal("0.09"), beside=NOW)
    assert (refused.answer, refused.value, refused.facts["looks"]) == (Answer.REFUSE, None, "mL/h")
    asked = number("3.5", DOSE, previous=Decimal("0.05"), beside=beside(rate="13.1", minute="3.5"))
    assert (asked.answer, asked.value, asked.facts["looks"]) == (Answer.ASK, "3.5", "mcg/min")
    fine = number("0.1", DOSE, previous=Decimal("0.09"), beside=NOW)
    assert (fine.answer, dict(fine.facts)) == (Answer.ACCEPT, {})
