"""SupplyCard: the line with its clock, the bag with its end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.views.supply import Row
from ui.widgets import Card, IconLabel, Words


class SupplyCard(Card):
    """Shows two rows of `assistant.views.supply`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, parent=parent)
        self.line = IconLabel("waypoints", "", role="strong")
        self.bag = IconLabel("milk", "", role="strong")
        self._below = Words("", "small", "text2")
        for part in (self.line, self.bag, self._below):
            self.add(part)
        self._below.setContentsMargins(30, 0, 0, 0)
        self.body.setSpacing(6)

    def show_supply(self, line: Row, bag: Row) -> None:
        """Show both as they are now."""
        self.line.say(line.words, line.note)
        self.bag.say(bag.words, bag.note)
        self._below.say(bag.below)
        self._below.setVisible(bool(bag.below))
