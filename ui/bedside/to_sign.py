"""What waits for a signature, over the bedside: read, choose, sign in one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.views.signing import ToSign
from ui.theme import scale
from ui.widgets import Card, KeyButton, ScrollColumn, Words
from ui.widgets.cycle import cycle
from ui.widgets.tick_row import TickRow

SAID = "All of them are signed as yours. Take out what is not: Space, or a click."
WIDTH, MOST = 720, 420
GAP, BELOW = 8, 96


class SignList(Card):
    """`signed(ids)` for those that are ticked, `left()` on Esc."""

    signed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fill="raised", line="action", parent=parent)
        self._head = Words("", "emphasis")
        self.rows: list[TickRow] = []
        self._list = ScrollColumn(spacing=6)
        self.leave_button = KeyButton("Leave", "Esc", listens=False)
        self.button = KeyButton("", "Enter", "action", listens=False)
        self._name = ""
        self.add(self._head)
        self.add(Words(SAID, "body", "text2"))
        self.add(self._list, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        row.addWidget(self.button)
        self.add(row)
        self.leave_button.clicked.connect(self.left)
        self.button.clicked.connect(self._sign)
        self.hide()

    def open_up(self, rows: Sequence[ToSign], name: str) -> None:
        """These entries, all of them ticked, for that person."""
        for old in self.rows:
            self._list.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._name = name
        self.rows = [TickRow(row.id, row.time, row.what) for row in rows]
        for part in self.rows:
            part.toggled.connect(lambda _on: self._say())
            part.moved.connect(self._walk)
            self._list.add(part)
        self._head.say(f"Charted unsigned: {len(rows)}")
        self._say()
        self.fit()
        self.show()
        self.raise_()
        if self.rows:
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self) -> None:
        """In the middle and low, below the banner, as high as its rows want."""
        parent = self.parentWidget()
        if parent is None:
            return
        wide = min(scale().grow(WIDTH), parent.width() - 40)
        self.setFixedWidth(wide)
        inside = wide - 60
        rows = sum(max(part.heightForWidth(inside), scale().target) + 6 for part in self.rows)
        self._list.setFixedHeight(min(rows, scale().grow(MOST), max(120, parent.height() - 320)))
        self.adjustSize()
        banner = getattr(parent, "banner", None)
        head = banner.height() + GAP if isinstance(banner, QWidget) else 0
        lowest = parent.height() - self.height()
        top = min(max(head, lowest - scale().grow(BELOW)), lowest)
        self.move(max(0, (parent.width() - self.width()) // 2), max(0, top))

    def ticked(self) -> list[str]:
        """The ids of what would be signed."""
        return [part.ident for part in self.rows if part.isChecked()]

    def _say(self) -> None:
        count = len(self.ticked())
        what = "1 entry" if count == 1 else f"{count} entries"
        self.button.say(f"Sign {what} as {self._name}")
        self.button.setEnabled(bool(count))
        self.setAccessibleName(f"{self._head.words()}. {self.button.text()}")

    def _sign(self) -> None:
        if ids := self.ticked():
            self.signed.emit(ids)

    def _walk(self, ways: int) -> None:
        here = next((n for n, part in enumerate(self.rows) if part.hasFocus()), -ways)
        place = min(max(here + ways, 0), len(self.rows) - 1)
        self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the list."""
        parts = (*self.rows, self.leave_button, self.button)
        return cycle(self, parts, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._sign()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(-1 if event.key() == Qt.Key.Key_Up else 1)
        event.accept()
