"""Fingers on a bedside screen: every key goes where the keyboard is, and every key counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.bedside.screen import BedsideScreen

NAMED = {
    "Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down, "Space": Qt.Key.Key_Space, "Tab": Qt.Key.Key_Tab,
    "F9": Qt.Key.Key_F9, "Backspace": Qt.Key.Key_Backspace,
}  # fmt: skip


class Fingers:
    """`type("D 0 . 1 1 Enter")` presses the keys that stand there and tells how many they were."""

    def __init__(self, screen: BedsideScreen) -> None:
        self.screen = screen

    def type(self, keys: str) -> int:
        """Press keys, named or one letter each, parted by blanks."""
        pressed = keys.split()
        for key in pressed:
            self._press(key)
            QCoreApplication.processEvents()
        return len(pressed)

    def _press(self, key: str) -> None:
        here = QApplication.focusWidget() or self.screen
        assert here is self.screen or self.screen.isAncestorOf(here), f"the keyboard is in {here}"
        bare = key.removeprefix("Ctrl+")
        held = Qt.KeyboardModifier.ControlModifier if bare != key else Qt.KeyboardModifier(0)
        if bare in NAMED or bare != key:
            QTest.keyClick(here, NAMED.get(bare) or Qt.Key(ord(bare)), held)
        else:
            QTest.keyClicks(here, key)
