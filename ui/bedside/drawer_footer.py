"""DrawerFooter: what is lacking in full width, and below it the keys to leave and to chart."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import color
from ui.widgets import KeyButton, Message
from ui.widgets.keys import sequences

LEAVE, CHART = "Esc", "Ctrl+Enter"


class DrawerFooter(QWidget):
    """`left()` and `charted()`; while it is closed, the key that charts asks for `to_open()`.

    Its keys count while the keyboard is inside of `around`, so that the entry below keeps its own.
    """

    left = Signal()
    charted = Signal()
    to_open = Signal()

    def __init__(self, around: QWidget) -> None:
        super().__init__()
        self.reason = Message(1)
        self.leave_button = KeyButton("Leave", LEAVE, listens=False)
        self.go_button = KeyButton("Chart", CHART, "action", listens=False)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addWidget(self.reason)
        column.addLayout(row)
        self.leave_button.clicked.connect(self.left)
        self.go_button.clicked.connect(self.charted)
        for key, told in ((LEAVE, self.left.emit), (CHART, self._key)):
            shortcut = QShortcut(around)
            shortcut.setKeys(sequences(key))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(told)

    def _key(self) -> None:
        if self.go_button.isEnabled():
            self.charted.emit()
        else:
            self.to_open.emit()

    def set_reason(self, text: str) -> None:
        """Why it cannot be charted yet, in words; an empty text opens it."""
        self.reason.say("note" if text else "", text)
        self.reason.setVisible(bool(text))
        self.go_button.setEnabled(not text)
        self.go_button.setAccessibleDescription(text or f"Key {CHART}")

    def set_words(self, go_on: str) -> None:
        """The words of the key that charts."""
        self.go_button.say(go_on)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("surface"))
        painter.fillRect(0, 0, self.width(), 1, color("outline"))
        painter.end()
