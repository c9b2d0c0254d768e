"""LogModel: rows of words for a long list."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.widgets.speech import aloud

LogMark = Literal["", "struck", "late", "own"]
_NOWHERE: Final = QModelIndex()
ROW: Final = Qt.ItemDataRole.UserRole


class LogRow(NamedTuple):
    """One line: when, what, who, a note (a reason), and a mark.

    struck draws a line through `what`; late puts a clock before the note; own draws the line as
    the program's own.
    """

    time: str
    what: str
    who: str = ""
    note: str = ""
    mark: LogMark = ""
    id: str = ""


class LogModel(QAbstractTableModel):
    """Four columns of words; the whole row comes under the role `ROW`."""

    def __init__(self, heads: tuple[str, str, str, str]) -> None:
        super().__init__()
        self._heads = heads
        self._rows: Sequence[LogRow] = ()

    def set_rows(self, rows: Sequence[LogRow]) -> None:
        """Show these rows, in this order."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> LogRow:
        """The row at a place, from 0. Raises IndexError outside."""
        return self._rows[at]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            struck = "withdrawn, " if row.mark == "struck" and index.column() == 1 else ""
            return struck + aloud(str(row[index.column()]))
        return row if role == ROW else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None
