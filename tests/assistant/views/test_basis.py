"""The full basis: the sum can be followed with a pencil, and every figure has its source."""

from datetime import UTC

from charting import clock, mean
from infusion import Row, chart, titrating
from unitprotocol import protocol

from assistant.record.entries import Paused
from assistant.rules.table import Rule
from assistant.views.basis import ROWS, Line, basis


def lines(*more: Row, at: str = "14:06:12") -> list[tuple[str, str]]:
    found = basis(chart([*titrating(), *more]), protocol(), clock(at), UTC)
    return [Line(label, text.replace("\u00a0", " ")) for label, text in found]


def said(label: str, *more: Row) -> list[str]:
    return [text for name, text in lines(*more) if name == label]


def test_the_sum_goes_from_the_dose_of_now_to_the_pump_and_back() -> None:
    assert said("Step") == ["0.09 + 0.02 = 0.11 mcg/kg/min."]
    [pump] = said("Pump rate")
    assert pump == (
        "0.11 mcg/kg/min × 70 kg × 60 min ÷ 16 mcg in 1 mL = 28.875, on the pump 28.9 mL/h."
    )
    assert said("Back") == ["28.9 mL/h gives 0.1101 mcg/kg/min."]


def test_order_row_sources_and_where_they_differ_are_named() -> None:
    [order] = said("Order")
    assert order.startswith("Order by Dr A Lind, MAP 65 to 75 mmHg")
    assert order.endswith("at 13:06.")
    [row] = said("Protocol")
    assert row.startswith("NE-ADULT-SEPTIC 0.1, row T07: below the range")
    figures = said("Figure")
    assert any("no older than 15 min" in text for text in figures)
    assert all("Source: " in text for text in figures)
    assert {name for name, _ in lines() if name.startswith("Differs")} == {
        "Differs, C04", "Differs, C18",
    }  # fmt: skip


def test_a_step_down_subtracts() -> None:
    more = (("14:05:20", mean("80")), ("14:06:00", mean("82")))
    [step] = said("Step", *more)
    assert step == "0.09 - 0.02 = 0.07 mcg/kg/min."


def test_without_a_suggestion_there_is_no_basis() -> None:
    assert lines(("14:06", Paused(reason="procedure"))) == []


def test_every_row_of_the_table_has_its_words() -> None:
    assert set(ROWS) == set(Rule)
