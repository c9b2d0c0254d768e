"""The head of the library: which text, what can be done with it, and what stands over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import color
from ui.widgets import Heading, Icon, KeyButton, Words


class Band(QWidget):
    """What stands over every page of a text that nobody has approved."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Words("", "strong", "text")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        row.addWidget(Icon("info", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def say(self, text: str) -> None:
        """Show it, or nothing."""
        self.words.say(text)
        self.setVisible(bool(text))
        self.setAccessibleName(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("raised"))
        painter.fillRect(0, 0, self.width(), 1, color("outline"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("outline"))
        painter.end()


class LibraryHead(QWidget):
    """Title, detail, and the keys; in little room the keys alone."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Heading("")
        self.detail = Words("", "body", "text2")
        self.compare = KeyButton("Compare", "Ctrl+D", icon="layout-grid")
        self.card = KeyButton("Rate card", "Ctrl+K", icon="file-text")
        self.back = KeyButton("Back", "Esc", icon="arrow-left", listens=False)
        self._words = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setContentsMargins(8, 4, 12, 4)
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for part in (self.compare, self.card, self.back):
            row.addWidget(part)
        row.addStretch(0)

    def arrange(self, *, compact: bool) -> None:
        """Leave the words to the list beside it where every line counts."""
        self._words.setVisible(not compact)
