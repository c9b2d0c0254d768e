"""The watch over input: it takes nothing away, and a knocked table is nobody."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock
from ui.idle import Idle


class Watched:
    """The watch on a clock that stands, and what it told."""

    def __init__(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self.clock = StoppedClock(datetime(2026, 11, 21, 14, 0, tzinfo=UTC))
        self.idle = Idle(app, self.clock, hide_after_s=90, leave_after_s=900)
        self.told: list[str] = []
        self.idle.hid.connect(lambda hidden: self.told.append("hidden" if hidden else "shown"))
        self.idle.left.connect(lambda: self.told.append("left"))

    def wait(self, seconds: int) -> None:
        self.clock.go(self.clock.now() + timedelta(seconds=seconds))
        self.idle.tick()


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched()


def mouse(x: float) -> QMouseEvent:
    at = QPointF(x, 10.0)
    none = Qt.MouseButton.NoButton
    return QMouseEvent(QMouseEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier(0))


def test_names_hide_then_the_person_has_left_and_each_is_told_once(watched: Watched) -> None:
    watched.wait(89)
    assert watched.told == []
    watched.wait(1)
    watched.wait(300)
    assert watched.told == ["hidden"]
    watched.wait(510)
    watched.wait(600)
    assert watched.told == ["hidden", "left"]


def test_a_key_reaches_its_field_and_brings_the_names_back(watched: Watched, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    watched.wait(100)
    QTest.keyClicks(line, "6")
    assert line.text() == "6"
    assert watched.told == ["hidden", "shown"]
    watched.idle.close()
    watched.wait(100)
    QTest.keyClicks(line, "6")
    assert watched.told == ["hidden", "shown", "hidden"]


def test_a_key_that_is_a_shortcut_brings_the_names_back_too(watched: Watched, qtbot: QtBot) -> None:
    line = QLineEdit()
    pressed: list[int] = []
    shortcut = QShortcut(QKeySequence("F7"), line)
    shortcut.activated.connect(lambda: pressed.append(1))
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    watched.wait(100)
    QTest.keyClick(line, Qt.Key.Key_F7)
    assert pressed == [1]
    assert watched.told == ["hidden", "shown"]


def test_a_knock_of_the_mouse_is_nobody_and_a_hand_on_it_is_somebody(watched: Watched) -> None:
    watched.idle.eventFilter(watched.idle, mouse(100))
    watched.wait(100)
    watched.idle.eventFilter(watched.idle, mouse(103))
    assert watched.told == ["hidden"]
    watched.idle.eventFilter(watched.idle, mouse(130))
    assert watched.told == ["hidden", "shown"]


def test_a_sleep_counts_and_a_lock_is_at_once(watched: Watched) -> None:
    watched.idle.slept(2400)
    assert watched.told == ["hidden", "left"]
    watched.idle.touch()
    watched.idle.lock()
    assert watched.told == ["hidden", "left", "shown", "hidden", "left"]
    watched.wait(1000)
    assert watched.told[-1] == "left"
    assert len(watched.told) == 5
