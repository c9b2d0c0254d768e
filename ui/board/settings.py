"""Comfort of this workstation: theme, text size, motion, letter keys. Nothing clinical is here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.screen import Screen
from ui.theme import PERCENTS
from ui.widgets import Card, Choices, ScrollColumn, Words

THEMES = (
    ("hour", "H", "By the hour", "light from 07:00 to 19:00, dark at night"),
    ("day", "D", "Light", ""),
    ("night", "N", "Dark", ""),
    ("contrast", "C", "High contrast", "black, every card outlined"),
)
SIZES = tuple((str(p), str(n), f"{p}\u00a0%", "") for n, p in enumerate(PERCENTS, 1))
MOTIONS = (
    ("moving", "M", "The border of an alert pulses", "slowly; faster for a high alert"),
    ("still", "S", "Nothing moves", "the border of an alert is doubled"),
)
LETTERS = (
    ("plain", "P", "A letter on its own", "D for dose, in the empty line"),
    ("alt", "A", "Alt and the letter", "Alt+D for dose; for speech input and tremor"),
)
WIDE = 1100


class SettingsScreen(Screen):
    """`chosen(name, value)` of theme, text, motion or letters, as it is kept."""

    chosen = Signal(str, str)

    def __init__(
        self, desk: Desk, theme: str, percent: int, motion: str = "moving", letters: str = "plain"
    ) -> None:
        super().__init__(desk)
        self.themes = Choices("Theme", THEMES)
        self.sizes = Choices("Text size", SIZES, inline=True)
        self.motions = Choices("Motion", MOTIONS)
        self.letters = Choices("Letter keys at the bedside", LETTERS)
        card = Card("Settings of this workstation")
        card.setMaximumWidth(WIDE)
        for name, choices, value in (
            ("theme", self.themes, theme),
            ("text", self.sizes, str(percent)),
            ("motion", self.motions, motion),
            ("letters", self.letters, letters),
        ):
            choices.set_value(value)
            choices.chosen.connect(partial(self.chosen.emit, name))
            card.add(choices)
        card.add(Words("Clinical rules are not settings: they stand in the protocol.", "body",
                       "text2"))  # fmt: skip
        self._card = card
        row = QHBoxLayout()  # it gives the words their height by the card's own width
        row.addWidget(card, 1)
        row.addStretch(0)
        self._scrolls = ScrollColumn(margin=0)
        self._scrolls.add(row)
        self._scrolls.add_space()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.addWidget(self._scrolls)

    def add(self, part: QWidget) -> None:
        """One more part, after the theme and its like."""
        self._card.add(part)

    def arrive(self) -> None:
        """The theme first."""
        self.themes.setFocus()
