"""SuggestionCard: what the order allows, why, on what basis, and what would change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from assistant.views.considering import Considering
from assistant.wording.suggestion import NOT_AN_ORDER, TITLE
from ui.widgets import Card, FlowLayout, Icon, KeyButton, Words

LABELS = ("Why", "Basis", "Changes if")


class SuggestionCard(Card):
    """Shows a `Considering`; `filled()`, `declined()`, `told()` by its buttons. It never charts."""

    filled = Signal()
    declined = Signal()
    told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fill="info_fill", line="info_line", padding=14, parent=parent)
        self._value, self._pump = Words("", "emphasis"), Words("", "control")
        self._grid = QWidget()
        self._rows = [(Words(label, "small", "info"), Words("", "small")) for label in LABELS]
        self._said = Words("", "body", "text2")
        self.fills = {
            way: KeyButton("Fill in the step", way, "action", listens=False)
            for way in ("Up", "Down")
        }
        self.decline = KeyButton("Not now", "N", listens=False)
        for button in self.fills.values():
            button.clicked.connect(self.filled)
        self.decline.clicked.connect(self.declined)
        self.inform = KeyButton("Informed", "I", listens=False)
        self.inform.clicked.connect(self.told)
        self._buttons = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("info", "info", 22))
        head.addWidget(Words(TITLE, "strong", "info"), 1)
        head.addWidget(Words(NOT_AN_ORDER, "small", "text2"))
        self.add(head)
        self.add(self._value)
        self.add(self._pump)
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for place, (label, words) in enumerate(self._rows):
            grid.addWidget(label, place, 0)
            grid.addWidget(words, place, 1)
        self.add(self._grid)
        self.add(self._said)
        flow = FlowLayout(self._buttons)
        for button in self.fills.values():
            flow.addWidget(button)
        flow.addWidget(self.decline)
        flow.addWidget(self.inform)
        self.add(self._buttons)
        self.body.setSpacing(4)

    def show_card(self, shown: Considering) -> None:
        """Show the card as it is now; a closed one says why and offers nothing."""
        card = shown.card
        self._value.say(card.closed or card.value, "text2" if card.closed else "text")
        self._pump.say(card.pump)
        for (label, words), said in zip(
            self._rows, (card.why, card.basis, card.changes), strict=True
        ):
            words.say(said)
            label.setVisible(bool(said))
            words.setVisible(bool(said))
        self._grid.setVisible(not card.closed)
        self._pump.setVisible(bool(card.pump))
        self._said.say(shown.declined)
        self._said.setVisible(bool(shown.declined))
        self._buttons.setVisible(shown.live or shown.calls)
        self.decline.setVisible(shown.live)
        self.inform.setVisible(shown.calls)
        for way, button in self.fills.items():
            button.setVisible(shown.live and way == shown.key)
            button.say(f"Fill in {card.fill}")
        self.setAccessibleName(f"{TITLE}, {NOT_AN_ORDER}: {card.closed or card.value}")
