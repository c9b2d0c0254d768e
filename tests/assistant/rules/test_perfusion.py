"""A sign of perfusion that is not known is unknown, never fine and never poor."""

import pytest
from told import WEIGHT, at, charted
from unitprotocol import protocol

from assistant.rules.perfusion import Sign, is_poor, of_sign, poor_signs


def signs(*lines: str, now: str = "12:00") -> set[Sign]:
    return set(poor_signs(charted(*lines), protocol(), at(now)))


def test_what_was_not_measured_is_no_sign() -> None:
    assert signs() == set()
    assert signs(WEIGHT, "07:00  lactate  9 mmol/L", "07:00  urine  5 mL in 1 h") == set()


@pytest.mark.parametrize(
    ("first", "second", "little"),
    [("34 mL", "34 mL", True), ("35 mL", "34 mL", False), ("34 mL", "35 mL", False)],
)
def test_urine_under_half_a_ml_per_kg_and_hour_twice_in_a_row(
    first: str, second: str, little: bool
) -> None:
    lines = (WEIGHT, f"07:00  urine  {first} in 1 h", f"08:00  urine  {second} in 1 h")
    assert signs(*lines) == ({Sign.URINE} if little else set())


def test_urine_is_counted_over_its_hours_and_needs_a_weight() -> None:
    over_two = ("07:00  urine  60 mL in 2 h", "09:00  urine  60 mL in 2 h")
    assert signs(WEIGHT, *over_two) == {Sign.URINE}
    assert signs(*over_two) == set()
    assert signs(WEIGHT, "07:00  urine  5 mL in 0 h", "09:00  urine  5 mL in 0 h") == set()


@pytest.mark.parametrize(("seconds", "poor"), [("2", False), ("2.5", True)])
def test_a_capillary_refill_over_2_seconds(seconds: str, poor: bool) -> None:
    assert signs(f"07:00  refill  {seconds} s") == ({Sign.CAP_REFILL} if poor else set())


def test_a_lactate_that_rises() -> None:
    assert signs("07:00  lactate  2 mmol/L", "09:00  lactate  2.1 mmol/L") == {Sign.LACTATE}
    assert signs("07:00  lactate  2 mmol/L", "09:00  lactate  2 mmol/L") == set()


def test_only_what_was_known_by_then_counts() -> None:
    chart = charted("07:00  lactate  2 mmol/L", "09:00  lactate  3 mmol/L")
    assert poor_signs(chart, protocol(), at("08:59")) == ()
    assert [e.at for e in of_sign(chart, "lactate", at("10:00"))] == [at("09:00"), at("07:00")]


def test_one_hard_sign_holds_a_step_and_a_slow_refill_alone_does_not() -> None:
    slow = "07:00  refill  4 s"
    rising = ("07:00  lactate  2 mmol/L", "09:00  lactate  3 mmol/L")
    assert not is_poor(charted(slow), protocol(), at("12:00"))
    assert is_poor(charted(*rising), protocol(), at("12:00"))
    assert is_poor(charted(slow, *rising), protocol(), at("12:00"))
