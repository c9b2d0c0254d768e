from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from assistant.typed import Answer, Limit
from assistant.typed.model import accepted, asked, plain, refused


def test_the_three_answers_are_the_words_of_the_worked_cases() -> None:
    assert [str(answer) for answer in Answer] == ["accept", "confirm", "reject"]


def test_an_accepted_text_has_its_value_and_no_code() -> None:
    read = accepted("bed", " 12", "12")
    assert (read.answer, read.value, read.values, read.code) == (Answer.ACCEPT, "12", ("12",), "")
    assert read.text == " 12"


def test_an_accepted_text_without_a_value_has_no_values() -> None:
    assert accepted("pin_new", "", None).values == ()


def test_a_question_keeps_the_value_and_a_refusal_does_not() -> None:
    question = asked("map_mmhg", "14", "14", Limit.UNUSUAL, low="40")
    refusal = refused("map_mmhg", "650", Limit.OVER_LIMIT, limit="250")
    assert (question.answer, question.value, question.values) == (Answer.ASK, "14", ("14",))
    assert (refusal.answer, refusal.value, refusal.values) == (Answer.REFUSE, None, ())


def test_what_was_read_cannot_be_changed_afterwards() -> None:
    read = asked("map_mmhg", "14", "14", Limit.UNUSUAL, low="40")
    with pytest.raises(FrozenInstanceError):
        read.value = "41"  # type: ignore[misc]
    with pytest.raises(TypeError):
        read.facts["low"] = "10"  # type: ignore[index]


@pytest.mark.parametrize(
    ("value", "text"),
    [("0.100", "0.1"), ("4.0", "4"), ("10", "10"), ("100", "100"), ("1E+2", "100"), ("0.0", "0")],
)
def test_a_value_is_written_without_trailing_zeros_and_never_with_an_exponent(
    value: str, text: str
) -> None:
    assert plain(Decimal(value)) == text
