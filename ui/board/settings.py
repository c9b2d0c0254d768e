"""Comfort of this workstation: theme and text size. Nothing clinical is set here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.desk import Desk
from ui.screen import Screen
from ui.widgets import Card, Choices, Words

THEMES = (
    ("hour", "H", "By the hour", "light from 07:00 to 19:00, dark at night"),
    ("day", "D", "Light", ""),
    ("night", "N", "Dark", ""),
)
SIZES = tuple(
    (str(p), str(n), f"{p}\u00a0%", "") for n, p in enumerate((100, 125, 150, 175, 200), 1)
)


class SettingsScreen(Screen):
    """`theme_chosen(hour, day or night)` and `size_chosen(percent)`."""

    theme_chosen = Signal(str)
    size_chosen = Signal(int)

    def __init__(self, desk: Desk, theme: str, percent: int) -> None:
        super().__init__(desk)
        self.themes = Choices("Theme", THEMES)
        self.sizes = Choices("Text size", SIZES, inline=True)
        self.themes.set_value(theme)
        self.sizes.set_value(str(percent))
        self.themes.chosen.connect(self.theme_chosen)
        self.sizes.chosen.connect(lambda size: self.size_chosen.emit(int(size)))
        card = Card("Settings of this workstation")
        card.setMaximumWidth(900)
        card.add(self.themes)
        card.add(self.sizes)
        card.add(Words("Clinical rules are not settings: they stand in the protocol.", "body",
                       "text2"))  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def arrive(self) -> None:
        """The theme first."""
        self.themes.setFocus()
