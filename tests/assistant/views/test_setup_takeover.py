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
    BagHung,
    LineChosen,
    PumpRuns,
    TakenOver,
)
from assistant.rules.arrival import ways
from assistant.rules.checks import debts
from assistant.rules.clocks import route_clock
from assistant.rules.line import drug_since
from assistant.session import Session
from assistant.views import setup
from assistant.views.board import tile
from assistant.views.handover import handover
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_takeover import gives, moment_on, read

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


@pytest.mark.parametrize(
    ("text", "hours"), [("3 h", 3), ("2d", 48), ("90 min", 1.5), ("0330", 0.5)]
)
def test_a_time_is_a_time_of_day_or_how_long_ago(text: str, hours: float) -> None:
    assert moment_on(form(since=text), "since") == (True, NIGHT - timedelta(hours=hours))


@pytest.mark.parametrize("text", ["yesterday", "25:00", "-3 h", "3 w", ""])
def test_what_is_no_time_keeps_it_closed(text: str) -> None:
    asked = form(since=text)
    assert moment_on(asked, "since") == (False, None)
    assert asked.lacking == ["since when it runs"]


def test_every_answer_is_named_while_it_lacks() -> None:
    for key in RUNS:
        if key not in ("unit", "site"):
            assert read(form(**{key: ""})).closed, key
