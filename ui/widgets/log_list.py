"""LogList: a long list of rows of fixed height that scrolls fast at any length."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.theme import color, scale
from ui.widgets.log_delegate import LogDelegate
from ui.widgets.log_heads import LogHeads
from ui.widgets.log_model import LogModel, LogRow
from ui.widgets.scroll_bar import ScrollBar


class LogList(QTableView):
    """`say(rows)` shows them; `chosen(LogRow)` on Enter or a double click, `at(LogRow)` when the
    keyboard or the mouse comes to a row. The place in the list is kept when rows change.
    """

    chosen = Signal(object)
    at = Signal(object)

    def __init__(
        self,
        heads: tuple[str, str, str, str] = ("Time", "What", "Who", "Note"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = LogModel(heads)
        self._painter = LogDelegate(self)
        self.setModel(self.words)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalHeader(LogHeads(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self._set_heads()
        self.doubleClicked.connect(self._choose)
        self.selectionModel().currentRowChanged.connect(self._come)
        self.setAccessibleName("Log")
        self.restyle()

    def _set_heads(self) -> None:
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def say(self, rows: Sequence[LogRow]) -> None:
        """Show these rows; the row that was current stays current if its place still exists."""
        here, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self.words.set_rows(rows)
        if 0 <= here < len(rows):
            self.selectRow(here)
        self.verticalScrollBar().setValue(scrolled)

    def current(self) -> LogRow | None:
        """The row the keyboard is on."""
        index = self.currentIndex()
        return self.words.row(index.row()) if index.isValid() else None

    def restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scale().target)
        self.horizontalHeader().setFixedHeight(scale().grow(34))
        look = QPalette(self.palette())
        look.setColor(QPalette.ColorRole.Base, color("surface"))
        self.setPalette(look)
        self._set_widths()

    def _set_widths(self) -> None:
        room = self.viewport().width()
        time = scale().grow(150)
        who, note = round(room * 0.16), round(room * 0.28)
        for column, width in enumerate((time, room - time - who - note, who, note)):
            self.setColumnWidth(column, max(40, width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.words.row(index.row()))

    def _come(self, index: QModelIndex) -> None:
        if index.isValid():
            self.at.emit(self.words.row(index.row()))
