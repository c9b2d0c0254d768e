"""The first drug reaches the vein after the dead space has run in, however the pump ran."""

from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from told import BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.quantities import Volume
from assistant.record.chart import Chart
from assistant.rules.arrival import Cause, Way, dead_space, ways, wrong_doses

EMPTY = "06:50  line  central; site right jugular"
SLOW = (EMPTY, BAG, "07:00  rate  1 mL/h")
HOUR = timedelta(hours=1)


def told(chart: Chart, now: str, within: timedelta = HOUR) -> list[tuple[Cause, str]]:
    found = ways(chart, protocol(), at(now), within)
    return [(way.cause, shown(way.at)) for way in found]


def shown(moment: datetime | None) -> str:
    return f"{moment:%H:%M:%S}" if moment else "never"


def test_H32_at_1_ml_an_hour_the_first_drug_of_a_child_takes_90_minutes() -> None:
    assert told(charted(*SLOW), "07:01") == [(Cause.START, "08:30:00")]
    assert told(charted(*SLOW), "08:31") == [(Cause.START, "08:30:00")]


@pytest.mark.parametrize(
    ("line", "arrival"),
    [
        (f"{EMPTY}; dead 0.5 mL", "07:30:00"),
        (f"{EMPTY}; dead 0.5 mL; primed", "07:00:00"),
        (f"{EMPTY}; primed", "07:00:00"),
        (f"{EMPTY}; dead 1 mL", "08:00:00"),
        (EMPTY, "08:30:00"),
    ],
)
def test_the_dead_space_is_the_lines_else_the_protocols_and_none_when_primed(
    line: str, arrival: str
) -> None:
    assert told(charted(line, *SLOW[1:]), "07:05") == [(Cause.START, arrival)]


def test_without_a_line_the_protocols_dead_space_counts() -> None:
    chart = charted(*SLOW[1:])
    assert dead_space(chart, protocol(), at("07:00")) == Volume(Fraction("1.5"))
    assert told(chart, "07:05") == [(Cause.START, "08:30:00")]


def test_a_rate_that_changes_on_the_way_brings_it_sooner() -> None:
    faster = charted(*SLOW, "07:30  rate  2 mL/h")
    assert told(faster, "07:29") == [(Cause.START, "08:30:00")]
    assert told(faster, "07:31") == [(Cause.START, "08:00:00")]
    assert told(faster, "08:10") == [(Cause.START, "08:00:00")]


def test_when_it_has_arrived_no_later_rate_moves_that() -> None:
    faster = charted(*SLOW, "07:30  rate  2 mL/h", "08:05  rate  4 mL/h")
    assert told(faster, "08:20") == [(Cause.START, "08:00:00")]


def test_a_start_and_what_is_changed_in_its_minute_are_one_way() -> None:
    moved = ("06:50  line  peripheral; site left forearm", BAG, f"07:00  {EMPTY[7:]}")
    assert told(charted(*moved, "07:00  rate  1 mL/h"), "07:01") == [(Cause.START, "08:30:00")]
    stronger = (EMPTY, BAG, "07:00  bag  8 mg in 250 mL; tubing same", "07:00  rate  1 mL/h")
    assert told(charted(*stronger), "07:01") == [(Cause.START, "08:30:00")]


def test_a_pause_keeps_it_waiting_and_nothing_arrives_meanwhile() -> None:
    paused = charted(*SLOW, "07:30  pause  scan", "07:50  resume  done")
    assert told(paused, "07:40") == [(Cause.START, "never")]
    assert told(paused, "07:51") == [(Cause.START, "08:50:00")]


def test_a_new_line_has_its_own_way_and_the_same_one_again_has_none() -> None:
    moved = charted(*RUNNING, "08:00  line  central; site left jugular")
    assert told(moved, "08:01") == [(Cause.LINE, "08:06:52")]
    again = charted(*RUNNING, f"08:00  {LINE[7:]}")
    assert told(again, "08:01", timedelta(minutes=5)) == []


def test_what_arrived_long_ago_is_no_way_any_more() -> None:
    assert told(charted(*SLOW), "09:31") == []
    assert told(charted(*SLOW), "09:30") == []
    assert told(charted(*SLOW, "09:00  rate  1 mL/h"), "23:00") == []
    assert told(charted(EMPTY, BAG), "07:30") == []


def test_after_a_long_pause_on_the_way_it_is_not_taken_for_arrived() -> None:
    lines = (*SLOW, "07:10  pause  scan")
    resumed = charted(*lines, "20:00  resume  done")
    assert told(resumed, "20:10") == [(Cause.START, "21:20:00")]


# ---------------------------------------------------------------- a new strength

STRONGER = "08:00  bag  16 mg in 250 mL"
RATE = "08:00  rate  3.3 mL/h"


def strength(*lines: str, now: str = "08:05") -> list[Way]:
    found = ways(charted(*RUNNING, *lines), protocol(), at(now), HOUR)
    return [way for way in found if way.cause is Cause.STRENGTH]


