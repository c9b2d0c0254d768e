"""The ticker: one tick a second, and word of sleep and of clocks that were set."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock, SystemClock
from ui.ticker import Ticker

START = datetime(2026, 11, 21, 7, 0, tzinfo=UTC)


def heard(ticker: Ticker) -> list[tuple[str, int]]:
    told: list[tuple[str, int]] = []
    ticker.slept.connect(lambda seconds: told.append(("slept", seconds)))
    ticker.clock_set.connect(lambda seconds: told.append(("set", seconds)))
    return told


def test_a_second_that_passes_is_a_tick_and_nothing_else(qtbot: QtBot) -> None:
    clock = StoppedClock(START)
    ticker = Ticker(clock)
    told = heard(ticker)
    clock.go(START + timedelta(seconds=1))
    with qtbot.waitSignal(ticker.tick):
        ticker.beat()
    ticker.stop()
    assert told == []


@pytest.mark.parametrize("minutes", [2, 40, 600])
def test_H38_sleep_is_told_with_its_length(qtbot: QtBot, minutes: int) -> None:
    clock = StoppedClock(START)
    ticker = Ticker(clock)
    told = heard(ticker)
    clock.jump(timedelta(minutes=minutes))  # the clock that nobody can set stands in sleep
    ticker.beat()
    ticker.stop()
    assert told == [("slept", minutes * 60)]


@pytest.mark.parametrize("minutes", [-1440, -60, -1])
def test_H39_a_clock_that_was_set_back_is_told(qtbot: QtBot, minutes: int) -> None:
    clock = StoppedClock(START)
    ticker = Ticker(clock)
    told = heard(ticker)
    clock.jump(timedelta(minutes=minutes))
    ticker.beat()
    ticker.stop()
    assert told == [("set", minutes * 60)]


def test_H46_a_window_that_stood_still_for_minutes_is_told(qtbot: QtBot) -> None:
    clock = StoppedClock(START)
    ticker = Ticker(clock)
    told = heard(ticker)
    clock.go(START + timedelta(minutes=3))
    ticker.beat()
    ticker.stop()
    assert told == [("slept", 180)]


def test_H37_a_listener_that_fails_does_not_stop_the_ticks(qtbot: QtBot) -> None:
    ticker = Ticker(SystemClock())
    ticks: list[int] = []

    def fails() -> None:
        ticks.append(1)
        raise RuntimeError("a listener failed")

    ticker.tick.connect(fails)
    with qtbot.capture_exceptions() as caught:
        ticker.start()
        qtbot.waitUntil(lambda: len(ticks) > 1, timeout=4000)
    ticker.stop()
    assert len(caught) == len(ticks)
