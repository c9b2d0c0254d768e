"""Sparkline: the last while in one small curve with its target band."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, scale
from ui.widgets.painting import start
from ui.widgets.speech import aloud
from ui.widgets.thinning import thinned


class Sparkline(QWidget):
    """`say(points, t0, t1, low, high, band)`: points are (seconds, value), in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[tuple[float, float]] = ()
        self._t0, self._t1, self._low, self._high = 0.0, 1.0, 0.0, 1.0
        self._band: tuple[float, float] | None = None
        self._dashed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def say(
        self,
        points: Sequence[tuple[float, float]],
        window: tuple[float, float],
        limits: tuple[float, float],
        band: tuple[float, float] | None = None,
        spoken: str = "",
        *,
        dashed: bool = False,
    ) -> None:
        """Show points in `window` seconds and between `limits`, with a target `band`.

        A band that nobody ordered is `dashed` and not filled.
        """
        self._dashed = dashed
        self._points, self._band = points, band
        self._t0, self._t1 = window
        self._low, self._high = limits
        self.setAccessibleName(aloud(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scale().grow(240), scale().grow(72))

    def minimumSizeHint(self) -> QSize:
        return QSize(scale().grow(120), scale().grow(40))

    def _place(self, seconds: float, value: float) -> QPointF:
        across = (seconds - self._t0) / ((self._t1 - self._t0) or 1)
        up = (value - self._low) / ((self._high - self._low) or 1)
        up = min(1.0, max(0.0, up))
        return QPointF(6 + across * (self.width() - 14), 6 + (1 - up) * (self.height() - 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        if self._band is not None:
            top = self._place(self._t0, self._band[1])
            bottom = self._place(self._t1, self._band[0])
            line = Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine
            if not self._dashed:
                painter.fillRect(QRectF(0, top.y(), self.width(), bottom.y() - top.y()),
                                 color("target_fill"))  # fmt: skip
            painter.setPen(QPen(color("target"), 1, line))
            painter.drawLines([
                QLineF(0, y, self.width(), y) for y in (top.y(), bottom.y())
            ])  # fmt: skip
        inside = [p for p in self._points if self._t0 <= p[0] <= self._t1]
        places = thinned([self._place(*point) for point in inside])
        painter.setPen(QPen(color("vital"), 2, c=Qt.PenCapStyle.RoundCap))
        painter.drawLines([QLineF(a, b) for a, b in pairwise(places)])
        if places:
            painter.setPen(QPen(color("surface"), 2))
            painter.setBrush(color("vital"))
            painter.drawEllipse(places[-1], 5.5, 5.5)
        painter.end()
