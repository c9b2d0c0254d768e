"""A hairline between things."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.painting import hairline


class Divider(QWidget):
    """A hairline across, or down with `upright`."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = upright
        across, along = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(across if upright else along, along if upright else across)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        end = QPointF(0.5, self.height()) if self._upright else QPointF(self.width(), 0.5)
        hairline(painter, QPointF(0.5 * self._upright, 0.5 * (not self._upright)), end)
        painter.end()
