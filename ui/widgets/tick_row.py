"""TickRow: one thing of a list that is taken or left, with its time and its sentence."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.theme import RADIUS_CONTROL, color, paint_icon, scale
from ui.widgets.painting import focus_ring, rounded, start
from ui.widgets.speech import aloud

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
BOX, SIDE, AIR = 22, 12, 16


class TickRow(QCheckBox):
    """Ticked at first. Space or a click takes the tick away; Up and Down are told as `moved`."""

    moved = Signal(int)

    def __init__(self, ident: str, time: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{time} {what}", parent)
        self.ident, self._time, self._what = ident, time, what
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(aloud(f"{time}, {what}"))

    def _left(self) -> float:
        time = QFontMetricsF(scale().font("strong")).horizontalAdvance(f"{self._time}  ")
        return SIDE + scale().grow(BOX) + SIDE + max(time, scale().grow(56))

    def heightForWidth(self, width: int) -> int:
        room = QRectF(0, 0, max(1.0, width - self._left() - SIDE), 10_000)
        metrics = QFontMetricsF(scale().font("body"))
        return max(
            scale().target, round(metrics.boundingRect(room, _WRAP, self._what).height()) + AIR
        )

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(scale().font("body")).horizontalAdvance(self._what)
        width = round(self._left() + wide + SIDE + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._left()) + scale().grow(120), scale().target)

    def hitButton(self, _pos: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        rounded(painter, box, RADIUS_CONTROL, color("surface"), color("hairline"), 1)
        side = scale().grow(BOX)
        mark = QRectF(SIDE, box.center().y() - side / 2, side, side)
        ticked = self.isChecked()
        rounded(painter, mark, 5, color("action") if ticked else None, color("outline"), 1.5)
        if ticked:
            paint_icon(painter, "check", "action_ink", mark.adjusted(3, 3, -3, -3))
        ink = color("text" if ticked else "text2")
        painter.setPen(ink)
        painter.setFont(scale().font("strong"))
        spot = QRectF(mark.right() + SIDE, 0, self._left(), box.height())
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, self._time)
        painter.setFont(scale().font("body"))
        rest = QRectF(self._left(), 0, box.width() - self._left() - SIDE, box.height())
        painter.drawText(rest, _WRAP, self._what)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS_CONTROL, "focus")
        painter.end()
