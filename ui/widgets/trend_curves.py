"""The curves of a trend: readings joined by straight lines, steps, what is due, what happened."""

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.theme import color, paint_icon, scale
from ui.widgets.thinning import in_window, thinned
from ui.widgets.trend_frame import TrendFrame
from ui.widgets.trend_hatch import paint_hatch

_DOT = 4.5
NEAR = 6


def paint_curves(painter: QPainter, frame: TrendFrame) -> None:
    """Steps first, then readings above them."""
    painter.save()
    everything = frame.upper.united(frame.lower)
    painter.setClipRect(everything.adjusted(-8, -30, 8, 2))
    _steps(painter, frame)
    _limits(painter, frame)
    _readings(painter, frame)
    painter.restore()
    _due(painter, frame)
    _events(painter, frame)


def _readings(painter: QPainter, frame: TrendFrame) -> None:
    words = frame.words
    shown = in_window(words.points, words.t0, words.t1)
    counted = [frame.place(p.seconds, p.value) for p in shown if not p.hollow]
    places = thinned(counted)
    painter.setPen(QPen(color("vital"), 2.2, c=Qt.PenCapStyle.RoundCap))
    painter.drawLines([QLineF(a, b) for a, b in pairwise(places)])
    if len(places) * 9 < frame.upper.width():
        painter.setPen(QPen(color("surface"), 1.5))
        painter.setBrush(color("vital"))
        for place in places:
            painter.drawEllipse(place, _DOT, _DOT)
    _hollow_and_last(painter, frame, places)


def _hollow_and_last(painter: QPainter, frame: TrendFrame, places: list[QPointF]) -> None:
    hollow = [frame.place(p.seconds, p.value) for p in frame.words.points if p.hollow]
    painter.setPen(QPen(color("text2"), 1.8))
    painter.setBrush(color("surface"))
    for place in thinned(hollow):
        painter.drawEllipse(place, _DOT, _DOT)
    if places:
        painter.setPen(QPen(color("surface"), 2))
        painter.setBrush(color("vital"))
        painter.drawEllipse(places[-1], _DOT * 1.5, _DOT * 1.5)
    last = len(frame.words.points) - 1
    for at, point in enumerate(frame.words.points):
        if point.label:
            _value(painter, frame, frame.place(point.seconds, point.value), point.label, at == last)


def _value(painter: QPainter, frame: TrendFrame, place: QPointF, label: str, last: bool) -> None:
    font = scale().font("emphasis" if last else "small")
    metrics = QFontMetricsF(font)
    wide = metrics.horizontalAdvance(label)
    left = min(max(frame.left, place.x() - wide / 2), frame.right - wide)
    if last:
        left = min(left, max(frame.left, frame.clear_x(frame.words.now) - wide - 5))
    below = place.y() + metrics.ascent() + 10
    base = below if last and below < frame.upper.bottom() else place.y() - 10
    painter.setFont(font)
    painter.setPen(color("text"))
    painter.drawText(QPointF(left, base), label)


def _steps(painter: QPainter, frame: TrendFrame) -> None:
    words = frame.words
    if not words.steps:
        return
    until = max(min(words.now, words.t1), words.steps[-1].seconds)
    ends = [*(step.seconds for step in words.steps[1:]), until]
    lines: list[QLineF] = []
    dotted: list[QLineF] = []
    level: float | None = None
    for step, end in zip(words.steps, ends, strict=True):
        left, right, y = frame.clear_x(step.seconds), frame.clear_x(end), frame.lower_y(step.value)
        if right < left or end < words.t0:
            continue
        painter.fillRect(QRectF(left, y, right - left, frame.lower.bottom() - y),
                         color("dose_fill"))  # fmt: skip
        if level is not None and level != y:
            (dotted if step.dotted else lines).append(QLineF(left, level, left, y))
        lines.append(QLineF(left, y, right, y))
        level = y
    paint_hatch(painter, frame)
    painter.setPen(QPen(color("dose"), 2.2, c=Qt.PenCapStyle.SquareCap))
    painter.drawLines(lines)
    painter.setPen(QPen(color("dose"), 2.2, Qt.PenStyle.DotLine))
    painter.drawLines(dotted)
    _step_labels(painter, frame)


