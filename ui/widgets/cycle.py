"""The keyboard stays in a panel: Tab goes round its own parts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def cycle(panel: QWidget, parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the next of these that can have it; True when one took it."""
    can = [part for part in parts if part.isVisibleTo(panel) and part.isEnabled()]
    if not can:
        return False
    here = QApplication.focusWidget()
    place = can.index(here) if here in can else (-1 if forward else 0)
    can[(place + (1 if forward else -1)) % len(can)].setFocus(Qt.FocusReason.TabFocusReason)
    return True
