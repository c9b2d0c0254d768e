"""What to set the pump to: over its page, in sight while the pump's own rate is typed back."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.setup_pump import PumpView
from ui.setup.rows import GLUE, LabelledLine, Panel, clear
from ui.widgets import Caps, Message, Pair, Vital, Words

NONE = "Not charted"


class PumpHead(Panel):
    """The rate large, with dose, drug, unit and bag; in a small window on one line."""

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._vital = Vital("", "mL/h", role="vital_m", widest="999.9")
        self._title, self._brief = Caps("Set the pump to"), Words("", "control")
        self._brief.hide()
        self._dose, self._drug = Pair("Ordered start"), Pair("Drug")
        self._unit, self._bag = Pair("Dose unit"), Pair("Bag")
        self._facts = QWidget()
        row = QHBoxLayout(self._facts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        for pair in (self._dose, self._drug, self._unit, self._bag):
            row.addWidget(pair)
        row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._brief)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(8)
        self._line.addLayout(words, 1)
        self._line.addWidget(self._vital)
        self.column.addLayout(self._line)
        self.column.addWidget(self._facts)

    def set_close(self, close: bool) -> None:
        """One line with a smaller number, for a small window."""
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if close else ways.TopToBottom)
        self._vital.set_size("entry" if close else "vital_m")
        self._facts.setVisible(not close)
        self._brief.setVisible(close)
        air = 6 if close else 16
        self.column.setContentsMargins(20, air, 20, air)

    def say(self, shown: PumpView) -> None:
        """Show what the chart makes of it."""
        self._vital.say(shown.rate or "–", "fresh")
        self._title.say("The pump runs at" if shown.runs else "Set the pump to")
        dose, bag = shown.dose or NONE, shown.strength or NONE
        for pair, text in (
            (self._dose, dose),
            (self._drug, shown.drug),
            (self._unit, shown.dose_unit or NONE),
            (self._bag, bag),
        ):
            pair.say(text)
        self._brief.say(f"{shown.drug} {dose}, bag {bag}".replace("/", GLUE))


class PumpWorking(QWidget):
    """How the rate was worked out, what else the dose is, and what there is to note."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._same, self._notes = Words("", "body", "text2"), Message(1)
        self._lines = QVBoxLayout()
        column.addLayout(self._lines)
        column.addWidget(self._same)
        column.addWidget(self._notes)

    def say(self, shown: PumpView) -> None:
        """Show what the chart makes of it."""
        self._same.say(f"Same as {' or '.join(shown.same_as)}" if shown.same_as else "")
        self._same.setVisible(bool(shown.same_as))
        self._notes.setVisible(bool(shown.notes))
        self._notes.say("note", " ".join(shown.notes))
        clear(self._lines)
        if shown.working is not None:
            self._lines.addWidget(LabelledLine("Working", shown.working.text))
