"""FittedVital: a huge number that shrinks before it is ever cut."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, scale
from ui.widgets import Freshness, Vital

LEAST = 52


class FittedVital(Vital):
    """A `Vital` as large as its width allows, up to `most` pixels at 100 percent.

    Its height is that of the largest size, so that nothing below it moves.
    """

    def __init__(
        self, unit: str, tone: Role, most: int, over: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", unit, tone=tone, over=over, pixels=most, parent=parent)
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_most(self, most: int) -> None:
        """Another largest size (a smaller window)."""
        self._most = most
        self._fit()

    def say(self, value: str, freshness: Freshness = "fresh", unit: str | None = None) -> None:
        """Show another number; the same again does nothing."""
        if (value, freshness, unit or self._unit) != (self._value, self._fresh, self._unit):
            super().say(value, freshness, unit)
            self._fit()

    def restyle(self) -> None:
        """Another text size is in force."""
        self._fit()

    def _fit(self) -> None:
        most, least = scale().grow(self._most), scale().grow(LEAST)
        for pixels in range(most, least - 1, -2):
            self._pixels = pixels
            if super().sizeHint().width() <= self.width():
                break
        self.updateGeometry()
        self.update()

    def _at(self, pixels: int) -> QSize:
        kept, self._pixels = self._pixels, scale().grow(pixels)
        hint = super().sizeHint()
        self._pixels = kept
        return hint

    def sizeHint(self) -> QSize:
        return QSize(self._at(LEAST).width(), self._at(self._most).height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
