"""A pump that is set, started, resumed or stopped is held against bag, line and order."""

from fractions import Fraction

import pytest
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, WEIGHT, charted, finding, found
from unitprotocol import protocol

from assistant.quantities import Rate
from assistant.rules.examine.pump import rate_agrees

TENTHS = Fraction(1, 10)


# ---------------------------------------------------------------- the pump against the sum (H09)


def agree(wanted: str, shown: str) -> bool:
    both = Rate(Fraction(wanted)), Rate(Fraction(shown))
    return rate_agrees(*both, protocol(), TENTHS) == ()


@pytest.mark.parametrize(
    ("wanted", "shown", "same"),
    [
        ("13.125", "13.1", True),
        ("13.125", "13.2", True),  # within 1 %
        ("13.125", "13.25", True),
        ("13.125", "13.26", False),
        ("1.06", "1.1", True),  # the same step, 3.8 % away
        ("1.04", "1.1", False),
        ("13.125", "31.1", False),
        ("13.125", "1.3", False),
    ],
)
def test_H09_rates_agree_at_the_same_pump_step_or_within_one_per_cent(
    wanted: str, shown: str, same: bool
) -> None:
    assert agree(wanted, shown) is same


def test_H09_a_pump_set_to_another_rate_than_the_dose_needs_asks() -> None:
    chart = charted(*READY)
    assert found(chart, "07:00  set  13.1 mL/h for 0.05 mcg/kg/min") == {}
    told = finding(chart, "07:00  set  14.5 mL/h for 0.05 mcg/kg/min", "pump_differs")
    assert dict(told.facts) == {"shown": "14.5", "computed": "13.1"}


def test_H13_H17_a_dose_beside_a_rate_ten_times_too_high_is_judged_by_the_rate() -> None:
    told = found(charted(*RUNNING, "07:05  set  131 mL/h for 0.05 mcg/kg/min"), "07:10  start")
    assert told["tenfold"] == "stop"
    assert told["pump_differs"] == "caution"


def test_without_a_weight_or_a_drug_there_is_no_sum_to_differ_from() -> None:
    line = "07:00  set  14.5 mL/h for 0.05 mcg/kg/min"
    assert "pump_differs" not in found(charted(ORDER, LINE, BAG), line)
    nothing = charted(WEIGHT, ORDER, LINE, "06:56  bag  0 mg in 250 mL")
    assert "pump_differs" not in found(nothing, line)


# ---------------------------------------------------------------- a new bag (H17)


def test_H17_the_same_dose_by_a_new_strength_asks_nothing() -> None:
    chart = charted(*RUNNING, "07:20  bag  16 mg in 250 mL")
    assert found(chart, "07:21  dose  0.05 mcg/kg/min") == {}
    assert found(chart, "07:21  rate  3.3 mL/h") == {}


def test_H17_the_old_rate_read_back_after_a_stronger_bag_is_four_times_the_dose() -> None:
    stronger = charted(*READY, "07:00  dose  0.15 mcg/kg/min", "07:20  bag  16 mg in 250 mL")
    assert found(stronger, "07:21  rate  39.4 mL/h")["over_order"] == "stop"


# ---------------------------------------------------------------- the line


@pytest.mark.parametrize("access", ["peripheral", "intraosseous"])
def test_H32_at_or_over_the_limit_of_a_route_asks_and_is_never_refused(access: str) -> None:
    lines = (WEIGHT, ORDER, f"06:50  line  {access}; site arm", BAG)
    chart = charted(*lines, "07:00  dose  0.49 mcg/kg/min")
    told = found(chart, "07:10  dose  0.5 mcg/kg/min")
    assert told["over_route"] == "caution"
    assert "over_route" not in found(chart, "07:10  dose  0.499 mcg/kg/min")
    central = charted(*READY, "07:00  dose  0.49 mcg/kg/min")
    assert "over_route" not in found(central, "07:10  dose  0.5 mcg/kg/min")


