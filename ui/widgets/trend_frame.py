"""TrendFrame: where everything of a trend lies, in pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from ui.theme import scale
from ui.widgets.trend_words import TrendWords


@dataclass(frozen=True)
class TrendFrame:
    """The upper plot, the lower plot, the row of times and the row of events."""

    words: TrendWords
    upper: QRectF
    lower: QRectF
    times: QRectF
    events: QRectF

    @property
    def left(self) -> float:
        """Left edge of both plots."""
        return self.upper.left()

    @property
    def right(self) -> float:
        """Right edge of both plots."""
        return self.upper.right()

    def x(self, seconds: float) -> float:
        """The moment's place; outside the window it lies outside the plot."""
        words = self.words
        part = (seconds - words.t0) / ((words.t1 - words.t0) or 1)
        return self.upper.left() + part * self.upper.width()

    def clear_x(self, seconds: float) -> float:
        """The moment's place, kept inside the plot."""
        return min(self.right, max(self.left, self.x(seconds)))

    def y(self, value: float) -> float:
        """A value's height in the upper plot, kept inside it."""
        words = self.words
        part = (value - words.low) / ((words.high - words.low) or 1)
        return self.upper.bottom() - min(1.0, max(0.0, part)) * self.upper.height()

    def lower_y(self, value: float) -> float:
        """A value's height in the lower plot, kept inside it."""
        part = value / (self.words.top or 1)
        return self.lower.bottom() - min(1.0, max(0.0, part)) * self.lower.height()

    def place(self, seconds: float, value: float) -> QPointF:
        """A point in the upper plot."""
        return QPointF(self.x(seconds), self.y(value))


def frame_of(words: TrendWords, width: float, height: float) -> TrendFrame:
    """Divide a widget's area: times below, events below them, doses get a quarter."""
    metrics = QFontMetricsF(scale().font("small"))
    line = metrics.height()
    labels = [tick.label for tick in (*words.y_ticks, *words.lower_ticks)]
    margin = max((metrics.horizontalAdvance(text) for text in labels), default=0) + 14
    event_row = line + 16 if words.events or words.events_label else 0
    head, gap = line + 8, line + 16
    right = width - 8
    bottom = height - event_row - line - 10
    room = bottom - head - gap
    lower_tall = room * (0.26 if words.steps or words.lower_ticks else 0)
    upper = QRectF(margin, head, right - margin, room - lower_tall)
    return TrendFrame(
        words,
        upper,
        QRectF(margin, bottom - lower_tall, right - margin, lower_tall),
        QRectF(margin, bottom + 6, right - margin, line),
        QRectF(margin, height - event_row + 8, right - margin, line),
    )
