"""Wristbands, vials and bags scanned in the wizard: what they fill, what they stop."""

from collections.abc import Iterator
from datetime import UTC

import pytest
from PySide6.QtWidgets import QApplication
from scanner import Keyboard
from setup_hands import COSTA, Hands, visible_texts

from assistant.record.entries import BagHung, CheckAnswered, PatientNamed
from assistant.rules.setup import Page as Step
from assistant.views.setup import form_of
from ui.setup.scanned import beside, scanned_on, take
from ui.widgets.fit import clipped_texts, overlapping
from ui.widgets.wedge import Wedge

GTIN, EPINEPHRINE = "09521234000013", "09521234000044"
MRN, OTHERS = "12972876", "55102934"


@pytest.fixture
def wedge(qapp: QApplication) -> Iterator[Wedge]:
    made = Wedge(qapp)
    yield made
    made.close()


def scan(hands: Hands, wedge: Wedge, text: str) -> None:
    """A scanner beside the keyboard; the screen in front gets what it read."""
    taken: list[bool] = []
    wedge.scanned.connect(lambda code: taken.append(hands.screen.scanned(code)))
    window = hands.screen.windowHandle()
    assert window is not None
    Keyboard(window).scan(text)
    hands.bot.waitUntil(lambda: taken == [True])
    wedge.scanned.disconnect()


def test_a_band_fills_the_number_and_types_nothing_where_the_keyboard_was(
    hands: Hands, wedge: Wedge
) -> None:
    page = hands.open(None).page
    page.fields["bed"].setFocus()
    scan(hands, wedge, MRN)
    assert page.texts() == {"band": MRN, "mrn": MRN}
    assert "MRN" in page.scan_words()
    assert any("Filled in from the band: MRN" in text for text in visible_texts(hands.screen))


def test_H34_another_patients_band_closes_the_page_and_overwrites_nothing(
    hands: Hands, wedge: Wedge
) -> None:
    page = hands.open(None).page
    page.set_texts({"mrn": MRN, "name": "OKAFOR, Grace", "check:wristband": "yes"})
    scan(hands, wedge, OTHERS)
    assert page.fields["mrn"].text() == MRN
    assert "Another patient's wristband" in page.scan_words()
    assert page.fields["mrn"].message() == f"The band says {OTHERS}."
    assert not hands.screen.footer.go_button.isEnabled()
    scan(hands, wedge, MRN)
    assert "matches" in page.scan_words()
    assert page.fields["mrn"].message() == ""


def test_a_draft_remembers_the_band(hands: Hands, wedge: Wedge) -> None:
    page = hands.open(None).page
    page.set_texts({"mrn": MRN})
    scan(hands, wedge, OTHERS)
    again = hands.open(None).page
    assert again.texts()["band"] == OTHERS
    assert again.fields["mrn"].message() == f"The band says {OTHERS}."


def test_a_band_that_stood_here_answers_the_wristband(hands: Hands, wedge: Wedge) -> None:
    page = hands.open(None).page
    page.set_texts({"mrn": MRN})
    scan(hands, wedge, MRN)
    assert page.choices["check:wristband"].value() == "yes"


def test_H34_the_band_of_a_patient_in_another_session_is_told_by_name_and_bed(
    hands: Hands, wedge: Wedge
) -> None:
    act = hands.desk.act(PatientNamed(name="HADDAD, Leila", mrn=OTHERS))
    with hands.bot.waitSignal(hands.desk.charted):
        hands.desk.submit(hands.session, act)
    screen = hands.open(None)
    scan(hands, wedge, OTHERS)
    assert "HADDAD, Leila" in screen.page.scan_words()
    assert "mrn" not in screen.page.texts()
    assert len(beside(hands.desk, None)) == 1
    assert beside(hands.desk, hands.session) == []


