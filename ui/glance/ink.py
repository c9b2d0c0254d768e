"""Ink: letters for three metres. Nothing is drawn smaller than can be read there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ui.theme import Role, color, scale
from ui.widgets.vital import number_width, paint_number

LEAST = 58
"""Pixels of a letter's size in a picture of 1600: 16 arcmin at 3 m on a screen of 24 inches."""
WHOLE = (1600.0, 900.0)


def unit_of(width: float, height: float) -> float:
    """How large a pixel of the picture of 1600 by 900 is in a window of that size."""
    return min(width / WHOLE[0], height / WHOLE[1])


class Ink:
    """Draws words and numbers of a pane.

    `drawn` is what stands there and how large, `boxes` where: from the baseline up to a capital.

    Sizes and places are of the picture of 1600 by 900.
    """

    def __init__(self, painter: QPainter, unit: float) -> None:
        self.painter, self.unit = painter, unit
        self.drawn: list[tuple[str, float]] = []
        self.boxes: list[tuple[str, QRectF]] = []

    def font(self, size: float, weight: QFont.Weight = QFont.Weight.Medium) -> QFont:
        """The font of a size."""
        return scale().sized(round(size * self.unit), weight)

    def width(self, text: str, size: float, weight: QFont.Weight = QFont.Weight.Medium) -> float:
        """How wide words are, in the picture's pixels."""
        return QFontMetricsF(self.font(size, weight)).horizontalAdvance(text) / self.unit

    def fitted(
        self, text: str, size: float, room: float, weight: QFont.Weight = QFont.Weight.Medium
    ) -> float:
        """The largest size up to `size` at which the words have room; never under the least."""
        wide = self.width(text, size, weight)
        return size if wide <= room else max(LEAST, size * room / wide)

    def text(
        self,
        x: float,
        base: float,
        text: str,
        size: float = LEAST,
        role: Role = "text",
        weight: QFont.Weight = QFont.Weight.Medium,
    ) -> float:
        """Words with their left end and baseline there; the x behind them."""
        if not text:
            return x
        self.painter.setFont(self.font(size, weight))
        self.painter.setPen(color(role))
        self.painter.drawText(QPointF(x * self.unit, base * self.unit), text)
        return self._drew(text, size, x, base, self.width(text, size, weight))

    def _drew(self, text: str, size: float, x: float, base: float, wide: float) -> float:
        self.drawn.append((text, size))
        self.boxes.append((text, QRectF(x, base - cap(size), wide, cap(size))))
        return x + wide

    def centred(
        self, middle: float, base: float, text: str, size: float, role: Role, weight: QFont.Weight
    ) -> None:
        """Words around x = middle."""
        self.text(middle - self.width(text, size, weight) / 2, base, text, size, role, weight)

    def to_right(
        self, right: float, base: float, text: str, size: float, role: Role = "text"
    ) -> float:
        """Words that end at x = right; the x where they begin."""
        weight = QFont.Weight.DemiBold
        left = right - self.width(text, size, weight)
        self.text(left, base, text, size, role, weight)
        return left

    def number(
        self, x: float, base: float, text: str, size: float, room: float, role: Role
    ) -> float:
        """A number as large as it has room for, its point drawn heavier; the x behind it."""
        wide = self._number_width(text, size)
        fits = size if wide <= room else max(LEAST, size * room / wide)
        at = QPointF(x * self.unit, base * self.unit)
        paint_number(self.painter, text, self._digits(fits), at, color(role))
        return self._drew(text, fits, x, base, self._number_width(text, fits))

    def _digits(self, size: float) -> QFont:
        return self.font(size, QFont.Weight.DemiBold)

    def _number_width(self, text: str, size: float) -> float:
        return number_width(text, self._digits(size)) / self.unit

    def lines(self, text: str, room: float, size: float = LEAST) -> list[str]:
        """Words broken into lines that have room; a number stays with its unit."""
        rows: list[str] = []
        for word in text.split(" "):
            longer = f"{rows[-1]} {word}" if rows else word
            if rows and self.width(longer, size, QFont.Weight.DemiBold) <= room:
                rows[-1] = longer
            else:
                rows.append(word)
        return rows


def cap(size: float) -> float:
    """Height of a capital or a digit of a size."""
    return size * 0.727
