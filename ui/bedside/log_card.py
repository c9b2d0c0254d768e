"""LogCard: the last entries beside the trend; LogPage: all of them in its place."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from assistant.session import Session
from assistant.views.banner import name_of
from assistant.views.log import log
from ui.widgets import Card, Icon, KeyButton, LogList, LogRow, Words

SHOWN = 4
_SIGNS = {"struck": "undo-2", "late": "history", "own": "info", "": ""}


class LogCard(Card):
    """The newest few entries, for where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, parent=parent)
        self.add(Words("Last entries", "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self.rows = [
            (Words("", "small", "text2"), Words("", "small", elides=True), Icon("", "text2", 16))
            for _ in range(SHOWN)
        ]
        for place, parts in enumerate(self.rows):
            for column, part in enumerate(parts):
                grid.addWidget(part, place, column, Qt.AlignmentFlag.AlignVCenter)
        self.add(grid)
        self._seen: tuple[int, date, str] | None = None

    def show_log(self, session: Session, now: datetime, zone: tzinfo) -> None:
        """Show the newest entries; the same chart on the same day again does nothing."""
        seen = (session.chart.version, now.date(), name_of(session.chart))
        if seen == self._seen:
            return
        self._seen = seen
        lines = log(session.chart, now, zone, SHOWN)
        for place, (time, what, sign) in enumerate(self.rows):
            line = lines[place] if place < len(lines) else None
            time.say(line.time if line else "")
            what.say(line.what if line else "")
            what.strike(line is not None and line.mark == "struck")
            sign.set_icon(_SIGNS[line.mark] if line else "")


class LogPage(Card):
    """Every entry. `chosen(id)` on Enter or a double click; `closed()` to go back."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, parent=parent)
        self.list = LogList()
        self.list.chosen.connect(self._choose)
        back = KeyButton("Back to the trend", "Ctrl+F", listens=False)
        back.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("Log", "emphasis"))
        head.addWidget(Words("Enter on an entry: charted in error", "small", "text2"), 1)
        head.addWidget(back)
        self.add(head)
        self.add(self.list, 1)
        self._seen: tuple[int, date, str] | None = None

    def show_log(self, session: Session, now: datetime, zone: tzinfo) -> None:
        """Show all entries; the same chart on the same day again does nothing."""
        seen = (session.chart.version, now.date(), name_of(session.chart))
        if seen != self._seen:
            self._seen = seen
            lines = log(session.chart, now, zone)
            self.list.say([LogRow(x.time, x.what, x.who, x.note, x.mark, x.id) for x in lines])

    def _choose(self, row: LogRow) -> None:
        self.chosen.emit(row.id)
