"""Band: one line over the panes, for what concerns them all."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.glance.ink import LEAST, Ink, cap
from ui.theme import Role, color
from ui.widgets.painting import start

TALL = 76.0


class Band(QWidget):
    """`say(left, right)`; with nothing to say it is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._unit = ("", "", False), 1.0
        self.drawn: list[tuple[str, float]] = []

    def set_unit(self, unit: float) -> None:
        """How large a pixel of the picture is here."""
        self._unit = unit
        self.setFixedHeight(max(1, round(TALL * unit)))

    def say(self, left: str, right: str, *, asks: bool) -> None:
        """Words at both ends; `asks` for an answer in another colour."""
        self._said = left, right, asks
        self.setVisible(bool(left or right))
        self.setAccessibleName(" ".join(part for part in (left, right) if part))
        self.update()

    def words(self) -> str:
        """What it says."""
        return self.accessibleName()

    def paintEvent(self, _event: QPaintEvent) -> None:
        left, right, asks = self._said
        painter = start(QPainter(self))
        fill: Role = "action" if asks else "raised"
        tone: Role = "action_ink" if asks else "text"
        painter.fillRect(self.rect(), color(fill))
        ink = Ink(painter, self._unit)
        base = (TALL + cap(LEAST)) / 2
        ink.text(40, base, left, LEAST, tone, QFont.Weight.DemiBold)
        ink.to_right(self.width() / self._unit - 40, base, right, LEAST, tone)
        self.drawn = ink.drawn
        painter.end()
