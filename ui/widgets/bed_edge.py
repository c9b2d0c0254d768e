"""The edge of a bed: one colour and one shape for each infusion here, the same on every screen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.theme import Role, color

EDGE = 7
ROLES: tuple[Role, ...] = ("bed1", "bed2", "bed3", "bed4")
_DASHES: tuple[tuple[float, float], ...] = ((1, 0), (28, 8), (10, 6), (44, 6))
"""Length of a dash and of the gap behind it, in pixels of an edge of 7; the first is whole."""


def edge_role(number: int) -> Role:
    """The colour of an edge."""
    return ROLES[number % len(ROLES)]


def paint_edge(painter: QPainter, box: QRectF, number: int) -> None:
    """Fill an upright bar in the bed's colour; its dashes tell it without colour."""
    dash, gap = _DASHES[number % len(_DASHES)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(edge_role(number)))
    if not gap:
        painter.drawRect(box)
        return
    grow = box.width() / EDGE
    y = box.top()
    while y < box.bottom():
        tall = min(dash * grow, box.bottom() - y)
        painter.drawRect(QRectF(box.left(), y, box.width(), tall))
        y += (dash + gap) * grow
