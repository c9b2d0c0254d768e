"""A scanner that types into a window, and a hand beside it: keys with times of their own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
OVERRIDE, PRESS, RELEASE = (
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
)
FAST, HAND = 12, 120
GS = "\x1d"


class Keyboard:
    """Gives a window its keys as the system does, each with the time at which it was pressed."""

    def __init__(self, window: QWindow, at: int = 1_000) -> None:
        self.window, self.at = window, at

    def key(
        self, key: Qt.Key | int, text: str = "", *, after: int = HAND,
        modifiers: Qt.KeyboardModifier = NONE, repeat: bool = False,
    ) -> None:  # fmt: skip
        """One key, so many ms after the one before."""
        self.at += after
        for kind in (OVERRIDE, PRESS, RELEASE):
            event = QKeyEvent(kind, int(key), modifiers, text, repeat)
            event.setTimestamp(self.at)
            if kind is OVERRIDE:
                event.ignore()
            QGuiApplication.sendEvent(self.window, event)

    def type(self, text: str, *, after: int = HAND) -> None:
        """Each sign of a text, with the same pause before each."""
        for sign in text:
            if sign == GS:
                self.key(Qt.Key.Key_BracketRight, GS, after=after, modifiers=CONTROL)
            else:
                self.key(ord(sign.upper()), sign, after=after)

    def scan(self, text: str, end: Qt.Key | None = ENTER) -> None:
        """A code, as fast as a scanner types it, with its end or without."""
        self.at += 1_000
        self.type(text, after=FAST)
        if end is not None:
            self.key(end, "\r" if end is ENTER else "\t", after=FAST)


def scan_by_system(window: QWindow, text: str) -> None:
    """A code and Enter through the same door as the keys of the system."""
    for sign in text:
        if sign == GS:
            QTest.keyClick(window, Qt.Key.Key_BracketRight, CONTROL)
        else:
            QTest.keyClick(window, sign)
    QTest.keyClick(window, ENTER)
