"""Two clocks: one on the wall that anybody can set, one that only runs."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.clock import Clock, StoppedClock, SystemClock, fixed

NEW_YORK = ZoneInfo("America/New_York")


def test_H40_the_system_clock_tells_utc_and_runs_forward() -> None:
    clock: Clock = SystemClock()
    first, ran = clock.now(), clock.elapsed()
    assert first.tzinfo is UTC
    assert abs(datetime.now(UTC) - first) < timedelta(seconds=5)
    assert clock.elapsed() >= ran


def test_H39_a_wall_clock_that_is_set_does_not_move_the_clock_that_runs() -> None:
    clock = StoppedClock(datetime(2026, 11, 21, 7, tzinfo=UTC))
    clock.go(clock.now() + timedelta(minutes=5))
    assert clock.elapsed() == 300
    clock.jump(timedelta(hours=-1))
    assert (clock.now().hour, clock.now().minute, clock.elapsed()) == (6, 5, 300)
    clock.go(clock.now() - timedelta(minutes=5))
    assert clock.elapsed() == 300


def test_H40_time_is_added_across_a_clock_change_without_a_slip() -> None:
    before = datetime(2025, 11, 2, 1, 50, tzinfo=NEW_YORK)
    later = fixed(before) + timedelta(minutes=20)
    assert later - before.astimezone(UTC) == timedelta(minutes=20)
    assert fixed(before) == before.astimezone(UTC)
    assert fixed(before).utcoffset() == timedelta(hours=-4)
