"""The limits of each number: what is taken, what is asked, what is refused, on both sides."""

from decimal import Decimal

import pytest
from typed_fields import FIELDS

from assistant.typed import Answer, Limit, Shape, number

ACCEPT, ASK, REFUSE = Answer.ACCEPT, Answer.ASK, Answer.REFUSE

EDGES = [
    ("weight_kg", "1.9", REFUSE, Limit.UNDER_LIMIT),
    ("weight_kg", "2", ASK, Limit.UNUSUAL),
    ("weight_kg", "29.9", ASK, Limit.UNUSUAL),
    ("weight_kg", "30", ACCEPT, ""),
    ("weight_kg", "200", ACCEPT, ""),
    ("weight_kg", "200.1", ASK, Limit.UNUSUAL),
    ("weight_kg", "400", ASK, Limit.UNUSUAL),
    ("weight_kg", "400.1", REFUSE, Limit.OVER_LIMIT),
    ("dose_mcg_kg_min", "0.004", REFUSE, Limit.UNDER_LIMIT),
    ("dose_mcg_kg_min", "0.005", ASK, Limit.UNUSUAL),
    ("dose_mcg_kg_min", "0.01", ACCEPT, ""),
    ("dose_mcg_kg_min", "1", ACCEPT, ""),
    ("dose_mcg_kg_min", "1.001", ASK, Limit.UNUSUAL),
    ("dose_mcg_kg_min", "5", ASK, Limit.UNUSUAL),
    ("dose_mcg_kg_min", "5.001", REFUSE, Limit.OVER_LIMIT),
    ("dose_mcg_kg_min", "0.000", REFUSE, Limit.ZERO_IS_STOP),
    ("dose_mcg_min", "0.1", ASK, Limit.UNUSUAL),
    ("dose_mcg_min", "0.5", ACCEPT, ""),
    ("dose_mcg_min", "50", ACCEPT, ""),
    ("dose_mcg_min", "50.1", ASK, Limit.UNUSUAL),
    ("dose_mcg_min", "300", ASK, Limit.UNUSUAL),
    ("dose_mcg_min", "300.1", REFUSE, Limit.OVER_LIMIT),
    ("rate_ml_h", "0.1", ASK, Limit.UNUSUAL),
    ("rate_ml_h", "0.5", ACCEPT, ""),
    ("rate_ml_h", "100", ACCEPT, ""),
    ("rate_ml_h", "100.1", ASK, Limit.UNUSUAL),
    ("rate_ml_h", "500", ASK, Limit.UNUSUAL),
    ("rate_ml_h", "500.1", REFUSE, Limit.OVER_LIMIT),
    ("amount_mg", "0.1", ASK, Limit.NOT_STANDARD),
    ("amount_mg", "32", ACCEPT, ""),
    ("amount_mg", "64", ASK, Limit.NOT_STANDARD),
    ("amount_mg", "64.1", REFUSE, Limit.OVER_LIMIT),
    ("volume_ml", "19", REFUSE, Limit.UNDER_LIMIT),
    ("volume_ml", "20", ASK, Limit.NOT_STANDARD),
    ("volume_ml", "1000", ACCEPT, ""),
    ("volume_ml", "1001", REFUSE, Limit.OVER_LIMIT),
    ("map_mmhg", "0", ASK, Limit.UNUSUAL),
    ("map_mmhg", "40", ACCEPT, ""),
    ("map_mmhg", "130", ACCEPT, ""),
    ("map_mmhg", "131", ASK, Limit.UNUSUAL),
    ("map_mmhg", "250", ASK, Limit.UNUSUAL),
    ("map_mmhg", "251", REFUSE, Limit.OVER_LIMIT),
    ("map_target_mmhg", "49", REFUSE, Limit.UNDER_LIMIT),
    ("map_target_mmhg", "50", ASK, Limit.UNUSUAL),
    ("map_target_mmhg", "60", ACCEPT, ""),
    ("map_target_mmhg", "85", ACCEPT, ""),
    ("map_target_mmhg", "110", ASK, Limit.UNUSUAL),
    ("map_target_mmhg", "111", REFUSE, Limit.OVER_LIMIT),
    ("heart_rate_bpm", "0", ASK, Limit.UNUSUAL),
    ("heart_rate_bpm", "160", ACCEPT, ""),
    ("heart_rate_bpm", "300", ASK, Limit.UNUSUAL),
    ("heart_rate_bpm", "301", REFUSE, Limit.OVER_LIMIT),
    ("lactate_mmol_l", "0", ACCEPT, ""),
    ("lactate_mmol_l", "20.1", ASK, Limit.UNUSUAL),
    ("lactate_mmol_l", "30.1", REFUSE, Limit.OVER_LIMIT),
    ("fluid_ml", "0", ACCEPT, ""),
    ("fluid_ml", "6000", ACCEPT, ""),
    ("fluid_ml", "6001", ASK, Limit.UNUSUAL),
    ("fluid_ml", "20001", REFUSE, Limit.OVER_LIMIT),
    ("check_interval_min", "1", REFUSE, Limit.UNDER_LIMIT),
    ("check_interval_min", "2", ACCEPT, ""),
    ("check_interval_min", "15", ACCEPT, ""),
    ("check_interval_min", "16", REFUSE, Limit.OVER_LIMIT),
    ("check_interval_min", "7.5", REFUSE, Shape.DECIMALS),
    ("bag_left_ml", "0", ACCEPT, ""),
    ("bag_left_ml", "1000", ACCEPT, ""),
    ("bag_left_ml", "1001", REFUSE, Limit.OVER_LIMIT),
]


