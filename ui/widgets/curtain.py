"""Curtain: covers a place whose names cannot be hidden one by one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import color
from ui.widgets.icon_label import Icon
from ui.widgets.words import Words

SIGN = 72


class Curtain(QWidget):
    """Stands over what it is put on; the keyboard stays where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whose, self._said = Words("", "title", centre=True), Words("", "body", "text2")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Icon("eye-off", "text2", SIGN), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._whose)
        column.addWidget(self._said)
        column.addStretch(2)
        self.hide()

    def say(self, whose: str, said: str) -> None:
        """Bed and initials, and what brings the names back."""
        self._whose.say(whose)
        self._said.say(said)
        self.setAccessibleName(": ".join(part for part in (whose, said) if part))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("canvas"))
        painter.end()
