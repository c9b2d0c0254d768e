"""OptionRow: an answer as a row with a radio mark, words, a note and its key."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import RADIUS_CONTROL, color, scale
from ui.widgets.option import Choice, Option
from ui.widgets.painting import cap_width, focus_ring, paint_cap, rounded, start

_WRAP = Qt.TextFlag.TextWordWrap


class OptionRow(Option):
    """As wide as it gets; the words wrap, the note stands on the right or below them."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> float:
        return 14 + scale().grow(22) + 12

    def _room(self, width: float) -> float:
        return width - self._left() - 14 - cap_width(self.choice.key) - 12

    def _text_width(self) -> float:
        return QFontMetricsF(scale().font("control")).horizontalAdvance(self.choice.text) + 1

    def _note_width(self) -> float:
        if not self.choice.note:
            return 0.0
        return QFontMetricsF(scale().font("body")).horizontalAdvance(self.choice.note) + 17

    def _beside(self, width: float) -> bool:
        return self._text_width() + self._note_width() <= self._room(width)

    def _height(self, text: str, size: str, width: float) -> float:
        font = scale().font("control" if size == "control" else "body")
        box = QRectF(0, 0, max(width, 1), 10_000)
        return QFontMetricsF(font).boundingRect(box, _WRAP, text).height()

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        height = self._height(self.choice.text, "control", room)
        if self.choice.note and not self._beside(width):
            height += self._height(self.choice.note, "body", room) + 2
        return max(scale().target, round(height + scale().grow(24)))

    def sizeHint(self) -> QSize:
        extra = self._left() + 26 + cap_width(self.choice.key)
        width = round(self._text_width() + self._note_width() + extra + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        words = f"{self.choice.text} {self.choice.note}".split(" ")
        metrics = QFontMetricsF(scale().font("control"))
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        width = round(longest + self._left() + 28 + cap_width(self.choice.key))
        return QSize(width, scale().target)

    def resizeEvent(self, event: object) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    def restyle(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box, on = QRectF(self.rect()), self.isChecked()
        fill = color("selected_fill") if on else color("raised") if self.underMouse() else None
        line = color("selected" if on else "outline")
        rounded(painter, box, RADIUS_CONTROL, fill, line, 2.5 if on else 1.2)
        self._mark(painter, QPointF(14 + scale().grow(11), box.center().y()), on)
        paint_cap(painter, self.cap(), box.right() - 14, box.center().y(), color("text"))
        self._words(painter, box)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS_CONTROL)
        painter.end()

    def _words(self, painter: QPainter, box: QRectF) -> None:
        room, middle = self._room(box.width()), Qt.AlignmentFlag.AlignVCenter
        area = QRectF(self._left(), 0, room, box.height())
        painter.setFont(scale().font("control"))
        painter.setPen(color("text"))
        if self._beside(box.width()) or not self.choice.note:
            painter.drawText(area, middle | _WRAP, self.choice.text)
            painter.setFont(scale().font("body"))
            painter.setPen(color("text2"))
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, self.choice.note)
            return
        top = self._height(self.choice.text, "control", room)
        rest = self._height(self.choice.note, "body", room)
        area.setTop((box.height() - top - rest - 2) / 2)
        painter.drawText(area, _WRAP, self.choice.text)
        area.setTop(area.top() + top + 2)
        painter.setFont(scale().font("body"))
        painter.setPen(color("text2"))
        painter.drawText(area, _WRAP, self.choice.note)

    def _mark(self, painter: QPainter, centre: QPointF, on: bool) -> None:
        radius = scale().grow(10)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("selected" if on else "outline"), 2))
        painter.drawEllipse(centre, radius, radius)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected"))
            painter.drawEllipse(centre, radius * 0.55, radius * 0.55)
