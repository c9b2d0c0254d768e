"""The page of the preparation: look of the solution, who stands for a bag, its label to print."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from setup_hands import Hands, visible_texts

from assistant.record.entries import BagHung, CheckAnswered
from assistant.rules.setup import Page as Step
from ui.setup.preparation import PreparationPage


def page_of(hands: Hands) -> PreparationPage:
    page = hands.until(Step.PREPARATION).page
    assert isinstance(page, PreparationPage)
    return page


def test_H18_the_strengths_are_cards_that_say_mg_ml_and_mcg(hands: Hands) -> None:
    card = next(card for card in page_of(hands).choices["bag"].options() if card.choice.key == "1")
    assert card.choice.text == "16\u00a0mcg in 1\u00a0mL"
    assert card.choice.lines[0] == "4\u00a0mg in 250\u00a0mL, as base"


def test_the_look_of_the_solution_is_a_check_with_its_answer(hands: Hands) -> None:
    page_of(hands)
    hands.press("1bc")
    assert "the bag label" in hands.screen.footer.go_button.accessibleDescription()
    hands.press("y")
    hands.go_on()
    chart = hands.desk.sessions[hands.session].chart
    said = {e.what.check: e.what.answer for e in chart.all(CheckAnswered)}
    assert said["solution"] == "clear"


def test_a_solution_that_is_not_clear_takes_what_was_done(hands: Hands) -> None:
    page_of(hands)
    hands.press("1bn")
    texts = visible_texts(hands.screen)
    assert "What was done about it?" in texts


def test_the_label_is_printed_from_the_page_before_it_is_charted(hands: Hands) -> None:
    page = page_of(hands)
    assert not page.print_label.isEnabled()
    hands.press("1b")
    assert page.print_label.isEnabled()
    QTest.keyClick(hands.screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    ((place, session, bag),) = hands.gone
    assert (place, session) == ("label", hands.session)
    assert BagHung.model_validate_json(str(bag)).preparation == "4in250"


def test_the_label_of_the_bag_that_is_charted_comes_from_the_record(hands: Hands) -> None:
    page_of(hands)
    hands.press("1bcy")
    hands.go_on()
    hands.screen.open_step(Step.PREPARATION)
    page = hands.screen.page
    assert isinstance(page, PreparationPage)
    page.print_label.click()
    assert hands.gone == [("label", hands.session, "")]


def test_before_the_session_is_opened_there_is_no_label(hands: Hands) -> None:
    screen = hands.open(None)
    screen.open_step(Step.PREPARATION)
    page = screen.page
    assert isinstance(page, PreparationPage)
    page.set_texts({"bag": "4in250"})
    page.changed.emit()
    assert not page.print_label.isEnabled()


@pytest.mark.parametrize(
    ("bag", "named", "amounts"), [("other", True, True), ("4in250", False, False)]
)
def test_who_stands_for_a_bag_is_asked_where_it_is_not_the_units(
    hands: Hands, bag: str, named: bool, amounts: bool
) -> None:
    page = page_of(hands)
    page.set_texts({"bag": bag})
    page.changed.emit()
    assert page.fields["named"].isVisibleTo(page) is named
    assert page.fields["mg"].isVisibleTo(page) is amounts


def test_when_the_mixture_expires_is_echoed_and_charted(hands: Hands) -> None:
    page = page_of(hands)
    hands.press("1bcy")
    page.fields["ends"].setFocus()
    hands.bot.keyClicks(hands.at(), "24 h")
    assert any(text.startswith("Until 22-Nov-2026 14:06") for text in visible_texts(page))
    hands.go_on()
    bag = hands.desk.sessions[hands.session].chart.last(BagHung)
    assert bag is not None
    assert bag.expires is not None
    assert (bag.expires.day, bag.expires.hour) == (22, 14)


def test_H17_its_own_label_is_scanned_back(hands: Hands) -> None:
    page = page_of(hands)
    hands.press("1b")
    session = hands.session.hex[:8]
    assert hands.screen.scanned(f"TA1|{session}|1|16")
    assert "as it stands here" in page.scan_words()
    assert hands.screen.scanned("TA1|00000000|1|16")
    assert "another infusion" in page.scan_words()
