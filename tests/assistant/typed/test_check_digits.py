"""A number that was not read whole does not fit its own last digit."""

import pytest
from biip.checksums import gs1_standard_check_digit
from hypothesis import given
from hypothesis import strategies as st

from assistant.typed.check_digits import fits, gtin14, mod10, mod11

DIGITS = st.text("0123456789", min_size=1, max_size=17)


@given(DIGITS)
def test_the_digit_of_gs1_is_the_one_that_another_reckons(body: str) -> None:
    assert mod10(body) == gs1_standard_check_digit(body)


@given(DIGITS, st.integers(0, 16), st.integers(1, 9))
def test_one_digit_read_wrong_never_fits(body: str, at: int, off: int) -> None:
    number = f"{body}{mod10(body)}"
    at %= len(number)
    wrong = f"{number[:at]}{(int(number[at]) + off) % 10}{number[at + 1 :]}"
    assert fits(number, "mod10")
    assert not fits(wrong, "mod10")


@pytest.mark.parametrize(
    ("number", "fit"),
    [("9434765919", True), ("9434765918", False), ("943476591X", False), ("9", False)],
)
def test_a_number_of_the_national_kind_has_its_digit(number: str, fit: bool) -> None:
    assert fits(number, "mod11") is fit


def test_a_body_without_a_digit_of_that_kind_fits_none() -> None:
    body = next(str(n) for n in range(1, 1000) if mod11(str(n)) is None)
    assert not any(fits(f"{body}{digit}", "mod11") for digit in range(10))


def test_a_number_without_a_check_digit_is_taken_as_it_is() -> None:
    assert fits("12972876", "none")


def test_a_short_code_is_the_same_among_all_codes() -> None:
    assert gtin14("9521234000013") == "09521234000013"
