"""A sign of perfusion that is not known is unknown, never fine and never poor."""

from fractions import Fraction

import pytest
from told import WEIGHT, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.quantities import Weight
from assistant.record.chart import Chart
from assistant.rules.perfusion import (
    Sign,
    holds,
    hours_over,
    is_poor,
    lactate_clearance,
    of_sign,
    poor_signs,
    unknown,
    weight_at,
)


def signs(*lines: str, now: str = "12:00") -> set[Sign]:
    return {poor.sign for poor in poor_signs(charted(*lines), protocol(), at(now))}


def poor(chart: Chart) -> bool:
    return is_poor(poor_signs(chart, protocol(), at("12:00")), protocol())


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
    assert not poor(charted(slow))
    assert poor(charted(*rising))
    assert poor(charted(slow, *rising))


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("mental  worse", Sign.MENTAL),
        ("skin  Mottled, knees", Sign.SKIN),
        ("extremities  cold hands", Sign.EXTREMITIES),
        ("digits  ischaemic", Sign.DIGITS),
    ],
)
def test_what_is_seen_counts_by_the_protocols_words(line: str, sign: Sign) -> None:
    assert signs(f"07:00  {line}") == {sign}
    assert signs(f"07:00  {line}", "08:00  " + line.split(maxsplit=1)[0] + "  fine") == set()


def test_a_hard_sign_that_is_seen_holds_and_a_soft_one_takes_another() -> None:
    assert poor(charted("07:00  mental  worse"))
    assert not poor(charted("07:00  skin  mottled"))
    assert poor(charted("07:00  skin  mottled", "07:00  extremities  cold"))


def test_a_denied_word_is_no_sign() -> None:
    assert holds("cold, clammy", ("cold",))
    assert holds("clammy, not cold, cold feet", ("cold",))
    assert not holds("not cold", ("cold",))
    assert not holds("no mottled skin", ("mottled",))
    assert not holds("colder", ("cold",))


def test_each_sign_knows_since_when_it_is_poor() -> None:
    lines = ("07:00  refill  1 s", "08:00  refill  4 s", "09:00  refill  5 s")
    (found,) = poor_signs(charted(*lines), protocol(), at("12:00"))
    assert (found.since, found.at) == (at("08:00"), at("09:00"))


def test_what_nobody_charted_is_unknown_not_fine() -> None:
    chart = charted("07:00  mental  alert", "07:00  urine  40 mL in 1 h")
    assert Sign.LACTATE in unknown(chart, protocol(), at("08:00"))
    assert Sign.MENTAL not in unknown(chart, protocol(), at("08:00"))
    assert Sign.MENTAL in unknown(chart, protocol(), at("06:59"))


def test_the_clearance_of_lactate_runs_from_the_first_to_the_last() -> None:
    lines = ("07:00  lactate  4 mmol/L", "09:00  lactate  5 mmol/L", "11:00  lactate  3 mmol/L")
    chart = charted(*lines)
    assert lactate_clearance(chart, at("12:00")) == 25
    assert lactate_clearance(chart, at("10:00")) == -25
    assert lactate_clearance(chart, at("08:00")) is None
    assert lactate_clearance(charted("07:00  lactate  0 mmol/L", *lines[1:]), at("12:00")) is None
    low = charted("07:00  lactate  0.8 mmol/L", "09:00  lactate  0.4 mmol/L")
    assert lactate_clearance(low, at("12:00")) == 50


def test_hours_of_good_urine_run_back_to_the_first_that_was_less() -> None:
    lines = (
        "08:00  urine  40 mL in 1 h", "09:00  urine  60 mL in 1 h", "12:00  urine  180 mL in 3 h",
    )  # fmt: skip
    assert hours_over(charted(*lines), Fraction(50), at("12:00")) == 4
    assert hours_over(charted(*lines, "13:00  urine  50 mL in 1 h"), Fraction(50), at("13:00")) == 0
    assert hours_over(charted("09:00  urine  9 mL in 0 h"), Fraction(50), at("13:00")) == 0
    assert hours_over(charted("09:00  urine  60 mL in 3 h"), Fraction(50), at("13:00")) == 0


def test_a_child_has_its_urine_limit_from_the_order() -> None:
    child = profile("paediatric")
    lines = (WEIGHT, "07:00  urine  1 mL in 1 h", "08:00  urine  1 mL in 1 h")
    assert poor_signs(charted(*lines), child, at("12:00")) == ()


def test_what_is_read_at_this_very_moment_counts_and_what_comes_after_it_does_not() -> None:
    lines = ("08:00  mental  worse", "09:00  mental  alert")
    assert signs(*lines, now="08:00") == {Sign.MENTAL}
    assert signs(*lines, now="09:00") == set()


@pytest.mark.parametrize(("kg", "known"), [("0", False), ("0.8", True), ("70", True)])
def test_H28_any_weight_above_nothing_is_a_weight(kg: str, known: bool) -> None:
    found = weight_at(charted(f"06:41  weight  {kg} kg measured"), at("07:00"))
    assert found == (Weight(Fraction(kg)) if known else None)
