from datetime import timedelta
from fractions import Fraction

from charting import aim, bag, clock, dose, mean, rate, weight
from handovers import made_up, septic

from assistant.record.entries import Amount, PressureRead, Stopped
from assistant.views.handover_words import Trend

READY = (("07:00", bag()), ("07:00", weight("70")), ("07:00", aim("65")))


def trend_of(*rows: tuple[str, object], now: str, day: int = 0) -> Trend:
    found = made_up(*READY, *rows, now=clock(now, day)).trend  # type: ignore[arg-type]
    assert found is not None
    return found


def test_every_pressure_dose_and_the_ordered_range_are_there() -> None:
    found = septic("08:18").trend
    assert found is not None
    assert [int(p.mmhg) for p in found.points] == [58, 61, 66, 68, 69, 68, 82, 81, 72]
    assert [p.arterial for p in found.points][-3:] == [True, True, True]
    assert [s.label for s in found.steps] == ["0.05", "0.07", "0.09", "0.07"]
    assert [(a.low, a.high) for a in found.aims] == [(65, 75)]
    assert (found.unit, found.aim_words) == ("mcg/kg/min", "target 65 to 75")


def test_a_short_session_begins_a_little_before_the_start() -> None:
    found = trend_of(("07:10", dose("0.05")), ("07:08", mean("50")), now="07:12")
    assert found.start == clock("07:10") - timedelta(minutes=2, seconds=30)
    assert found.end - found.start == timedelta(minutes=30)
    assert len(found.points) == 1
    assert found.title == ""


def test_of_days_the_last_twelve_hours_are_shown_and_it_says_so() -> None:
    found = trend_of(("07:10", dose("0.05")), ("07:12", mean("50")), now="09:10", day=2)
    assert found.title.replace("\u00a0", " ") == "last 12 h of 2 d 2 h"
    assert found.points == ()
    assert found.end - found.start == timedelta(hours=12)
    assert found.ticks[0][1] == "22:00"


def test_after_a_stop_it_ends_within_the_hour() -> None:
    found = trend_of(("07:10", dose("0.05")), ("08:10", Stopped()), now="20:00")
    assert found.end == clock("09:10")
    assert [s.end for s in found.steps] == [clock("08:10")]


def test_an_artefact_is_there_and_does_not_count() -> None:
    odd = PressureRead(map=Amount(text="20", unit="mmHg"), artefact=True)
    found = trend_of(("07:10", dose("0.05")), ("07:20", odd), ("07:25", mean("66")), now="08:00")
    assert [p.counts for p in found.points] == [False, True]


def test_a_pair_without_a_mean_or_an_order_without_a_range_draws_nothing() -> None:
    half = PressureRead(systolic=Amount(text="90", unit="mmHg"))
    rows = (("07:00", bag()), ("07:00", weight("70")), ("07:10", dose("0.05")), ("07:20", half))
    found = made_up(*rows, now=clock("08:00")).trend
    assert found is not None
    assert (found.points, found.aims, found.aim_words) == ((), (), "no target ordered")


def test_an_order_that_was_replaced_before_the_window_leaves_no_band() -> None:
    found = trend_of(("07:10", dose("0.05")), ("07:20", aim("70")), now="09:00", day=1)
    assert [(a.low, a.high) for a in found.aims] == [(70, 80)]
    assert found.aims[0].start == found.start


def test_a_bag_of_the_same_strength_makes_no_new_step() -> None:
    found = trend_of(("07:10", dose("0.05")), ("07:30", bag()), now="08:00")
    assert [(s.label, s.end) for s in found.steps] == [("0.05", clock("08:00"))]


def test_a_dose_in_another_unit_is_drawn_in_the_last_one() -> None:
    found = trend_of(("07:10", dose("3.5", "mcg/min")), ("07:30", dose("0.1")), now="08:00")
    assert [s.amount for s in found.steps] == [Fraction("0.05"), Fraction("0.1")]
    assert [s.label for s in found.steps] == ["3.5", "0.1"]


def test_time_with_an_unknown_dose_leaves_a_gap() -> None:
    rows = (("07:10", rate("10")), ("07:30", bag()), ("07:40", weight("70")))
    found = made_up(*rows, now=clock("08:00")).trend
    assert found is not None
    assert [s.start for s in found.steps] == [clock("07:40")]


def test_a_known_dose_before_an_unknown_one_ends_there() -> None:
    rows = (("07:10", dose("0.05")), ("07:20", rate("0")), ("07:30", dose("3", "mcg/min")))
    found = made_up(("07:00", bag()), *rows, now=clock("08:00")).trend
    assert found is not None
    assert (found.unit, [s.label for s in found.steps]) == ("mcg/min", ["3"])
