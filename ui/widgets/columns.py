"""ColumnsLayout: columns side by side when the window is wide, below each other when it is not."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class _Column(NamedTuple):
    item: QLayoutItem
    weight: int


class ColumnsLayout(QLayout):
    """`add(widget, weight)`. Columns share a line by weight while each gets its least width.

    What does not fit goes to the next line. On one line all columns are equally tall and fill
    the room; with several lines each line takes the height it needs and the last one the rest.
    `even` lines hold equally many: 3 and 2, not 4 and 1.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 12, *, even: bool = False) -> None:
        super().__init__()
        self._even = even
        self._columns: list[_Column] = []
        self._weights: list[int] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def add(self, part: QWidget, weight: int = 1) -> None:
        """Put a column to the right of the others."""
        self._weights.append(weight)
        self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        weight = self._weights.pop(0) if self._weights else 1
        self._columns.append(_Column(item, weight))

    def count(self) -> int:
        return len(self._columns)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._columns[index].item if 0 <= index < len(self._columns) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._columns.pop(index).item if 0 <= index < len(self._columns) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        tall = [self._tall(line, width) for line in self._lines(width)]
        return sum(tall) + self._gap * max(0, len(tall) - 1)

    def sizeHint(self) -> QSize:
        sizes = [c.item.sizeHint() for c in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [c.item.minimumSize() for c in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        lines, top = self._lines(rect.width()), rect.top()
        for place, line in enumerate(lines):
            tall = self._tall(line, rect.width())
            if place == len(lines) - 1:
                tall = max(tall, rect.bottom() + 1 - top)
            left = rect.left()
            for column, width in zip(line, self._widths(line, rect.width()), strict=True):
                column.item.setGeometry(QRect(QPoint(left, top), QSize(width, tall)))
                left += width + self._gap
            top += tall + self._gap

    def _shown(self) -> list[_Column]:
        return [column for column in self._columns if not column.item.isEmpty()]

    def _lines(self, width: int) -> list[list[_Column]]:
        lines: list[list[_Column]] = []
        for column in self._shown():
            if lines and self._least([*lines[-1], column]) <= width:
                lines[-1].append(column)
            else:
                lines.append([column])
        return self._evened(lines, width) if self._even and len(lines) > 1 else lines

    def _evened(self, lines: list[list[_Column]], width: int) -> list[list[_Column]]:
        columns = [column for line in lines for column in line]
        many = -(-len(columns) // len(lines))
        evened = [columns[at : at + many] for at in range(0, len(columns), many)]
        return evened if all(self._least(line) <= width for line in evened) else lines

    def _least(self, line: list[_Column]) -> int:
        return sum(c.item.minimumSize().width() for c in line) + self._gap * (len(line) - 1)

    def _widths(self, line: list[_Column], width: int) -> list[int]:
        """Shares by weight, but nobody below its least; who would be is fixed and taken out."""
        least = [c.item.minimumSize().width() for c in line]
        fixed: set[int] = set()
        room = width - self._gap * (len(line) - 1)
        while True:
            free = room - sum(least[at] for at in fixed)
            weights = sum(c.weight for at, c in enumerate(line) if at not in fixed) or 1
            share = {at: free * c.weight // weights for at, c in enumerate(line) if at not in fixed}
            short = {at for at, given in share.items() if given < least[at]}
            if not short:
                break
            fixed |= short
        given = [share.get(at, least[at]) for at in range(len(line))]
        given[-1] += room - sum(given)
        return given

    def _tall(self, line: list[_Column], width: int) -> int:
        heights = [
            c.item.heightForWidth(w) if c.item.hasHeightForWidth() else c.item.sizeHint().height()
            for c, w in zip(line, self._widths(line, width), strict=True)
        ]
        return max(heights, default=0)
