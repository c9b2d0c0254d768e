"""Sums as a pharmacist writes them are worked exactly, with their units."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.protocol.arithmetic import kind_of, work_out

NUMBERS = st.decimals(min_value="0.001", max_value="999", places=3)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("4 mg * 1000 / 250 mL", "16", "mcg/mL"),
        ("0.05 mcg/kg/min * 70 kg", "3.5", "mcg/min"),
        ("0.5 mg/h * 1000 / 60", "25/3", "mcg/min"),
        ("(4 + 4) mg", None, ""),
        ("(65 mmHg + 2 * 50 mmHg) / 3", "55", "mmHg"),
        ("2 * 3 - 1 - 1", "4", "%"),
        ("30 mL/kg * 70 kg", "2100", "mL"),
    ],
)
def test_a_sum_has_an_exact_value_and_measures_something(
    text: str, amount: str | None, unit: str
) -> None:
    if amount is None:
        with pytest.raises(ValueError, match="left over"):
            work_out(text)
        return
    worked = work_out(text)
    assert worked.amount == Fraction(amount)
    assert worked.kind == kind_of(unit)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("4 mg * 1000 / 0 mL", "divides by 0"),
        ("4 mg + 250 mL", "different kinds"),
        ("4 vials * 2", "vials is no unit"),
        ("4 mg *", "number is missing"),
        ("", "number is missing"),
        ("(4 mg", "not closed"),
        ("4 mg = 4", "does not belong"),
        ("4 mg 5", "left over"),
    ],
)
def test_what_cannot_be_worked_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        work_out(text)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_products_and_quotients_agree_with_fractions(a: object, b: object, c: object) -> None:
    worked = work_out(f"{a} mg * {b} / {c} mL - 0 mg/mL")
    assert worked.amount == Fraction(str(a)) * Fraction(str(b)) / Fraction(str(c))


@pytest.mark.parametrize("text", ["(" * 400 + "1", "9" * 5000 + " mg * " + "9" * 5000 + " mg"])
def test_H24_a_sum_that_nobody_wrote_by_hand_is_refused_and_not_worked(text: str) -> None:
    with pytest.raises(ValueError, match="longer than"):
        work_out(text)
