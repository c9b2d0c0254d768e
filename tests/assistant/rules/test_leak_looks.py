"""H31: looks at the place of a leak at 15, 30 and 60 min, then hourly; a fake clock."""

import pytest
from charting import bag, chart_of, clock, dose, weight
from unitprotocol import protocol

from assistant.record.entries import LeakStep, LineChosen, SiteLooked, Stopped, What
from assistant.rules.due import Kind, Urgency
from assistant.rules.leak_looks import LEAK_LOOK, leak_looks, site_looks
from assistant.rules.reminders import agenda

BEFORE: list[tuple[str, What]] = [
    ("07:00", weight("70")), ("07:00", bag()),
    ("07:01", LineChosen(access="peripheral", site="left forearm")), ("07:10", dose("0.1")),
    ("08:00", SiteLooked(signs=("pale",))),
]  # fmt: skip
MOVED: tuple[str, What] = ("08:02", LineChosen(access="central"))


def look(at: str, text: str = "same") -> tuple[str, What]:
    return at, LeakStep(step="looked", text=text)


def due(now: str, *rows: tuple[str, What]) -> tuple[str, Urgency] | None:
    row = next(leak_looks(chart_of(*BEFORE, *rows), protocol(), clock(now)), None)
    assert row is None or (row.kind, row.code) == (Kind.SITE, LEAK_LOOK)
    return (f"{row.at:%H:%M}", row.urgency) if row else None


@pytest.mark.parametrize(
    ("looked", "then"),
    [
        ([], "08:15"),
        (["08:15"], "08:30"),
        (["08:12"], "08:30"),
        (["08:11"], "08:15"),
        (["08:15", "08:31"], "09:00"),
        (["08:59"], "10:00"),
        (["12:00"], "13:00"),
        (["12:20"], "13:00"),
    ],
)
def test_H31_the_looks_after_a_leak_come_at_the_protocols_minutes(
    looked: list[str], then: str
) -> None:
    found = due("12:30", MOVED, *map(look, looked))
    assert found is not None
    assert found[0] == then


def test_H31_a_look_that_was_missed_stays_due_and_grows_late() -> None:
    assert due("08:14", MOVED) == ("08:15", Urgency.AHEAD)
    assert due("08:15", MOVED) == ("08:15", Urgency.DUE)
    assert due("08:30", MOVED) == ("08:15", Urgency.LATE)


def test_no_look_follows_a_clear_one_or_phentolamines_hours() -> None:
    assert due("09:00", MOVED, look("08:20", "clear")) is None
    assert due("19:59", MOVED, look("19:30")) == ("20:00", Urgency.AHEAD)
    assert due("20:00", MOVED, look("19:58")) is None
    assert due("09:00", ("08:10", SiteLooked())) is None


def test_a_site_still_in_use_has_one_row_and_one_left_has_its_own_beside_it() -> None:
    here = site_looks(chart_of(*BEFORE), protocol(), clock("08:05"))
    assert len(here) == 1
    arm = LineChosen(access="peripheral", site="right forearm")
    moved = site_looks(chart_of(*BEFORE, ("08:02", arm)), protocol(), clock("08:05"))
    assert {row.code for row in moved} == {"site", LEAK_LOOK}


def test_H31_the_looks_are_on_the_list_of_what_is_due() -> None:
    rows = agenda(chart_of(*BEFORE, MOVED), protocol(), clock("08:05"))
    assert [f"{r.at:%H:%M}" for r in rows if r.code == LEAK_LOOK] == ["08:15"]


def test_H31_after_a_stop_the_place_is_still_looked_at_unless_nobody_looks_any_more() -> None:
    for end, codes in (("weaned off", {"map", LEAK_LOOK}), ("comfort care", set())):
        stop = ("08:04", Stopped.model_validate({"end": end, "reason": end}))
        rows = agenda(chart_of(*BEFORE, MOVED, stop), protocol(), clock("08:05"))
        assert {row.code for row in rows} == codes
