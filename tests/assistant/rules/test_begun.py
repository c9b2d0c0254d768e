"""How an infusion began here, and what that leaves open."""

from charting import bag, chart_of, clock, dose, weight
from unit import septic_shock

from assistant.record.chart import Chart
from assistant.record.entries import (
    Amount,
    EmergencyStarted,
    Ordered,
    PumpRuns,
    Stopped,
    TakenOver,
    What,
)
from assistant.rules.begun import changed_here, hurried, ran_already, taken, usual_order

RUNS = PumpRuns(rate=Amount(text="13.1", unit="mL/h"))
OVER = TakenOver(origin="ward")
FAST = EmergencyStarted(population="adult")


def test_a_take_over_holds_until_the_infusion_is_stopped() -> None:
    rows = [("07:00", OVER), ("07:00", RUNS)]
    assert taken(chart_of(*rows), clock("08:00")) == OVER
    assert taken(chart_of(*rows), clock("06:59")) is None
    ended = chart_of(*rows, ("09:00", Stopped(reason="weaned off")))
    assert taken(ended, clock("10:00")) is None
    assert taken(chart_of(("07:00", RUNS)), clock("08:00")) is None


def test_it_was_hurried_once_it_ran_before_its_checks() -> None:
    assert hurried(chart_of(("07:00", FAST), ("07:00", RUNS)))
    assert hurried(chart_of(("07:00", OVER), ("07:00", RUNS)))
    assert not hurried(chart_of(("07:00", FAST)))
    assert not hurried(chart_of(("07:00", RUNS)))


def test_the_usual_order_is_shown_only_until_one_is_charted() -> None:
    rules, start = septic_shock(), [("07:00", FAST), ("07:00", RUNS)]
    assert usual_order(chart_of(*start), rules, clock("07:05")) == rules.orders[0]
    ordered = chart_of(*start, ("07:10", Ordered(drug="norepinephrine")))
    assert usual_order(ordered, rules, clock("07:10")) is None
    assert usual_order(chart_of(("07:00", RUNS)), rules, clock("07:05")) is None
    none = rules.model_copy(update={"orders": ()})
    assert usual_order(chart_of(*start), none, clock("07:05")) is None


def test_what_comes_later_changes_nothing_of_what_was_known_before() -> None:
    ended = chart_of(("07:00", OVER), ("07:00", RUNS), ("09:00", Stopped(reason="weaned off")))
    assert taken(ended, clock("08:59")) == OVER
    rules, ordered = septic_shock(), ("07:10", Ordered(drug="norepinephrine"))
    chart = chart_of(("07:00", FAST), ("07:00", RUNS), ordered)
    assert usual_order(chart, rules, clock("07:09")) == rules.orders[0]


CAME = [("07:00", OVER), ("07:05", dose("0.05"))]
STEP = ("07:30", dose("0.07"))


def at_70_kg(*rows: tuple[str, What]) -> Chart:
    return chart_of(("06:50", weight("70")), ("06:55", bag()), *rows)


def test_the_rate_that_it_came_with_is_no_change_of_the_dose() -> None:
    chart = at_70_kg(*CAME, STEP)
    assert ran_already(chart, clock("07:04")) is None
    assert ran_already(chart, clock("07:05")) == clock("07:05")
    assert ran_already(chart, clock("08:00")) == clock("07:05")
    assert changed_here(chart, clock("07:29")) is None
    assert changed_here(chart, clock("07:30")) == clock("07:30")
    assert ran_already(at_70_kg(("07:00", OVER)), clock("08:00")) is None


def test_any_other_start_is_a_change_of_the_dose() -> None:
    began = at_70_kg(("07:00", FAST), ("07:00", dose("0.05")))
    assert ran_already(began, clock("08:00")) is None
    assert changed_here(began, clock("08:00")) == clock("07:00")
    assert changed_here(at_70_kg(("07:00", FAST)), clock("08:00")) is None
    paused = ("07:05", dose("0"))
    came_paused = at_70_kg(("07:00", OVER), paused, ("07:20", dose("0.05")))
    assert ran_already(came_paused, clock("08:00")) is None
    assert changed_here(came_paused, clock("08:00")) == clock("07:20")


def test_a_stop_ends_what_was_taken_over_and_another_take_over_begins_anew() -> None:
    stopped = at_70_kg(*CAME, ("09:00", Stopped(reason="weaned off")), ("10:00", dose("0.05")))
    assert ran_already(stopped, clock("08:59")) == clock("07:05")
    assert ran_already(stopped, clock("10:30")) is None
    assert changed_here(stopped, clock("10:30")) == clock("10:00")
    back = at_70_kg(*CAME, ("09:00", OVER), ("09:00", dose("0.05")))
    assert ran_already(back, clock("08:00")) == clock("07:05")
    assert ran_already(back, clock("09:00")) == clock("09:00")
