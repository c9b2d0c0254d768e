"""A running infusion is compared as it runs now, not as it was set before."""

import pytest
from wizard import Wizard

from assistant.record.entries import Amount, PumpProgrammed, PumpRuns
from assistant.rules.setup import Page
from assistant.views.setup_compared import RUNNING, Compared, compare, setting_now
from assistant.views.setup_form import Charting
from assistant.views.setup_second import NOW, readings

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
