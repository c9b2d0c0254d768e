"""The next tile: countdown, reason, what follows, one chip."""

from datetime import UTC

import pytest
from charting import clock, mean
from infusion import amount, at, chart, titrating
from unitprotocol import protocol

from assistant.record.entries import HeartRead, LineChosen, SiteLooked
from assistant.rules.checks import debts
from assistant.views.status import status

NB = "\u00a0"


def test_a_map_without_a_target_has_a_scale_around_itself() -> None:
    rows = [row for row in titrating() if row[1].kind != "order"]
    tile = status(chart(rows), protocol(), clock("14:06"), UTC).map
    assert tile.scale.band is None
    assert tile.scale.low < 61 < tile.scale.high


def test_the_ring_counts_down_and_then_up() -> None:
    ahead = at("14:06:12").next
    assert ahead is not None
    assert (ahead.big, ahead.small, ahead.overdue) == ("3\u00a0min", "due 14:10", False)
    assert ahead.left == pytest.approx(0.76)
    due = at("14:10").next
    assert due is not None
    assert (due.big, due.overdue) == ("now", True)
    late = at("14:12:30").next
    assert late is not None
    assert (late.big, late.small) == (f"2{NB}min", "late")
    assert late.why == f"due 14:10, every 5{NB}min while titrating"


def test_checks_within_three_minutes_make_a_round() -> None:
    shown = at("14:49", ("14:48", mean("62"))).next
    assert shown is not None
    assert (shown.word, shown.rest) == ("Site", "and MAP and heart check")
    assert shown.why == f"every 60{NB}min on this line"


def test_the_next_site_check_alone_may_be_an_hour_away() -> None:
    looked = ("14:06", SiteLooked())
    shown = at("14:06", looked).next
    assert shown is not None
    assert [(row.time, row.words) for row in shown.rows] == [
        ("14:19", "Heart, urine"),
        ("15:06", "Site check"),
        ("17:20", f"4{NB}h here: another access?"),
    ]


def test_a_heart_rate_that_is_due_is_read_with_the_next_pressure() -> None:
    due = at("14:21", ("14:20", mean("68"))).next
    assert due is not None
    assert (due.word, due.rest) == ("MAP", "and heart check")
    read = at("14:21", ("14:20", mean("68")), ("14:20", HeartRead(rate=amount("98", "/min")))).next
    assert read is not None
    assert (read.word, read.rest) == ("MAP", "check")


def test_H44_urine_and_lactate_never_take_the_ring() -> None:
    shown = at("18:30", ("18:28", mean("68")), ("18:29", SiteLooked())).next
    assert shown is not None
    assert shown.word == "MAP"
    assert next(row.words for row in shown.rows if row.due) == "Urine, lactate"


def test_all_that_was_left_is_one_chip() -> None:
    shown = at("14:06").next
    assert shown is not None
    owed = debts(chart(titrating()), protocol(), clock("14:06"))
    assert shown.debts == f"{len(owed)} open"
    assert shown.debts_late


def test_H31_a_look_at_a_leak_stands_in_next_beside_the_site_in_use() -> None:
    moved = (
        ("14:00", SiteLooked(signs=("pale",))),
        ("14:01", LineChosen(access="peripheral", site="right forearm")),
        ("14:05", mean("68")), ("14:10", mean("68")),
    )  # fmt: skip
    shown = at("14:11", *moved).next
    assert shown is not None
    words = f"{shown.word} {shown.rest} {' '.join(row.words for row in shown.rows)}".lower()
    assert "leaked site" in words
    late = at("14:16", *moved, ("14:15", mean("68"))).next
    assert late is not None
    assert (late.word, late.why) == ("Leaked site", "due 14:15, after signs of a leak")
