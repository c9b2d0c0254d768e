"""A nurse who hears the screen instead of seeing it."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from infusion import titrating
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.bedside import voice
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
Told = list[tuple[str, bool]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    found: Told = []

    def hear(_widget: QWidget, text: str, *, urgent: bool = False) -> None:
        found.append((text.replace("\u00a0", " "), urgent))

    monkeypatch.setattr(voice, "announce", hear)
    return found


def heard(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def test_dose_pressure_and_next_check_are_read_as_sentences(at_bedside: Show) -> None:
    field = at_bedside(Bedside(titrating())).field
    assert heard(field.dose) == (
        "norepinephrine, 0.09 micrograms per kilogram per minute, pump 23.6 millilitres per hour, "
        "for 34 minutes"
    )
    assert heard(field.map).startswith("MAP 61, 4 below target 65 to 75, 1 minute ago, 6 lower in")
    assert heard(field.next.ring) == "in 3 minutes, due 14:10"
    assert "readings" in heard(field.trend.curve)


def test_the_line_says_its_mode_its_unit_and_the_sentence_that_enter_would_store(
    at_bedside: Show,
) -> None:
    line = at_bedside(Bedside(titrating())).entry.bar.line
    QTest.keyClicks(line, "66")
    interface = QAccessible.queryAccessibleInterface(line)
    assert heard(line) == "MAP, mmHg"
    assert "MAP 66" in interface.text(QAccessible.Text.Description)
    assert interface.text(QAccessible.Text.Value) == "66"


def test_an_alert_interrupts_once_and_what_was_charted_is_told(
    at_bedside: Show, told: Told
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    assert [urgent for _, urgent in told] == [True]
    assert told[0][0].startswith("Medium alert: MAP 61 is below target")
    for second in ("14:06:13", "14:06:30", "14:07:30"):
        here.go(second)
        screen.refresh()
    assert len(told) == 1
    QTest.keyClicks(screen.entry.bar.line, "66")
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Return)
    (words, urgent) = next(row for row in told if row[0].startswith("Charted"))
    assert words.startswith("Charted MAP 66 mmHg")
    assert "at 14:07" in words
    assert words.endswith("Undo Ctrl+Z.")
    assert not urgent


def test_what_is_charted_behind_another_screen_is_not_told(at_bedside: Show, told: Told) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    screen.hide()
    told.clear()
    screen.entry.bar.line.setText("66")
    screen.entry.enter()
    assert len(here.charted()) == 1
    assert told == []


def test_the_trend_has_a_table_behind_a_key_that_a_reader_can_walk(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    card = screen.field.trend
    QTest.keyClick(screen, Qt.Key.Key_T, CTRL_SHIFT)
    assert card.rows.hasFocus()
    model = card.rows.model()
    first = [model.index(0, column) for column in range(4)]
    spoken = [str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in first]
    assert spoken == [
        "14:05", "61 millimetres of mercury", "0.09 micrograms per kilogram per minute",
        "4 below target",
    ]  # fmt: skip
    interface = QAccessible.queryAccessibleInterface(card.rows)
    assert interface.role() is QAccessible.Role.Table
    assert heard(card.rows) == "MAP and dose, as a table"
    QTest.keyClick(card.rows, Qt.Key.Key_T, CTRL_SHIFT)
    assert card.curve.isVisible()
    assert screen.entry.bar.line.hasFocus()
