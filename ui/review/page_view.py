"""PageView: one page of a PDF as it will be on paper, sharp at any size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, scale

WIDEST = 980
EDGE = 2


class PageView(QWidget):
    """A page as wide as there is room, up to a readable width; its height follows."""

    def __init__(
        self, document: QPdfDocument, page: int, what: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._page = document, page
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"Page {page + 1} of {document.pageCount()} of the {what}")
        self.setAccessibleDescription(document.getAllText(page).text())

    def _side(self) -> int:
        return min(self.width(), scale().grow(WIDEST)) - 2 * EDGE

    def _ratio(self) -> float:
        points = self._document.pagePointSize(self._page)
        return points.height() / points.width()

    def heightForWidth(self, width: int) -> int:
        side = min(width, scale().grow(WIDEST)) - 2 * EDGE
        return round(side * self._ratio()) + 2 * EDGE

    def sizeHint(self) -> QSize:
        wide = scale().grow(WIDEST)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def image(self) -> QImage:
        """The page in the pixels of this screen."""
        ratio, side = self.devicePixelRatioF(), self._side()
        wanted = QSize(round(side * ratio), round(side * self._ratio() * ratio))
        if self._image.size() != wanted:
            drawn = self._document.render(self._page, wanted)
            self._image = QImage(wanted, QImage.Format.Format_RGB32)
            self._image.fill(Qt.GlobalColor.white)
            painter = QPainter(self._image)
            painter.drawImage(0, 0, drawn)
            painter.end()
        return self._image

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._side()
        page = QRectF((self.width() - side) / 2, EDGE, side, side * self._ratio())
        painter = QPainter(self)
        painter.fillRect(page.adjusted(-1, -1, 1, 1), color("outline"))
        painter.fillRect(page, QColor(Qt.GlobalColor.white))
        painter.drawImage(page, self.image())
        painter.end()
