"""The end of an infusion."""

from datetime import UTC

from charting import clock
from infusion import amount, at, chart, prepared
from unitprotocol import protocol

from assistant.record.entries import (
    PumpRuns,
    Stopped,
)
from assistant.views.board import Stage
from assistant.views.status import status

NB = "\u00a0"


def test_after_the_stop_the_end_is_shown_and_nothing_reminds() -> None:
    shown = at("14:37", ("14:06", Stopped(end="weaned off", reason="weaned off")))
    assert shown.stage is Stage.STOPPED
    assert shown.next is None
    assert shown.alert is None
    assert not shown.map.alert
    end = shown.stopped
    assert end is not None
    assert end.headline == "Stopped 14:06"
    assert end.last == f"0.09{NB}mcg/kg/min, 23.6{NB}mL/h"
    assert end.totals == f"0.264{NB}mg as base, 16.5{NB}mL"
    assert end.ran == f"46{NB}min from start to stop"


def test_a_stop_of_nothing_known_says_so() -> None:
    rows = [row for row in prepared() if row[1].kind != "bag"]
    typed = PumpRuns(dose=amount("0.05", "mcg/kg/min"))
    rows += [("13:20", typed), ("13:20", Stopped())]
    end = status(chart(rows), protocol(), clock("13:30"), UTC).stopped
    assert end is not None
    assert (end.reason, end.last) == ("No reason recorded", "Nothing ran")
