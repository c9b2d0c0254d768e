"""Rows: things of several kinds below each other, for a list that paints them itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole
_NOWHERE: Final = QModelIndex()


class Rows(QAbstractListModel, Generic[Row]):
    """The row itself comes under the role `ROW`; `spoken` gives its words to a reader's voice."""

    def __init__(self, spoken: Callable[[Row], str]) -> None:
        super().__init__()
        self._spoken = spoken
        self._rows: Sequence[Row] = ()

    def say(self, rows: Sequence[Row]) -> None:
        """Show these rows, in this order."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> Sequence[Row]:
        """All of them."""
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in words:
            return self._spoken(row)
        return row if role == ROW else None
