"""BasisPanel: the full basis of the suggestion below the values; W or Esc closes it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.basis import Line, basis
from assistant.wording.suggestion import NOT_AN_ORDER
from ui.bedside.field import Field
from ui.bedside.typing_entry import TypingEntry
from ui.desk import Desk
from ui.setup.rows import GLUE, LabelledLine, clear
from ui.widgets import Card, Icon, KeyButton, ScrollColumn, Words

SHARE = 32
HEAD = "What the suggestion rests on"
NONE = "Nothing is suggested now."


class BasisPanel(Card):
    """`opened()` when it opens and when it closes; nothing here charts."""

    opened = Signal()

    def __init__(self, desk: Desk, session: UUID) -> None:
        super().__init__(fill="raised", line="info_line", padding=0)
        self._desk, self._session = desk, session
        self.is_open = False
        self.lines: tuple[Line, ...] = ()
        self.leave_button = KeyButton("Leave", "Esc", listens=False)
        self._none = Words(NONE, "body", "text2")
        self._rows, self._scroll = QVBoxLayout(), ScrollColumn()
        self._lay_out()
        self.leave_button.clicked.connect(self.leave)
        self.setAccessibleName(f"{HEAD}, {NOT_AN_ORDER}")
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("info", "info", 22))
        head.addWidget(Words(HEAD, "emphasis"))
        head.addWidget(Words(NOT_AN_ORDER, "small", "text2"), 1)
        head.addWidget(self.leave_button)
        inside, holder = QVBoxLayout(), QWidget()
        inside.setContentsMargins(16, 6, 8, 8)
        inside.setSpacing(4)
        inside.addLayout(head)
        inside.addWidget(self._none)
        inside.addWidget(self._scroll, 1)
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.setSpacing(4)
        holder.setLayout(self._rows)
        self._scroll.add(holder)
        self.add(inside, 1)

    def join(self, entry: TypingEntry, field: Field) -> None:
        """W in the line and the card's button open it, Esc in the line closes it."""
        for opens in (entry.full, field.full):
            opens.connect(self.turn)
        entry.bar.line.escape.connect(self.leave)
        entry.bar.line.turned.connect(self.turn_page)

    def fit(self, whole: int) -> None:
        """A share of the screen's height that leaves the values above it in sight."""
        self.setFixedHeight(whole * SHARE // 100)

    def turn(self) -> None:
        """Open it, or close it again."""
        if self.is_open:
            self.leave()
            return
        self.is_open = True
        self._show(self._lines())
        self.opened.emit()
        self.show()

    def leave(self) -> None:
        """Close it."""
        if self.is_open:
            self.is_open = False
            self.hide()
            self.opened.emit()

    def refresh(self) -> None:
        """Say it as it is now; the words change only when the suggestion did."""
        if self.is_open:
            self._show(self._lines())

    def turn_page(self, pages: int) -> None:
        """Scroll by pages, down when positive."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _lines(self) -> tuple[Line, ...]:
        found, desk = self._desk.sessions[self._session], self._desk
        return basis(found.chart, found.protocol, desk.now(), desk.zone)

    def _show(self, lines: tuple[Line, ...]) -> None:
        self._none.setVisible(not lines)
        self._scroll.setVisible(bool(lines))
        if lines == self.lines:
            return
        self.lines = lines
        clear(self._rows)
        for line in lines:
            self._rows.addWidget(LabelledLine(line.label, line.text.replace("-", f"-{GLUE}")))
        self._rows.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
