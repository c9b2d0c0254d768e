"""The ground of a trend: past and future, target bands, grid, labels, now."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.theme import Role, color, scale
from ui.widgets.painting import rounded
from ui.widgets.trend_frame import TrendFrame

_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_ground(painter: QPainter, frame: TrendFrame) -> None:
    """Everything that lies behind the curves."""
    now = frame.clear_x(frame.words.now)
    tall = frame.lower.bottom() - frame.upper.top()
    painter.fillRect(QRectF(now, frame.upper.top(), frame.right - now, tall), color("shade"))
    _bands(painter, frame)
    _grid(painter, frame)


def _bands(painter: QPainter, frame: TrendFrame) -> None:
    for band in frame.words.bands:
        left, right = frame.clear_x(band.start), frame.clear_x(band.end)
        if right <= left:
            continue
        top, bottom = frame.y(band.high), frame.y(band.low)
        area = QRectF(left, top, right - left, bottom - top)
        if not band.dashed:
            painter.fillRect(area, color("target_fill"))
        style = Qt.PenStyle.DashLine if band.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(color("target"), 1.5, style))
        painter.drawLines([QLineF(left, top, right, top), QLineF(left, bottom, right, bottom)])


def paint_band_labels(painter: QPainter, frame: TrendFrame) -> None:
    """The words of the bands, in the future where no curve runs, or at the right end."""
    painter.setFont(scale().font("small"))
    painter.setPen(color("target"))
    for band in frame.words.bands:
        left, right = frame.clear_x(band.start), frame.clear_x(band.end)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(band.label)
        if right - left < wide + 16:
            continue
        area = QRectF(left, frame.y(band.high) + 2, right - left - 8, 24)
        area.setHeight(QFontMetricsF(painter.font()).height() + 2)
        painter.drawText(area, _MIDDLE_RIGHT, band.label)


def _grid(painter: QPainter, frame: TrendFrame) -> None:
    words = frame.words
    line = QColor(color("hairline"))
    lines = [QLineF(frame.left, frame.y(t.at), frame.right, frame.y(t.at)) for t in words.y_ticks]
    lines += [
        QLineF(frame.left, frame.lower_y(t.at), frame.right, frame.lower_y(t.at))
        for t in words.lower_ticks
    ]
    shown = [t for t in words.x_ticks if words.t0 <= t.at <= words.t1]
    lines += [
        QLineF(frame.x(t.at), frame.upper.top(), frame.x(t.at), frame.lower.bottom()) for t in shown
    ]
    painter.setPen(QPen(line, 1))
    painter.drawLines(lines)
    painter.setPen(QPen(color("outline"), 1))
    painter.drawLine(QPointF(frame.left, frame.lower.bottom()),
                     QPointF(frame.right, frame.lower.bottom()))  # fmt: skip


def paint_labels(painter: QPainter, frame: TrendFrame) -> None:
    """Numbers and times along the axes, and the axes' titles."""
    words = frame.words
    painter.setFont(scale().font("small"))
    painter.setPen(color("text2"))
    tall = QFontMetricsF(painter.font()).height()
    for y, tick in [(frame.y(t.at), t) for t in words.y_ticks] + [
        (frame.lower_y(t.at), t) for t in words.lower_ticks
    ]:
        area = QRectF(0, y - tall / 2, frame.left - 8, tall)
        painter.drawText(area, _MIDDLE_RIGHT, tick.label)
    _times(painter, frame)
    painter.setPen(color("text3"))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    title = QRectF(0, frame.upper.top() - tall - 6, frame.left + 200, tall)
    painter.drawText(title, left, words.y_title)
    title.moveTop(frame.lower.top() - tall - 4)
    painter.drawText(title, left, words.lower_title)


def _times(painter: QPainter, frame: TrendFrame) -> None:
    metrics = QFontMetricsF(painter.font())
    free = 0.0
    for tick in frame.words.x_ticks:
        wide = metrics.horizontalAdvance(tick.label)
        x = frame.x(tick.at)
        if not frame.left - 1 <= x <= frame.right + 1 or x - wide / 2 < free:
            continue
        start_x = min(x - wide / 2, frame.right + 8 - wide)
        painter.drawText(QPointF(start_x, frame.times.top() + metrics.ascent()), tick.label)
        free = x + wide / 2 + 10


def paint_now(painter: QPainter, frame: TrendFrame) -> None:
    """The line between what was and what comes, with the time on a tab."""
    x = frame.x(frame.words.now)
    if not frame.left <= x <= frame.right:
        return
    ink: Role = "text"
    painter.setPen(QPen(color(ink), 1.5))
    painter.drawLine(QPointF(x, frame.upper.top()), QPointF(x, frame.lower.bottom()))
    if not frame.words.now_label:
        return
    font = scale().font("strong")
    metrics = QFontMetricsF(font)
    wide = metrics.horizontalAdvance(frame.words.now_label) + 18
    left = min(max(0.0, x - wide / 2), frame.right + 8 - wide)
    tab = QRectF(left, frame.upper.top() - metrics.height() - 4, wide, metrics.height() + 4)
    rounded(painter, tab, 4, color(ink))
    painter.setFont(font)
    painter.setPen(color("canvas"))
    painter.drawText(tab, Qt.AlignmentFlag.AlignCenter, frame.words.now_label)
