"""The times that a start or a take-over is told with, and a time that nobody knows."""

from datetime import timedelta

import pytest
from wizard import NIGHT, septic

from assistant.views import setup
from assistant.views.setup_form import Form, Place
from assistant.views.setup_moment import NOT_KNOWN, SINCE, STARTED, moment_on, started_on


def form(**texts: str) -> Form:
    return Form(Place(setup.NOTHING, septic(), NIGHT), texts)


@pytest.mark.parametrize(
    ("text", "hours"), [("3 h", 3), ("2d", 48), ("90 min", 1.5), ("0330", 0.5)]
)
def test_a_time_is_a_time_of_day_or_how_long_ago(text: str, hours: float) -> None:
    assert moment_on(form(since=text), SINCE) == (True, NIGHT - timedelta(hours=hours))


@pytest.mark.parametrize("text", ["yesterday", "25:00", "-3 h", "3 w", ""])
def test_what_is_no_time_keeps_it_closed(text: str) -> None:
    asked = form(since=text)
    assert moment_on(asked, SINCE) == (False, None)
    assert asked.lacking == ["since when it runs"]


def test_a_start_is_now_unless_another_time_is_told() -> None:
    assert started_on(form()) == (True, None)
    assert started_on(form(started="0355")) == (True, NIGHT - timedelta(minutes=5))
    assert started_on(form(started="0500")) == (False, None)


def test_a_start_of_which_nobody_knows_the_time_is_charted_as_of_now_and_says_so() -> None:
    asked = form(started=NOT_KNOWN)
    assert started_on(asked) == (True, None)
    assert asked.lacking == []
    assert "charted as of now" in asked.said[STARTED].text
