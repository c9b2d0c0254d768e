"""The first second after a screen came: keys are told and not taken, ways out stay open."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock
from ui.first_second import FirstSecond

State = Qt.ApplicationState


class Front:
    """A line that has the keyboard, and the guard before it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = StoppedClock(datetime(2026, 11, 21, 14, tzinfo=UTC))
        self.window = QWidget()
        self.line = QLineEdit(self.window)
        qtbot.addWidget(self.window)
        self.window.show()
        self.first = FirstSecond(self.clock, self.window)
        self.told: list[int] = []
        self.first.held.connect(lambda: self.told.append(1))

    def wait(self, seconds: float) -> None:
        self.clock.go(self.clock.now() + timedelta(seconds=seconds))


@pytest.fixture
def front(qtbot: QtBot) -> Front:
    return Front(qtbot)


def test_H34_keys_are_told_and_not_taken_until_a_second_has_passed(front: Front) -> None:
    front.first.arm()
    QTest.keyClicks(front.line, "68")
    assert (front.line.text(), len(front.told)) == ("", 2)
    front.wait(1)
    QTest.keyClicks(front.line, "68")
    assert (front.line.text(), len(front.told)) == ("68", 2)
    assert not front.first.armed


def test_H34_neither_enter_nor_a_shortcut_charts_anything(front: Front) -> None:
    charted: list[int] = []
    front.line.returnPressed.connect(lambda: charted.append(1))
    QShortcut(QKeySequence("A"), front.window).activated.connect(lambda: charted.append(2))
    front.first.arm()
    QTest.keyClick(front.line, Qt.Key.Key_Return)
    QTest.keyClick(front.line, Qt.Key.Key_A)
    assert charted == []
    front.wait(1)
    QTest.keyClick(front.line, Qt.Key.Key_Return)
    assert charted == [1]


def test_a_key_that_only_leads_elsewhere_goes_on(front: Front) -> None:
    gone: list[int] = []
    QShortcut(QKeySequence("F2"), front.window).activated.connect(lambda: gone.append(1))
    front.window.activateWindow()
    front.first.arm()
    QTest.keyClick(front.line, Qt.Key.Key_F2)
    assert (gone, front.told) == ([1], [])


def test_H34_it_arms_itself_when_the_program_has_the_keyboard_again(front: Front) -> None:
    front.first.came(State.ApplicationActive)
    assert not front.first.armed
    front.first.came(State.ApplicationInactive)
    front.first.came(State.ApplicationActive)
    assert not front.first.armed, "it was gone for a blink"
    front.first.came(State.ApplicationInactive)
    assert not front.first.armed
    front.clock.go(front.clock.now() + timedelta(seconds=1))
    front.first.came(State.ApplicationActive)
    assert front.first.armed
