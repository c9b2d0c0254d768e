"""Both sides of the second check, side by side; neither is marked wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assistant.views.setup_compared import Compared
from ui.widgets import Caps, Chip, Divider, EntryField, Heading, Words

TOGETHER = "Neither side is marked wrong. Go back and read again, or chart it as it is."
ALONE = "What was not charted is held against nothing. Your reading is kept as you read it."


class ComparedTable(QWidget):
    """`say(rows)`; the reason's field is there when something differs."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Compared, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._head, self._said = Heading(""), Words("", "body", "text2")
        self._column.addWidget(self._head)
        self._column.addWidget(self._said)
        self.reason = EntryField("Why is it charted as it is?", message_lines=0)
        self.reason.typed.connect(lambda _text: self.changed.emit())
        self._column.addWidget(self.reason)
        self._line = Divider()
        self._column.addWidget(self._line)
        self._holder = QWidget()
        self._column.addWidget(self._holder)
        self._column.addStretch(1)

    def wants(self) -> bool:
        """Whether a reason is still needed."""
        return any(row.differs for row in self._rows) and not self.reason.text().strip()

    def say(self, rows: tuple[Compared, ...]) -> None:
        """Show these rows, those that differ first: only they take a reason."""
        self._rows = rows
        differs = any(row.differs for row in rows)
        self._head.say("Look again together" if differs else "Not all of it was charted")
        self._said.say(TOGETHER if differs else ALONE)
        for part in (self._line, self.reason):
            part.setVisible(differs)
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        for place, head in enumerate(("", "You read", "Charted before", "")):
            grid.addWidget(Caps(head), 0, place)
        first = sorted(rows, key=lambda row: (not row.differs, not row.alone))
        for number, row in enumerate(first, 1):
            grid.addWidget(Words(row.label, "body", "text2"), number, 0)
            grid.addWidget(Words(row.read, "emphasis"), number, 1)
            grid.addWidget(Words(row.charted, "emphasis"), number, 2)
            grid.addWidget(_chip(row), number, 3)
        for place, share in enumerate((3, 3, 3, 1)):
            grid.setColumnStretch(place, share)
        self._column.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh


def _chip(row: Compared) -> Chip:
    if row.alone:
        return Chip("Not charted", icon="minus", size="control")
    if row.differs:
        return Chip("Differs", "medium", "triangle-alert", size="control")
    return Chip("Same", "target", "check", size="control")
