"""Card: a rounded surface that groups, with a title, a note and perhaps a bar on the left."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.theme import PADDING, RADIUS, Role, color, theme
from ui.widgets.bed_edge import EDGE, paint_edge
from ui.widgets.painting import rounded, start
from ui.widgets.words import Words


class Card(QWidget):
    """A surface with 20 px padding. Put widgets in with `add(part, stretch)`.

    What has no stretch keeps its height and room left over stays empty below it.

    `bar` is the colour role of a bar along the left edge, `fill` and `line` those of the ground
    and the outline ("" for none). The title row appears only when a title or note is given.
    """

    def __init__(
        self,
        title: str = "",
        note: str = "",
        *,
        bar: Role | None = None,
        fill: Role = "surface",
        line: Role | None = None,
        padding: int = PADDING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar, self._fill, self._line = bar, fill, line
        self._edge: int | None = None
        self.title = Words(title, "emphasis")
        self.note = Words(note, "small", "text2")
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.note)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._column = QVBoxLayout(self)
        left = padding + (8 if bar else 0)
        self._column.setContentsMargins(left, padding, padding, padding)
        self._column.setSpacing(10)
        self._column.addLayout(self.head)
        self._column.addLayout(self.body)
        self._column.addStretch(0)
        self.say(title, note)

    def say(self, title: str, note: str = "") -> None:
        """Set the words of the title row; with neither, the row takes no space."""
        self.title.say(title)
        self.note.say(note)
        self.title.setVisible(bool(title))
        self.note.setVisible(bool(note))
        self.setAccessibleName(title)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what is there; with a stretch it takes spare room."""
        if stretch:
            self._column.setStretchFactor(self.body, 1)
        if isinstance(part, QWidget):
            self.body.addWidget(part, stretch)
        else:
            self.body.addLayout(part, stretch)

    def set_line(self, line: Role | None) -> None:
        """Outline the card, or not: the card that matters now."""
        self._line = line
        self.update()

    def set_bar(self, bar: Role | None) -> None:
        """Colour of the bar on the left."""
        self._bar = bar
        self.update()

    def set_edge(self, number: int | None) -> None:
        """The edge of a bed on the left, None for no bed's."""
        if number != self._edge:
            self._edge = number
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        own = self._line or ("outline" if theme().lined else None)
        line = color(own) if own else None
        rounded(painter, box, RADIUS, color(self._fill), line, 2 if self._line else 1)
        if self._bar or self._edge is not None:
            path = QPainterPath()
            path.addRoundedRect(box, RADIUS, RADIUS)
            painter.setClipPath(path)
            side = QRectF(0, 0, EDGE, box.height())
            if self._edge is not None:
                paint_edge(painter, side, self._edge)
            elif self._bar:
                painter.fillRect(side, color(self._bar))
        painter.end()
