"""The panel by itself: what it asks, and answers that come when it was left already."""

from collections.abc import Iterator

import pytest
from desks import NURSE, a_desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant.wording.setup import TRAINING_SIGN_IN
from ui.board.quick_sign import SCAN, SignPanel
from ui.board.sign_in import Answered
from ui.desk import Desk, Wanted
from ui.widgets import EntryField

Key = Qt.Key


class SlowDoor:
    """A door that answers when it is told to."""

    badge_alone = True

    def __init__(self) -> None:
        self.asked: list[Answered] = []

    def sign_in(self, initials: str, pin: str, answered: Answered) -> None:
        self.asked.append(answered)

    def sign_in_badge(self, code: str, answered: Answered) -> None:
        self.asked.append(answered)

    def of_badge(self, code: str, answered: Answered) -> None:
        self.asked.append(answered)


class Place:
    """A window with one field and the panel over it."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk, self.door = desk, SlowDoor()
        self.window, self.field = QWidget(), EntryField("Weight", "kg")
        QVBoxLayout(self.window).addWidget(self.field)
        self.panel = SignPanel(desk, self.door, self.window)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 720)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()


@pytest.fixture
def place(qtbot: QtBot) -> Iterator[Place]:
    with a_desk() as desk:
        desk.sign_in(None)
        yield Place(qtbot, desk)


def test_it_says_how_to_come_in_and_is_read_out(place: Place) -> None:
    place.panel.open_up()
    assert place.panel.message() == f"{SCAN} {TRAINING_SIGN_IN}"
    assert "Nobody is signed in" in place.panel.accessibleName()
    place.panel.fit()
    assert place.panel.width() <= place.window.width()
    assert not place.panel.lock_button.isVisible()


def test_an_answer_after_it_was_left_changes_nothing(place: Place) -> None:
    went_on: list[bool] = []
    place.panel.ask(Wanted("Dose 0.07", went_on.append))
    QTest.keyClicks(place.panel.initials.line, "AM")
    QTest.keyClicks(place.panel.pin.line, "283746")
    QTest.keyClick(place.panel.pin.line, Key.Key_Return)
    QTest.keyClick(place.panel.pin.line, Key.Key_Escape)
    place.door.asked[0](NURSE, "")
    assert place.desk.person is None
    assert went_on == []
    assert place.panel.isHidden()


def test_enter_twice_asks_once(place: Place) -> None:
    place.panel.open_up()
    QTest.keyClicks(place.panel.initials.line, "AM")
    QTest.keyClicks(place.panel.pin.line, "283746")
    for _ in range(3):
        QTest.keyClick(place.panel.pin.line, Key.Key_Return)
    assert len(place.door.asked) == 1


def test_what_may_not_stand_unsigned_offers_no_such_key(place: Place) -> None:
    went_on: list[bool] = []
    place.panel.ask(Wanted("Charted in error. Why?", went_on.append))
    assert not place.panel.unsigned_button.isVisible()
    QTest.keyClick(place.panel.initials.line, Key.Key_F7)
    assert went_on == []
    assert place.panel.isVisible()
    place.panel.ask(Wanted("Dose 0.07", went_on.append, unsigned=True))
    QTest.keyClick(place.panel.initials.line, Key.Key_F7)
    assert went_on == [False]
    assert place.panel.isHidden()


def test_the_person_who_comes_goes_on_with_what_was_asked(place: Place) -> None:
    went_on: list[bool] = []
    place.panel.ask(Wanted("Dose 0.07", went_on.append))
    place.panel.scanned("STAFF-1")
    place.door.asked[0](NURSE, "")
    assert place.desk.person == NURSE
    assert went_on == [True]
    assert place.field.line.hasFocus()
