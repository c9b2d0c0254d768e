"""NextCard: how long until the next look, why then, and what follows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from assistant.views.next_tile import ROWS, Follows, NextTile
from ui.bedside.tile import Tile
from ui.widgets import Caps, Divider, KeyButton, Ring, Words, aloud

RING, SMALL_RING, TINY_RING = 172, 116, 92


class NextCard(Tile):
    """Shows a `NextTile`; `debts()` when the chip of open items is pressed."""

    debts = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ring = Ring(RING)
        self.word, self._small = Words("", "next"), Words("", "title")
        self._rest = Words("", "emphasis")
        self._large = True
        self._why = Words("", "small", "text2")
        self._rows = [(Words("", "strong", "text2"), Words("", "body")) for _ in range(ROWS)]
        self.open = KeyButton("", "F7")
        self.open.clicked.connect(self.debts)
        self._lay_out()

    def _lay_out(self) -> None:
        title, beside = QHBoxLayout(), QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(Caps("Next"))
        beside.addWidget(self._rest)
        title.setSpacing(12)
        title.addWidget(self.word)
        title.addWidget(self._small)
        title.addLayout(beside, 1)
        column = self._words = QVBoxLayout()
        column.addLayout(title)
        column.addWidget(self._why)
        column.addWidget(Divider())
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for place, (time, words) in enumerate(self._rows):
            grid.addWidget(time, place, 0)
            grid.addWidget(words, place, 1)
        column.addLayout(grid)
        column.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addStretch(1)
        left.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addStretch(1)
        row = self._row = QHBoxLayout()
        row.addLayout(left)
        row.addLayout(column, 1)
        self.add(row, 1)

    def show_next(self, shown: NextTile | None) -> None:
        """Show what is due as it is now; nothing without an infusion that runs or rests."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.ring.say(shown.left, shown.big, shown.small, overdue=shown.overdue)
        self.word.say(shown.word)
        self._small.say(shown.word)
        self._rest.say(shown.rest)
        self._why.say(shown.why)
        for place, (time, words) in enumerate(self._rows):
            row = shown.rows[place] if place < len(shown.rows) else Follows("", "", due=False)
            time.say(row.time)
            words.say(f"{row.words}, due" if row.due else row.words)
            time.setVisible(bool(row.words))
            words.setVisible(bool(row.words))
        self.open.setVisible(bool(shown.debts))
        late = ", past due" if shown.debts_late and self._large else ""
        self.open.say(shown.debts + late)
        self.open.set_tight(not self._large)
        self.setAccessibleName(aloud(shown.spoken))

    def arrange(self, *, large: bool, tiny: bool = False) -> None:
        """Another size of the ring, for another window; why then is left out of a tiny one."""
        self._large = large
        self.ring.set_diameter(RING if large else TINY_RING if tiny else SMALL_RING)
        self._why.setVisible(not tiny)
        self.open.set_cap(not tiny)
        self.word.setVisible(large)
        self._small.setVisible(not large)
        self._row.setSpacing(22 if large else 12)
        self._words.setSpacing(6 if large else 2)
        self.set_tight(not large)
