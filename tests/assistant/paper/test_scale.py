from datetime import timedelta
from fractions import Fraction

from charting import clock

from assistant.paper.scale import frames, pressures
from assistant.views.handover_words import Aim, Point, Step, Trend


def trend(points: tuple[Point, ...] = (), aims: tuple[Aim, ...] = ()) -> Trend:
    steps = (Step(clock("07:10"), clock("08:00"), Fraction("0.1"), "0.1"),)
    return Trend(
        "", "mcg/kg/min", clock("07:00"), clock("08:00"), points, aims, steps, (), "no target"
    )


def test_times_run_across_and_values_up() -> None:
    upper, lower = frames(trend(), 0, 200, 500, 120)
    assert upper.across(clock("07:00")) == upper.left
    assert upper.across(clock("08:00")) == upper.right
    middle = upper.across(clock("07:00") + timedelta(minutes=30))
    assert middle == (upper.left + upper.right) / 2
    assert lower.up(0) == lower.bottom
    assert lower.up(Fraction("0.1")) == lower.top
    assert 200 > upper.top > upper.bottom > lower.top > lower.bottom > 80


def test_a_dose_of_nothing_still_has_a_scale() -> None:
    empty = Trend("", "mL/h", clock("07:00"), clock("08:00"), (), (), (), (), "")
    assert frames(empty, 0, 200, 500, 120)[1].high == 1


def test_the_axis_holds_every_pressure_and_names_the_ordered_range() -> None:
    aims = (Aim(clock("07:00"), clock("08:00"), 65, 75),)
    points = (Point(clock("07:30"), Fraction(38), counts=True, arterial=True),)
    low, high, marks = pressures(trend(points, aims))
    assert (low, high) == (33, 80)
    assert marks == (40, 65, 75)


def test_a_narrow_range_is_widened_so_that_small_changes_look_small() -> None:
    low, high, _ = pressures(trend(aims=(Aim(clock("07:00"), clock("08:00"), 65, 75),)))
    assert high - low == 30
    assert pressures(trend())[:2] == (25, 65)
