"""H22: how long the bag lasts, and when the next one is wanted."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from charting import bag, chart_of, clock, dose
from told import BAG, READY, RUNNING, at, charted
from unitprotocol import protocol

from assistant.rules.bag import BagLevel, BagState, bag_state, reserve_of

ML = Fraction
FULL = (*READY, "07:00  rate  24 mL/h")  # 240 mL of 250 are for use: 10 h


def state(lines: tuple[str, ...], now: str, day: int = 0) -> BagState:
    found = bag_state(charted(*lines), protocol(), at(now, day))
    assert found is not None
    return found


def test_H22_the_bag_is_changed_when_only_the_reserve_is_left_and_dry_a_little_later() -> None:
    found = state(FULL, "07:00")
    assert (found.change_by, found.dry_at) == (at("17:00"), at("17:25"))
    assert (found.left.ml, found.minutes, found.level) == (ML(250), 600, BagLevel.OK)
    later = state(FULL, "12:00")
    assert (later.change_by, later.dry_at) == (at("17:00"), at("17:25"))
    assert (later.left.ml, later.number) == (ML(130), 1)


@pytest.mark.parametrize(
    ("now", "level"),
    [
        ("15:58", BagLevel.OK),
        ("16:00", BagLevel.PREPARE),
        ("16:29", BagLevel.PREPARE),
        ("16:30", BagLevel.WARN),
        ("16:44", BagLevel.WARN),
        ("16:45", BagLevel.URGENT),
        ("17:00", BagLevel.URGENT),
        ("17:24", BagLevel.URGENT),
        ("17:25", BagLevel.DRY),
        ("18:00", BagLevel.DRY),
    ],
)
def test_H22_60_30_and_15_minutes_before_the_reserve_it_is_told(now: str, level: BagLevel) -> None:
    assert state(FULL, now).level is level


def test_H22_a_rate_change_moves_the_end() -> None:
    faster = state((*FULL, "12:00  rate  48 mL/h"), "12:00")
    assert faster.change_by == at("14:30")


def test_a_bag_that_does_not_run_has_no_end_and_keeps_what_it_holds() -> None:
    before = state(READY, "06:58")
    assert (before.minutes, before.dry_at, before.change_by) == (None, None, None)
    assert (before.number, before.hung_at) == (1, at("06:56"))
    assert before.bag.volume.text == "250"
    paused = state((*FULL, "12:00  pause  scan"), "14:00")
    assert (paused.left.ml, paused.dry_at, paused.level) == (ML(130), None, BagLevel.OK)
    resumed = state((*FULL, "12:00  pause  scan", "14:00  resume  done"), "14:00")
    assert resumed.change_by == at("19:00")


def test_a_running_bag_is_told_with_what_it_is_and_when_it_was_hung() -> None:
    found = state((*FULL, "08:00  bag  8 mg in 500 mL"), "09:00")
    assert (found.number, found.hung_at) == (2, at("08:00"))
    assert (found.bag.drug.text, found.bag.volume.text) == ("8", "500")


def test_a_bag_that_runs_as_slowly_as_1_mL_an_hour_has_its_end() -> None:
    found = state((*READY, "07:00  rate  1 mL/h"), "07:00")
    assert (found.minutes, found.dry_at) == (240 * 60, at("07:00") + timedelta(hours=250))


def test_a_dose_per_kg_without_a_weight_has_a_bag_without_an_end() -> None:
    chart = chart_of(("06:56", bag()), ("06:57", dose("0.05")))
    found = bag_state(chart, protocol(), clock("07:30"))
    assert found is not None
    assert (found.left.ml, found.minutes, found.level) == (250, None, BagLevel.OK)


def test_a_dose_that_waits_for_its_weight_uses_nothing_up_that_is_known() -> None:
    chart = charted(BAG, "06:57  rate  24 mL/h", "07:57  pause")
    found = bag_state(chart, protocol(), at("09:00"))
    assert found is not None
    assert found.left.ml == 226


def test_what_is_read_off_the_bag_counts_from_then_on() -> None:
    read = (*FULL, "08:00  left  100 mL")
    assert state(read, "08:00").left.ml == 100
    assert state(read, "09:00").left.ml == 76
    assert state(read, "07:59").left.ml == 250 - Fraction(24 * 59, 60)
    again = state((*read, "09:00  bag  4 mg in 250 mL"), "09:00")
    assert (again.left.ml, again.number) == (ML(250), 2)


def test_a_bag_that_is_hung_half_empty_holds_what_is_left_in_it() -> None:
    half = (*FULL, "08:00  bag  4 mg in 250 mL; left 60 mL")
    assert state(half, "08:00").left.ml == 60


def test_no_bag_no_state_and_never_less_than_nothing_left() -> None:
    assert bag_state(charted(READY[0]), protocol(), at("07:00")) is None
    assert bag_state(charted(*RUNNING), protocol(), at("06:00")) is None
    gone = state(FULL, "07:00", day=3)
    assert (gone.left.ml, gone.minutes) == (ML(0), 0)


def test_H40_the_end_of_a_bag_is_right_across_a_clock_change() -> None:
    """In New York the clocks go forward at 02:00, an hour after this start."""
    lines = ("date 2026-03-08", "05:56  bag  4 mg in 250 mL", "06:00  rate  24 mL/h")
    night = datetime(2026, 3, 8, 1, 0, tzinfo=ZoneInfo("America/New_York"))
    found = bag_state(charted(*lines), protocol(), night)
    assert found is not None
    assert found.change_by == datetime(2026, 3, 8, 16, 0, tzinfo=UTC)
    assert found.dry_at == datetime(2026, 3, 8, 16, 25, tzinfo=UTC)


def test_H22_less_is_kept_back_of_a_syringe_than_of_a_bag() -> None:
    syringe = (*READY[:3], "06:56  bag  0.8 mg in 50 mL", "07:00  rate  4 mL/h")
    assert state(syringe, "07:00").change_by == at("19:00")
    just = reserve_of(protocol(), bag("1", "60"))
    assert (just, reserve_of(protocol(), bag("1", "60.1"))) == (ML(2), ML(10))
