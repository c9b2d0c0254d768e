"""Ring, gauge and banner as they are drawn for three metres."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPen, QPolygonF

from assistant.views.glance import LATE, Glance, Round, Shout
from assistant.views.map_tile import Scale
from ui.glance.ink import LEAST, Ink, cap
from ui.theme import Role, color, paint_icon
from ui.widgets.painting import rounded

BOLD, MEDIUM = QFont.Weight.DemiBold, QFont.Weight.Medium
FILLS: dict[str, tuple[Role, Role, str]] = {
    "low": ("low_fill", "low_ink", "timer"),
    "medium": ("medium_fill", "medium_ink", "triangle-alert"),
    "high": ("high_fill", "high_ink", "octagon-alert"),
}
STARS = {"low": "*", "medium": "**", "high": "***"}
LINE = 68
PAD, ICON, GAP = 16, 50, 10
WAYS = {"below": "\u25bc", "above": "\u25b2"}
RING = 26
_TOP, _WHOLE = 90 * 16, 360 * 16


def box(ink: Ink, left: float, top: float, width: float, height: float) -> QRectF:
    """A rectangle of the picture on the screen."""
    u = ink.unit
    return QRectF(left * u, top * u, width * u, height * u)


def shout_lines(ink: Ink, said: Shout, more: int, room: float) -> list[str]:
    """The banner's words in lines; what waits behind it is counted."""
    words = f"{said.words}{f'  +{more}' if more else ''}"
    beside = 2 * PAD + ICON + 2 * GAP + ink.width(STARS[said.level], LEAST, BOLD)
    return ink.lines(words, room - beside)


def paint_shout(
    ink: Ink, said: Shout, rows: list[str], left: float, top: float, room: float
) -> None:
    """The one alert: icon and stars tell its level beside the colour."""
    fill, role, icon = FILLS[said.level]
    stars = STARS[said.level]
    head = PAD + ICON + 2 * GAP + ink.width(stars, LEAST, BOLD)
    wide = min(room, head + max(ink.width(row, LEAST, BOLD) for row in rows) + PAD)
    tall = 14 + LINE * len(rows)
    edge = color("high_border") if said.level == "high" else None
    rounded(ink.painter, box(ink, left, top, wide, tall), 14 * ink.unit, color(fill), edge, 3)
    middle = top + tall / 2
    paint_icon(ink.painter, icon, role, box(ink, left + PAD, middle - ICON / 2, ICON, ICON))
    base = top + 7 + (LINE + cap(LEAST)) / 2
    ink.text(left + PAD + ICON + GAP, middle + cap(LEAST) / 2, stars, LEAST, role, BOLD)
    for number, row in enumerate(rows):
        ink.text(left + head, base + number * LINE, row, LEAST, role, BOLD)


def paint_ring(ink: Ink, due: Round, left: float, top: float, side: float) -> None:
    """The arc of what is left, the time in it, one word below; late it is dashed."""
    width = side * 0.07
    inner = box(ink, left + width / 2, top + width / 2, side - width, side - width)
    painter = ink.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color("ring_track"), width * ink.unit))
    painter.drawEllipse(inner)
    pen = QPen(color("low" if due.overdue else "ring"), width * ink.unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    if due.overdue:
        for part in range(8):
            painter.drawArc(inner, _TOP - part * _WHOLE // 8 - 80, -(_WHOLE // 8 - 160))
    else:
        painter.drawArc(inner, _TOP, -round(min(1.0, max(0.0, due.left)) * _WHOLE))
    _ring_words(ink, due, left + side / 2, top + side / 2, side - 2 * width)


def _ring_words(ink: Ink, due: Round, x: float, y: float, room: float) -> None:
    big = max(LEAST, min(104.0, room * 0.3) if len(due.long) == 1 else LEAST)
    small: float = max(LEAST, room * 0.18)
    quiet: Role = "low" if due.overdue else "text2"
    rows: list[tuple[str, float, Role]] = [(row, big, "text") for row in due.long]
    rows.insert(0 if due.late else len(rows), (due.word, small, quiet))
    if due.late:
        rows.append((LATE, small, quiet))
    sizes = [ink.fitted(words, size, room * 0.86, BOLD) for words, size, _role in rows]
    gap = 22 if room > 260 else 15
    base = y - (sum(cap(size) for size in sizes) + gap * (len(sizes) - 1)) / 2
    for (words, _size, role), size in zip(rows, sizes, strict=True):
        base += cap(size)
        ink.centred(x, base, words, size, role, BOLD)
        base += gap


def paint_gauge(ink: Ink, shown: Scale, left: float, top: float, tall: float) -> None:
    """The bar with the ordered band and its two limits; the marker is the last MAP."""
    painter, wide = ink.painter, 42.0
    whole = shown.high - shown.low or 1

    def at(value: float) -> float:
        part = (value - shown.low) / whole
        return top + tall - min(1.0, max(0.0, part)) * tall

    bar = left + 96
    ground = box(ink, bar, top, wide, tall)
    rounded(painter, ground, wide / 2 * ink.unit, color("sunken"), color("hairline"), 2)
    if shown.band is not None:
        low, high = (at(value) for value in shown.band)
        area = box(ink, bar - 5, high, wide + 10, low - high)
        if shown.ordered:
            rounded(painter, area, 8 * ink.unit, color("target_fill"), color("target"), 3)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("target"), 3, Qt.PenStyle.DashLine))
            painter.drawRect(area)
        apart = max(low - high, cap(LEAST) + 18)
        middle = (low + high) / 2
        for value, y in zip(shown.band, (middle + apart / 2, middle - apart / 2), strict=True):
            words = str(value)
            x = bar - 18 - ink.width(words, LEAST, BOLD)
            ink.text(x, y + cap(LEAST) / 2, words, LEAST, "target", BOLD)
    if shown.marker is not None:
        _marker(ink, bar, wide, at(shown.marker), shown.low <= shown.marker <= shown.high)


def _marker(ink: Ink, bar: float, wide: float, y: float, inside: bool) -> None:
    painter, u = ink.painter, ink.unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("vital"))
    painter.drawRect(box(ink, bar - 8, y - 4, wide + 16, 8))
    x = bar + wide + 10
    tip = [(x, y), (x + 30, y - 18), (x + 30, y + 18)]
    if not inside:
        painter.setPen(QPen(color("vital"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(a * u, b * u) for a, b in tip]))


def against_words(shown: Glance) -> str:
    """Where the MAP lies, with the sign of the way."""
    return f"{WAYS.get(shown.way, '')} {shown.against}".strip()
