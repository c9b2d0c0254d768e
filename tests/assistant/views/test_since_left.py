"""Since you left: one line of what happened, nothing for whoever was here."""

from datetime import datetime, timedelta

import pytest
from charting import bag, clock, mean, weight
from infusion import SIGNED, chart, order, prepared, runs, titrating
from unitprotocol import protocol

from assistant.record.entries import LineChosen, Paused, PressureRead, Resumed, Stopped, What
from assistant.views.since_left import last_entry, since_left

Row = tuple[str, What]


def said(left: str, now: str, *more: Row, rows: list[Row] | None = None) -> str:
    known = titrating() if rows is None else rows
    words = since_left(chart([*known, *more]), protocol(), clock(left), clock(now))
    return words.replace("\u00a0", " ")


def test_it_names_the_pressures_and_the_ordered_steps() -> None:
    up = [("14:08", runs("28.9", "0.11")), ("14:13", mean("66", "arterial"))]
    assert said("14:06", "14:14", *up) == "Since you left, 8 min: MAP 61 to 66, one step up."
    more = [*up, ("14:10", runs("34.1", "0.13"))]
    assert said("14:06", "14:14", *more) == "Since you left, 8 min: MAP 61 to 66, 2 steps up."
    down = ("14:08", runs("18.4", "0.07"))
    assert said("14:06", "14:14", down).endswith("no MAP after 61, one step down.")


def test_a_change_that_is_no_whole_step_names_both_doses() -> None:
    assert said("14:06", "14:14", ("14:08", runs("26.3", "0.1"))).endswith(
        "dose 0.09 to 0.1 mcg/kg/min."
    )
    assert said("14:06", "14:14", ("14:08", weight("63"))).endswith("dose 0.09 to 0.1 mcg/kg/min.")


def test_up_and_down_again_is_not_nothing() -> None:
    rows = [("14:08", runs("28.9", "0.11")), ("14:12", runs("23.6", "0.09"))]
    assert said("14:06", "14:14", *rows).endswith("no MAP after 61, dose changed and 0.09 again.")


@pytest.mark.parametrize(("rows", "words"), [
    ([("14:08", Paused())], "paused"), ([("14:08", Stopped())], "stopped"),
    ([("14:08", Paused()), ("14:09", Resumed())], None),
])  # fmt: skip
def test_a_pump_that_stands_is_said(rows: list[Row], words: str | None) -> None:
    told = said("14:06", "14:14", *rows)
    expected = f", {words}" if words else ""
    assert told == f"Since you left, 8 min: no MAP after 61{expected}."


def test_running_again_after_a_pause_and_a_start_are_said() -> None:
    again = said("14:06", "14:14", ("14:05:30", Paused()), ("14:10", Resumed()))
    assert again.endswith("no MAP after 61, running again.")
    assert said("13:15", "13:23") == "Since you left, 8 min: first MAP 54, started."


def test_a_new_bag_line_or_order_is_named() -> None:
    rows = [("14:08", bag()), ("14:09", LineChosen(access="central")), ("14:10", order())]
    assert said("14:06", "14:14", *rows).endswith("new bag, new line, new order.")


def test_without_any_pressure_or_news_it_says_so() -> None:
    running = [*prepared(), ("13:20", runs("13.1", "0.05"))]
    assert said("13:30", "13:40", rows=running) == "Since you left, 10 min: nothing new."


def test_an_artefact_is_no_news() -> None:
    odd = ("14:10", PressureRead(map=mean("30").map, artefact=True))
    assert "no MAP after 61" in said("14:06", "14:14", odd)


def test_whoever_was_here_never_was_or_finds_no_infusion_is_told_nothing() -> None:
    assert said("14:10", "14:14") == ""
    assert since_left(chart(titrating()), protocol(), None, clock("14:14")) == ""
    assert said("13:13", "13:19", rows=prepared()) == ""


def test_the_last_entry_of_a_person_counts_by_when_it_was_made() -> None:
    whole = chart(titrating())
    made: datetime | None = last_entry(whole, SIGNED.person or "")
    assert made == clock("14:05")
    assert last_entry(whole, "nobody") is None
    assert clock("14:14") - (made or clock("0:00")) == timedelta(minutes=9)
