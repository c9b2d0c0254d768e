"""The line with its clock, the bag with its end."""

from datetime import UTC

from charting import clock
from infusion import at, chart, prepared
from unitprotocol import protocol

from assistant.record.entries import (
    LineChosen,
    Paused,
)
from assistant.views.status import status

NB = "\u00a0"


def test_H22_the_bag_row_says_dry_and_change_by() -> None:
    shown = at("14:06").bag
    assert shown.words == "Bag 1 runs dry 23:59, change by 23:34"
    assert shown.note == f"233{NB}mL left"
    paused = at("14:06", ("14:05", Paused())).bag
    assert paused.words == "Bag 1, pump stands"


def test_the_line_has_its_clock_and_a_central_one_no_limit() -> None:
    assert at("14:06").line.words == f"Peripheral 18{NB}G, left forearm"
    assert at("14:06").line.note == f"46{NB}min of 24{NB}h"
    central = at("16:06", ("14:06", LineChosen(access="central"))).line
    assert (central.words, central.note) == ("Central", f"2{NB}h 0{NB}min")
    rows = [row for row in prepared() if row[1].kind != "line"]
    assert status(chart(rows), protocol(), clock("14:06"), UTC).line.words == "Line not recorded"
