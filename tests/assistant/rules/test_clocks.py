"""H32: each site has its own clock, and all sites that have a limit one together."""

from fractions import Fraction

from charting import bag, chart_of, clock, dose
from told import ARM, BAG, LINE, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, TakenOver, What
from assistant.rules.clocks import before_here, route_clock

OTHER = "line  peripheral; site right forearm"
SAME = "line  peripheral; site left forearm"
AT_ARM = (WEIGHT, ARM, BAG, START)


def hours(*lines: str, now: str, day: int = 0) -> tuple[Fraction, Fraction]:
    found = route_clock(charted(*lines), protocol(), at(now, day))
    assert found is not None
    return found.hours, found.total


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


FOREARM = LineChosen(access="peripheral", site="left forearm", placed=clock("08:00"))
WARD = TakenOver(origin="ward", since=clock("10:00"))


def came(*more: tuple[str, What], line: LineChosen = FOREARM, over: TakenOver = WARD) -> Chart:
    """An infusion that ran elsewhere since 10:00 and was taken over at 14:00."""
    return chart_of(
        ("14:00", bag()), ("14:00", over), ("14:00", line), ("14:00", dose("0.05")), *more
    )


def clocked(chart: Chart, now: str) -> tuple[Fraction, Fraction]:
    found = route_clock(chart, protocol(), clock(now))
    assert found is not None
    return found.hours, found.total


def test_H32_the_hours_before_a_take_over_count_for_the_line_that_came() -> None:
    assert clocked(came(), "15:00") == (5, 5)
    assert before_here(came(), clock("15:00")) == 4

    other = LineChosen(access="peripheral", site="right forearm")
    moved = came(("15:00", other))
    assert clocked(moved, "16:00") == (1, 6)
    assert before_here(moved, clock("14:30")) == 4
    assert before_here(moved, clock("16:00")) == 0
    assert clocked(came(("15:00", other), ("16:00", FOREARM)), "17:00") == (6, 7)


def test_H32_hours_in_a_central_line_elsewhere_count_for_no_limit() -> None:
    jugular = LineChosen(access="central", site="right jugular")
    assert clocked(came(line=jugular), "15:00") == (5, 0)
    assert clocked(came(("15:00", FOREARM), line=jugular), "16:00") == (1, 1)


def test_H32_nothing_is_added_where_nothing_is_known_from_before() -> None:
    bare, unknown = FOREARM.model_copy(update={"placed": None}), TakenOver(origin="ward")
    assert clocked(came(line=bare, over=unknown), "15:00") == (1, 1)
    assert clocked(came(over=TakenOver(origin="ward", since=clock("14:00"))), "15:00") == (1, 1)
    assert before_here(came(line=bare, over=unknown), clock("15:00")) == 0
