"""Rail: the texts of the library below each other, the one that is read with its sections."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.views.library_page import Stop
from ui.reference.placed import height_of, width_of
from ui.reference.rows import ROW, Rows
from ui.theme import RADIUS_CONTROL, color, scale
from ui.widgets.painting import focus_ring, rounded, start
from ui.widgets.scroll_bar import ScrollBar

Index = QModelIndex | QPersistentModelIndex
_SELECTED: Final = QStyle.StateFlag.State_Selected
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
SIDE: Final = 14.0
INSET: Final = 18.0


class RailDelegate(QStyledItemDelegate):
    """A text in two lines, a section in one with its count at the end."""

    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self._rail = rail

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        stop, width = index.data(ROW), self._rail.viewport().width()
        if not isinstance(stop, Stop) or stop.section:
            return QSize(width, scale().target)
        high = height_of(stop.words, "button", width - 2 * SIDE)
        note = QFontMetricsF(scale().font("small")).height()
        return QSize(width, max(scale().target, round(high + note + scale().grow(16))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        stop, box = index.data(ROW), QRectF(option.rect)
        painter.save()
        start(painter)
        chosen = bool(option.state & _SELECTED)
        if chosen:
            inner = box.adjusted(2, 2, -2, -2)
            rounded(painter, inner, RADIUS_CONTROL, color("selected_fill"))
            if self._rail.hasFocus():
                focus_ring(painter, inner, RADIUS_CONTROL)
        if stop.section:
            self._section(painter, stop, box)
        else:
            self._text(painter, stop, box)
        painter.restore()

    def _text(self, painter: QPainter, stop: Stop, box: QRectF) -> None:
        inner = box.adjusted(SIDE, scale().grow(6), -SIDE, -scale().grow(6))
        here = stop.text == self._rail.text
        painter.setFont(scale().font("button" if here else "control"))
        painter.setPen(color("text"))
        painter.drawText(inner, Qt.TextFlag.TextWordWrap, stop.words)
        painter.setFont(scale().font("small"))
        painter.setPen(color("text2"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, stop.note)

    def _section(self, painter: QPainter, stop: Stop, box: QRectF) -> None:
        inner = box.adjusted(SIDE + INSET, 0, -SIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(scale().font("small"))
        painter.setPen(color("text2"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, stop.note)
        room = inner.width() - width_of(stop.note, "small") - 8
        painter.setFont(scale().font("body"))
        painter.setPen(color("text"))
        said = painter.fontMetrics().elidedText(stop.words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(inner, middle, said)


class Rail(QListView):
    """`chosen(Stop)` whenever the keyboard or a click comes to another row; `entered()` on Enter
    or Right; `typed(text)` when somebody begins to type words to look for.
    """

    chosen = Signal(object)
    entered = Signal()
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.words: Rows[Stop] = Rows(lambda stop: f"{stop.words}, {stop.note}".strip(", "))
        self._telling = True
        self.setModel(self.words)
        self._painter = RailDelegate(self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._come)
        self.setAccessibleName("Protocols and their sections")
        self.restyle()

    def say(self, stops: list[Stop], text: str, here: Stop | None) -> None:
        """Show these; `text` is the one that is read, `here` the row the keyboard comes to."""
        self._telling, self.text = False, text
        if list(self.words.rows()) != stops:
            self.words.say(stops)
        if here in stops:
            self.setCurrentIndex(self.words.index(stops.index(here)))
            self.scrollTo(self.currentIndex())
        self._telling = True
        self.viewport().update()

    def current(self) -> Stop | None:
        """The row that the keyboard is on."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Stop) else None

    def _come(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if self._telling and isinstance(row, Stop):
            self.chosen.emit(row)

    def restyle(self) -> None:
        look = QPalette(self.palette())
        look.setColor(QPalette.ColorRole.Base, color("surface"))
        self.setPalette(look)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        elif text.isprintable() and text.strip() and not event.modifiers() & _COMMANDS:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)
