"""Bounce: one press of a key whose contact closes twice, told by the keyboard's own clock."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

BOUNCE_MS = 30
"""No finger presses one key twice as fast as this."""
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Bounce:
    """Knows the last key. Keys without a time come from no keyboard and are never a bounce."""

    def __init__(self) -> None:
        self._key, self._at = 0, 0

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key press means nothing: the same key at once again, or Enter held down."""
        key, at = event.key(), event.timestamp()
        if event.isAutoRepeat():
            return key in _ENTERS
        again = key == self._key and 0 < self._at <= at < self._at + BOUNCE_MS
        self._key, self._at = key, at
        return again
