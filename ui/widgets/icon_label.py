"""IconLabel: an icon with its words; an icon never stands alone for a meaning."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Role, TypeRole, paint_icon, scale
from ui.widgets.painting import start
from ui.widgets.words import Words


class Icon(QWidget):
    """A tinted icon of `px` logical pixels at 100 percent."""

    def __init__(
        self, name: str, role: Role = "text2", px: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tint, self._px = name, role, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, role: Role | None = None) -> None:
        """Show another icon or tint; an empty name shows none but keeps the place."""
        self._name, self._tint = name, role or self._tint
        self.update()

    def sizeHint(self) -> QSize:
        side = scale().grow(self._px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name:
            painter = start(QPainter(self))
            paint_icon(painter, self._name, self._tint, QRectF(self.rect()))
            painter.end()


class IconLabel(QWidget):
    """An icon, words, and perhaps quiet words at the right end."""

    def __init__(
        self,
        icon: str,
        text: str,
        note: str = "",
        *,
        role: TypeRole = "body",
        tone: Role = "text",
        tint: Role = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon = Icon(icon, tint)
        self.words = Words(text, role, tone)
        self.note = Words(note, "small", "text2")
        if not note:
            self.note.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.note)

    def say(self, text: str, note: str = "") -> None:
        """Show other words."""
        self.words.say(text)
        self.note.say(note)
        self.note.setVisible(bool(note))
