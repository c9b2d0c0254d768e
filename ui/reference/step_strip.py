"""StepStripCard: the next ordered steps up and down from the dose of now, in mL/h."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.views.step_strip import StepStrip, StripRow
from ui.theme import RADIUS_CONTROL, color, paint_icon, scale
from ui.widgets import Card, Words
from ui.widgets.painting import hairline, rounded, start

ROW: Final = 34
HEAD: Final = 24
_ICONS: Final = {"up": "arrow-up", "down": "arrow-down", "now": ""}


def _spoken(row: StripRow, unit: str) -> str:
    says = f", {row.says}" if row.says else ""
    return f"{row.way if row.way != 'now' else 'now'} {row.dose} {unit}, {row.rate} mL/h{says}"


class StepRows(QWidget):
    """The rows, their points below each other; the dose of now stands out."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[StripRow, ...] = ()
        self._unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, rows: tuple[StripRow, ...], unit: str) -> None:
        """Show these rows."""
        self._rows, self._unit = rows, unit
        self.setAccessibleName("; ".join(_spoken(row, unit) for row in rows))
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scale().grow(260), scale().grow(HEAD) + scale().grow(ROW) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        high, top = scale().grow(ROW), scale().grow(HEAD)
        painter.setFont(scale().font("small"))
        painter.setPen(color("text2"))
        head = QRectF(scale().grow(34), 0, self.width() - scale().grow(44), top)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, self._unit)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, "mL/h on the pump")
        for number, row in enumerate(self._rows):
            self._paint(painter, row, QRectF(0, top + number * high, self.width(), high))
        painter.end()

    def _paint(self, painter: QPainter, row: StripRow, box: QRectF) -> None:
        now = row.way == "now"
        if now:
            rounded(painter, box.adjusted(0, 1, 0, -1), RADIUS_CONTROL, color("dose_fill"))
        else:
            y = box.bottom() - 0.5
            hairline(painter, QPointF(0, y), QPointF(box.right(), y))
        side = scale().grow(18)
        if icon := _ICONS[row.way]:
            place = QRectF(scale().grow(8), box.center().y() - side / 2, side, side)
            paint_icon(painter, icon, "text2", place)
        ink = color("dose" if now else "text")
        painter.setPen(ink)
        painter.setFont(scale().font("emphasis"))
        self._number(painter, row.dose, scale().grow(58), box)
        self._number(painter, row.rate, box.width() - scale().grow(36), box)
        painter.setFont(scale().font("small"))
        painter.setPen(color("dose" if now else "text2"))
        said = " ".join(part for part in (row.says, "".join(row.marks)) if part)
        middle = QRectF(scale().grow(104), box.top(), box.width() - scale().grow(190), box.height())
        painter.drawText(middle, Qt.AlignmentFlag.AlignVCenter, said)

    def _number(self, painter: QPainter, number: str, point: float, box: QRectF) -> None:
        """A number whose point, or where it would be, stands at `point`."""
        whole = QFontMetricsF(painter.font()).horizontalAdvance(number.partition(".")[0])
        area = QRectF(point - whole, box.top(), box.width(), box.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, number)


class StepStripCard(Card):
    """The strip with what it holds for; without rows it says what is lacking."""

    def __init__(self) -> None:
        super().__init__("Next ordered steps", bar="dose")
        self.rows = StepRows()
        self.basis = Words("", "small", "text2")
        self.void = Words("", "small", "text")
        for part in (self.rows, self.basis, self.void):
            self.add(part)

    def show_strip(self, strip: StepStrip) -> None:
        """Show the strip of a moment."""
        self.rows.say(strip.rows, strip.unit)
        self.basis.say(f"{strip.basis}." if strip.rows else strip.why)
        self.void.say(strip.void if strip.rows else "")
        self.void.setVisible(bool(strip.rows))
