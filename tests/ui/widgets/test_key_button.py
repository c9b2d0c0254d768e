"""Whatever can be pressed can be pressed by hand, by its key, and from the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import KeyButton
from ui.widgets.keys import sequences

OPEN: list[QWidget] = []


def window_with(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    OPEN[:] = [window]
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def pressed(button: KeyButton) -> list[bool]:
    told: list[bool] = []
    button.clicked.connect(lambda: told.append(True))
    return told


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_both_enters_press_the_button_in_focus(qtbot: QtBot, key: Qt.Key) -> None:
    button = KeyButton("Chart", "F6")
    window_with(qtbot, button)
    told = pressed(button)
    qtbot.keyClick(button, key)
    assert told == [True]


def test_its_key_presses_it_from_anywhere_in_the_window(qtbot: QtBot) -> None:
    button, other = KeyButton("Hand over", "F6"), QLineEdit()
    window_with(qtbot, other, button)
    other.setFocus()
    told = pressed(button)
    qtbot.keyClick(other, Qt.Key.Key_F6)
    assert told == [True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_with_either_enter_key_goes_on(qtbot: QtBot, key: Qt.Key) -> None:
    button, other = KeyButton("Continue", "Ctrl+Enter"), QLineEdit()
    window_with(qtbot, other, button)
    told = pressed(button)
    qtbot.keyClick(other, key, Qt.KeyboardModifier.ControlModifier)
    assert told == [True]


def test_enter_in_a_field_is_never_taken_by_a_button(qtbot: QtBot) -> None:
    button, field = KeyButton("Chart", "Enter"), QLineEdit()
    window_with(qtbot, field, button)
    field.setFocus()
    told = pressed(button)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == []
    assert sequences("Enter") == []


def test_a_letter_typed_into_a_field_stays_a_letter(qtbot: QtBot) -> None:
    button, field = KeyButton("Not now", "N"), QLineEdit()
    window_with(qtbot, field, button)
    field.setFocus()
    told = pressed(button)
    qtbot.keyClick(field, "n")
    assert (field.text(), told) == ("n", [])


def test_a_closed_button_answers_neither_key_nor_hand(qtbot: QtBot) -> None:
    button = KeyButton("Continue", "F7")
    window = window_with(qtbot, button, QLineEdit())
    button.setEnabled(False)
    told = pressed(button)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == []


def test_a_reader_hears_the_words_the_key_and_what_is_on(qtbot: QtBot) -> None:
    button = KeyButton("MAP", "M")
    qtbot.addWidget(button)
    button.set_chosen(True)
    assert button.accessibleName() == "MAP, chosen"
    assert button.accessibleDescription() == "Key M"


def test_every_button_is_a_target_of_44(qtbot: QtBot) -> None:
    button = KeyButton("A")
    qtbot.addWidget(button)
    assert button.sizeHint().width() >= 44
    assert button.sizeHint().height() >= 44
