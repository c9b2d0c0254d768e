from datetime import timedelta

from charting import bag, chart_of, clock, dose, rate, weight

from assistant.record.entries import Paused, Resumed, Stopped
from assistant.views.handover_pump import number_of, pump, shown

READY = (("07:00", bag()), ("07:00", weight("70")))


def test_before_the_first_start_nothing_is_known() -> None:
    ran = pump(chart_of(*READY), clock("08:00"))
    assert (ran.setting, ran.started, ran.running, ran.same_since) == (None, None, False, None)
    assert ran.ran == timedelta()


def test_a_rate_of_zero_alone_starts_nothing() -> None:
    assert pump(chart_of(*READY, ("07:10", rate("0"))), clock("08:00")).started is None


def test_while_it_runs_the_dose_stands_as_it_was_typed() -> None:
    ran = pump(chart_of(*READY, ("07:10", dose("0.050"))), clock("08:00"))
    assert ran.running
    assert ran.setting is not None
    assert shown(ran.setting) == ("0.05", "mcg/kg/min")


def test_a_rate_gives_a_computed_dose_of_three_places() -> None:
    ran = pump(chart_of(*READY, ("07:10", rate("13"))), clock("08:00"))
    assert ran.setting is not None
    assert number_of(ran.setting) == "0.05"


def test_without_a_weight_the_dose_is_told_per_minute() -> None:
    ran = pump(chart_of(("07:00", bag()), ("07:10", rate("15"))), clock("08:00"))
    assert ran.setting is not None
    assert shown(ran.setting) == ("4", "mcg/min")


def test_without_a_bag_no_dose_is_known() -> None:
    ran = pump(chart_of(("07:10", rate("15"))), clock("08:00"))
    assert ran.setting is not None
    assert shown(ran.setting) == ("", "")


def test_the_same_dose_over_a_new_bag_and_a_pause_is_one_since() -> None:
    rows = [("07:10", dose("0.05")), ("07:30", bag()), ("07:40", Paused()), ("07:50", Resumed())]
    ran = pump(chart_of(*READY, *rows), clock("08:00"))
    assert ran.same_since == clock("07:10")
    assert ran.ran == timedelta(minutes=40)


def test_a_pause_says_since_when_and_keeps_what_ran() -> None:
    ran = pump(chart_of(*READY, ("07:10", dose("0.05")), ("07:40", Paused())), clock("08:00"))
    assert (ran.paused, ran.stopped, ran.running) == (clock("07:40"), None, False)
    assert ran.setting is not None
    assert shown(ran.setting)[0] == "0.05"


def test_after_a_stop_the_last_setting_stays_even_when_another_bag_is_hung() -> None:
    rows = [("07:10", dose("0.05")), ("07:40", Stopped()), ("07:45", bag("16"))]
    ran = pump(chart_of(*READY, *rows), clock("08:00"))
    assert ran.stopped == clock("07:40")
    assert ran.setting is not None
    assert ran.setting.concentration == bag().concentration


def test_a_start_and_a_pause_at_one_instant_ran_no_time() -> None:
    ran = pump(chart_of(*READY, ("07:10", dose("0.05")), ("07:10", Paused())), clock("08:00"))
    assert (ran.spans, ran.paused) == ((), clock("07:10"))
