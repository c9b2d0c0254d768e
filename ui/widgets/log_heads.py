"""LogHeads: the row of titles above a log."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import color, scale


class LogHeads(QHeaderView):
    """Titles in the quiet colour over the words of their column, with one hairline below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, color("surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), color("outline"))
        painter.setFont(scale().font("small"))
        painter.setPen(color("text2"))
        words = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal)
        area = box.adjusted(14 if logicalIndex == 0 else 8, 0, -8, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, str(words))
        painter.restore()