@pytest.mark.parametrize(("name", "text", "answer", "code"), EDGES)
def test_exactly_the_limit_passes_and_one_step_over_it_does_not(
    name: str, text: str, answer: Answer, code: str
) -> None:
    read = number(text, FIELDS[name])
    assert (read.answer, read.code) == (answer, code)
    assert read.value == (None if answer is REFUSE else text)


def test_H01_ten_times_the_last_dose_asks_and_says_so() -> None:
    read = number("0.8", FIELDS["dose_mcg_kg_min"], previous=Decimal("0.08"))
    assert (read.answer, read.code) == (ASK, Limit.TENFOLD)
    assert (read.facts["ratio"], read.facts["previous"]) == ("10", "0.08")


@pytest.mark.parametrize(
    ("previous", "typed", "answer"),
    [("70", "84", ACCEPT), ("70", "84.1", ASK), ("72", "60", ACCEPT), ("70", "58.3", ASK)],
)
def test_H05_a_weight_more_than_a_fifth_from_the_one_on_file_asks(
    previous: str, typed: str, answer: Answer
) -> None:
    assert number(typed, FIELDS["weight_kg"], previous=Decimal(previous)).answer is answer


def test_H05_pounds_typed_as_kg_ask_and_say_the_kg_when_a_weight_is_on_file() -> None:
    read = number("154.3", FIELDS["weight_kg"], previous=Decimal(70))
    assert (read.answer, read.facts["kg"]) == (ASK, "70")


def test_a_value_before_means_nothing_where_no_change_is_limited() -> None:
    assert number("120", FIELDS["map_mmhg"], previous=Decimal(41)).answer is ACCEPT


def test_the_order_is_the_limit_and_its_maximum_passes() -> None:
    dose, most = FIELDS["dose_mcg_kg_min"], Decimal("0.3")
    assert number("0.3", dose, order_max=most).answer is ACCEPT
    over = number("0.301", dose, order_max=most)
    assert (over.answer, over.code, over.facts["limit"]) == (REFUSE, Limit.OVER_ORDER, "0.3")


def test_a_bag_holds_what_it_holds() -> None:
    left = FIELDS["bag_left_ml"]
    assert number("250", left, capacity=Decimal(250)).answer is ACCEPT
    assert number("251", left, capacity=Decimal(250)).code is Limit.OVER_BAG


def test_a_pump_step_between_two_rates_names_both() -> None:
    read = number("18.75", FIELDS["rate_ml_h"])
    assert (read.facts["below"], read.facts["above"]) == ("18.7", "18.8")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rate_ml_h", "0.05"),
        ("rate_ml_h", "500.05"),
        ("fluid_ml", "2.1"),
        ("dose_mcg_kg_min", "0.10000"),
    ],
)
def test_no_neighbours_are_named_that_cannot_be_meant(name: str, text: str) -> None:
    read = number(text, FIELDS[name])
    assert (read.code, "below" in read.facts) == (Shape.DECIMALS, False)


def test_a_large_change_is_told_before_an_unusual_value() -> None:
    read = number("1.5", FIELDS["dose_mcg_kg_min"], previous=Decimal("0.5"))
    assert read.code is Limit.LARGE_CHANGE
