"""A dose is held against its order: the unit it doses in, and until when it holds."""

from dataclasses import replace
from datetime import timedelta

import pytest
from told import BAG, LINE, ORDER, READY, RUNNING, WEIGHT, at, charted, fact, finding, found
from unitprotocol import protocol

from assistant.acts import Act, decide
from assistant.record.chart import Chart
from assistant.record.entries import Amount, PumpRuns
from assistant.rules.examine.by_order import against_order
from assistant.rules.examine.change import change
from assistant.stories.driver import NURSE

PER_MIN = (
    "06:44  order  norepinephrine; MAP 65 to 75; start 8 mcg/min; step 2 mcg/min; "
    "interval 5 min; max 30 mcg/min; notify 17 mcg/min; by Dr Lind"
)
MINUTES = (WEIGHT, PER_MIN, LINE, BAG)


@pytest.mark.parametrize("dose", ["8 mcg/kg/min", "8 mg/h", "30 mcg/kg/min"])
def test_H03_the_orders_number_in_another_unit_stops(dose: str) -> None:
    assert found(charted(*MINUTES), f"07:00  dose  {dose}")["unit_slip"] == "stop"


def test_H03_the_dose_of_now_in_another_unit_stops_too() -> None:
    chart = charted(*MINUTES, "07:00  dose  8 mcg/min", "07:10  dose  10 mcg/min")
    told = finding(chart, "07:20  dose  10 mcg/kg/min", "unit_slip")
    assert dict(told.facts) == {"number": "10", "typed": "mcg/kg/min", "unit": "mcg/min"}


def test_H03_the_same_dose_in_another_unit_is_told_and_holds_nothing_up() -> None:
    chart = charted(*READY)
    assert found(chart, "07:00  dose  3.5 mcg/min") == {"other_unit": "note"}
    assert found(chart, "07:00  dose  0.05 mcg/kg/min") == {}
    again = charted(*READY, "07:00  dose  3.5 mcg/min")
    assert found(again, "07:10  dose  3.5 mcg/min") == {}


def until(text: str) -> tuple[str, ...]:
    return (WEIGHT, f"{ORDER}; expires {text}", LINE, BAG)


def test_an_order_that_has_ended_asks_and_still_names_its_maximum() -> None:
    chart = charted(*until("07:30"), "07:00  dose  0.48 mcg/kg/min")
    assert "order_expired" not in found(chart, "07:29  dose  0.5 mcg/kg/min")
    told = found(chart, "07:30  dose  0.52 mcg/kg/min")
    assert (told["order_expired"], told["over_order"]) == ("caution", "stop")


def test_a_jump_that_is_told_as_one_is_not_counted_in_steps_too() -> None:
    chart: Chart = charted(*RUNNING)
    what, when = fact(chart, "07:10  dose  0.09 mcg/kg/min")
    assert isinstance(what, PumpRuns)
    c = change(chart, protocol(), what, when)
    counted = [f.code for f in against_order(chart, c, counts_steps=True)]
    assert (counted, against_order(chart, c, counts_steps=False)) == (["over_one_step"], ())
    bare = replace(c, order=None)
    assert [f.code for f in against_order(chart, bare, counts_steps=True)] == ["no_order"]


def test_a_unit_slip_at_the_bedside_is_charted_as_what_the_pump_shows() -> None:
    chart = charted(*MINUTES)
    what, when = fact(chart, "07:00  dose  8 mcg/kg/min")
    act = Act(what, at("07:00"), NURSE, "found like this", as_shown=True)
    assert decide(chart, protocol(), act, when).what is not None


def test_the_interval_of_the_order_is_over_with_its_last_second() -> None:
    chart, what = charted(*RUNNING), PumpRuns(dose=Amount(text="0.07", unit="mcg/kg/min"))
    for seconds, codes in ((-3, ["too_soon"]), (0, [])):
        when = at("07:05") + timedelta(seconds=seconds)
        told = against_order(chart, change(chart, protocol(), what, when), counts_steps=True)
        assert [f.code for f in told] == codes
