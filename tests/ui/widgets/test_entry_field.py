"""A field shows what was typed, letter for letter, and nothing but a hand changes it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import EntryField, MessageRole


@pytest.fixture
def field(qtbot: QtBot) -> EntryField:
    made = EntryField("Rate", "mL/h", big=True)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("text", ["0,5", ".5", "1..2", "007", "1e3", " 65 ", "6 5", "<b>6</b>"])
def test_what_is_typed_is_what_stands_there(qtbot: QtBot, field: EntryField, text: str) -> None:
    told: list[str] = []
    field.typed.connect(told.append)
    qtbot.keyClicks(field.line, text)
    assert field.text() == text
    assert told[-1] == text


def test_enter_hands_over_the_text_and_leaves_it(qtbot: QtBot, field: EntryField) -> None:
    told: list[str] = []
    field.entered.connect(told.append)
    qtbot.keyClicks(field.line, "13.1")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert told == ["13.1"]
    assert field.text() == "13.1"


def test_the_wheel_changes_nothing(field: EntryField) -> None:
    field.set_text("65")
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.line, turn)
    assert field.text() == "65"
    assert not turn.isAccepted()


def test_up_and_down_are_told_as_steps_and_change_nothing(qtbot: QtBot, field: EntryField) -> None:
    told: list[int] = []
    field.stepped.connect(told.append)
    field.set_text("0.09")
    qtbot.keyClick(field.line, Qt.Key.Key_Up)
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    assert told == [1, -1]
    assert field.text() == "0.09"


def test_pasted_text_is_told_like_keys(qtbot: QtBot, field: EntryField) -> None:
    told: list[str] = []
    field.typed.connect(told.append)
    QGuiApplication.clipboard().setText("0.11")
    field.line.paste()
    assert told == ["0.11"]


def test_a_draft_put_back_is_not_told_as_typed(field: EntryField) -> None:
    told: list[str] = []
    field.typed.connect(told.append)
    field.set_text("0.11")
    assert told == []


@pytest.mark.parametrize("role", ["note", "caution", "stop", "ok"])
def test_a_message_comes_and_goes_without_moving_anything(qtbot: QtBot, role: MessageRole) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = EntryField("Dose", "mcg/kg/min", big=True), EntryField("Rate", "mL/h")
    column.addWidget(first)
    column.addWidget(second)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    QApplication.processEvents()
    before = second.y()
    first.set_message(role, "0.9 is 10 times the dose now.")
    QApplication.processEvents()
    assert second.y() == before
    assert "0.9 is 10 times" in first.line.accessibleDescription()
    first.clear()
    QApplication.processEvents()
    assert second.y() == before
    assert first.message() == ""


def test_a_pin_is_not_shown(qtbot: QtBot) -> None:
    pin = EntryField("PIN", secret=True)
    qtbot.addWidget(pin)
    pin.set_text("1234")
    assert pin.line.echoMode() == QLineEdit.EchoMode.Password
    assert pin.line.displayText() != "1234"
    assert pin.text() == "1234"


def test_a_reader_hears_the_label_and_the_unit(field: EntryField) -> None:
    assert field.line.accessibleName() == "Rate, millilitres per hour"
    field.set_unit("mcg/kg/min")
    assert field.line.accessibleName() == "Rate, micrograms per kilogram per minute"
