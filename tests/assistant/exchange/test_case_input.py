"""The input of a worked case is read exactly, or refused in words."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import pytest

from assistant.exchange.case_input import Given, Refused, number


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@pytest.mark.parametrize("value", ["0.05", Decimal("0.05"), Decimal("5e-2"), "0.050"])
def test_H10_texts_and_numbers_are_read_as_the_same_decimal(value: object) -> None:
    assert number(value, "dose") == Fraction(1, 20)


@pytest.mark.parametrize(
    "value",
    [
        0.05,
        True,
        None,
        "",
        "0,05",
        "1e5",
        " 1",
        "1_000",
        "٣",
        "nan",
        Decimal("nan"),
        Decimal("1e999999999"),
        10**12,
        "1" * 13,
        [],
        {},
    ],
)
def test_what_is_no_plain_number_is_refused(value: object) -> None:
    with pytest.raises(Refused, match="dose is not a plain number"):
        number(value, "dose")


def test_amounts_are_never_below_nothing_and_some_never_nothing() -> None:
    given = Given({"a": "-1", "b": 0, "c": None})
    with pytest.raises(Refused, match="a is below 0"):
        given.number("a")
    assert given.number("b") == 0
    with pytest.raises(Refused, match="b is 0"):
        given.positive("b")
    with pytest.raises(Refused, match="c is missing"):
        given.number("c")
    assert given.maybe("c") is None


def test_words_come_from_closed_lists() -> None:
    given = Given({"a": "red", "b": "green", "c": 1})
    assert given.one_of("a", Colour) is Colour.RED
    with pytest.raises(Refused, match="b 'green' is not known; known are red, blue"):
        given.one_of("b", Colour)
    with pytest.raises(Refused, match="c is not a text"):
        given.one_of("c", Colour)
    with pytest.raises(Refused, match="d is missing"):
        given.word("d")


def test_a_flag_is_true_false_or_a_list_of_signs() -> None:
    given = Given({"a": True, "b": ["swelling"], "c": [], "d": "no"})
    assert [given.flag(name) for name in "abcx"] == [True, True, False, False]
    with pytest.raises(Refused, match="neither true nor false"):
        given.flag("d")


def test_a_group_of_values_is_one() -> None:
    assert Given({"a": {"b": 1}}).inner("a").number("b") == 1
    with pytest.raises(Refused, match="a is missing or is no group"):
        Given({"a": []}).inner("a")


def test_a_number_may_be_below_nothing_where_that_means_something() -> None:
    given = Given({"a": "-1.5", "b": None})
    assert given.signed("a") == Fraction(-3, 2)
    with pytest.raises(Refused, match="b is missing"):
        given.signed("b")


def test_a_truth_is_not_left_out() -> None:
    given = Given({"a": False, "b": None, "c": "yes"})
    assert given.truth("a") is False
    with pytest.raises(Refused, match="b is missing"):
        given.truth("b")
    with pytest.raises(Refused, match="neither true nor false"):
        given.truth("c")


def test_a_number_that_may_be_left_out_is_never_0() -> None:
    assert Given({}).maybe_positive("step") is None
    assert Given({"step": "2"}).maybe_positive("step") == 2
    with pytest.raises(Refused, match="step is 0"):
        Given({"step": 0}).maybe_positive("step")
