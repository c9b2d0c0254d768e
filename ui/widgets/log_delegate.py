"""LogDelegate: paints one cell of a log, struck through where it was withdrawn."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Role, color, paint_icon, scale
from ui.widgets.log_model import ROW, LogRow

_ICON: Final = {"struck": "undo-2", "late": "history", "own": "info", "": ""}


class LogDelegate(QStyledItemDelegate):
    """One line of text a cell, elided at the end; the whole is in the tool tip."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(60, scale().target)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, (tuple, list)):
            return
        line = LogRow(*row)
        painter.save()
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, color("selected_fill" if chosen else "surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("hairline"))
        if chosen and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height() - 1), color("selected"))
        if chosen and self._has_keyboard():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 3), color("focus"))
            painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), color("focus"))
        self._text(painter, box, line, index.column())
        painter.restore()

    def _has_keyboard(self) -> bool:
        view = self.parent()
        return isinstance(view, QWidget) and view.hasFocus()

    def _text(self, painter: QPainter, box: QRectF, line: LogRow, column: int) -> None:
        font = scale().font("strong" if column == 0 else "body")
        ink: Role = "text" if column < 2 else "text2"
        if line.mark == "own" or (line.mark == "struck" and column == 1):
            ink = "text2"
        font.setStrikeOut(line.mark == "struck" and column == 1)
        painter.setFont(font)
        painter.setPen(color(ink))
        area = box.adjusted(14 if column == 0 else 8, 0, -8, 0)
        name = _ICON[line.mark] if column == 3 else ""
        if name and line.note:
            side = scale().grow(18)
            spot = QRectF(area.left(), area.center().y() - side / 2, side, side)
            paint_icon(painter, name, "text2", spot)
            area.setLeft(area.left() + side + 8)
        text = str(line[column])
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
