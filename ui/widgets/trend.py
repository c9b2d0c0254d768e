"""Trend: readings above, steps below, one time axis; no smoothing and no forecast."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, scale
from ui.widgets.painting import start
from ui.widgets.speech import aloud
from ui.widgets.trend_curves import limit_boxes, paint_curves
from ui.widgets.trend_frame import frame_of
from ui.widgets.trend_ground import paint_band_labels, paint_ground, paint_labels, paint_now
from ui.widgets.trend_hatch import paint_absences, paint_legend
from ui.widgets.trend_words import TrendWords


class Trend(QWidget):
    """`say(words)` shows another window. With no readings the words of `empty` stand there."""

    def __init__(self, words: TrendWords | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: TrendWords | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if words is not None:
            self.say(words)

    def say(self, words: TrendWords) -> None:
        """Show these; the same words again do not paint again."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(aloud(words.spoken or words.y_title))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scale().grow(720), scale().grow(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(scale().grow(320), scale().grow(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._words is None:
            return
        painter = start(QPainter(self))
        frame = frame_of(self._words, self.width(), self.height())
        paint_ground(painter, frame)
        paint_absences(painter, frame)
        paint_labels(painter, frame)
        paint_legend(painter, frame, [box for box, _label in limit_boxes(frame)])
        paint_curves(painter, frame)
        paint_band_labels(painter, frame)
        paint_now(painter, frame)
        if not self._words.points and self._words.empty:
            painter.setFont(scale().font("control"))
            painter.setPen(color("text2"))
            wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            past = QRectF(frame.upper)
            past.setRight(max(frame.clear_x(self._words.now), frame.left + frame.upper.width() / 2))
            painter.drawText(past, wrap, self._words.empty)
        painter.end()
