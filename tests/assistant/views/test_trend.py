"""The trend: what was, as it was; what comes, only as times."""

from datetime import UTC

from charting import bag, clock, mean
from infusion import amount, chart, entry_id, order, prepared, runs, titrating
from unitprotocol import protocol

from assistant.record.entries import Paused, PressureRead, PumpRuns, Struck, What
from assistant.views.trend import EMPTY, TrendView, trend
from assistant.views.trend_axes import Window


def view(time: str, *more: tuple[str, What], window: Window = Window.HOUR) -> TrendView:
    rows = [*titrating(), *more]
    return trend(chart(rows), protocol(), clock(time), UTC, window)


def seconds(time: str) -> float:
    return clock(time).timestamp()


def test_every_reading_of_the_window_is_a_dot_and_none_is_made_up() -> None:
    shown = view("14:06")
    assert [dot.value for dot in shown.dots] == [54, 55, 57, 60, 63, 66, 68, 67, 62, 61]
    assert all(dot.at <= shown.now for dot in shown.dots)
    assert shown.spoken == "10 MAP readings, 54 to 68, last 61; 3 dose steps"


def test_the_last_two_values_are_written_unless_they_would_overlap() -> None:
    assert [dot.label for dot in view("14:06").dots][-2:] == ["62", "61"]
    assert [dot.label for dot in view("14:07", ("14:06", mean("66"))).dots][-2:] == ["", "66"]


def test_an_artefact_is_hollow_and_never_written() -> None:
    odd = PressureRead(map=amount("30", "mmHg"), artefact=True)
    shown = view("14:07", ("14:06", odd), ("14:06:30", PressureRead()))
    assert (shown.dots[-1].hollow, shown.dots[-1].label) == (True, "")


def test_a_reading_that_was_corrected_is_not_drawn() -> None:
    rows = [
        *titrating(),
        ("14:06:20", Struck(entry=entry_id(len(titrating())), reason="typing slip")),
    ]
    shown = trend(chart(rows), protocol(), clock("14:06:30"), UTC)
    assert [dot.value for dot in shown.dots] == [55, 57, 60, 63, 66, 68, 67, 62]


def test_the_dose_is_drawn_in_steps_labelled_where_it_changed() -> None:
    shown = view("14:06")
    assert [(level.value, level.label) for level in shown.levels] == [
        (0.05, "0.05"), (0.07, "0.07"), (0.09, "0.09"),
    ]  # fmt: skip
    later = view("14:30")
    assert later.levels[0].at == later.t0
    assert [level.label for level in later.levels] == ["0.09"]


def test_a_pause_is_0_and_the_same_dose_again_is_no_new_step() -> None:
    shown = view("14:06", ("13:58", Paused()), ("14:02", runs("23.6", "0.09")))
    assert [level.value for level in shown.levels][-2:] == [0, 0.09]
    again = view("14:06", ("14:02", runs("23.6", "0.09")))
    assert len(again.levels) == 3


def test_H17_a_new_strength_is_a_step_of_the_dose() -> None:
    assert view("14:06", ("14:00", bag("8", "250"))).levels[-1].label == "0.18"


def test_a_dose_that_is_not_known_is_drawn_as_0() -> None:
    rows = [row for row in prepared() if row[1].kind != "bag"]
    rows.append(("13:20", PumpRuns(rate=amount("13.1", "mL/h"))))
    shown = trend(chart(rows), protocol(), clock("13:30"), UTC)
    assert [level.value for level in shown.levels] == [0]
    assert shown.dose_ticks == ()


def test_the_target_is_drawn_for_as_long_as_each_order_was_in_force() -> None:
    lower = order(map_low=amount("60", "mmHg"), map_high=None)
    shown = view("14:06", ("14:00", lower))
    assert [(r.low, r.high) for r in shown.ranges] == [(65, 75), (60, 70)]
    assert shown.ranges[0].end == shown.ranges[1].start == seconds("14:00")
    assert shown.ranges[1].label == "60 ordered, 70 by protocol"


def test_an_order_without_a_target_or_none_draws_no_band() -> None:
    bare = order(map_low=None, map_high=None, notify=None)
    rows = [row for row in titrating() if row[1].kind != "order"]
    assert trend(chart(rows), protocol(), clock("14:06"), UTC).ranges == ()
    shown = trend(chart([*rows, ("13:06", bare)]), protocol(), clock("14:06"), UTC)
    assert shown.ranges == ()
    assert [limit.label for limit in shown.limits] == ["max 0.5"]


def test_minutes_after_a_change_are_hatched_and_nothing_else_is() -> None:
    assert [(s.start, s.end) for s in view("14:06").settling] == [
        (seconds("13:26"), seconds("13:31")), (seconds("13:32"), seconds("13:37")),
    ]  # fmt: skip


def test_minutes_of_another_strength_in_the_tubing_are_hatched() -> None:
    assert view("14:06").other_strength == ()
    double = ("13:50", bag("8", "250"))
    (stretch,) = view("14:06", double).other_strength
    assert stretch.start == seconds("13:50")
    assert seconds("13:53") < stretch.end < seconds("13:55")
    (cut,) = view("14:37", double).other_strength
    assert cut == (seconds("13:52"), stretch.end, "half this dose")
    stands = view("14:06", double, ("13:50:30", Paused())).other_strength
    assert [s.end for s in stands] == [seconds("14:06")]
    assert view("18:00", double).other_strength == ()


def test_the_orders_limits_are_hairlines() -> None:
    assert [limit.label for limit in view("14:06").limits] == ["call at 0.25", "max 0.5"]


def test_before_the_first_map_the_trend_says_where_it_goes() -> None:
    shown = trend(chart(prepared()), protocol(), clock("13:20"), UTC)
    assert shown.empty == shown.spoken == EMPTY


def test_a_window_without_a_reading_says_when_the_last_one_was() -> None:
    late = view("18:00")
    assert late.dots == ()
    assert late.empty == late.spoken == "No MAP in this window. Last 61 at 14:05."


def test_without_a_dose_the_words_name_readings_only() -> None:
    shown = trend(chart([*prepared(), ("13:15", mean("55"))]), protocol(), clock("13:20"), UTC)
    assert shown.spoken == "1 MAP readings, 55 to 55, last 55"


def test_longer_windows_hold_more_and_since_start_holds_all() -> None:
    assert view("18:00", window=Window.FOUR).t0 == seconds("14:30")
    assert view("18:00", window=Window.TWELVE).t0 == seconds("07:00")
    assert view("18:00", window=Window.ALL).t0 == seconds("13:20")
