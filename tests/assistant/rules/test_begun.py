"""How an infusion began here, and what that leaves open."""

from charting import chart_of, clock
from unit import septic_shock

from assistant.record.entries import (
    Amount,
    EmergencyStarted,
    Ordered,
    PumpRuns,
    Stopped,
    TakenOver,
)
from assistant.rules.begun import hurried, taken, usual_order

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
