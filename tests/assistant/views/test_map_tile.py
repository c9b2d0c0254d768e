"""The MAP tile: value, age, distance from target."""

from datetime import UTC

import pytest
from charting import clock, mean
from infusion import Row, amount, at, chart, prepared, runs
from unitprotocol import protocol

from assistant.record.entries import (
    EmergencyStarted,
    HeartRead,
    PressureRead,
)
from assistant.views.map_tile import map_tile
from assistant.views.status import status

NB = "\u00a0"


def test_the_map_says_how_far_from_target_and_which_way_it_went() -> None:
    tile = at("14:06").map
    assert tile.against == "4 below target"
    assert tile.alert
    assert tile.change == f"6 lower in 10{NB}min"
    assert tile.before == "62 at 14:00, 67 at 13:55"


@pytest.mark.parametrize(("mmhg", "against", "way", "change"), [
    ("70", "in target", "in", f"8 higher in 6{NB}min"),
    ("80", "5 above target", "above", f"18 higher in 6{NB}min"),
    ("62", "3 below target", "below", f"the same as 6{NB}min before"),
])  # fmt: skip
def test_where_a_map_lies(mmhg: str, against: str, way: str, change: str) -> None:
    tile = at("14:06", ("14:06", mean(mmhg))).map
    assert (tile.against, tile.way, tile.change) == (against, way, change)


def test_without_an_order_a_low_map_is_told_against_the_usual_range() -> None:
    rows = [row for row in prepared() if row[1].kind != "order"]
    started: list[Row] = [
        ("13:20", EmergencyStarted(population="adult")),
        ("13:20", runs("13.1", "0.05")),
        ("13:25", mean("58")),
    ]
    tile = map_tile(chart([*rows, *started]), protocol(), clock("13:26"), UTC)
    assert (tile.against, tile.way, tile.alert) == ("7 below usual", "", False)
    assert tile.usual == "usual 65 to 75, not ordered"
    assert tile.spoken == f"MAP 58, 7 below usual, 1{NB}min ago"
    assert not tile.scale.ordered


@pytest.mark.parametrize(("time", "fresh", "aged"), [
    ("14:09", "fresh", False), ("14:10", "fresh", True), ("14:15", "fresh", True),
    ("14:16", "old", True), ("14:20", "old", True), ("14:21", "gone", True),
])  # fmt: skip
def test_H45_age_marks_a_map_then_shrinks_it_then_takes_it_away(
    time: str, fresh: str, aged: bool
) -> None:
    tile = at(time).map
    assert (tile.fresh, tile.aged) == (fresh, aged)


def test_H45_a_map_that_is_gone_is_told_with_its_time() -> None:
    tile = at("14:30").map
    assert tile.last == "last 61 at 14:05"
    assert tile.against == ""
    assert tile.scale.marker is None


def test_a_pair_and_a_heart_rate_are_shown_with_their_age() -> None:
    pair = PressureRead(systolic=amount("118", "mmHg"), diastolic=amount("52", "mmHg"))
    tile = at("14:08", ("14:07", pair)).map
    assert tile.pair == "118/52"
    assert tile.heart == f"104{NB}per min, sinus"
    assert tile.heart_age == f"4{NB}min ago"
    bare = at("14:08", ("14:07", HeartRead(rate=amount("96", "/min")))).map
    assert bare.heart == f"96{NB}per min"


def test_a_map_before_the_start_is_never_late() -> None:
    rows = [*prepared(), ("13:15", mean("55"))]
    shown = status(chart(rows), protocol(), clock("13:25"), UTC)
    assert shown.map.fresh == "fresh"
    assert not shown.map.aged
    assert shown.next is None