def beside_now(left: float, wide: float, now: float, free: float) -> float:
    """Where a label begins so that the line of now never runs through it: before the line, or
    behind it when there is no room from `free` on.
    """
    if not left - NEAR < now < left + wide + NEAR:
        return left
    before = now - wide - NEAR
    return before if before >= free else now + NEAR


def _step_labels(painter: QPainter, frame: TrendFrame) -> None:
    font = scale().font("strong")
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(color("dose"))
    free = frame.left
    steps = frame.words.steps
    ends = [*(step.seconds for step in steps[1:]), frame.words.now]
    for step, end in zip(steps, ends, strict=True):
        left = frame.clear_x(step.seconds) + 4
        wide = metrics.horizontalAdvance(step.label)
        left = beside_now(left, wide, frame.clear_x(frame.words.now), free)
        if end < frame.words.t0 or left < free or left + wide > frame.right:
            continue
        base = frame.lower_y(step.value) - 6
        painter.drawText(QPointF(left, base), step.label)
        free = left + wide + 8


def limit_boxes(frame: TrendFrame) -> list[tuple[QRectF, str]]:
    """Where the label of each limit in the window stands, above its line, at the right edge.

    Where two lines are too near for that, the lower label stands below its own.
    """
    metrics, found = QFontMetricsF(scale().font("small")), list[tuple[QRectF, str]]()
    inside = [each for each in frame.words.limits if 0 <= each.at <= frame.words.top]
    for limit in sorted(inside, key=lambda each: -each.at):
        wide, tall = metrics.horizontalAdvance(limit.label), metrics.ascent()
        top = frame.lower_y(limit.at) - 4 - tall
        box = QRectF(frame.right - wide - 6, top, wide, tall)
        if found and found[-1][0].bottom() + 2 > top:
            box.moveTop(frame.lower_y(limit.at) + 3)
        found.append((box, limit.label))
    return found


def _limits(painter: QPainter, frame: TrendFrame) -> None:
    painter.setFont(scale().font("small"))
    for limit in frame.words.limits:
        if 0 <= limit.at <= frame.words.top:
            y = frame.lower_y(limit.at)
            painter.setPen(QPen(color("text2"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(frame.left, y), QPointF(frame.right, y))
    painter.setPen(color("text2"))
    for box, label in limit_boxes(frame):
        painter.drawText(box.bottomLeft(), label)


def _due(painter: QPainter, frame: TrendFrame) -> None:
    side = scale().grow(16)
    free = frame.left
    taken = [box for box, _label in limit_boxes(frame)]
    for mark in frame.words.due:
        x = frame.x(mark.seconds)
        if x < free or x > frame.right - side / 2:
            continue
        top = frame.lower.top() + frame.lower.height() * 0.15
        painter.setPen(QPen(color("text3"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, top + side + 4), QPointF(x, frame.lower.bottom()))
        place = QRectF(x - side / 2, top, side, side)
        if not any(place.intersects(box) for box in taken):
            paint_icon(painter, mark.icon, "text2", place)
        free = x + side + 4


def _events(painter: QPainter, frame: TrendFrame) -> None:
    words = frame.words
    font = scale().font("small")
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    side, middle = scale().grow(16), frame.events.center().y()
    painter.setPen(color("text3"))
    base = middle + metrics.capHeight() / 2
    painter.drawText(QPointF(0, base), words.events_label)
    label_end = metrics.horizontalAdvance(words.events_label) + 8 if words.events_label else 0
    shown = [m for m in words.events if words.t0 <= m.seconds <= words.t1]
    starts = [max(frame.x(m.seconds) - side / 2, label_end) for m in shown]
    free = label_end
    for place, mark in enumerate(shown):
        left = max(starts[place], free)
        if left + side > frame.right:
            break
        paint_icon(painter, mark.icon, "text2", QRectF(left, middle - side / 2, side, side))
        after = starts[place + 1] if place + 1 < len(shown) else frame.right
        left += side + 6
        free = left
        if left + metrics.horizontalAdvance(mark.text) + 10 <= after:
            painter.setPen(color("text"))
            painter.drawText(QPointF(left, base), mark.text)
            free = left + metrics.horizontalAdvance(mark.text) + 10
