"""Amounts, named parts and moments ahead are read as they stand."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.stories.reading import StoryFault
from assistant.stories.words import ahead, amount, fields, is_clock

AT = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def test_amounts_and_fields_are_read_as_they_stand() -> None:
    assert (amount(" 13.1 mL/h ").text, amount("13.1 mL/h").unit) == ("13.1", "mL/h")
    with pytest.raises(StoryFault, match="not a number and a unit"):
        amount("13.1")
    assert fields("a b; c d e; f") == ("a b", {"c": "d e", "f": ""})


@pytest.mark.parametrize(
    ("text", "minutes"), [("23:30", 0), ("23:45", 15), ("00:10", 40), ("3:00", 210)]
)
def test_a_moment_ahead_is_the_next_one_that_the_clock_shows(text: str, minutes: int) -> None:
    assert is_clock(text)
    assert ahead(text, AT) == AT + timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["noon", "24:00", "03:60", "0.6 mcg/kg/min", ""])
def test_what_is_no_time_is_told(text: str) -> None:
    assert not is_clock(text)
    with pytest.raises(StoryFault, match="is not a time"):
        ahead(text, AT)
