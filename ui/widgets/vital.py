"""Vital: one huge number, legible from the foot of the bed, with a heavier decimal point."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, TypeRole, color, scale
from ui.widgets.painting import start
from ui.widgets.speech import aloud

Freshness = Literal["fresh", "old", "gone"]
DASHES = "\u2013\u2009\u2013\u2009\u2013"
_OLD = 0.6
_POINT = 1.5


def point_width(metrics: QFontMetricsF) -> float:
    """Diameter of the decimal point as drawn: 1.5 times the font's own."""
    return metrics.tightBoundingRect(".").width() * _POINT


def number_width(text: str, font: QFont) -> float:
    """Width of a number as `paint_number` draws it."""
    metrics = QFontMetricsF(font)
    digits = sum(metrics.horizontalAdvance(sign) for sign in text if sign != ".")
    return digits + text.count(".") * point_width(metrics) * 1.3


def paint_number(painter: QPainter, text: str, font: QFont, at: QPointF, ink: QColor) -> None:
    """Draw a number with its baseline at `at`; only the decimal point differs from the font."""
    metrics, x = QFontMetricsF(font), at.x()
    size = point_width(metrics)
    painter.setFont(font)
    for sign in text:
        if sign == ".":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QRectF(x + size * 0.15, at.y() - size, size, size))
            x += size * 1.3
            continue
        painter.setPen(ink)
        painter.drawText(QPointF(x, at.y()), sign)
        x += metrics.horizontalAdvance(sign)


class Vital(QWidget):
    """A number in the size of a type role, its unit beside it on the baseline.

    `tone` is "vital" or "dose". `over` are small capitals above the unit. `say(value,
    freshness)`: "old" draws at 60 percent, "gone" draws dashes in its place. The room taken
    depends on `widest` (for example "0.99"), so the number's place does not jump.
    """

    def __init__(
        self,
        value: str = "",
        unit: str = "",
        *,
        role: TypeRole = "vital",
        tone: Role = "vital",
        over: str = "",
        widest: str = "",
        pixels: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value, self._unit, self._over, self._widest = value, unit, over, widest
        self._role, self._tone, self._pixels = role, tone, pixels
        self._fresh: Freshness = "fresh"
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._name()

    def say(self, value: str, freshness: Freshness = "fresh", unit: str | None = None) -> None:
        """Show another number, or the same as old or gone."""
        self._value, self._fresh = value, freshness
        self._unit = self._unit if unit is None else unit
        self._name()
        self.updateGeometry()
        self.update()

    def set_size(self, role: TypeRole) -> None:
        """Draw in another size of the scale (a smaller window)."""
        self._role = role
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        spoken = "no recent value" if self._fresh == "gone" else f"{self._value} {self._unit}"
        self.setAccessibleName(aloud(spoken.strip()))

    def shown(self) -> str:
        """The characters drawn: the number, or dashes when it is gone."""
        return DASHES if self._fresh == "gone" else self._value

    def digits_px(self) -> int:
        """Size of the digits as drawn, in logical pixels."""
        full = self._pixels or scale().px(self._role)
        return round(full * _OLD) if self._fresh == "old" else full

    def _font(self, full: bool = False) -> QFont:
        px = (self._pixels or scale().px(self._role)) if full else self.digits_px()
        return scale().sized(px, QFont.Weight.DemiBold)

    def _unit_font(self) -> QFont:
        if self._pixels or self._role == "vital":
            px = max(scale().px("unit"), round(self._pixels * 0.2))
            return scale().sized(px, QFont.Weight.Medium)
        return scale().font("unit" if self._role == "vital_m" else "emphasis")

    def _room(self) -> float:
        font = self._font(full=True)
        return max(number_width(text, font) for text in (self._value, self._widest, DASHES))

    def sizeHint(self) -> QSize:
        unit = QFontMetricsF(self._unit_font()).horizontalAdvance(self._unit)
        over = QFontMetricsF(scale().font("caps")).horizontalAdvance(self._over.upper())
        beside = max(unit, over) + 18 if self._unit or self._over else 0
        height = QFontMetricsF(self._font(full=True)).capHeight() * 1.22
        return QSize(round(self._room() + beside + 4), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        font = self._font()
        full = QFontMetricsF(self._font(full=True)).capHeight()
        base = (self.height() + full) / 2
        ink = color(self._tone if self._fresh != "gone" else "text2")
        paint_number(painter, self.shown(), font, QPointF(0, base), ink)
        left = number_width(self.shown(), font) + 18
        painter.setPen(color("text"))
        unit_font = self._unit_font()
        painter.setFont(unit_font)
        painter.drawText(QPointF(left, base), self._unit)
        if self._over:
            painter.setFont(scale().font("caps"))
            painter.setPen(color("text2"))
            up = QFontMetricsF(unit_font).capHeight() + scale().grow(14)
            painter.drawText(QPointF(left, base - up), self._over)
        painter.end()
