"""StoppedCard: what is left to see once the infusion has ended."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.views.stopped import StoppedView
from ui.widgets import Card, FlowLayout, Pair, Words


class StoppedCard(Card):
    """Shows a `StoppedView`, and hides while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.headline = Words("", "title")
        self._reason, self._note = Words("", "emphasis", "text2"), Words("", "small", "text2")
        self._last, self._totals, self._ran = Pair("Last"), Pair("In all"), Pair("Ran")
        self.add(self.headline)
        self.add(self._reason)
        below = QWidget()
        flow = FlowLayout(below, gap=28, line_gap=8)
        for pair in (self._last, self._totals, self._ran):
            flow.addWidget(pair)
        self.add(below)
        self.add(self._note)

    def show_stopped(self, shown: StoppedView | None) -> None:
        """Show the end, or nothing."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.headline.say(shown.headline)
        self._reason.say(shown.reason)
        self._last.say(shown.last)
        self._totals.say(shown.totals)
        self._ran.say(shown.ran)
        self._note.say(shown.note)
        self.setAccessibleName(f"{shown.headline}, {shown.reason}")