def test_H32_a_bag_for_central_lines_asks_when_it_begins_to_run_by_an_arm() -> None:
    strong = (WEIGHT, ORDER, ARM, "06:56  bag  16 mg in 250 mL")
    assert "central_bag_elsewhere" in found(charted(*strong), "07:00  dose  0.05 mcg/kg/min")
    runs = charted(*strong, "07:00  dose  0.05 mcg/kg/min")
    assert "central_bag_elsewhere" not in found(runs, "07:10  dose  0.07 mcg/kg/min")


# ---------------------------------------------------------------- the start


@pytest.mark.parametrize(
    ("left_out", "code", "level"),
    [
        (BAG, "start_without_bag", "stop"),
        (WEIGHT, "start_without_weight", "caution"),
        (LINE, "start_without_line", "caution"),
    ],
)
def test_a_start_tells_what_is_not_charted_yet(left_out: str, code: str, level: str) -> None:
    chart = charted(*(line for line in READY if line != left_out))
    assert found(chart, "07:00  rate  13.1 mL/h")[code] == level


def test_H26_a_start_at_another_dose_than_the_order_says_asks() -> None:
    chart = charted(*READY)
    assert found(chart, "07:00  dose  0.05 mcg/kg/min") == {}
    assert found(chart, "07:00  dose  3.5 mcg/min") == {"other_unit": "note"}
    assert found(chart, "07:00  rate  13.1 mL/h") == {}
    told = finding(chart, "07:00  dose  0.06 mcg/kg/min", "start_not_ordered")
    assert dict(told.facts) == {"start": "0.05", "unit": "mcg/kg/min"}
    assert "start_not_ordered" in found(chart, "07:00  rate  15.8 mL/h")
    assert "start_not_ordered" in found(charted(*READY[1:]), "07:00  dose  3.6 mcg/min")


@pytest.mark.parametrize(
    ("dose", "code"),
    [
        ("0.1", None),
        ("0.101", "start_high"),
        ("0.249", "start_high"),
        ("0.25", "start_at_escalation"),
    ],
)
def test_a_high_start_takes_a_reason(dose: str, code: str | None) -> None:
    told = found(charted(WEIGHT, LINE, BAG), f"07:00  dose  {dose} mcg/kg/min")
    assert set(told) - {"no_order"} == ({code} if code else set())


def test_a_rate_of_0_is_a_pause() -> None:
    assert found(charted(*RUNNING), "07:10  rate  0 mL/h") == {"rate_zero_is_pause": "note"}
    assert found(charted(*RUNNING), "07:10  dose  0 mcg/kg/min") == {"rate_zero_is_pause": "note"}


# ---------------------------------------------------------------- resume and stop


def test_a_pump_that_never_ran_cannot_resume() -> None:
    assert found(charted(*READY), "07:10  resume") == {"nothing_to_resume": "stop"}
    assert found(charted(*RUNNING), "07:10  resume") == {"already_running": "note"}


def test_a_long_pause_is_asked_about_before_it_ends() -> None:
    chart = charted(*RUNNING, "07:10  pause  theatre", "07:12  rate  0 mL/h")
    assert found(chart, "07:25  resume") == {}
    told = finding(chart, "07:26  resume", "long_pause")
    assert told.fact("minutes") == "16"
    twice = charted(*RUNNING, "07:10  pause", "07:20  resume", "07:30  pause")
    assert found(twice, "07:40  resume") == {}


def test_a_stop_takes_a_reason_and_of_nothing_is_told() -> None:
    assert found(charted(*RUNNING), "07:10  stop") == {"stop_reason": "caution"}
    assert found(charted(*RUNNING), "07:10  stop  weaned off") == {}
    assert found(charted(*RUNNING, "07:05  pause"), "07:10  stop  weaned off") == {}
    assert found(charted(*READY), "07:10  stop  ordered") == {"stop_before_start": "note"}
