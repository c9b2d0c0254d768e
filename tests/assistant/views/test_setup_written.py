"""Every number that the wizard fills in again is read by its own field, also with a comma."""

import pytest
from unitprotocol import comma_unit
from wizard import BAG, ORDER, PATIENT, PUMP, TYPED, Wizard

from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_written import written

FILLED = {
    Page.PATIENT: {"weight": "70,5"},
    Page.ORDER: {"start": "0,05", "maximum": "0,5", "step": "0,02", "notify": "0,25"},
    Page.PUMP: {"rate": "13,2"},
}


@pytest.mark.parametrize("page", FILLED)
def test_a_page_that_is_filled_in_again_goes_on(page: Page) -> None:
    wizard = Wizard(protocol=comma_unit())
    for each in list(Page)[: list(Page).index(page) + 1]:
        wizard.chart_page(each, {**TYPED[each], **FILLED.get(each, {})})
    again = setup.known(wizard.place, page)
    assert [again[key] for key in FILLED[page]] == list(FILLED[page].values())
    read = wizard.read(page, again)
    assert (read.closed, read.charting) == ("", ())
    assert not [said.text for said in read.said.values() if said.role == "stop"]


def test_doses_are_written_for_the_field_of_their_unit_and_words_stay() -> None:
    texts = written(comma_unit(), {**ORDER, "unit": "mg/h", "start": "0.5"})
    assert (texts["start"], texts["unit"]) == ("0,5", "mg/h")
    assert texts["prescriber"] == "Dr A Lind"
    assert written(comma_unit(), {"start": "0.5"}) == {"start": "0.5"}


def test_with_points_nothing_changes() -> None:
    for page in (PATIENT, ORDER, BAG, PUMP):
        assert written(Wizard().protocol, page) == page
