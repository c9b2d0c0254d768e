"""The row over a page of the wizard that keeps the patient in sight while debts are paid."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.views.setup_live import LiveView
from ui.widgets import Caps, Chip, Words
from ui.widgets.chip import ChipRole
from ui.widgets.flow import FlowLayout

_LEVELS: dict[str, ChipRole] = {"low": "low", "medium": "medium", "high": "high"}


class LiveRow(QWidget):
    """`say(view)`; with None there is nothing to show, and no room is taken."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: LiveView | None = None
        self._map, self._about = Words("", "emphasis"), Words("", "control", "text2")
        self._given, self._rate = Words("", "emphasis", "dose"), Words("", "emphasis")
        self._chip = Chip("", size="control")
        flow = FlowLayout(self, 12)
        parts: tuple[QWidget, ...] = (
            Caps("Now"), Words("MAP", "control", "text2"), self._map, self._about, self._given,
            self._rate, self._chip,
        )  # fmt: skip
        for part in parts:
            flow.addWidget(part)
        self.hide()

    def say(self, view: LiveView | None) -> None:
        """Show this, or nothing."""
        self.setVisible(view is not None)
        if view is None or view == self._shown:
            return
        self._shown = view
        self._map.say(view.map)
        self._about.say(view.about)
        for words, text in ((self._given, view.given), (self._rate, view.rate)):
            words.say(text)
            words.setVisible(bool(text))
        self._chip.say(view.asks, _LEVELS.get(view.level, "plain"))
        said = (f"MAP {view.map}", view.about, view.given, view.rate, view.asks)
        self.setAccessibleName("Now: " + ", ".join(text for text in said if text))
