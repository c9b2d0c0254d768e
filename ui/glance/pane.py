"""GlancePane: one infusion, painted; the larger the window the larger everything in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistant.views.glance import Glance
from ui.glance.half import paint_half
from ui.glance.ink import Ink
from ui.glance.whole import paint_whole
from ui.theme import color
from ui.widgets.painting import start


class GlancePane(QWidget):
    """`pressed(session)` on a click. `drawn` is every text with its size in the picture.

    `beside` stands at the right end of the head: the clock.
    """

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Glance | None = None
        self._edge, self._beside, self._half, self._unit = 0, "", False, 1.0
        self.drawn: list[tuple[str, float]] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, shown: Glance, edge: int, *, beside: str, half: bool, unit: float) -> None:
        """Show an infusion; `unit` is how large a pixel of the picture is here."""
        now = shown, edge, beside, half, unit
        if now == (self._shown, self._edge, self._beside, self._half, self._unit):
            return
        self._shown, self._edge, self._beside, self._half, self._unit = now
        self.setAccessibleName(shown.spoken)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._shown is not None and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self._shown.session)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = start(QPainter(self))
        painter.fillRect(self.rect(), color("canvas"))
        ink = Ink(painter, self._unit)
        size = self.width() / self._unit, self.height() / self._unit
        paint = paint_half if self._half else paint_whole
        paint(ink, self._shown, self._edge, size, self._beside)
        self.drawn = ink.drawn
        painter.end()
