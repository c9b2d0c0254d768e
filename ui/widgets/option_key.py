"""OptionKey: an answer as a button in a row of buttons (Yes, No), with its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import RADIUS_CONTROL, color, paint_icon, scale
from ui.widgets.option import Choice, Option
from ui.widgets.painting import cap_width, focus_ring, paint_cap, rounded, start


class OptionKey(Option):
    """Words and key cap; chosen, it gets a tick and the selected fill, so shape tells it too."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice, parent)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(scale().font("control"))
        words = metrics.horizontalAdvance(self.choice.text)
        width = 30 + scale().grow(18) + 8 + words + 10 + cap_width(self.choice.key)
        return QSize(round(width + 1), max(scale().target, scale().grow(48)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box, on = QRectF(self.rect()), self.isChecked()
        fill = color("selected_fill" if on else "raised")
        if self.underMouse() and not on:
            fill = fill.lighter(110)
        line = color("selected" if on else "outline")
        rounded(painter, box, RADIUS_CONTROL, fill, line, 2.5 if on else 1.2)
        side, middle = scale().grow(18), box.center().y()
        left = 15.0
        mark = QRectF(left, middle - side / 2, side, side)
        if on:
            paint_icon(painter, "check", "selected", mark)
        else:
            paint_icon(painter, "circle", "outline", mark.adjusted(1, 1, -1, -1))
        left += side + 8
        paint_cap(painter, self.cap(), box.right() - 15, middle, color("text"))
        painter.setFont(scale().font("control"))
        painter.setPen(color("text"))
        text_box = QRectF(left, 0, box.width() - left, box.height())
        painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter, self.choice.text)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS_CONTROL)
        painter.end()
