"""Strokes that every painted widget shares: rounded boxes, the focus ring, key caps, lines."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.theme import Role, color, scale


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose outline lies wholly inside `box`."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, radius, radius)
        return
    painter.setPen(QPen(line, width))
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def focus_ring(
    painter: QPainter, box: QRectF, radius: float, role: Role = "focus", width: float = 3.0
) -> None:
    """The 3 px ring around whatever has the keyboard, drawn just inside `box`."""
    rounded(painter, box, radius, None, color(role), width)


def cap_text(key: str) -> str:
    """How a key is printed on its cap: arrows as arrows, everything else by its name."""
    return {"Up": "\u2191", "Down": "\u2193", "Left": "\u2190", "Right": "\u2192"}.get(key, key)


def cap_width(key: str) -> float:
    """Width of the key cap for this key, in logical pixels; 0 for no key."""
    if not key:
        return 0.0
    metrics = QFontMetricsF(scale().font("key"))
    return max(scale().grow(20), metrics.horizontalAdvance(cap_text(key)) + scale().grow(12))


def paint_cap(painter: QPainter, key: str, right: float, middle: float, ink: QColor) -> None:
    """Draw a key cap that ends at x = right and is centred on y = middle; none for no key."""
    if not key:
        return
    height = scale().grow(21)
    box = QRectF(right - cap_width(key), middle - height / 2, cap_width(key), height)
    line = QColor(ink)
    line.setAlphaF(0.7)
    rounded(painter, box, 4, None, line, 1.2)
    painter.setPen(ink)
    painter.setFont(scale().font("key"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap_text(key))


def start(painter: QPainter) -> QPainter:
    """Smooth edges and smooth letters, for every paint event."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter


def hairline(painter: QPainter, a: QPointF, b: QPointF, role: Role = "hairline") -> None:
    """A one-pixel line that divides, in the quiet colour."""
    painter.setPen(QPen(color(role), 1))
    painter.drawLine(a, b)
