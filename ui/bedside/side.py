"""Side: suggestion, line and bag, last entries; below each other, or as tabs in less room."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.session import Session
from assistant.views.status import Status
from ui.bedside.log_card import LogCard
from ui.bedside.suggestion_card import SuggestionCard
from ui.bedside.supply_card import SupplyCard
from ui.widgets import Chip, KeyButton

TABS = (("suggestion", "To consider"), ("supply", "Line, bag"), ("log", "Entries"))


class Side(QWidget):
    """`pressed()` when a tab was chosen."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestion, self.supply, self.log = SuggestionCard(), SupplyCard(), LogCard()
        self._parts: dict[str, QWidget] = {
            "suggestion": self.suggestion, "supply": self.supply, "log": self.log,
        }  # fmt: skip
        self._large, self._tab = True, "suggestion"
        self._chips = [Chip("", size="small") for _ in range(2)]
        self._bar = QWidget()
        self.tabs = {ident: KeyButton(text, role="bare") for ident, text in TABS}
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for ident, tab in self.tabs.items():
            tab.clicked.connect(lambda _on=False, i=ident: self.choose(i))
            row.addWidget(tab)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._bar)
        for chip in self._chips:
            self._column.addWidget(chip)
        for part in self._parts.values():
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._place()

    def choose(self, tab: str) -> None:
        """Bring a tab to the front."""
        self._tab = tab
        self._place()
        self.pressed.emit()

    def arrange(self, *, large: bool) -> None:
        """All below each other, or one at a time."""
        self._large = large
        self._place()

    def _place(self) -> None:
        self._bar.setVisible(not self._large)
        for ident, part in self._parts.items():
            part.setVisible(self._large or ident == self._tab)
        for ident, tab in self.tabs.items():
            tab.set_chosen(ident == self._tab)

    def show_status(self, shown: Status, session: Session, now: datetime, zone: tzinfo) -> None:
        """Show everything as it is now; what was acknowledged stays in sight as a chip."""
        for place, chip in enumerate(self._chips):
            alert = shown.folded[place] if place < len(shown.folded) else None
            chip.setVisible(alert is not None)
            if alert is not None:
                chip.say(f"Seen: {alert.sentence}", "plain", "check")
        self.suggestion.show_card(shown.considering)
        self.supply.show_supply(shown.line, shown.bag)
        self.log.show_log(session, now, zone)
