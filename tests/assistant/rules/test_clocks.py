"""H32: each site has its own clock, and all sites that have a limit one together."""

from fractions import Fraction

from told import ARM, BAG, LINE, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.rules.clocks import route_clock

OTHER = "line  peripheral; site right forearm"
SAME = "line  peripheral; site left forearm"
AT_ARM = (WEIGHT, ARM, BAG, START)


def hours(*lines: str, now: str, day: int = 0) -> tuple[Fraction, Fraction]:
    clock = route_clock(charted(*lines), protocol(), at(now, day))
    assert clock is not None
    return clock.hours, clock.total


def test_H32_the_clock_runs_from_the_drug_and_through_a_pause() -> None:
    assert hours(*AT_ARM, now="09:00") == (2, 2)
    assert hours(*AT_ARM, "07:30  pause  scan", "08:30  resume  done", now="09:00") == (2, 2)


def test_H32_a_new_site_begins_at_0_with_the_total_beside_it() -> None:
    moved = (*AT_ARM, f"11:00  {OTHER}")
    assert hours(*moved, now="12:00") == (1, 5)
    assert hours(*moved, f"13:00  {SAME}", now="14:00") == (5, 7)


def test_H32_a_central_line_adds_nothing_to_the_total() -> None:
    moved = (*AT_ARM, "11:00  line  central; site right jugular", f"15:00  {OTHER}")
    assert hours(*moved, now="12:00") == (1, 4)
    assert hours(*moved, now="16:00") == (1, 5)


def test_H32_what_ran_before_a_stop_counts_and_the_time_after_it_does_not() -> None:
    again = (*AT_ARM, "09:00  stop  weaned", "12:00  dose  0.05 mcg/kg/min")
    assert hours(*again, now="13:00") == (3, 3)
    twice = (*again, "14:00  stop  weaned", "20:00  dose  0.05 mcg/kg/min")
    assert hours(*twice, now="21:00") == (5, 5)
    moved = (
        *AT_ARM, "09:00  stop  weaned", f"10:00  {OTHER}", "12:00  dose  0.05 mcg/kg/min",
    )  # fmt: skip
    assert hours(*moved, now="13:00") == (1, 3)


def test_there_is_no_clock_without_a_line_or_before_the_drug() -> None:
    assert route_clock(charted(WEIGHT, BAG, START), protocol(), at("08:00")) is None
    assert route_clock(charted(WEIGHT, LINE, BAG), protocol(), at("08:00")) is None
    stopped = charted(*AT_ARM, "09:00  stop  weaned")
    assert route_clock(stopped, protocol(), at("10:00")) is None
