"""Taking over an infusion that runs: what is read off it, since when, what follows as a debt."""

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from wizard import NIGHT, Memory, septic

from assistant.acts import Act
from assistant.clock import StoppedClock
from assistant.record.entries import (
    UNSIGNED,
    AgentRuns,
    Amount,
    BagHung,
    BagLeftRead,
    LineChosen,
    PressureRead,
    PumpRuns,
    TakenOver,
)
from assistant.rules.arrival import ways
from assistant.rules.bag import BagLevel, bag_state
from assistant.rules.begun import changed_here, ran_already
from assistant.rules.checks import debts
from assistant.rules.clocks import route_clock
from assistant.rules.line import drug_since
from assistant.rules.pace import began
from assistant.rules.readings import last
from assistant.session import Session
from assistant.views import setup
from assistant.views.board import Stage, stage, tile
from assistant.views.dose_tile import dose_tile
from assistant.views.handover import handover
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_hurried import gives
from assistant.views.setup_moment import moment_on
from assistant.views.setup_takeover import read
from assistant.views.supply import bag_row
from assistant.views.trend import trend
from assistant.wording.entries import sentence

RUNS = {
    "population": "adult", "origin": "emergency department", "since": "0115", "bed": "12",
    "weight": "70", "weight_kind": "stated", "bag": "4in250", "left": "140", "line": "peripheral",
    "site": "left forearm", "placed": "3 h", "rate": "39.4", "unit": "mcg/kg/min",
}  # fmt: skip


def form(**changed: str) -> Form:
    return Form(Place(setup.NOTHING, septic(), NIGHT), {**RUNS, **changed})


def taken(**changed: str) -> Session:
    session = Session(UUID(int=9), septic(), Memory(), StoppedClock(NIGHT))
    found = read(form(**changed))
    assert found.closed == "", found
    acts = [Act(r.what, NIGHT, UNSIGNED, r.reason, r.as_shown) for r in found.charting]
    assert session.submit(*acts).charted
    return session


def of(found: PageRead, kind: type) -> object:
    return next(row.what for row in found.charting if isinstance(row.what, kind))


def test_what_is_read_off_it_is_charted_and_no_dose_is_made_up() -> None:
    found = read(form())
    over, line, bag = of(found, TakenOver), of(found, LineChosen), of(found, BagHung)
    assert isinstance(over, TakenOver)
    assert over.since is not None
    assert (over.origin, over.since.astimezone(UTC).hour) == ("emergency department", 1)
    assert isinstance(line, LineChosen)
    assert (line.site, line.primed, line.placed) == (
        "left forearm", True, NIGHT - timedelta(hours=3)
    )  # fmt: skip
    assert isinstance(bag, BagHung)
    assert bag.remaining is not None
    assert bag.remaining.text == "140"
    runs = of(found, PumpRuns)
    assert isinstance(runs, PumpRuns)
    assert (runs.dose, runs.rate and runs.rate.text) == (None, "39.4")
    assert all(row.at is None for row in found.charting)


@pytest.mark.parametrize(("day", "hours"), [("2026-10-25", 3), ("2026-03-29", 3)])
def test_H41_hours_ago_are_hours_also_across_a_clock_change(day: str, hours: int) -> None:
    berlin = datetime.fromisoformat(f"{day}T04:00").replace(tzinfo=ZoneInfo("Europe/Berlin"))
    whole = Form(Place(setup.NOTHING, septic(), berlin), {**RUNS, "since": f"{hours} h"})
    known, at = moment_on(whole, "since")
    assert known
    assert at is not None
    assert berlin.astimezone(UTC) - at.astimezone(UTC) == timedelta(hours=hours)


def test_the_dose_is_worked_out_from_the_rate_and_an_ordered_one_is_held_against_it() -> None:
    whole = form()
    read(whole)
    assert gives(whole) == "0.15\u00a0mcg/kg/min"
    nothing = form(rate="")
    read(nothing)
    assert gives(nothing) == ""
    assert read(form(dose="0.15")).whys == ()
    differs = read(form(dose="0.2"))
    assert [row.key for row in differs.whys] == ["why:pump_differs"]


def test_it_is_no_start_so_no_start_dose_is_asked_about_and_none_is_owed() -> None:
    found = read(form(rate="99", line="central"))
    assert found.whys == ()
    session = taken(rate="99", line="central")
    owed = [row.code for row in debts(session.chart, septic(), NIGHT)]
    assert "start_outside" not in owed
    assert {"order", "patient", "vial_label", "second_check", "sign_start"} <= set(owed)


def test_the_lines_clock_counts_from_when_it_carried_the_drug() -> None:
    since = NIGHT - timedelta(hours=2, minutes=45)
    assert drug_since(taken().chart, NIGHT) == since
    clock = route_clock(taken().chart, septic(), NIGHT + timedelta(hours=1))
    assert clock is not None
    assert clock.hours == clock.total == 3 + 3 / 4
    assert drug_since(taken(placed="?").chart, NIGHT) == since
    unknown = NIGHT - timedelta(hours=3)
    assert drug_since(taken(since="?").chart, NIGHT) == unknown
    assert drug_since(taken(since="?", placed="?").chart, NIGHT) == NIGHT
    assert drug_since(taken(placed="1 h").chart, NIGHT) == NIGHT - timedelta(hours=1)


