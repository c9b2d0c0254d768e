"""SupplyCard: line, bag, flush, other agents, perfusion, facts; and the ways to card and label."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from assistant.views.status import Status
from assistant.views.supply import Row
from ui.theme import scale
from ui.widgets import Card, FlowLayout, IconLabel, KeyButton

MOST = 4
"""As many facts as there are at most."""
ROOMY = 1500
"""From this width on, at 100 percent, the buttons show their keys beside the rows."""
AGENTS = 5
"""Lines for the other agents and for what they come to."""
LABEL_KEY = "Ctrl+Shift+P"
"""Beside Ctrl+P, which prints the sheet."""
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


def _fitting(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """As many as there are lines; those that are left share the last one, so none is lost."""
    if len(rows) <= AGENTS:
        return rows
    rest = rows[AGENTS - 1 :]
    shared = "; ".join(part for row in rest for part in (row.words, row.note) if part)
    return (*rows[: AGENTS - 1], Row(shared))


class SupplyCard(Card):
    """Shows the rows of `Status`; what there is not leaves no gap.

    `card` opens the rate card, `label` the label of the bag that hangs.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        self.line = IconLabel("waypoints", "", role="strong")
        self.bag = IconLabel("milk", "", role="strong")
        self.flush = IconLabel("triangle-alert", "")
        self.agents = tuple(IconLabel("droplet", "") for _ in range(AGENTS))
        self.perfusion = IconLabel("activity", "")
        self.card = KeyButton("Rate card", "Ctrl+K", icon="file-text", listens=False)
        self.label = KeyButton("Bag label", LABEL_KEY, icon="printer", listens=False)
        self.facts = tuple(IconLabel("info", "") for _ in range(MOST))
        rows = (self.line, self.bag, self.flush, *self.agents, self.perfusion)
        self._parts = (*rows, *self.facts)
        below = QWidget()
        flow = FlowLayout(below, gap=28, line_gap=4)
        for part in self._parts:
            flow.addWidget(part)
        self._both = QBoxLayout(DOWN)
        self._both.setSpacing(6)
        self._both.addWidget(below, 1)
        self._ways = QBoxLayout(ACROSS)
        self._ways.setSpacing(8)
        self._ways.addWidget(self.card)
        self._ways.addWidget(self.label)
        self._both.addLayout(self._ways)
        self.add(self._both)

    def arrange(self, *, wide: bool) -> None:
        """Below each other, or beside each other in a band over the whole width."""
        self._both.setDirection(ACROSS if wide else DOWN)
        narrow = wide and self.window().width() < scale().grow(ROOMY)
        for button in (self.card, self.label):
            button.set_tight(narrow)
            button.set_cap(not narrow)
        edge = 8 if wide else 14
        self._column.setContentsMargins(14, edge, 14, edge)

    def show_supply(self, shown: Status) -> None:
        """Show everything as it is now."""
        self._say(self.line, shown.line)
        self._say(self.bag, shown.bag)
        self._say(self.flush, shown.flush)
        agents = _fitting(shown.agents)
        for place, part in enumerate(self.agents):
            self._say(part, agents[place] if place < len(agents) else None)
        self._say(self.perfusion, shown.perfusion)
        for place, part in enumerate(self.facts):
            self._say(part, shown.facts[place] if place < len(shown.facts) else None)

    @staticmethod
    def _say(part: IconLabel, row: Row | None) -> None:
        part.setVisible(row is not None)
        if row is not None:
            part.say(row.words, row.note)
