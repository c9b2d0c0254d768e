"""How often to look, and why; the looks that a change asks for."""

from fractions import Fraction

import pytest
from told import LINE, READY, RUNNING, at, charted
from unitprotocol import protocol

from assistant.record.chart import Chart
from assistant.rules.pace import (
    Pace,
    began,
    interval,
    looks,
    minutes,
    overshoot_look,
    quickened,
    seen,
    settled_since,
    stepped_down,
    stood_since,
)

CALM = (*RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff")
"""Two readings in range, the second half an hour after the start."""


def pace(chart: Chart, now: str) -> tuple[Fraction, Pace]:
    return interval(chart, protocol(), at(now))


@pytest.mark.parametrize(
    ("more", "now"),
    [
        ((), "07:01"),
        (("07:05  map  61 cuff",), "08:00"),
        (("07:25  map  66 cuff",), "08:00"),  # one in range
        (("07:25  map  66 cuff", "07:29  map  68 cuff"), "08:00"),  # 29 min of quiet
        (("07:25  map  66 cuff", "07:30  map  76 cuff"), "08:00"),
        (("07:25  map  66 cuff", "07:30  map  68 cuff", "07:40  dose  0.07 mcg/kg/min"), "07:41"),
    ],
)
def test_every_5_minutes_until_two_in_range_and_half_an_hour_of_quiet(
    more: tuple[str, ...], now: str
) -> None:
    assert pace(charted(*RUNNING, *more), now) == (Fraction(5), Pace.TITRATING)


def test_every_15_minutes_after_two_in_range_and_half_an_hour_of_quiet() -> None:
    assert pace(charted(*CALM), "07:31") == (Fraction(15), Pace.STABLE)


def test_H37_time_alone_never_takes_back_a_look_that_is_due() -> None:
    chart = charted(*RUNNING, "07:20  map  66 cuff", "07:25  map  68 cuff")
    for now in ("07:29", "07:30", "07:31", "09:00"):
        assert pace(chart, now) == (Fraction(5), Pace.TITRATING)


def test_a_stop_and_a_new_start_begin_again() -> None:
    chart = charted(*CALM, "08:00  stop  weaned off", "10:00  dose  0.05 mcg/kg/min")
    assert began(chart, at("09:00")) is None
    assert began(chart, at("10:00")) == began(chart, at("10:30")) == at("10:00")
    assert pace(chart, "10:01") == (Fraction(5), Pace.TITRATING)
    assert seen(chart, protocol(), at("10:01")) == at("10:00")
    paused = charted(
        *CALM, "07:40  pause  scan", "07:50  resume  done", "08:00  stop  weaned off",
        "10:00  dose  0.05 mcg/kg/min",
    )  # fmt: skip
    assert began(paused, at("10:30")) == at("10:00")
    resumed = charted(*CALM, "08:00  stop  weaned off", "10:00  resume  needed again")
    assert began(resumed, at("10:30")) == at("10:00")
    assert pace(resumed, "10:01") == (Fraction(5), Pace.TITRATING)


def test_nothing_has_begun_before_the_pump_runs() -> None:
    chart = charted(*READY, "07:00  rate  0 mL/h", "07:10  map  61 cuff")
    assert began(chart, at("08:00")) is None
    assert began(charted(*RUNNING), at("07:00")) == at("07:00")
    assert seen(charted(*READY), protocol(), at("07:00")) == at("07:00")
    assert looks(chart, protocol(), at("08:00")) == []


def test_a_pressure_from_before_the_start_does_not_count_as_a_look() -> None:
    chart = charted(*READY, "06:59  map  58 cuff", "07:00  dose  0.05 mcg/kg/min")
    assert seen(chart, protocol(), at("07:03")) == at("07:00")


def test_a_pump_that_stands_is_watched_as_while_titrating() -> None:
    assert pace(charted(*CALM, "07:35  pause  scan"), "07:36") == (Fraction(5), Pace.TITRATING)


def test_what_quickens_the_looks_is_the_first_change_or_pause_after_the_last_one() -> None:
    lines = (
        *CALM, "07:33  rate  13.1 mL/h", "07:36  dose  0.07 mcg/kg/min",
        "07:38  dose  0.09 mcg/kg/min", "07:40  pause  scan",
    )  # fmt: skip
    chart = charted(*lines)
    assert quickened(chart, at("07:50"), at("07:30")) == at("07:36")
    assert quickened(chart, at("07:50"), at("07:38")) == at("07:40")
    assert quickened(chart, at("07:50"), at("07:40")) is None
    assert quickened(chart, at("07:50"), at("06:00")) == at("07:00")
    assert quickened(charted(*CALM, "07:41  rate  0 mL/h"), at("08:00"), at("07:30")) == at("07:41")


def test_whether_the_last_change_went_down() -> None:
    down = charted(*RUNNING, "07:10  dose  0.03 mcg/kg/min")
    assert stepped_down(down, at("07:20"))
    assert not stepped_down(down, at("07:05"))
    assert not stepped_down(charted(*RUNNING, "07:10  dose  0.07 mcg/kg/min"), at("07:20"))
    assert not stepped_down(charted(*READY), at("07:20"))
    twice = charted(*RUNNING, "07:10  dose  0.07 mcg/kg/min", "07:10  dose  0.06 mcg/kg/min")
    assert stepped_down(twice, at("07:20"))
    again = charted(*RUNNING, "07:10  stop  x", "08:00  dose  0.03 mcg/kg/min")
    assert not stepped_down(again, at("08:10"))


def test_a_step_down_in_range_is_looked_at_after_5_and_15_minutes_then_stable() -> None:
    chart = charted(*CALM, "07:45  map  70 cuff", "07:45  dose  0.03 mcg/kg/min")
    assert pace(chart, "07:46") == (Fraction(15), Pace.STABLE)
    planned = looks(chart, protocol(), at("07:46"))
    assert [(x.at, x.pace) for x in planned] == [
        (at("07:50"), Pace.AFTER_STEP_DOWN), (at("08:00"), Pace.AFTER_STEP_DOWN),
    ]  # fmt: skip


def test_a_step_down_from_above_the_range_is_looked_at_after_5_and_15_minutes_as_well() -> None:
    high = (*CALM, "08:00  map  80 cuff", "08:05  map  80 cuff", "08:06  dose  0.03 mcg/kg/min")
    assert pace(charted(*high), "08:07") == (Fraction(15), Pace.STABLE)
    assert times(charted(*high), "08:07") == ["08:11", "08:21"]
    calm = charted(*high, "08:11  map  72 cuff")
    assert pace(calm, "08:12") == (Fraction(15), Pace.STABLE)
    still = charted(*high, "08:11  map  79 cuff")
    assert pace(still, "08:12") == (Fraction(5), Pace.TITRATING)


def test_a_step_down_after_an_overshoot_is_looked_at_after_2_minutes_too() -> None:
    tall = (*CALM, "08:00  map  185/60 cuff", "08:01  dose  0.03 mcg/kg/min")
    assert times(charted(*tall), "08:02") == ["08:03", "08:06", "08:16"]
    high = (*CALM, "08:00  map  90 cuff", "08:01  dose  0.03 mcg/kg/min")
    assert times(charted(*high), "08:02") == ["08:03", "08:06", "08:16"]
    none = (*CALM, "08:00  map  89 cuff", "08:01  dose  0.03 mcg/kg/min")
    assert times(charted(*none), "08:02") == ["08:06", "08:16"]


def times(chart: Chart, now: str) -> list[str]:
    return [f"{look.at:%H:%M}" for look in looks(chart, protocol(), at(now))]


def test_H17_a_new_strength_is_looked_at_after_2_5_10_and_15_minutes() -> None:
    chart = charted(*CALM, "08:00  bag  16 mg in 250 mL")
    assert times(chart, "08:00") == ["08:02", "08:05", "08:10", "08:15"]
    assert times(chart, "07:59") == []


def test_a_new_bag_of_the_same_strength_is_looked_at_after_2_and_5_minutes() -> None:
    chart = charted(*CALM, "08:00  bag  4 mg in 250 mL")
    assert times(chart, "08:01") == ["08:02", "08:05"]
    assert {look.pace for look in looks(chart, protocol(), at("08:01"))} == {Pace.AFTER_BAG}


def test_the_looks_of_several_changes_are_all_asked_for() -> None:
    bags = ("08:00  bag  4 mg in 250 mL", "08:01  bag  4 mg in 250 mL")
    assert times(charted(*CALM, *bags), "08:01") == ["08:02", "08:03", "08:05", "08:06"]
    both = (bags[0], "08:01  line  central; site left jugular")
    assert times(charted(*CALM, *both), "08:01") == [
        "08:02", "08:03", "08:05", "08:06", "08:11", "08:16",
    ]  # fmt: skip


def test_a_bag_that_hung_for_many_hours_is_followed_by_looks_as_well() -> None:
    chart = charted(*CALM, "12:00  map  68 cuff", "12:10  bag  4 mg in 250 mL")
    assert times(chart, "12:11") == ["12:12", "12:15"]


def test_a_new_line_is_looked_at_and_the_same_one_charted_again_is_none() -> None:
    moved = charted(*CALM, "08:00  line  central; site left jugular")
    assert times(moved, "08:01") == ["08:02", "08:05", "08:10", "08:15"]
    assert times(charted(*CALM, f"08:00  {LINE[7:]}"), "08:01") == []


def test_what_was_set_right_before_the_start_asks_for_no_looks() -> None:
    chart = charted(
        *READY, "06:58  line  peripheral; site arm", "06:59  bag  8 mg in 250 mL",
        "07:00  rate  6.6 mL/h",
    )  # fmt: skip
    assert times(chart, "07:01") == []
    at_once = charted(*READY, "07:00  bag  8 mg in 250 mL", "07:00  rate  6.6 mL/h")
    assert times(at_once, "07:01") == []


def test_since_when_the_pump_stands() -> None:
    chart = charted(*RUNNING, "07:10  pause  scan", "07:12  rate  0 mL/h", "07:20  resume  done")
    assert stood_since(chart, at("07:15")) == at("07:10")
    assert stood_since(chart, at("07:25")) is None
    assert stood_since(chart, at("07:10")) == at("07:10")
    before = charted(*READY, "06:57  pause  bag", "07:00  dose  0.05 mcg/kg/min")
    assert stood_since(before, at("06:59")) is None
    assert stood_since(charted(*READY), at("07:25")) is None


def test_minutes_are_a_length_of_time() -> None:
    assert minutes(Fraction(5, 2)).total_seconds() == 150


def test_a_pump_that_was_resumed_before_it_ever_ran_began_with_its_first_rate() -> None:
    chart = charted(*READY, "06:58  resume  odd", "07:00  dose  0.05 mcg/kg/min")
    assert began(chart, at("08:00")) == at("07:00")
    again = charted(*RUNNING, "07:10  stop  x", "07:30  resume  on", "07:40  rate  20 mL/h")
    assert began(again, at("08:00")) == at("07:30")


def test_a_pressure_that_does_not_count_says_nothing_after_a_step_down() -> None:
    chart = charted(*CALM, "07:45  dose  0.03 mcg/kg/min", "07:46  map  9 cuff")
    assert pace(chart, "07:47") == (Fraction(15), Pace.STABLE)


def test_since_when_a_dose_runs_without_a_break() -> None:
    def since(*lines: str) -> str:
        found = settled_since(charted(*lines), at("09:00"))
        return f"{found:%H:%M}" if found else "never"

    assert since(*READY) == "never"
    assert since(*RUNNING) == "07:00"
    paused = (*RUNNING, "07:10  pause  scan")
    assert since(*paused) == "07:00"
    assert since(*paused, "07:20  resume  done") == "07:20"
    at_once = ("07:10  dose  0.07 mcg/kg/min", "07:10  pause  scan", "07:20  resume  done")
    assert since(*RUNNING, *at_once) == "07:20"
    assert since(*paused, "07:20  dose  0.05 mcg/kg/min") == "07:20"
    assert since(*paused, "07:20  resume  done", "07:30  dose  0.07 mcg/kg/min") == "07:30"
    assert since(*RUNNING, "07:10  rate  0 mL/h", "07:20  rate  13.1 mL/h") == "07:20"
    assert since(*RUNNING, "07:10  rate  13.1 mL/h") == "07:00"


def test_a_pressure_far_over_the_range_asks_for_a_look_after_2_minutes_at_once() -> None:
    def look(*lines: str, now: str = "08:10") -> list[tuple[str, Pace]]:
        found = overshoot_look(charted(*lines), protocol(), at(now))
        return [(f"{each.at:%H:%M}", each.pace) for each in found]

    high = (*CALM, "08:00  map  90 cuff")
    assert look(*high) == [("08:02", Pace.AFTER_OVERSHOOT)]
    assert look(*CALM, "08:00  map  185/60 cuff") == [("08:02", Pace.AFTER_OVERSHOOT)]
    assert look(*high, "08:02  map  92 cuff") == [("08:04", Pace.AFTER_OVERSHOOT)]
    assert look(*high, "08:02  map  89 cuff") == look(*CALM) == look(*READY) == []
    assert look(*high, "08:01  dose  0.07 mcg/kg/min") == [("08:02", Pace.AFTER_OVERSHOOT)]
    for minute in ("08:00", "08:01"):
        assert look(*high, f"{minute}  dose  0.03 mcg/kg/min") == []
    assert look(*RUNNING, "07:00  map  95 cuff") == [("07:02", Pace.AFTER_OVERSHOOT)]
    assert look(*READY, "06:58  map  95 cuff", "07:00  dose  0.05 mcg/kg/min") == []
