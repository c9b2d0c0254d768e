"""WORK: an infusion ends in several ways; only after some of them is the pressure watched."""

import pytest
from charting import bag, chart_of, clock, dose, mean
from unit import septic_shock

from assistant.record.entries import End, Stopped, What
from assistant.rules.reminders import agenda


def due(*more: tuple[str, What], at: str) -> list[str]:
    chart = chart_of(("13:55", bag()), ("14:00", dose("0.05")), ("14:05", mean("66")), *more)
    return [f"{row.at:%H:%M} {row.kind}" for row in agenda(chart, septic_shock(), clock(at))]


@pytest.mark.parametrize("end", ["", "weaned off", "ordered", "other agent"])
def test_the_pressure_is_watched_for_half_an_hour(end: End) -> None:
    stop = ("14:30", Stopped(end=end, reason="MAP holds"))
    assert due(stop, at="14:31") == ["14:35 map"]
    assert due(stop, ("14:36", mean("68")), at="14:37") == ["14:41 map"]
    assert due(stop, ("14:58", mean("68")), at="14:59") == []
    assert due(stop, at="15:01") == []


@pytest.mark.parametrize("end", ["transfer", "death", "comfort care"])
def test_nothing_follows_where_nobody_is_left_to_look_at(end: End) -> None:
    assert due(("14:30", Stopped(end=end)), at="14:31") == []


def test_a_new_start_ends_the_watch() -> None:
    rows = due(("14:30", Stopped(end="ordered")), ("14:40", dose("0.05")), at="14:41")
    assert "14:45 map" in rows
