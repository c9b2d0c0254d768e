"""The first second: what is typed as a screen comes was meant for what stood there before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

from assistant.clock import Clock

HELD_S = 1.0
BLINK_S = 0.2
"""A keyboard that was gone for less was nobody else's: windows of one program change places."""
TOO_SOON = "This screen had just come: the key was not taken. Type it again."
_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_GO_BY: Final = frozenset(
    (
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3,
        Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F10, Qt.Key.Key_F11,
        Qt.Key.Key_F12,
    )
)  # fmt: skip
"""Keys that only lead elsewhere, and those that are nothing alone."""


class FirstSecond(QObject):
    """From `arm()` on no key means anything for one second: `held()` tells of one that came.

    It arms itself when the program has the keyboard again after another had it. Hazard H34.
    """

    held = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock, self._until = clock, 0.0
        self.armed = False
        self._here, self._away = False, False
        self._left = 0.0
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self.came)

    def came(self, state: Qt.ApplicationState) -> None:
        """The program has the keyboard, or has it no more."""
        if state is not Qt.ApplicationState.ApplicationActive:
            if self._here and not self._away:
                self._away, self._left = True, self._clock.elapsed()
            return
        if self._away and self._clock.elapsed() - self._left >= BLINK_S:
            self.arm()
        self._here, self._away = True, False

    def arm(self) -> None:
        """Something has just come in front."""
        self._until = self._clock.elapsed() + HELD_S
        app = QGuiApplication.instance()
        if not self.armed and app is not None:
            app.installEventFilter(self)
            self.armed = True

    def _over(self) -> None:
        self.armed = False
        app = QGuiApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._clock.elapsed() >= self._until:
            self._over()
            return False
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _GO_BY:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # else Qt looks for a shortcut of that key
        else:
            self.held.emit()
        return True
