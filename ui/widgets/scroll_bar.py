"""ScrollBar: a slim bar in the theme's colours."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ui.theme import color
from ui.widgets.painting import rounded, start


class ScrollBar(QScrollBar):
    """Works like Qt's own; only its painting is ours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(14, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        painter = start(QPainter(self))
        slim = QRectF(self.width() - 10, handle.top(), 8, handle.height())
        rounded(painter, slim, 4, color("text3" if self.isSliderDown() else "outline"))
        painter.end()
