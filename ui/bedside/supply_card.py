"""SupplyCard: the line with its clock, the bag with its end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.views.supply import Row
from ui.widgets import Card, IconLabel


class SupplyCard(Card):
    """Shows two rows of `assistant.views.supply`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        self.line = IconLabel("waypoints", "", role="strong")
        self.bag = IconLabel("milk", "", role="strong")
        for part in (self.line, self.bag):
            self.add(part)
        self.body.setSpacing(4)

    def show_supply(self, line: Row, bag: Row) -> None:
        """Show both as they are now."""
        self.line.say(line.words, line.note)
        self.bag.say(bag.words, bag.note)
