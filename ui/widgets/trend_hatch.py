"""Hatched minutes of a trend with their legend, and the bands in which nobody looked."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from ui.theme import color, scale
from ui.widgets.trend_frame import TrendFrame
from ui.widgets.trend_words import Span

SETTLES, ON_ITS_WAY, OTHER = (
    Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense6Pattern, Qt.BrushStyle.FDiagPattern,
)  # fmt: skip
SWATCH, GAP = 22, 14


def _rows(frame: TrendFrame) -> Iterator[tuple[Span, Qt.BrushStyle]]:
    words = frame.words
    yield from ((span, SETTLES) for span in words.settling)
    yield from ((span, ON_ITS_WAY) for span in words.on_the_way)
    yield from ((span, OTHER) for span in words.other_strength)


def _brush(style: Qt.BrushStyle) -> QBrush:
    ink = QColor(color("text3"))
    ink.setAlphaF(0.6)
    return QBrush(ink, style)


def paint_hatch(painter: QPainter, frame: TrendFrame) -> None:
    """Each kind of minutes hatched its own way, over the doses."""
    for span, style in _rows(frame):
        left, right = frame.clear_x(span.start), frame.clear_x(span.end)
        if right > left:
            area = QRectF(left, frame.lower.top(), right - left, frame.lower.height())
            painter.fillRect(area, _brush(style))


def legend(frame: TrendFrame) -> dict[str, Qt.BrushStyle]:
    """The words of what is hatched in this window, each with its pattern."""
    shown = [row for row in _rows(frame) if frame.clear_x(row[0].start) < frame.clear_x(row[0].end)]
    return {span.words: style for span, style in shown if span.words}


def paint_legend(painter: QPainter, frame: TrendFrame, taken: Sequence[QRectF] = ()) -> None:
    """What the hatching means, right above the doses; `taken` are labels that stand there."""
    painter.setFont(scale().font("small"))
    metrics = QFontMetricsF(painter.font())
    side, tall = scale().grow(SWATCH), metrics.height()
    least = frame.left + metrics.horizontalAdvance(frame.words.lower_title) + GAP
    top = frame.lower.top() - tall - 4
    row = QRectF(frame.left, top, frame.upper.width(), tall)
    right = min([frame.right, *(box.left() - GAP for box in taken if box.intersects(row))])
    for words, style in reversed(legend(frame).items()):
        left = right - metrics.horizontalAdvance(words) - 6 - side
        if left < least:
            return
        swatch = QRectF(left, top + 3, side, tall - 6)
        painter.fillRect(swatch, _brush(style))
        painter.setPen(QPen(color("outline"), 1))
        painter.drawRect(swatch)
        painter.setPen(color("text2"))
        painter.drawText(QPointF(left + side + 6, top + metrics.ascent()), words)
        right = left - GAP


def paint_absences(painter: QPainter, frame: TrendFrame) -> None:
    """Where nobody looked: a band between two dashed edges, with its words at the top."""
    painter.setFont(scale().font("small"))
    metrics = QFontMetricsF(painter.font())
    fill = QColor(color("text3"))
    fill.setAlphaF(0.16)
    for span in frame.words.absences:
        left, right = frame.clear_x(span.start), frame.clear_x(span.end)
        if right <= left:
            continue
        area = QRectF(left, frame.upper.top(), right - left, frame.upper.height())
        painter.fillRect(area, fill)
        painter.setPen(QPen(color("text2"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x in (left, right)])
        painter.setPen(color("text2"))
        now = frame.clear_x(frame.words.now)
        whole = metrics.horizontalAdvance(span.words) + 8
        left = now if left <= now < left + whole and now + whole < right else left
        said = absence_words(span.words, right - left - 8, metrics)
        painter.drawText(QPointF(left + 5, area.top() + metrics.ascent() + 3), said)


def absence_words(words: str, room: float, metrics: QFontMetricsF) -> str:
    """The whole, what stands before the colon, or nothing: never half a word."""
    for said in (words, words.partition(":")[0]):
        if metrics.horizontalAdvance(said) <= room:
            return said
    return ""
