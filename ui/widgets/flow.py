"""FlowLayout: side by side as long as there is room, then on the next line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep their size hints and wrap like words; each line is centred on its height.

    With `spread`, the last item is pushed to the right edge of the line it stands on;
    with `middle`, the lines stand in the middle of more height than they need.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, *, line_gap: int = 8,
        spread: bool = False,
        middle: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap, self._spread = gap, line_gap, spread
        self._middle = middle
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def set_spread(self, on: bool) -> None:
        """Push the last item to the right edge of its line, or let it follow the others."""
        if on != self._spread:
            self._spread = on
            self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        return QSize(
            max((size.width() for size in shown), default=0) + margins.left() + margins.right(),
            max((size.height() for size in shown), default=0) + margins.top() + margins.bottom(),
        )

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            wide = min(size.width(), width)
            if item.hasHeightForWidth():
                size = QSize(wide, item.heightForWidth(wide))
            size.setWidth(wide)
            if lines[-1] and used + self._gap + wide > width:
                lines.append([])
            used = wide if not lines[-1] else used + self._gap + wide
            lines[-1].append((item, size))
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        top = area.top()
        if move and self._middle:
            top += max(0, (rect.height() - self.heightForWidth(rect.width())) // 2)
        last = next((i for i in reversed(self._items) if not i.isEmpty()), None)
        for line in self._lines(area.width()):
            height = max((size.height() for _, size in line), default=0)
            left = area.left()
            for item, size in line:
                if self._spread and item is last:
                    left = max(left, area.right() + 1 - size.width())
                if move:
                    corner = QPoint(left, top + (height - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
                left += size.width() + self._gap
            top += height + self._line_gap
        return top - self._line_gap - rect.top() + self.contentsMargins().bottom()
