"""Tile: a card of the top row, with less air around it in a small window."""

from __future__ import annotations

from PySide6.QtCore import QMargins

from ui.theme import Role
from ui.widgets import Card

USUAL, TIGHT = 16, 12


class Tile(Card):
    """`set_tight` takes the air out; everything on it stays."""

    def __init__(self, *, bar: Role | None = None) -> None:
        super().__init__(bar=bar)
        self._left = 8 if bar else 0
        self.set_tight(False)

    def set_tight(self, tight: bool) -> None:
        """Narrow edges and gaps for a small window, or the usual ones."""
        edge = TIGHT if tight else USUAL
        column = self.layout()
        if column is not None:
            column.setContentsMargins(QMargins(edge + self._left, edge, edge, edge))
            column.setSpacing(4 if tight else 6)
        self.body.setSpacing(4 if tight else 6)
