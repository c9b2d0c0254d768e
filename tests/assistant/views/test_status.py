"""The bedside screen as a whole."""

from datetime import UTC

from charting import clock
from infusion import at, chart, order, prepared, runs
from unitprotocol import protocol

from assistant.record.entries import (
    Ordered,
    Paused,
)
from assistant.views.board import Stage
from assistant.views.status import order_brief, status

NB = "\u00a0"


def test_a_paused_pump_says_since_when_and_keeps_its_reminders() -> None:
    shown = at("14:06", ("14:02", Paused(reason="line change")))
    assert shown.stage is Stage.PAUSED
    assert shown.dose.since == "paused 14:02"
    assert shown.next is not None


def test_no_map_yet_and_no_order_are_said() -> None:
    rows = [row for row in prepared() if row[1].kind != "order"]
    shown = status(chart([*rows, ("13:20", runs("13.1", "0.05"))]), protocol(), clock("13:21"), UTC)
    assert shown.map.fresh == "gone"
    assert shown.map.target == ""
    assert shown.considering.card.closed == "Suggestions are off: no order is charted."
    assert shown.order_brief == ""


def test_the_order_in_few_words_for_a_small_window() -> None:
    whole = chart([("13:06", order())])
    assert order_brief(whole, clock("14:06")) == (
        f"step 0.02, max 0.5{NB}mcg/kg/min, every 5{NB}min"
    )
    bare = chart([("13:06", Ordered())])
    assert order_brief(bare, clock("14:06")) == ""
