"""FittedVital: a huge number that shrinks before it is ever cut."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, scale
from ui.widgets import Freshness, Vital

LEAST = 52
LESSER = 72
"""Below this size the unit is smaller too, so that the number is not."""
WORD = 0.72
"""Letters against digits of the largest size: a word needs room below its line."""


class FittedVital(Vital):
    """A `Vital` as large as its width allows, up to `most` pixels at 100 percent.

    Its height is that of the largest size, so that nothing below it moves. `own` is the size that
    its own room allows, `is_word` tells that a word stands in the place of the number.
    """

    def __init__(
        self, unit: str, tone: Role, most: int, over: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", unit, tone=tone, over=over, pixels=most, parent=parent)
        self._most = most
        self.own, self._peer = most, self
        self._digits_tone, self._digits_over, self.is_word = tone, over, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def join(self, other: FittedVital) -> None:
        """Two numbers of one size: neither is ever drawn larger than the other has room for."""
        self._peer, other._peer = other, self
        self._fit()

    def set_most(self, most: int) -> None:
        """Another largest size (a smaller window)."""
        self._most = most
        self._fit()

    def say(self, value: str, freshness: Freshness = "fresh", unit: str | None = None) -> None:
        """Show another number; the same again does nothing."""
        new = self._value, self._fresh, self._unit
        if self.is_word or (value, freshness, unit or self._unit) != new:
            self.is_word, self._tone, self._over = False, self._digits_tone, self._digits_over
            super().say(value, freshness, unit)
            self._fit()

    def say_word(self, word: str) -> None:
        """A word in the place of the number, in the colour of text: it is no value."""
        if not self.is_word or word != self._value:
            self.is_word, self._tone, self._over = True, "text", ""
            super().say(word, "fresh", "")
            self._fit()

    def restyle(self) -> None:
        """Another text size is in force."""
        self._fit()

    def _fit(self) -> None:
        share = WORD if self.is_word else 1
        most, least = round(scale().grow(self._most) * share), scale().grow(LEAST)
        sizes = range(most, least - 1, -2) or range(most, most + 1)
        place = bisect_left(sizes, True, key=self._holds)
        self.own = self._pixels = sizes[min(place, len(sizes) - 1)]
        self.share()
        self._peer.share()

    def _holds(self, pixels: int) -> bool:
        """Whether the number in this size is no wider than its room."""
        self._pixels = pixels
        return super().sizeHint().width() <= self.width()

    def share(self) -> None:
        """The smaller of the two; a word is as large as it can be and holds nobody back."""
        alone = self.is_word or self._peer.is_word
        self._pixels = self.own if alone else min(self.own, self._peer.own)
        self.updateGeometry()
        self.update()

    def _unit_font(self) -> QFont:
        if self._pixels < scale().grow(LESSER):
            return scale().font("emphasis")
        return super()._unit_font()

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
