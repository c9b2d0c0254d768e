"""Keys that bounce, keys that are held, and keys of a quick hand."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from ui.widgets.bounce import BOUNCE_MS, Bounce
from ui.widgets.entry_line import EntryLine

SIX, SEVEN, ENTER = Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_Return


def press(key: Qt.Key, at: int, *, held: bool = False) -> QKeyEvent:
    text = {SIX: "6", SEVEN: "7"}.get(key, "\r")
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, held)
    event.setTimestamp(at)
    return event


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([(SIX, 1000), (SIX, 1000 + BOUNCE_MS - 1)], "6"),
        ([(SIX, 1000), (SIX, 1000 + BOUNCE_MS)], "66"),
        ([(SIX, 1000), (SIX, 1020), (SIX, 1040)], "6"),
        ([(SIX, 1000), (SEVEN, 1010), (SIX, 1020)], "676"),
        ([(SIX, 0), (SIX, 0)], "66"),
    ],
)
def test_the_same_key_at_once_again_is_one_key(
    qtbot: QtBot, keys: list[tuple[Qt.Key, int]], text: str
) -> None:
    line = EntryLine()
    qtbot.addWidget(line)
    for key, at in keys:
        QCoreApplication.sendEvent(line, press(key, at))
    assert line.text() == text


def test_an_enter_held_down_is_one_enter(qtbot: QtBot) -> None:
    line, entered = EntryLine(), list[str]()
    qtbot.addWidget(line)
    line.returnPressed.connect(lambda: entered.append(line.text()))
    QCoreApplication.sendEvent(line, press(ENTER, 1000))
    for at in (1500, 1530, 1560):
        QCoreApplication.sendEvent(line, press(ENTER, at, held=True))
    assert len(entered) == 1


def test_other_keys_may_be_held() -> None:
    bounce = Bounce()
    assert not bounce.takes(press(SIX, 1000))
    assert not bounce.takes(press(SIX, 1500, held=True))
