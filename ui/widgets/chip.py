"""Chip: a few words in a pill, with an icon; filled only when it is an alert."""

from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import RADIUS_CONTROL, Role, TypeRole, color, paint_icon, scale
from ui.widgets.painting import rounded, start
from ui.widgets.speech import aloud

ChipRole = Literal["plain", "target", "low", "medium", "high"]

# fill, ink, outline
_LOOK: Final[dict[ChipRole, tuple[Role | None, Role, Role | None]]] = {
    "plain": (None, "text2", "outline"),
    "target": ("target_fill", "target", None),
    "low": ("low_fill", "low_ink", None),
    "medium": ("medium_fill", "medium_ink", None),
    "high": ("high_fill", "high_ink", "high_border"),
}


class Chip(QWidget):
    """Not for pressing. Levels low, medium and high carry their stars in the words."""

    def __init__(
        self,
        text: str,
        role: ChipRole = "plain",
        icon: str = "",
        *,
        size: TypeRole = "button",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._role, self._icon, self._size = text, role, icon, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(aloud(text))

    def say(self, text: str, role: ChipRole = "plain", icon: str = "") -> None:
        """Show other words, another role and icon."""
        self._text, self._role, self._icon = text, role, icon
        self.setAccessibleName(aloud(text))
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def _side(self) -> int:
        return round(scale().px(self._size) * 1.15)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(scale().font(self._size))
        width = metrics.horizontalAdvance(self._text) + 26
        width += self._side() + 8 if self._icon else 0
        return QSize(round(width + 1), round(metrics.height() + scale().grow(16)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        fill, ink, line = _LOOK[self._role]
        box = QRectF(self.rect())
        rounded(
            painter,
            box,
            RADIUS_CONTROL,
            color(fill) if fill else None,
            color(line) if line else None,
            1.2,
        )
        left = 13.0
        if self._icon:
            side = self._side()
            spot = QRectF(left, box.center().y() - side / 2, side, side)
            paint_icon(painter, self._icon, ink, spot)
            left += side + 8
        painter.setFont(scale().font(self._size))
        painter.setPen(color(ink))
        area = QRectF(left, 0, box.width() - left, box.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()
