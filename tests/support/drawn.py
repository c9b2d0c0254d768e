"""A page of a drawer read on the made-up infusion, and keys pressed where the keyboard is."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC

from charting import clock
from infusion import Row, chart, titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from unitprotocol import protocol

from assistant.views.setup_form import Form, PageRead, Place

ENTER = "\n"
CHART = "^"
"""Ctrl+Enter, one key of the count."""


def place_at(time: str = "14:06", rows: Sequence[Row] | None = None) -> Place:
    """The infusion at that time."""
    story = titrating() if rows is None else rows
    return Place(chart(story), protocol(), clock(time).astimezone(UTC))


def read_on(
    read: Callable[[Form], PageRead], place: Place, texts: Mapping[str, str]
) -> tuple[Form, PageRead]:
    """What comes of these texts, and the form that was read."""
    form = Form(place, texts)
    return form, read(form)


def press(app: QApplication, typed: str) -> int:
    """Press each key where the keyboard is then; how many keys it was."""
    for key in typed:
        there = QApplication.focusWidget()
        assert there is not None, f"nothing has the keyboard for {key!r}"
        if key == CHART:
            QTest.keyClick(there, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        elif key == ENTER:
            QTest.keyClick(there, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(there, key)
        app.processEvents()
    return len(typed)
