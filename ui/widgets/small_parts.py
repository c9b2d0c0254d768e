"""Small parts: a hairline between things, and a key cap that stands alone."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, color, scale
from ui.widgets.painting import cap_width, hairline, paint_cap, start


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


class KeyCap(QWidget):
    """The cap of a key, such as F6, beside words that are no button."""

    def __init__(self, key: str, role: Role = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._role = key, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Key {key}")

    def sizeHint(self) -> QSize:
        return QSize(round(cap_width(self._key) + 2), scale().grow(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        ink = color(self._role)
        paint_cap(painter, self._key, self.width() - 1.0, self.height() / 2, ink)
        painter.end()