@pytest.mark.parametrize("tubing", ["", "; tubing same", "; tubing unknown"])
def test_H17_in_the_same_tubing_the_old_strength_runs_on_and_unknown_counts_as_same(
    tubing: str,
) -> None:
    (way,) = strength(f"{STRONGER}{tubing}", RATE)
    assert way.times == Fraction(1, 4)
    assert [w.times for w in strength(f"{STRONGER}{tubing}", now="08:00")] == [Fraction(1, 4)]
    assert shown(way.at) == "08:27:16"


def test_H17_a_weaker_bag_in_the_same_tubing_gives_four_times_the_dose() -> None:
    lines = (WEIGHT, ORDER, LINE, "06:56  bag  16 mg in 250 mL", START)
    found = ways(
        charted(*lines, "08:00  bag  4 mg in 250 mL; tubing same", "08:00  rate  13.1 mL/h"),
        protocol(), at("08:01"), timedelta(0),
    )  # fmt: skip
    assert [(way.times, shown(way.at)) for way in found] == [(4, "08:06:52")]


def test_new_tubing_and_the_same_strength_have_no_way() -> None:
    assert strength(f"{STRONGER}; tubing new", RATE) == []
    assert strength("08:00  bag  4 mg in 250 mL; tubing same") == []
    assert strength("08:00  bag  8 mg in 500 mL; tubing same") == []


def test_H17_a_bag_without_drug_gives_no_number_of_times() -> None:
    (way,) = strength("08:00  bag  0 mg in 250 mL; tubing same")
    assert way.times is None


def test_H17_what_still_lies_in_the_tubing_is_known_by_its_strength() -> None:
    (way,) = strength(f"{STRONGER}; tubing same", RATE)
    assert way.old is not None
    assert way.old.mcg_ml == 16
    (weak,) = strength("08:00  bag  0.25 mg in 250 mL; tubing same", "08:00  rate  200 mL/h")
    assert weak.times == 16


def test_a_line_that_changes_just_now_ends_the_minutes_of_another_strength() -> None:
    moved = (f"{STRONGER}; tubing same", RATE, "08:10  line  central; site left jugular; primed")
    (wrong,) = wrong_doses(charted(*RUNNING, *moved), protocol(), at("08:10"))
    assert shown(wrong.at) == "08:10:00"


def test_the_same_line_charted_again_ends_nothing() -> None:
    moved = (*RUNNING, "07:30  line  central; site left jugular; primed")
    again = "08:05  line  central; site left jugular; primed"
    lines = (*moved, f"{STRONGER}; tubing same", RATE, again)
    (wrong,) = wrong_doses(charted(*lines), protocol(), at("09:00"))
    assert shown(wrong.at) == "08:27:16"
    (stands,) = wrong_doses(
        charted(*moved, f"{STRONGER}; tubing same", "08:01  pause  scan"), protocol(), at("09:00")
    )
    assert shown(stands.at) == "never"


def test_a_way_that_ends_as_the_pump_stops_has_ended_then() -> None:
    exactly = charted(*SLOW, "08:30  pause  scan", "09:00  resume  done")
    assert told(exactly, "09:10") == [(Cause.START, "08:30:00")]


def test_a_new_line_ends_the_minutes_of_another_strength() -> None:
    moved = (f"{STRONGER}; tubing same", RATE, "08:10  line  central; site left jugular; primed")
    assert strength(*moved, now="08:11") == []
    (wrong,) = wrong_doses(charted(*RUNNING, *moved), protocol(), at("09:00"))
    assert (shown(wrong.after), shown(wrong.at)) == ("08:00:00", "08:10:00")


def test_H17_every_stretch_of_another_strength_stays_known() -> None:
    chart = charted(
        *RUNNING, STRONGER, RATE, "10:00  bag  4 mg in 250 mL", "10:00  rate  13.1 mL/h"
    )
    found = wrong_doses(chart, protocol(), at("12:00"))
    assert [(shown(w.after), shown(w.at), w.times) for w in found] == [
        ("08:00:00", "08:27:16", Fraction(1, 4)),
        ("10:00:00", "10:06:52", 4),
    ]
    before = charted(WEIGHT, LINE, BAG, "06:58  bag  16 mg in 250 mL", START)
    assert wrong_doses(before, protocol(), at("08:00")) == []
    assert ways(charted(*READY), protocol(), at("08:00"), HOUR) == ()


def test_a_drug_that_stood_in_the_line_for_days_has_not_arrived() -> None:
    lines = (*SLOW, "07:10  pause  scan", *(f"0{6 - n}:00  note  day" for n in range(4)))
    resumed = charted(*lines, "07:20  resume  done")
    found = ways(resumed, protocol(), at("07:30", 4), timedelta(0))
    assert [shown(way.at) for way in found] == ["08:40:00"]
