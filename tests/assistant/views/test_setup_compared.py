"""A running infusion is compared as it runs now, not as it was set before."""

from uuid import UUID

import pytest
from wizard import NIGHT, Memory, Wizard, septic

from assistant.acts import Act
from assistant.clock import StoppedClock
from assistant.record.entries import UNSIGNED, Amount, BagHung, Paused, PumpProgrammed, PumpRuns
from assistant.rules.setup import Page
from assistant.session import Session
from assistant.views import setup
from assistant.views.setup_compared import (
    NOT_CHARTED,
    RUNNING,
    Compared,
    compare,
    has_run,
    setting_now,
)
from assistant.views.setup_form import Charting, Form, Place
from assistant.views.setup_second import NOW, read_checker, readings
from assistant.views.setup_takeover import read as read_takeover

READ = {
    "weight": "70", "dose": "0.09", "dose_unit": "mcg/kg/min", "strength": "16", "drawn": "4",
    "drug": "norepinephrine", "rate": "23.6", "pump_unit": "mcg/kg/min", "line": "peripheral",
    "site": "left forearm",
}  # fmt: skip


def running(rate: str = "23.6", dose: str = "0.09") -> Wizard:
    wizard = Wizard().until(Page.CONFIRM)
    wizard.fill(Page.CONFIRM)
    more = {"dose": Amount(text=dose, unit="mcg/kg/min")} if dose else {}
    what = PumpRuns.model_validate({"rate": Amount(text=rate, unit="mL/h"), **more})
    assert wizard.chart_it(Charting(what, "told to", as_shown=True)).charted
    return wizard


def rows(wizard: Wizard, **changed: str) -> dict[str, Compared]:
    return {row.name: row for row in compare(wizard.place, {**READ, **changed})}


def test_H36_the_rate_and_dose_of_now_are_compared_with_what_was_read() -> None:
    wizard = running()
    found = rows(wizard)
    assert [name for name, row in found.items() if row.differs] == []
    assert found["rate"].charted == "23.6\u00a0mL/h"
    assert (found["dose"].label, found["dose"].charted) == (RUNNING, "0.09\u00a0mcg/kg/min")
    before = rows(wizard, rate="13.1", dose="0.05")
    assert {name for name, row in before.items() if row.differs} == {"rate", "dose"}


def test_H36_a_dose_that_was_never_typed_is_worked_out_from_the_rate() -> None:
    wizard = running(dose="")
    assert setting_now(wizard.place).running
    assert not rows(wizard, pump_unit="mcg/kg/min")["dose"].differs
    assert rows(wizard, dose="0.9")["dose"].differs
    assert rows(wizard, dose="6.3", dose_unit="mcg/min")["dose"].differs is False


def test_the_running_dose_is_asked_in_place_of_the_ordered_start() -> None:
    assert NOW in readings(running().place)
    assert NOW not in readings(Wizard().until(Page.SECOND).place)


@pytest.mark.parametrize(("shows", "differs"), [("mcg/kg/min", False), ("mcg/min", True)])
def test_H03_the_unit_that_the_pump_showed_is_what_the_checker_is_compared_with(
    shows: str, differs: bool
) -> None:
    wizard = Wizard().until(Page.SECOND)
    ready = wizard.chart.last(PumpProgrammed)
    assert ready is not None
    again = ready.model_copy(update={"shows_unit": shows})
    wizard.chart_it(Charting(again, "as read", as_shown=True))
    assert rows(wizard)["pump_unit"].differs is differs


@pytest.mark.parametrize(
    ("typed", "differs"), [("94.34", False), ("94.3396", False), ("94.3", True), ("94", True)]
)
def test_H36_a_strength_is_compared_as_the_label_shows_it(typed: str, differs: bool) -> None:
    """5 mg made up to 53 mL is 94.3396... mcg in 1 mL; the label says 94.34."""
    wizard = running()
    bag = wizard.chart.last(BagHung)
    assert bag is not None
    made = {"drug": Amount(text="5", unit="mg"), "volume": Amount(text="53", unit="mL")}
    odd = bag.model_copy(update={**made, "total": None, "tubing": "new"})
    assert wizard.chart_it(Charting(odd, "none else here", as_shown=True)).charted
    row = rows(wizard, strength=typed)["strength"]
    assert (row.charted, row.differs) == ("94.34\u00a0mcg in 1\u00a0mL", differs)


TAKEN = {
    "population": "adult", "origin": "emergency department", "since": "0115", "bed": "12",
    "weight": "70", "weight_kind": "stated", "bag": "4in250", "left": "140", "line": "peripheral",
    "site": "left forearm", "placed": "3 h", "rate": "23.6",
}  # fmt: skip


def test_H36_what_was_not_charted_at_a_take_over_is_no_difference() -> None:
    session = Session(UUID(int=9), septic(), Memory(), StoppedClock(NIGHT))
    page = read_takeover(Form(Place(setup.NOTHING, septic(), NIGHT), TAKEN))
    assert page.closed == ""
    acts = [Act(r.what, NIGHT, UNSIGNED, r.reason, r.as_shown) for r in page.charting]
    assert session.submit(*acts).charted
    place = Place(session.chart, septic(), NIGHT)
    found = {row.name: row for row in compare(place, READ)}
    unit = found["pump_unit"]
    assert (unit.charted, unit.differs, unit.alone) == (NOT_CHARTED, False, True)
    assert [name for name, row in found.items() if row.differs] == []
    assert [name for name, row in found.items() if row.alone] == ["pump_unit"]


@pytest.mark.parametrize(
    ("dose", "rate", "differs"),
    [("0", "0", set()), ("0.09", "23.6", set()), ("0.05", "13.1", {"dose", "rate"})],
)
def test_H36_a_paused_pump_reads_0_or_what_it_is_set_to(
    dose: str, rate: str, differs: set[str]
) -> None:
    wizard = running()
    assert wizard.chart_it(Charting(Paused(reason="line change"))).charted
    assert has_run(wizard.place)
    assert NOW in readings(wizard.place)
    read = read_checker(wizard.place, {**READ, "dose": dose, "rate": rate})
    assert (read.said, read.closed) == ({}, ())
    assert {row.name for row in read.rows if row.differs} == differs
    charted = {row.name: row.charted for row in read.rows}
    assert charted["rate"] == "paused, set to 23.6\u00a0mL/h"
    assert charted["dose"] == "paused, set to 0.09\u00a0mcg/kg/min"


def test_H36_a_running_pump_that_reads_0_differs() -> None:
    found = read_checker(running().place, {**READ, "dose": "0", "rate": "0"})
    assert found.said == {}
    assert {row.name for row in found.rows if row.differs} == {"dose", "rate"}
