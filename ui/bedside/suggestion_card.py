"""SuggestionCard: what the order allows, why, on what basis, and what would change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QWidget

from assistant.views.considering import Considering
from assistant.wording.suggestion import NOT_AN_ORDER, TITLE
from ui.theme import scale
from ui.widgets import Card, FlowLayout, Icon, KeyButton, Words, aloud

USUAL = 100
LABELS = ("Why", "Basis", "Changes if")
WHY_BELOW = ((0, 0, 1), (1, 0, 1), (2, 0, 1))
WHY_ACROSS = ((0, 0, 3), (1, 0, 1), (1, 2, 1))
"""Row, column and width of each of the labels: below each other, or the last two side by side."""
DOWN, ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class SuggestionCard(Card):
    """Shows a `Considering`. `filled()`, `declined()`, `told()`, `full()` by its buttons.

    It never charts.
    """

    filled = Signal()
    declined = Signal()
    told = Signal()
    full = Signal()

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
        self.sum = KeyButton("Sum", "W", listens=False)
        self.sum.clicked.connect(self.full)
        self._buttons = QWidget()
        self._wide, self._places = False, QGridLayout(self._grid)
        self._names = QBoxLayout(ACROSS)
        self._lead, self._top, self._all = QBoxLayout(DOWN), QBoxLayout(ACROSS), QBoxLayout(DOWN)
        self._lay_out()

    def _lay_out(self) -> None:
        title = QWidget()
        head = QHBoxLayout(title)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(Icon("info", "info", 22))
        names = self._names
        names.setSpacing(0)
        names.addWidget(Words(TITLE, "strong", "info"), 1)
        names.addWidget(Words(NOT_AN_ORDER, "small", "text2"))
        head.addLayout(names, 1)
        named = QBoxLayout(DOWN)
        named.setSpacing(2)
        named.addWidget(self._value)
        named.addWidget(self._pump)
        self._lead.addWidget(title)
        self._lead.addLayout(named)
        grid = self._places
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._place(WHY_BELOW)
        flow = FlowLayout(self._buttons)
        for button in self.fills.values():
            flow.addWidget(button)
        flow.addWidget(self.decline)
        flow.addWidget(self.inform)
        flow.addWidget(self.sum)
        for button in (*self.fills.values(), self.decline, self.inform, self.sum):
            button.set_tight(True)  # one row also in the narrow column
        self._top.addLayout(self._lead, 1)
        for part in (self._grid, self._said):
            self._all.addWidget(part)
        self._all.insertLayout(0, self._top)
        self._all.addWidget(self._buttons)
        for box in (self._lead, self._top, self._all):
            box.setSpacing(4)
        self.add(self._all)

    def _place(self, places: tuple[tuple[int, int, int], ...]) -> None:
        for (label, words), (row, column, wide) in zip(self._rows, places, strict=True):
            self._places.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
            self._places.addWidget(words, row, column + 1, 1, wide, Qt.AlignmentFlag.AlignTop)

    def arrange(self, *, wide: bool) -> None:
        """In a band over the whole width the value stands in one line, the buttons at its end."""
        if wide == self._wide:
            return
        self._wide = wide
        self._lead.setDirection(ACROSS if wide else DOWN)
        for button in (*self.fills.values(), self.decline, self.inform, self.sum):
            button.set_cap(not wide or scale().percent <= USUAL)
        self._names.setDirection(DOWN if wide else ACROSS)
        self._lead.setSpacing(20 if wide else 4)
        self._lead.setStretch(1, 1 if wide else 0)
        self._top.setSpacing(16 if wide else 4)
        (self._top if wide else self._all).addWidget(self._buttons)
        self._place(WHY_ACROSS if wide else WHY_BELOW)
        self._places.setColumnStretch(1, 3 if wide else 1)
        self._places.setColumnStretch(3, 2 if wide else 0)
        edge = 10 if wide else 14
        self._column.setContentsMargins(14, edge, 14, edge)

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
        self.sum.setVisible(not card.closed)
        self._buttons.setVisible(shown.live or shown.calls or not card.closed)
        self.decline.setVisible(shown.live)
        self.inform.setVisible(shown.calls)
        for way, button in self.fills.items():
            button.setVisible(shown.live and way == shown.key)
            button.say(f"Fill in {card.fill}")
        self.setAccessibleName(aloud(f"{TITLE}, {NOT_AN_ORDER}: {card.closed or card.value}"))
