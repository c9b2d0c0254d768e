"""LinesView: the lines of the library below each other, over the mark of an unsigned text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.views.library_page import Head
from assistant.views.library_words import Line
from ui.reference.line_layout import AIR, SIDE, Laid, lay
from ui.reference.placed import height_of, paint, wrapped
from ui.reference.rows import ROW, Rows
from ui.theme import RADIUS_CONTROL, color, scale
from ui.widgets.painting import focus_ring, hairline, rounded, start
from ui.widgets.scroll_bar import ScrollBar

Index = QModelIndex | QPersistentModelIndex
_SELECTED: Final = QStyle.StateFlag.State_Selected
_ANGLE: Final = -24.0


Shown = Head | Line


def spoken(row: Shown) -> str:
    """A row in words."""
    return row.title if isinstance(row, Head) else row.spoken


class LineDelegate(QStyledItemDelegate):
    """Measures and paints rows; the layout of each is kept until width or text size change."""

    def __init__(self, view: LinesView) -> None:
        super().__init__(view)
        self._view = view
        self._kept: dict[tuple[Line, bool], Laid] = {}
        self._for = (0, 0)

    def laid(self, line: Line) -> Laid:
        """The line laid out for the view's width."""
        now = (self._view.viewport().width(), scale().percent)
        if now != self._for:
            self._kept, self._for = {}, now
        key = (line, self._view.is_open(line))
        if key not in self._kept:
            self._kept[key] = lay(line, now[0], opened=key[1])
        return self._kept[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.data(ROW), self._view.viewport().width()
        if isinstance(row, Head):
            high = height_of(row.title, "title", width - 2 * SIDE) + 2 * AIR
            return QSize(width, round(high))
        return QSize(width, round(self.laid(row).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        start(painter)
        if isinstance(row, Head):
            title = wrapped(row.title, "title", "text", (SIDE, AIR, box.width() - 2 * SIDE))
            paint(painter, (title,), box.left(), box.top())
        else:
            self._ground(painter, option, box)
            paint(painter, self.laid(row).pieces, box.left(), box.top())
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF) -> None:
        y = box.bottom() - 0.5
        hairline(painter, QPointF(SIDE, y), QPointF(box.right() - SIDE, y))
        if option.state & _SELECTED and self._view.hasFocus():
            inner = box.adjusted(4, 2, -4, -3)
            rounded(painter, inner, RADIUS_CONTROL, color("selected_fill"))
            focus_ring(painter, inner, RADIUS_CONTROL)


class LinesView(QListView):
    """`say(rows, watermark)` shows them. Up and Down go through the lines, Enter opens the words
    of a line's sources, `left()` asks for the list beside it.
    """

    left = Signal()
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: Rows[Shown] = Rows(spoken)
        self._open: set[str] = set()
        self._watermark = ""
        self.setModel(self.words)
        self._painter = LineDelegate(self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName("Lines of the protocol")
        self.clicked.connect(lambda _index: self.toggle())
        self.restyle()

    def say(self, rows: Sequence[Shown], watermark: str = "") -> None:
        """Show these rows from the top; nothing is opened."""
        self._open, self._watermark = set(), watermark
        self.words.say(rows)
        self.scrollToTop()
        first = next((n for n, row in enumerate(rows) if isinstance(row, Line)), -1)
        if first >= 0:
            self.setCurrentIndex(self.words.index(first))
            self.scrollToTop()

    def come_to(self, section: str) -> None:
        """Bring the title of a section to the top."""
        rows = self.words.rows()
        at = (n for n, row in enumerate(rows) if isinstance(row, Head) and row.section == section)
        if (number := next(at, -1)) >= 0:
            self.setCurrentIndex(self.words.index(min(number + 1, len(rows) - 1)))
            top = QAbstractItemView.ScrollHint.PositionAtTop
            self.scrollTo(self.words.index(number), top)

    def is_open(self, line: Line) -> bool:
        """Whether the words of its sources are shown."""
        return line.key in self._open

    def current(self) -> Line | None:
        """The line that the keyboard is on."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Line) else None

    def toggle(self) -> None:
        """Show the words of the line's sources, or hide them again."""
        line = self.current()
        if line is None:
            return
        self._open ^= {line.key}
        self._painter.sizeHintChanged.emit(self.currentIndex())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def restyle(self) -> None:
        look = QPalette(self.palette())
        look.setColor(QPalette.ColorRole.Base, color("surface"))
        self.setPalette(look)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The mark behind the lines stands still, so all of it is painted anew."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        elif key == Qt.Key.Key_Left:
            self.left.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        elif text.isprintable() and text.strip() and not event.modifiers() & _COMMANDS:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = start(QPainter(self.viewport()))
        painter.fillRect(self.viewport().rect(), color("surface"))
        if self._watermark:
            self._paint_mark(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_mark(self, painter: QPainter) -> None:
        """The words across, again and again, quiet behind the lines."""
        area = self.viewport().rect()
        font = scale().font("next")
        painter.setFont(font)
        painter.setPen(color("shade"))
        painter.translate(area.center())
        painter.rotate(_ANGLE)
        wide = painter.fontMetrics().horizontalAdvance(self._watermark)
        step = scale().grow(240)
        reach = max(area.width(), area.height())
        for number, y in enumerate(range(-reach, reach, step)):
            shift = (number % 2) * (wide // 2)
            for x in range(-reach - shift, reach, wide + scale().grow(140)):
                painter.drawText(QPointF(x, y), self._watermark)


_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
