"""Alt+Left in the wizard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def is_back(event: QEvent) -> bool:
    """Alt+Left, which the window listens for too: here it is the page before."""
    alt = Qt.KeyboardModifier.AltModifier
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Left
        and bool(event.modifiers() & alt)
    )
