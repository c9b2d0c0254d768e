"""Message: one sentence about what was typed, with a badge whose shape tells its weight."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Role, color, paint_icon, scale
from ui.widgets.painting import rounded, start
from ui.widgets.speech import aloud
from ui.widgets.words import Words

MessageRole = Literal["", "note", "caution", "stop", "ok"]

# badge: icon, ink, fill ("" = none): the alert fills are used for caution and stop alone
_BADGE: dict[str, tuple[str, Role, Role | None]] = {
    "note": ("info", "text2", None),
    "caution": ("triangle-alert", "medium_ink", "medium_fill"),
    "stop": ("octagon-alert", "high_ink", "high_fill"),
    "ok": ("check", "target", None),
}
_SPOKEN = {"note": "Note", "caution": "Caution", "stop": "Stop", "ok": "Done"}


class Badge(QWidget):
    """The sign before a message: information, caution, stop or done, each of its own shape."""

    def __init__(self, role: MessageRole = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: MessageRole = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_role(self, role: MessageRole) -> None:
        """Show another sign; "" shows none but keeps its place."""
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        side = scale().grow(22)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._role:
            return
        name, ink, fill = _BADGE[self._role]
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        if fill:
            rounded(painter, box, 5, color(fill))
        inset = scale().grow(3 if fill else 1)
        paint_icon(painter, name, ink, box.adjusted(inset, inset, -inset, -inset))
        painter.end()


class Message(QWidget):
    """One line or two below a field. Its room is reserved, so coming and going moves nothing.

    `lines` is how many lines are kept free; a longer sentence wraps and takes more rather than
    being cut.
    """

    def __init__(self, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._badge = Badge()
        self._words = Words("", "body", "text")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(8)
        row.addWidget(self._badge)
        row.addWidget(self._words, 1)
        self.restyle()

    def say(self, role: MessageRole, text: str) -> None:
        """Show a sentence with its sign, or nothing with an empty text."""
        self._badge.set_role(role if text else "")
        self._words.say(text, "text2" if role == "note" else "text")
        spoken = f"{_SPOKEN[role]}: {text}" if role and text else text
        self.setAccessibleName(aloud(spoken))
        self._words.setAccessibleName(aloud(spoken))

    def words(self) -> str:
        """The sentence shown."""
        return self._words.words()

    def restyle(self) -> None:
        line = self._words.fontMetrics().lineSpacing()
        self.setMinimumHeight(max(scale().grow(24), line * self._lines + 2))
