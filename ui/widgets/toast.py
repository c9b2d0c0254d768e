"""Toast: what was just done, said once, with the key that undoes it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import RADIUS_CONTROL, color
from ui.widgets.icon_label import Icon
from ui.widgets.key_button import KeyButton
from ui.widgets.painting import rounded, start
from ui.widgets.words import Words


class Toast(QWidget):
    """`say(text, note)` shows the line, `clear()` takes it away; `undone()` on Undo."""

    undone = Signal()

    def __init__(
        self, undo: str = "Undo", key: str = "Ctrl+Z", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = Words("", "emphasis")
        self._note = Words("", "body", "text2")
        self.button = KeyButton(undo, key)
        if not undo:
            self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(14)
        row.addWidget(Icon("circle-check", "target", 22))
        row.addWidget(self._text)
        row.addWidget(self._note, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.undone)
        self.hide()

    def say(self, text: str, note: str = "", *, undo: bool = True) -> None:
        """Say what was done; without `undo` the button is not offered."""
        self._text.say(text)
        self._note.say(note)
        self.button.setVisible(undo)
        self.setAccessibleName(f"{text} {note}".strip())
        self.show()

    def clear(self) -> None:
        """Take the line away."""
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        rounded(painter, box, RADIUS_CONTROL, color("target_fill"), color("target"), 1.2)
        painter.end()
