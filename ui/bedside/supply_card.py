"""SupplyCard: line, bag, flush, other agents, perfusion, facts; and the way to the card."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from assistant.views.status import Status
from assistant.views.supply import Row
from ui.widgets import Card, FlowLayout, IconLabel, KeyButton

MOST = 4
"""As many facts as there are at most."""
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class SupplyCard(Card):
    """Shows the rows of `Status`; what there is not leaves no gap. `card` opens the rate card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        self.line = IconLabel("waypoints", "", role="strong")
        self.bag = IconLabel("milk", "", role="strong")
        self.flush = IconLabel("triangle-alert", "")
        self.agents = IconLabel("droplet", "")
        self.perfusion = IconLabel("activity", "")
        self.card = KeyButton("Rate card", "Ctrl+K", icon="file-text", listens=False)
        self.facts = tuple(IconLabel("info", "") for _ in range(MOST))
        rows = (self.line, self.bag, self.flush, self.agents, self.perfusion)
        self._parts = (*rows, *self.facts)
        below = QWidget()
        flow = FlowLayout(below, gap=28, line_gap=4)
        for part in self._parts:
            flow.addWidget(part)
        self._both = QBoxLayout(DOWN)
        self._both.setSpacing(6)
        self._both.addWidget(below, 1)
        self._both.addWidget(self.card)
        self.add(self._both)

    def arrange(self, *, wide: bool) -> None:
        """Below each other, or beside each other in a band over the whole width."""
        self._both.setDirection(ACROSS if wide else DOWN)
        edge = 8 if wide else 14
        self._column.setContentsMargins(14, edge, 14, edge)

    def show_supply(self, shown: Status) -> None:
        """Show everything as it is now."""
        self._say(self.line, shown.line)
        self._say(self.bag, shown.bag)
        self._say(self.flush, shown.flush)
        self._say(self.agents, shown.agents)
        self._say(self.perfusion, shown.perfusion)
        for place, part in enumerate(self.facts):
            self._say(part, shown.facts[place] if place < len(shown.facts) else None)

    @staticmethod
    def _say(part: IconLabel, row: Row | None) -> None:
        part.setVisible(row is not None)
        if row is not None:
            part.say(row.words, row.note)
