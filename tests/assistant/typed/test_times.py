"""Which instant a typed time means; all instants in UTC, all nights of the clock change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_fields import LIMITS

from assistant.typed import Answer, Moment, Shape, Typed, time_of_day
from assistant.typed.times import instants

NEW_YORK = ZoneInfo("America/New_York")
LONDON = ZoneInfo("Europe/London")
NOON = "2026-11-21T17:00:00+00:00"  # 12:00 in New York

ARABIC = "".join(chr(ord(char) + 0x630) for char in "0915")


def read(text: str, now: str, zone: ZoneInfo = NEW_YORK) -> Typed:
    return time_of_day(text, now=datetime.fromisoformat(now), zone=zone, limits=LIMITS)


@pytest.mark.parametrize("text", ["11:55", "1155", " 11:55 "])
def test_a_time_is_the_utc_instant_of_that_minute(text: str) -> None:
    assert (read(text, NOON).answer, read(text, NOON).value) == (Answer.ACCEPT, "2026-11-21T16:55Z")


@pytest.mark.parametrize(
    "text",
    [
        "9:15",
        "915",
        "09.15",
        "09:15 am",
        "9:15 pm",
        "24:00",
        "25:00",
        "12:60",
        "0960",
        "09:15:00",
        "09-15",
        ARABIC,
        "-09:15",
        "09: 15",
        "noon",
        "now",
    ],
)
def test_only_four_digits_of_the_24_hour_clock_are_a_time(text: str) -> None:
    assert (read(text, NOON).answer, read(text, NOON).code) == (Answer.REFUSE, Moment.NOT_A_TIME)


@pytest.mark.parametrize(
    ("text", "code"), [("", Shape.EMPTY), ("  ", Shape.EMPTY), ("11:55\n", Shape.HIDDEN)]
)
def test_nothing_and_hidden_signs_are_no_time(text: str, code: Shape) -> None:
    assert read(text, NOON).code is code


@pytest.mark.parametrize(
    ("text", "answer", "code"),
    [
        ("12:00", Answer.ACCEPT, ""),
        ("12:01", Answer.ACCEPT, ""),
        ("12:02", Answer.REFUSE, Moment.FUTURE),
        ("11:00", Answer.ACCEPT, ""),
        ("10:59", Answer.ASK, Moment.LATE),
        ("00:00", Answer.ASK, Moment.LATE),
        ("23:59", Answer.REFUSE, Moment.FUTURE),
    ],
)
def test_a_minute_ahead_an_hour_back_and_twelve_hours_back_are_the_edges(
    text: str, answer: Answer, code: str
) -> None:
    assert (read(text, NOON).answer, read(text, NOON).code) == (answer, code)


def test_seconds_count_at_the_edges() -> None:
    late = "2026-11-21T17:00:30+00:00"
    assert read("12:01", late).answer is Answer.ACCEPT
    assert read("12:02", late).code is Moment.FUTURE
    assert read("11:00", late).code is Moment.LATE


def test_a_time_before_midnight_belongs_to_yesterday() -> None:
    now = "2026-11-21T05:03:00+00:00"  # 00:03 in New York
    assert read("23:58", now).value == "2026-11-21T04:58Z"
    late = read("22:30", now)
    assert (late.code, late.facts["day"], late.facts["minutes"]) == (Moment.LATE, "yesterday", "93")


def test_a_minute_after_midnight_may_be_typed_a_moment_before_it() -> None:
    assert read("00:00", "2026-11-21T04:59:30+00:00").value == "2026-11-21T05:00Z"


def test_an_hour_slip_of_the_12_hour_clock_is_in_the_future() -> None:
    assert read("21:15", "2026-11-21T14:20:00+00:00").code is Moment.FUTURE


def test_a_time_that_comes_twice_gives_both_instants_and_no_value() -> None:
    both = read("01:30", "2026-11-01T06:40:00+00:00")
    assert (both.answer, both.code, both.value) == (Answer.ASK, Moment.TWICE, None)
    assert both.values == ("2026-11-01T05:30Z", "2026-11-01T06:30Z")
    assert (both.facts["first"], both.facts["second"]) == ("EDT", "EST")


def test_in_the_first_pass_the_second_has_not_happened() -> None:
    assert read("01:30", "2026-11-01T05:40:00+00:00").value == "2026-11-01T05:30Z"


def test_the_second_pass_may_be_a_minute_ahead() -> None:
    assert read("01:30", "2026-11-01T06:29:00+00:00").code is Moment.TWICE
    assert read("01:30", "2026-11-01T06:28:59+00:00").value == "2026-11-01T05:30Z"


def test_london_goes_back_an_hour_later_in_utc() -> None:
    both = read("01:15", "2026-10-25T01:30:00+00:00", LONDON)
    assert both.values == ("2026-10-25T00:15Z", "2026-10-25T01:15Z")


@pytest.mark.parametrize(
    "now", ["2026-03-08T07:20:00+00:00", "2026-03-08T16:00:00+00:00", "2026-03-08T06:00:00+00:00"]
)
def test_a_time_that_the_clocks_skip_does_not_exist(now: str) -> None:
    skipped = read("02:30", now)
    assert (skipped.answer, skipped.code) == (Answer.REFUSE, Moment.NO_SUCH_TIME)


def test_the_minutes_around_the_skipped_hour_exist() -> None:
    assert read("01:59", "2026-03-08T07:20:00+00:00").value == "2026-03-08T06:59Z"
    assert read("03:00", "2026-03-08T07:20:00+00:00").value == "2026-03-08T07:00Z"


def test_a_time_without_a_zone_is_a_slip_of_the_caller() -> None:
    with pytest.raises(ValueError, match="time zone"):
        time_of_day("11:55", now=datetime(2026, 11, 21), zone=NEW_YORK, limits=LIMITS)  # noqa: DTZ001 - the case


@given(
    now=st.datetimes(datetime(2024, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    typed=st.times(),
    zone=st.sampled_from([NEW_YORK, LONDON, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("UTC")]),
)
def test_H40_every_instant_lies_within_the_window_and_shows_the_typed_time(
    now: datetime, typed: time, zone: ZoneInfo
) -> None:
    answer = time_of_day(f"{typed:%H:%M}", now=now, zone=zone, limits=LIMITS)
    for value in answer.values:
        instant = datetime.fromisoformat(value)
        assert f"{instant.astimezone(zone):%H:%M}" == f"{typed:%H:%M}"
        assert -timedelta(hours=12) <= instant - now <= timedelta(minutes=1)


def test_a_day_has_each_time_once_but_for_two_nights_of_the_year() -> None:
    counts = {
        len(list(instants(date(2026, 1, 1) + timedelta(days=days), time(1, 30), NEW_YORK)))
        for days in range(365)
    }
    assert counts == {1, 2}
