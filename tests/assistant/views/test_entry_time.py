"""The time behind a value."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from charting import clock
from unitprotocol import protocol

from assistant.views.entry_time import Timed, is_time, split_time

NOW = clock("14:06:12")


def split(text: str) -> Timed:
    return split_time(text, protocol(), NOW, UTC)


def test_without_a_time_it_is_now() -> None:
    assert split(" 68 ") == Timed("68", NOW)
    assert split("104 AF") == Timed("104 AF", NOW)
    assert split("1350") == Timed("1350", NOW)


def test_a_time_of_day_or_minutes_ago_are_taken_off() -> None:
    assert split("58 1350") == Timed("58", clock("13:50"))
    assert split("58 -16") == Timed("58", clock("13:50:12"))


@pytest.mark.parametrize(("text", "says"), [
    ("58 13", "four digits"), ("58 -", "minutes after the minus"), ("58 1450", "in the future"),
    ("58 -721", "further back than 720"),
])  # fmt: skip
def test_a_time_that_cannot_be_read_is_refused(text: str, says: str) -> None:
    found = split(text)
    assert says in found.problem.replace("\u00a0", " ")
    assert not found.ask


@pytest.mark.parametrize("text", ["58 1250", "58 -76"])
def test_more_than_an_hour_ago_is_asked(text: str) -> None:
    found = split(text)
    assert found.ask
    assert "76" in found.problem


def test_H40_a_time_that_comes_twice_is_typed_as_minutes_ago() -> None:
    zone = ZoneInfo("America/New_York")
    now = datetime(2025, 11, 2, 6, 45, tzinfo=UTC)
    assert "comes twice" in split_time("58 0130", protocol(), now, zone).problem


def test_a_lone_digit_is_a_choice_and_a_lone_time_counts_where_there_is_no_value() -> None:
    assert not is_time("2")
    assert split_time("118 2", protocol(), NOW, UTC).text == "118 2"
    assert split_time("-16", protocol(), NOW, UTC).text == "-16"
    alone = split_time("-16", protocol(), NOW, UTC, lone=True)
    assert (alone.text, NOW - alone.at) == ("", timedelta(minutes=16))
    assert split_time("", protocol(), NOW, UTC, lone=True).at is NOW
