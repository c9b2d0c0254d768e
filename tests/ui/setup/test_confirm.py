"""The last page: before the start it is read once, of what runs it says what is still open."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from setup_hands import Hands, visible_texts

from assistant.rules.setup import Page as Step
from ui.setup.confirm import KEYS, OPEN, ConfirmPage
from ui.widgets import Heading, KeyButton, Words


def running(hands: Hands) -> ConfirmPage:
    hands.until(Step.CONFIRM)
    hands.go_on()
    hands.screen.open_step(Step.CONFIRM)
    page = hands.screen.page
    assert isinstance(page, ConfirmPage)
    hands.bot.wait(20)  # what was shown before goes with the event loop
    return page


def top(page: ConfirmPage, text: str) -> int:
    """How far down on the page that text stands."""
    found = next(each for each in page.findChildren(Words) if each.words() == text)
    return found.mapTo(page, QPoint(0, 0)).y()


def test_before_the_start_what_is_left_for_later_stands_beside_it(hands: Hands) -> None:
    page = hands.until(Step.CONFIRM).page
    assert "Independent second check" in visible_texts(page.helper)
    assert "Independent second check" not in visible_texts(page)


def test_of_what_runs_what_is_still_open_stands_first(hands: Hands) -> None:
    page = running(hands)
    said = visible_texts(page)
    tops = [top(page, text) for text in (OPEN, "Independent second check", "Patient")]
    assert tops == sorted(tops)
    title = page.findChild(Heading)
    assert title is not None
    assert title.words() == "It runs"
    page.show_place(hands.screen.place)
    assert visible_texts(page) == said


def test_H36_a_key_leads_from_what_is_open_to_the_page_that_answers_it(hands: Hands) -> None:
    page = running(hands)
    gone: list[object] = []
    hands.screen.go.connect(gone.append)
    QTest.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert gone == [("setup", hands.session, "second check")]
    hands.screen.asked = "second check"
    hands.screen.arrive()
    assert hands.screen.step is Step.SECOND
    assert KEYS == 9


def test_each_answer_key_is_told_apart_by_a_reader(hands: Hands) -> None:
    page = running(hands)
    names = [key.accessibleName() for key in page.findChildren(KeyButton)]
    assert names == ["Answer: Independent second check"]