def test_a_vial_is_charted_with_its_lot_and_last_day(hands: Hands, wedge: Wedge) -> None:
    page = hands.until(Step.PREPARATION).page
    hands.press("1")
    scan(hands, wedge, f"]d201{GTIN}1727123110A7")
    assert page.choices["check:vial_label"].value() == "base1"
    assert "lot A7. Use by 31-Dec-2027" in page.scan_words()
    page.choices["check:solution"].set_value("clear")
    page.choices["check:bag_label"].set_value("yes")
    hands.screen.refresh()
    hands.go_on()
    bag = hands.desk.sessions[hands.session].chart.last(BagHung)
    assert bag is not None
    assert (bag.product, bag.lot) == (GTIN, "A7")
    said = hands.desk.sessions[hands.session].chart.last(CheckAnswered)
    assert said is not None


def test_lot_and_day_are_typed_and_a_code_that_differs_is_told_beside_them(
    hands: Hands, wedge: Wedge
) -> None:
    page = hands.until(Step.PREPARATION).page
    hands.press("1bcy")
    page.fields["lot"].set_text("B2")
    page.fields["use_by"].set_text("Nov-2027")
    scan(hands, wedge, f"]d201{GTIN}1727123110A7")
    assert (page.fields["lot"].text(), page.fields["use_by"].text()) == ("B2", "Nov-2027")
    assert "Lot: A7 in the code, B2 on this page." in page.scan_words()
    assert page.fields["lot"].message() == "Lot: A7 in the code, B2 on this page."
    hands.go_on()
    bag = hands.desk.sessions[hands.session].chart.last(BagHung)
    assert bag is not None
    assert (bag.product, bag.lot) == (GTIN, "B2")


def test_H30_epinephrine_stops_until_it_is_put_away(hands: Hands, wedge: Wedge) -> None:
    page = hands.until(Step.PREPARATION).page
    hands.press("1")
    before = page.choices["bag"].value()
    scan(hands, wedge, f"]d201{EPINEPHRINE}1727123110A7")
    assert "EPINEPHrine" in page.scan_words()
    assert page.choices["bag"].value() == before
    assert page.choices["check:vial_label"].value() == ""
    assert page.choices["other_use"].isVisibleTo(page)
    assert "EPINEPHrine" in hands.screen.footer.go_button.accessibleDescription()
    page.choices["other_use"].options()[0].click()
    assert "EPINEPHrine" not in hands.screen.footer.go_button.accessibleDescription()


def test_an_unknown_code_is_told_and_the_last_good_one_stays(hands: Hands, wedge: Wedge) -> None:
    page = hands.until(Step.PREPARATION).page
    scan(hands, wedge, f"]d201{GTIN}1727123110A7")
    scan(hands, wedge, "]d20109521234000099")
    assert "09521234000099 is not among those" in page.scan_words()
    assert page.texts()["product"] == GTIN


def test_a_page_that_takes_no_code_says_so(hands: Hands) -> None:
    screen = hands.until(Step.LINE)
    assert not screen.scanned(MRN)
    place, page = screen.place, screen.page
    assert not scanned_on(hands.desk, hands.session, page, Step.PUMP, place, MRN)
    assert take(MRN, Step.PUMP, form_of(place, Step.PUMP, {}), UTC, ()) is None


def test_H36_a_covered_check_takes_no_code(hands: Hands) -> None:
    screen = hands.until(Step.SECOND)
    screen.cover(COSTA)
    assert not screen.scanned(f"]d201{GTIN}")


@pytest.mark.parametrize("size", [(1600, 900), (1280, 660)])
@pytest.mark.parametrize(
    ("step", "code"),
    [(Step.PATIENT, OTHERS), (Step.PREPARATION, f"]d201{EPINEPHRINE}1727123110A7")],
)
def test_what_is_said_of_a_code_is_cut_nowhere(
    hands: Hands, step: Step, code: str, size: tuple[int, int]
) -> None:
    screen = hands.until(step)
    screen.page.set_texts({"mrn": MRN} if step is Step.PATIENT else {})
    screen.resize(*size)
    assert screen.scanned(code)
    for _ in range(4):
        hands.bot.wait(1)
    assert clipped_texts(screen) == []
    assert overlapping(screen) == []
    line = screen.page.scan_line
    screen.page.reasons[next(iter(screen.page.reasons))].setFocus()
    hands.bot.wait(1)
    assert line.visibleRegion().boundingRect() == line.rect()
