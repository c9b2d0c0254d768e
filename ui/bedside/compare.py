"""Compare: the dose of now and the typed one as two bars, so that ten times looks like it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.views.entry_dose import Beside
from ui.theme import Role, color, scale
from ui.widgets.painting import rounded, start
from ui.widgets.speech import aloud

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Compare(QWidget):
    """`say(beside)` draws both on one scale; the words carry the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside: Beside | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, beside: Beside | None) -> None:
        """Show two doses, or nothing."""
        self._beside = beside
        self.setVisible(beside is not None)
        if beside is not None:
            self.setAccessibleName(aloud(f"Now {beside.now}, typed {beside.typed}"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scale().grow(420), scale().grow(34) * 2 + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(scale().grow(300), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._beside is None:
            return
        b, painter = self._beside, start(QPainter(self))
        tall = scale().grow(34)
        most = max(1.0, b.ratio)
        rows: tuple[tuple[str, str, str, float, Role], ...] = (
            ("Now", b.now, b.now_rate, 1 / most, "text2"),
            ("Typed", b.typed, b.typed_rate, b.ratio / most, "high"),
        )
        labels = QFontMetricsF(scale().font("small"))
        values = QFontMetricsF(scale().font("emphasis"))
        label_room = labels.horizontalAdvance("Typed") + 14
        value_room = max(values.horizontalAdvance(v) for _, v, *_ in rows) + 16
        rate_room = max(labels.horizontalAdvance(r) for _, _, r, *_ in rows) + 16
        room = max(12.0, self.width() - label_room - value_room - rate_room)
        for place, (label, value, rate, part, role) in enumerate(rows):
            top = place * (tall + 4)
            painter.setFont(scale().font("small"))
            painter.setPen(color("text2"))
            painter.drawText(QRectF(0, top, label_room, tall), _LEFT, label)
            painter.setFont(scale().font("emphasis"))
            painter.setPen(color("text"))
            painter.drawText(QRectF(label_room, top, value_room, tall), _LEFT, value)
            long = max(3.0, room * part)
            left = label_room + value_room
            bar = QRectF(left, top + tall * 0.25, long, tall * 0.5)
            rounded(painter, bar, 3, color(role))
            painter.setFont(scale().font("small"))
            painter.setPen(color("text2"))
            painter.drawText(QRectF(left + long + 10, top, rate_room, tall), _LEFT, rate)
        painter.end()
