"""The code on a bag's label: written and read back, and nothing else is taken for one."""

from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assistant.quantities import Concentration
from assistant.typed.label_code import LabelCode, label_code, read_label_code

SESSION = UUID("2b1f09c4-0000-4000-8000-000000000001")


@given(some.uuids(), some.integers(1, 9999), some.integers(1, 999_999_000))
def test_H17_every_code_that_is_written_is_read_back(
    session: UUID, number: int, thousandths: int
) -> None:
    code = label_code(session, number, Concentration(Fraction(thousandths, 1000)))
    assert read_label_code(code.text) == code
    assert code.of(session)
    assert Fraction(code.strength) == Fraction(thousandths, 1000)


def test_the_code_is_plain_text_without_a_patient() -> None:
    assert label_code(SESSION, 2, Concentration(Fraction(16))).text == "TA1|2b1f09c4|2|16"
    odd = label_code(SESSION, 1, Concentration(Fraction(32, 3)))
    assert odd.text == "TA1|2b1f09c4|1|10.667"


@pytest.mark.parametrize(
    "text",
    [
        "", "TA1", "TA2|2b1f09c4|1|16", "TA1|2b1f09c|1|16", "TA1|2B1F09C4|1|16",
        "TA1|2b1f09c4|0|16", "TA1|2b1f09c4|1|016", "TA1|2b1f09c4|1|16.0", "TA1|2b1f09c4|1|.5",
        "TA1|2b1f09c4|1|0", "TA1|2b1f09c4|1|16|x", "TA1|2b1f09c4|1|16\n17", "0109521234000013",
        "TA1|2b1f09c4|1|1\u0661",
    ],
)  # fmt: skip
def test_nothing_else_is_taken_for_a_label(text: str) -> None:
    assert read_label_code(text) is None


def test_a_scanner_may_end_it_with_a_line_end() -> None:
    assert read_label_code("TA1|2b1f09c4|1|16\r\n") == LabelCode("2b1f09c4", 1, "16")
    assert read_label_code("]Q1TA1|2b1f09c4|1|16") == LabelCode("2b1f09c4", 1, "16")


@pytest.mark.parametrize(("number", "strength"), [(0, 16), (10_000, 16), (1, 0)])
def test_a_code_that_could_not_be_read_back_is_never_written(number: int, strength: int) -> None:
    with pytest.raises(ValueError, match="no label has"):
        label_code(SESSION, number, Concentration(Fraction(strength)))
