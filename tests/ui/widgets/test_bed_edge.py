"""The edge of a bed is told by its colour and, without colour, by its shape. Hazard H34."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from assistant.views.edges import EDGES
from ui.theme import theme_named
from ui.widgets.bed_edge import EDGE, ROLES, edge_role, paint_edge

TALL = 240


def column(number: int) -> list[bool]:
    """Which pixels down the middle of an edge are inked."""
    picture = QImage(EDGE, TALL, QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_edge(painter, QRectF(0, 0, EDGE, TALL), number)
    painter.end()
    return [picture.pixelColor(EDGE // 2, y).alpha() > 0 for y in range(TALL)]


def test_H34_no_two_edges_have_the_same_shape(qapp: QApplication) -> None:
    shapes = {tuple(column(number)) for number in range(EDGES)}
    assert len(shapes) == len(ROLES) == EDGES
    assert all(column(0))


def test_H34_no_two_have_the_same_colour_and_none_that_of_an_alert() -> None:
    for name in ("day", "night", "contrast"):
        theme = theme_named(name)
        colours = {theme.hex(edge_role(number)) for number in range(EDGES)}
        alerts = {theme.hex(role) for role in ("low", "low_fill", "medium_fill", "high", "dose")}
        assert len(colours) == EDGES
        assert not colours & alerts
