"""The step strip: the next ordered steps, never past the order, and void in time."""

from datetime import UTC, datetime

import pytest
from charting import bag, clock, weight
from infusion import Row, amount, chart, order, prepared, runs
from unit import profile

from assistant.record.entries import Paused, PumpRuns
from assistant.views.step_strip import StepStrip, in_short, step_strip

RULES = profile("adult_septic_shock")


def strip(*more: Row, rows: list[Row] | None = None, at: str = "14:06") -> StepStrip:
    known = prepared() if rows is None else rows
    return step_strip(chart([*known, *more]), RULES, clock(at))


def steps(shown: StepStrip, way: str) -> list[tuple[str, str]]:
    return [(row.dose, row.rate) for row in shown.rows if row.way == way]


def test_five_ordered_steps_up_and_all_steps_down_in_ml_per_hour() -> None:
    shown = strip(("13:20", runs("23.6", "0.09")))
    assert steps(shown, "up") == [
        ("0.19", "49.9"), ("0.17", "44.6"), ("0.15", "39.4"), ("0.13", "34.1"), ("0.11", "28.9"),
    ]  # fmt: skip
    assert steps(shown, "now") == [("0.09", "23.6")]
    assert steps(shown, "down") == [
        ("0.07", "18.4"), ("0.05", "13.1"), ("0.03", "7.9"), ("0.01", "2.6"),
    ]  # fmt: skip
    assert shown.unit == "mcg/kg/min"
    assert shown.bed == "12"
    assert "change of bag, weight or order" in shown.void
    assert "16\u00a0mcg in 1\u00a0mL, 70\u00a0kg" in shown.basis


def test_H26_no_step_goes_past_the_orders_maximum_and_its_rate_gives_no_more() -> None:
    shown = strip(("13:20", runs("118.1", "0.45")))
    assert steps(shown, "up") == [("0.5", "131.2"), ("0.49", "128.6"), ("0.47", "123.4")]
    assert shown.rows[0].says == "order's maximum"
    over = strip(("13:20", runs("141.8", "0.54")))
    assert steps(over, "up") == []
    at = strip(("13:20", runs("131.3", "0.5")))
    assert steps(at, "up") == []
    assert len(steps(at, "down")) == 5


def test_under_a_protocol_that_is_record_only_no_steps_up_are_listed() -> None:
    only = RULES.model_copy(update={"record_only": "review is past"})
    shown = step_strip(chart([*prepared(), ("13:20", runs("23.6", "0.09"))]), only, clock("14:06"))
    assert steps(shown, "up") == []
    assert len(steps(shown, "down")) == 4
    assert "no steps up" in shown.void
    assert "no steps up" not in strip(("13:20", runs("23.6", "0.09"))).void


def test_no_step_down_ends_at_zero() -> None:
    shown = strip(("13:20", runs("5.3", "0.02")))
    assert steps(shown, "down") == []


def test_the_orders_own_step_down_is_used_and_named() -> None:
    rows: list[Row] = [*prepared(), ("13:14", order(step_down=amount("0.01", "mcg/kg/min")))]
    shown = strip(("13:20", runs("23.6", "0.09")), rows=rows)
    assert steps(shown, "down")[0] == ("0.08", "21")
    assert "step down 0.01" in shown.basis


def test_a_change_of_bag_or_weight_moves_every_rate() -> None:
    start: Row = ("13:20", runs("23.6", "0.09"))
    double = strip(start, ("13:30", bag("8")), ("13:31", runs("11.8", "0.09")))
    assert steps(double, "up")[-1] == ("0.11", "14.4")
    lighter = strip(start, ("13:30", weight("60")), ("13:31", runs("20.3", "0.09")))
    assert steps(lighter, "up")[-1] == ("0.11", "24.8")


@pytest.mark.parametrize(
    ("left_out", "why"),
    [
        ("order", "No step is ordered."),
        ("bag", "No bag is charted."),
        ("weight", "No weight is charted."),
    ],
)
def test_what_is_lacking_is_said(left_out: str, why: str) -> None:
    rows = [row for row in prepared() if row[1].kind != left_out]
    shown = strip(("13:20", runs("23.6", "0.09")), rows=rows)
    assert shown.rows == ()
    assert shown.why.startswith(why)


def test_an_order_without_a_maximum_or_past_its_end_has_no_strip() -> None:
    start: Row = ("13:20", runs("23.6", "0.09"))
    assert "No maximum" in strip(("13:14", order(maximum=None)), start).why
    ended = order(expires=datetime(2025, 8, 14, 14, 0, tzinfo=UTC))
    assert "expired" in strip(("13:14", ended), start).why


def test_a_pump_that_stands_has_no_strip() -> None:
    start: Row = ("13:20", runs("23.6", "0.09"))
    assert "Nothing runs" in strip(start, ("13:40", Paused())).why
    assert "Nothing runs" in strip().why


def test_an_order_in_another_unit_than_the_dose_is_told() -> None:
    per_min = {name: amount(text, "mcg/min") for name, text in _PER_MIN.items()}
    shown = strip(("13:14", order(**per_min)), ("13:20", runs("23.6", "0.09")))
    assert "not both ordered in mcg/kg/min" in shown.why
    whole = strip(("13:14", order(**per_min)), ("13:20", PumpRuns(dose=amount("6", "mcg/min"))))
    assert steps(whole, "up")[-1] == ("8", "30")
    assert "70" not in whole.basis


_PER_MIN = {"start": "4", "step": "2", "maximum": "20", "notify": "12"}


def test_in_short_the_pump_rates_stand_the_nearest_first() -> None:
    said = in_short(strip(("13:20", runs("23.6", "0.09")))).replace("\u00a0", " ")
    assert said == "Steps up 28.9, 34.1, 39.4; down 18.4, 13.1, 7.9 mL/h"
    assert in_short(strip(("13:20", runs("23.6", "0.09")), ("13:40", Paused()))) == ""


def test_in_short_at_the_orders_maximum_only_steps_down_are_left() -> None:
    most = in_short(strip(("13:20", runs("131.3", "0.5"))))
    assert most.startswith("Steps down ")