def test_the_drug_has_arrived_already() -> None:
    later = NIGHT + timedelta(minutes=1)
    for way in ways(taken().chart, septic(), later, timedelta(hours=1)):
        assert way.at == NIGHT


def test_board_and_sheet_say_where_it_came_from_and_since_when() -> None:
    chart = taken(agents="vasopressin 0.03 units/min").chart
    now = NIGHT + timedelta(minutes=1)
    said = "Taken over from emergency department, running since 01:15"
    assert said in tile(UUID(int=9), chart, septic(), now, UTC).state
    sheet = handover(chart, septic(), now, UTC)
    assert f"{said}, here since 04:00" in sheet.summary[0]
    assert len(chart.all(AgentRuns)) == 1
    unknown = tile(UUID(int=9), taken(since="?", origin="unknown").chart, septic(), now, UTC)
    assert "Taken over, running since not known" in unknown.state


def test_every_answer_is_named_while_it_lacks() -> None:
    for key in RUNS:
        if key not in ("unit", "site"):
            assert read(form(**{key: ""})).closed, key


def test_a_time_later_than_now_is_asked_for_and_never_taken_for_yesterdays() -> None:
    later = form(since="1330")
    assert read(later).closed
    assert "type yesterday 13:30" in later.said["since"].text
    day = (NIGHT - timedelta(days=1)).strftime("%Y-%m-%d")
    for text, hours in (("yesterday 1330", 14.5), (f"{day} 1330", 14.5), ("14 h", 14)):
        since = NIGHT - timedelta(hours=hours)
        assert moment_on(form(since=text), "since") == (True, since), text


def test_a_bag_that_is_empty_and_one_that_nobody_measured_are_charted_as_they_are() -> None:
    empty = bag_state(taken(left="0").chart, septic(), NIGHT)
    assert empty is not None
    assert empty.left.ml == 0
    assert empty.level is BagLevel.DRY
    session = taken(left="?")
    hung = session.chart.last(BagHung)
    assert hung is not None
    assert not hung.left_known
    assert "what is left in it not known" in sentence(hung)
    assert bag_state(session.chart, septic(), NIGHT) is None
    assert bag_row(session.chart, septic(), NIGHT, UTC).words == "Bag: what is left is not known"
    assert "bag_left" in [row.code for row in debts(session.chart, septic(), NIGHT)]
    left = BagLeftRead(left=Amount(text="90", unit="mL"))
    assert session.submit(Act(left, NIGHT, UNSIGNED)).charted
    known = bag_state(session.chart, septic(), NIGHT)
    assert known is not None
    assert known.left.ml == 90
    assert "bag_left" not in [row.code for row in debts(session.chart, septic(), NIGHT)]


def test_a_pump_that_stands_on_arrival_is_paused_and_starts_here_when_it_runs() -> None:
    session = taken(rate="0")
    assert stage(session.chart, NIGHT) is Stage.PAUSED
    assert dose_tile(session.chart, septic(), NIGHT, UTC).stands == "Paused"
    assert began(session.chart, NIGHT) is None
    assert ran_already(session.chart, NIGHT) is None
    handover(session.chart, septic(), NIGHT, UTC)
    runs = PumpRuns(rate=Amount(text="13.1", unit="mL/h"))
    later = NIGHT + timedelta(minutes=2)
    assert isinstance(session.clock, StoppedClock)
    session.clock.go(later)
    assert session.submit(Act(runs, later, UNSIGNED, "told by the prescriber")).charted
    assert stage(session.chart, later) is Stage.RUNNING
    assert changed_here(session.chart, later) == later


def test_a_pressure_of_now_is_charted_with_it_and_may_be_left_out() -> None:
    assert all(not isinstance(row.what, PressureRead) for row in read(form()).charting)
    session = taken(map="66")
    reading = last(session.chart, septic(), NIGHT)
    assert reading is not None
    assert reading.mean.shown == 66


def test_what_was_taken_over_is_told_as_running_and_not_as_a_change_just_made() -> None:
    chart, now = taken(map="66").chart, NIGHT + timedelta(minutes=1)
    shown = dose_tile(chart, septic(), now, UTC)
    assert shown.since == "taken over, running since 01:15"
    assert shown.way == ""
    drawn = trend(chart, septic(), now, UTC)
    assert drawn.settling == ()
    assert [mark.words for mark in drawn.events if mark.icon == "syringe"] == ["Taken over"]
    assert "This dose for" not in tile(UUID(int=9), chart, septic(), now, UTC).state
    assert changed_here(chart, now) is None
    assert dose_tile(taken(since="?").chart, septic(), now, UTC).since == "taken over"
