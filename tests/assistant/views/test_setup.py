"""The rail: eight steps, their results, where one is, and what was left for later."""

from datetime import UTC

import pytest
from wizard import TYPED, Wizard

from assistant.rules.setup import Page, State
from assistant.views import setup


def _states(wizard: Wizard, here: Page) -> list[State]:
    return [row.state for row in setup.rail(wizard.chart, wizard.protocol, here, UTC)]


def test_eight_steps_patient_and_order_being_one() -> None:
    wizard = Wizard()
    rows = setup.rail(wizard.chart, wizard.protocol, Page.PATIENT, UTC)
    assert [row.title for row in rows] == [
        "Patient and order", "Indication", "Fluids", "Line", "Preparation", "Pump", "Second check",
        "Confirm",
    ]  # fmt: skip
    assert rows[0].result == "Who, where, which weight"
    assert setup.step_of(Page.ORDER) == setup.step_of(Page.PATIENT) == "step 1 of 8"
    assert setup.step_of(Page.PREPARATION) == "step 5 of 8"


def test_the_row_of_the_page_in_front_is_marked() -> None:
    wizard = Wizard()
    assert _states(wizard, Page.PATIENT) == [State.NOW, *[State.WAITING] * 7]
    assert _states(wizard, Page.ORDER)[0] is State.NOW
    wizard.until(Page.FLUIDS)
    assert _states(wizard, Page.FLUIDS)[:3] == [State.DONE, State.DONE, State.NOW]


def test_the_first_row_leads_to_the_order_when_only_that_is_open() -> None:
    wizard = Wizard()
    leads = [setup.rail(wizard.chart, wizard.protocol, Page.LINE, UTC)[0].page]
    wizard.fill(Page.PATIENT)
    leads.append(setup.rail(wizard.chart, wizard.protocol, Page.LINE, UTC)[0].page)
    leads.append(setup.rail(wizard.chart, wizard.protocol, Page.ORDER, UTC)[0].page)
    wizard.fill(Page.ORDER)
    leads.append(setup.rail(wizard.chart, wizard.protocol, Page.LINE, UTC)[0].page)
    assert leads == [Page.PATIENT, Page.ORDER, Page.PATIENT, Page.PATIENT]


def test_what_was_left_for_later_is_seen_in_the_rail() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT, check__wristband="later", why__wristband="band is cut off")
    wizard.fill(Page.ORDER)
    wizard.fill(Page.INDICATION)
    wizard.fill(Page.FLUIDS, check__fluid="unknown", why__fluid="came from theatre")
    assert _states(wizard, Page.LINE)[:3] == [State.DEBT, State.DONE, State.DEBT]


@pytest.mark.parametrize("page", list(Page))
def test_reading_a_page_twice_gives_the_same(page: Page) -> None:
    wizard = Wizard().until(page)
    assert wizard.read(page, TYPED[page]) == wizard.read(page, TYPED[page])
    assert wizard.read(page, TYPED[page]).closed == ""


@pytest.mark.parametrize("page", list(Page))
def test_a_fresh_screen_begins_with_what_is_charted_and_charts_nothing_again(page: Page) -> None:
    wizard = Wizard().until(page)
    wizard.fill(page)
    read = wizard.read(page, setup.known(wizard.place, page))
    assert (read.closed, read.charting) == ("", ())


def test_the_second_check_of_an_earlier_programming_is_not_filled_in() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    assert setup.known(wizard.place, Page.SECOND)["why:second_check"] == "nobody free"
    assert setup.known(Wizard().place, Page.SECOND) == {}


def test_a_wizard_is_running_once_the_start_is_charted() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    assert not setup.is_running(wizard.chart)
    wizard.fill(Page.CONFIRM)
    assert setup.is_running(wizard.chart)
