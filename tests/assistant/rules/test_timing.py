"""A fact has been; when it is keyed later, that is told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.record.entries import Noted, SessionOpened
from assistant.rules.timing import times

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
NOTE = Noted(text="seen")


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(61, "in_future"), (60, None), (0, None), (-60, None), (-61, "late_entry")],
)
def test_an_entry_may_be_a_minute_off_the_clock(seconds: int, code: str | None) -> None:
    found = times(NOTE, NOW + timedelta(seconds=seconds), NOW)
    assert [f.code for f in found] == ([code] if code else [])


def test_an_entry_ahead_of_the_clock_names_its_time() -> None:
    (found,) = times(NOTE, NOW + timedelta(hours=1), NOW)
    assert found.fact("at") == "2026-11-21T15:00:00+00:00"


def test_a_late_entry_says_by_how_many_minutes() -> None:
    (found,) = times(NOTE, NOW - timedelta(minutes=50, seconds=30), NOW)
    assert found.fact("minutes") == "50"


def test_a_session_may_open_at_the_time_of_its_first_row() -> None:
    opened = SessionOpened(protocol_hash="0", training=True)
    assert times(opened, NOW - timedelta(days=2), NOW) == ()


@given(st.integers(-3000, 3000), st.sampled_from(["America/New_York", "Australia/Lord_Howe"]))
def test_H40_lateness_is_the_same_in_any_zone(minutes: int, zone: str) -> None:
    night = datetime(2026, 11, 1, 6, 0, tzinfo=UTC)
    at = night + timedelta(minutes=minutes)
    local = times(NOTE, at.astimezone(ZoneInfo(zone)), night)
    assert [f.code for f in local] == [f.code for f in times(NOTE, at, night)]
