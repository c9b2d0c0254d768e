"""Bounce and held keys in the entry line: nothing is charted twice or changed unasked."""

from collections.abc import Callable

from bedside import Bedside
from infusion import titrating
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from assistant.record.entries import PressureRead
from ui.bedside.screen import BedsideScreen

Show = Callable[[Bedside], BedsideScreen]
ENTER = Qt.Key.Key_Return
STORY = [*titrating(), ("14:05:50", PressureRead.model_validate(
    {"map": {"text": "42", "unit": "mmHg"}}
))]  # fmt: skip


def press(screen: BedsideScreen, key: Qt.Key, at: int, *, held: bool = False) -> None:
    text = chr(key) if key < Qt.Key.Key_Escape else ""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, held)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(screen.entry.bar.line, event)


def test_a_bouncing_digit_and_a_bouncing_enter_chart_one_map(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    for key, at in ((Qt.Key.Key_6, 1000), (Qt.Key.Key_6, 1012), (Qt.Key.Key_8, 1200)):
        press(screen, key, at)
    assert screen.entry.bar.line.text() == "68"
    for at in (1400, 1411):
        press(screen, ENTER, at)
    assert len(here.charted()) == 1


def test_an_enter_held_down_answers_no_question(at_bedside: Show) -> None:
    here = Bedside(STORY)
    screen = at_bedside(here)
    screen.entry.bar.line.setText("38")
    screen.entry.edited()
    press(screen, ENTER, 1000)
    for at in range(1500, 1800, 30):
        press(screen, ENTER, at, held=True)
    assert here.charted() == []
    press(screen, ENTER, 2500)
    assert len(here.charted()) == 1


def test_a_bouncing_arrow_is_one_ordered_step(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    for at in (1000, 1015):
        press(screen, Qt.Key.Key_Up, at)
    assert screen.entry.bar.line.text() == "0.11"
