"""Gauge: where a number stands on a vertical scale with its target band."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, scale
from ui.widgets.painting import rounded, start


@dataclass(frozen=True)
class GaugeWords:
    """Numbers for pixels only. `band` and its two labels (low, high); `marker` may be None.

    A marker outside `low` to `high` is drawn at the end with an open tip. A band that is not
    `ordered` is dashed and not filled.
    """

    low: float
    high: float
    band: tuple[float, float] | None = None
    labels: tuple[str, str] = ("", "")
    marker: float | None = None
    ordered: bool = True


class Gauge(QWidget):
    """A slim bar, the band in green with its two limits, the marker as a bar with a tip."""

    def __init__(self, words: GaugeWords, height: int = 150, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._height = words, height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def say(self, words: GaugeWords) -> None:
        """Show another number or band."""
        self._words = words
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._label_room() + scale().grow(52)), scale().grow(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), scale().grow(90))

    def _label_room(self) -> float:
        metrics = QFontMetricsF(scale().font("control"))
        return max(metrics.horizontalAdvance(text) for text in self._words.labels) + 10

    def _y(self, value: float, bar: QRectF) -> float:
        words = self._words
        part = (value - words.low) / ((words.high - words.low) or 1)
        return bar.bottom() - min(1.0, max(0.0, part)) * bar.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        wide, tip = scale().grow(16), scale().grow(12)
        left = self._label_room() + scale().grow(6)
        bar = QRectF(left, 2, wide, self.height() - 4)
        rounded(painter, bar, wide / 2, color("sunken"), color("hairline"))
        if self._words.band is not None:
            self._band(painter, bar, self._words.band)
        if self._words.marker is not None:
            self._marker(painter, bar, self._words.marker, tip)
        painter.end()

    def _band(self, painter: QPainter, bar: QRectF, band: tuple[float, float]) -> None:
        top, bottom = self._y(band[1], bar), self._y(band[0], bar)
        box = QRectF(bar.left() - 3, top, bar.width() + 6, bottom - top)
        if self._words.ordered:
            rounded(painter, box, 4, color("target_fill"), color("target"), 2)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("target"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(box)
        painter.setFont(scale().font("control"))
        painter.setPen(color("target"))
        metrics = painter.fontMetrics()
        tall = metrics.height()
        middle = max((top + bottom) / 2, top + tall) if bottom - top < tall else None
        ends = (
            (self._words.labels[0], bottom if middle is None else middle + tall / 2),
            (self._words.labels[1], top if middle is None else middle - tall / 2),
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for text, y in ends:
            area = QRectF(0, y - tall / 2, bar.left() - 10, tall)
            painter.drawText(area, right, text)

    def _marker(self, painter: QPainter, bar: QRectF, value: float, tip: float) -> None:
        y = min(max(self._y(value, bar), 5.0), self.height() - 5.0)
        inside = self._words.low <= value <= self._words.high
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("vital"))
        painter.drawRect(QRectF(bar.left() - 4, y - 2, bar.width() + 8, 4))
        start_x = bar.right() + 4
        shape = QPolygonF([
            QPointF(start_x, y), QPointF(start_x + tip, y - tip * 0.6),
            QPointF(start_x + tip, y + tip * 0.6),
        ])  # fmt: skip
        if not inside:
            painter.setPen(color("vital"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(shape)
