"""Which instant a moment means that may be days ago; nothing is guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from typed_fields import LIMITS

from assistant.typed import Answer, Moment, Typed, past_moment
from assistant.wording.answers import sentence

BERLIN = ZoneInfo("Europe/Berlin")
AFTERNOON = "2026-11-21T14:06:12+01:00"


def read(text: str, now: str = AFTERNOON) -> Typed:
    return past_moment(text, now=datetime.fromisoformat(now), zone=BERLIN, limits=LIMITS)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("1405", "2026-11-21T14:05"),
        ("03:15", "2026-11-21T03:15"),
        ("yesterday 2130", "2026-11-20T21:30"),
        ("Yesterday 21:30", "2026-11-20T21:30"),
        ("20-Nov-2026 2130", "2026-11-20T21:30"),
        ("2026-11-18 09:15", "2026-11-18T09:15"),
        ("14 h", "2026-11-21T00:06"),
        ("3d", "2026-11-18T14:06"),
        ("90 min", "2026-11-21T12:36"),
    ],
)
def test_a_moment_of_days_ago_is_the_one_that_was_typed(text: str, local: str) -> None:
    found = read(text)
    assert found.answer is Answer.ACCEPT
    at = datetime.fromisoformat(found.value or "")
    assert f"{at.astimezone(BERLIN):%Y-%m-%dT%H:%M}" == local


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2130", Moment.LATER_TODAY),
        ("22-Nov-2026 0900", Moment.FUTURE),
        ("21-Nov-2026 2130", Moment.FUTURE),
        ("31-Nov-2026 0900", Moment.NO_SUCH_DAY),
        ("yesterday", Moment.NOT_PAST),
        ("monday 0900", Moment.NOT_PAST),
        ("0001-01-01 0900", Moment.NOT_PAST),
        ("9999-12-31 2359", Moment.NOT_PAST),
        ("25:00", Moment.NOT_PAST),
        ("-3 h", Moment.NOT_PAST),
        ("3 w", Moment.NOT_PAST),
    ],
)
def test_what_is_no_past_moment_is_refused_and_says_how_to_type_it(text: str, code: Moment) -> None:
    found = read(text)
    assert (found.answer, found.code, found.value) == (Answer.REFUSE, code, None)
    assert sentence(found, "Since").startswith("Since: ")


def test_a_time_later_than_now_offers_yesterday_and_takes_it_only_when_typed() -> None:
    assert sentence(read("2130"), "Since") == (
        "Since: 21:30 is later than now. If it was yesterday, type yesterday 21:30."
    )


def test_a_time_that_came_twice_takes_the_word_for_which() -> None:
    night = "2026-10-25T04:00:00+01:00"
    asked = read("0230", night)
    assert (asked.code, asked.value) == (Moment.WHICH, None)
    assert "Type 02:30 first (CEST) or 02:30 second (CET)." in sentence(asked, "Since")
    for text, hour in (("0230 first", 0), ("0230 second", 1), ("25-Oct-2026 0230 second", 1)):
        at = datetime.fromisoformat(read(text, night).value or "")
        assert at == datetime(2026, 10, 25, hour, 30, tzinfo=UTC), text


def test_a_time_that_the_clocks_skipped_is_none() -> None:
    assert read("0230", "2026-03-29T04:00:00+02:00").code is Moment.NO_SUCH_TIME
    with pytest.raises(ValueError, match="zone"):
        past_moment("0230", now=datetime(2026, 3, 29), zone=BERLIN, limits=LIMITS)  # noqa: DTZ001
