"""Rows to tick, a panel that keeps the keyboard, and the curtain."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import scale
from ui.widgets import KeyButton
from ui.widgets.curtain import Curtain
from ui.widgets.cycle import cycle
from ui.widgets.tick_row import TickRow


def test_a_row_is_ticked_at_first_and_space_or_a_click_takes_the_tick(qtbot: QtBot) -> None:
    row = TickRow("7", "14:05", "MAP 61 mmHg, arterial")
    qtbot.addWidget(row)
    row.show()
    assert row.isChecked()
    assert row.accessibleName() == "14:05, MAP 61 millimetres of mercury, arterial"
    assert row.sizeHint().height() >= scale().target
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert not row.isChecked()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()


def test_tab_goes_round_what_can_have_the_keyboard(qtbot: QtBot) -> None:
    panel = QWidget()
    column = QVBoxLayout(panel)
    parts = [KeyButton(text) for text in ("one", "two", "three")]
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    parts[1].setEnabled(False)
    parts[0].setFocus()
    assert cycle(panel, parts, forward=True)
    assert parts[2].hasFocus()
    assert cycle(panel, parts, forward=True)
    assert parts[0].hasFocus()
    assert cycle(panel, parts, forward=False)
    assert parts[2].hasFocus()
    for part in parts:
        part.setEnabled(False)
    assert not cycle(panel, parts, forward=True)


def test_a_curtain_says_whose_place_it_covers(qtbot: QtBot) -> None:
    curtain = Curtain()
    qtbot.addWidget(curtain)
    assert curtain.isHidden()
    curtain.say("Bed 12, G. O.", "Names are hidden. Any key shows them.")
    assert curtain.accessibleName() == "Bed 12, G. O.: Names are hidden. Any key shows them."
