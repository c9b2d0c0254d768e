"""OptionCard: an answer as a large card, for the few that deserve a good look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import RADIUS, TypeRole, color, paint_icon, scale
from ui.widgets.option import Choice, Option
from ui.widgets.painting import cap_width, focus_ring, paint_cap, rounded, start

NBSP = "\u00a0"
_WRAP = Qt.TextFlag.TextWordWrap


class OptionCard(Option):
    """Key and note on top, then the words large, then the further lines."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _rows(self) -> list[tuple[str, TypeRole]]:
        rest: list[tuple[str, TypeRole]] = [(line, "body") for line in self.choice.lines[1:]]
        first: list[tuple[str, TypeRole]] = [(line, "body") for line in self.choice.lines[:1]]
        return [(self.choice.text, "emphasis"), *first, *rest]

    def _height(self, text: str, role: TypeRole, width: float) -> float:
        metrics = QFontMetricsF(scale().font(role))
        return metrics.boundingRect(QRectF(0, 0, max(width, 1), 10_000), _WRAP, text).height()

    def _top(self, width: float) -> float:
        note = self._height(self.choice.note, "body", self._note_room(width))
        return 14 + max(scale().grow(22), note if self.choice.note else 0) + 8

    def _note_room(self, width: float) -> float:
        return width - 28 - cap_width(self.choice.key) - 10 - scale().grow(24)

    def _tall(self, width: float) -> float:
        return sum(self._height(t, r, width - 28) + 3 for t, r in self._rows())

    def sizeHint(self) -> QSize:
        wide = max(
            QFontMetricsF(scale().font(role)).horizontalAdvance(text) for text, role in self._rows()
        )
        note = QFontMetricsF(scale().font("body")).horizontalAdvance(self.choice.note)
        head = note + cap_width(self.choice.key) + 12 + scale().grow(24)
        width = max(wide, head) + 30
        return QSize(round(width), round(self._top(width) + self._tall(width) + 12))

    def minimumSizeHint(self) -> QSize:
        words = [(w, role) for text, role in self._rows() for w in text.split(" ")]
        if NBSP in self.choice.text:  # a strength stands on one line
            words.append((self.choice.text, "emphasis"))
        longest = max(QFontMetricsF(scale().font(r)).horizontalAdvance(w) for w, r in words)
        width = max(longest + 30, scale().grow(150))
        return QSize(round(width), round(self._top(self.width()) + self._tall(self.width()) + 12))

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box, on = QRectF(self.rect()), self.isChecked()
        fill = color("selected_fill") if on else color("raised") if self.underMouse() else None
        line = color("selected" if on else "outline")
        rounded(painter, box, RADIUS, fill, line, 3 if on else 1.2)
        self._head(painter, box, on)
        area = QRectF(14, self._top(box.width()), box.width() - 28, box.height())
        for place, (text, role) in enumerate(self._rows()):
            painter.setFont(scale().font(role))
            painter.setPen(color("text" if place < 2 else "text2"))
            painter.drawText(area, _WRAP, text)
            area.setTop(area.top() + self._height(text, role, area.width()) + 3)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS)
        painter.end()

    def _head(self, painter: QPainter, box: QRectF, on: bool) -> None:
        middle = 14 + scale().grow(11)
        left = 14 + cap_width(self.choice.key)
        paint_cap(painter, self.cap(), left, middle, color("text"))
        painter.setFont(scale().font("body"))
        painter.setPen(color("text"))
        note = QRectF(left + 10, 14, self._note_room(box.width()), self._top(box.width()) - 22)
        painter.drawText(note, Qt.AlignmentFlag.AlignVCenter | _WRAP, self.choice.note)
        if on:
            side = scale().grow(22)
            tick = QRectF(box.right() - 14 - side, middle - side / 2, side, side)
            paint_icon(painter, "check", "selected", tick)
