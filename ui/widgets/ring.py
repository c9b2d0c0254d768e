"""Ring: how much of an interval is left, as an arc around the time in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, color, scale
from ui.widgets.painting import start
from ui.widgets.speech import aloud

_TOP = 90 * 16
_ROUND = 360 * 16
IN = "in"


class Ring(QWidget):
    """`say(left, big, small)`: the fraction left (1.0 to 0.0), "3 min" and "due 14:10".

    Until then a small "in" stands above, so that minutes are no time of the day. With `overdue`
    the arc becomes a dashed ring in the alert colour and the words count up.
    """

    def __init__(self, diameter: int = 184, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diameter, self._left, self._overdue = diameter, 1.0, False
        self._big, self._small = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, left: float, big: str, small: str = "", *, overdue: bool = False) -> None:
        """Show the fraction left and the words inside; outside 0 to 1 is drawn as the end."""
        self._left, self._big, self._small = left, big, small
        if overdue != self._overdue:
            self._overdue = overdue
        spoken = big if overdue or not big else f"{IN} {big}"
        self.setAccessibleName(aloud(", ".join(part for part in (spoken, small) if part)))
        self.update()

    def set_diameter(self, diameter: int) -> None:
        """Another size, in logical pixels at 100 percent."""
        self._diameter = diameter
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = scale().grow(self._diameter)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        side = min(self.width(), self.height())
        width = max(6.0, side * 0.065)
        box = QRectF(
            (self.width() - side) / 2 + width / 2 + 1,
            (self.height() - side) / 2 + width / 2 + 1,
            side - width - 2,
            side - width - 2,
        )
        self._arc(painter, box, width)
        self._text(painter, box, width)
        painter.end()

    def _arc(self, painter: QPainter, box: QRectF, width: float) -> None:
        track = QPen(color("ring_track"), width)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(track)
        painter.drawEllipse(box)
        role: Role = "low" if self._overdue else "ring"
        pen = QPen(color(role), width)
        if self._overdue:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            for part in range(8):
                painter.drawArc(box, _TOP - part * _ROUND // 8 - 80, -(_ROUND // 8 - 160))
            return
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        left = min(1.0, max(0.0, self._left))
        if left > 0:
            painter.drawArc(box, _TOP, -round(left * _ROUND))

    def _text(self, painter: QPainter, box: QRectF, width: float) -> None:
        inner = box.width() - width
        big = self._fitted(self._big, inner * 0.34, inner * 0.8, QFont.Weight.DemiBold)
        low_px = max(inner * 0.115, scale().px("small"))
        small = self._fitted(self._small, low_px, inner * 0.7, QFont.Weight.Medium)
        tall = QFontMetricsF(big).capHeight()
        low = QFontMetricsF(small).capHeight() if self._small else 0
        gap = inner * 0.09 if self._small else 0
        base = box.center().y() + (tall - low - gap) / 2
        centre = Qt.AlignmentFlag.AlignHCenter
        over = "" if self._overdue or not self._small else IN
        base += (low + gap) / 4 if over else 0
        for text, font, y, role in (
            (over, small, base - tall - gap, "text2"),
            (self._big, big, base, "text"),
            (self._small, small, base + gap + low, "low" if self._overdue else "text2"),
        ):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(color("text" if role == "text" else "text2"))
            if role == "low":
                painter.setPen(color("low"))
            top = y - metrics.ascent()
            line = QRectF(box.left(), top, box.width(), metrics.height())
            painter.drawText(line, centre | Qt.AlignmentFlag.AlignTop, text)

    def _fitted(self, text: str, px: float, room: float, weight: QFont.Weight) -> QFont:
        font = scale().sized(round(px), weight)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        if wide > room:
            font.setPixelSize(max(1, int(px * room / wide)))
        return font
