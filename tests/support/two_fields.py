"""Two fields and a button, for what the keyboard brings them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import EntryField


class TwoFields(QWidget):
    """Two fields, one for a PIN, and a button with a key of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = EntryField("MAP", "mmHg"), EntryField("PIN", secret=True)
        self.button = QPushButton("Acknowledge")
        self.told: list[str] = []
        self.entered: list[str] = []
        column = QVBoxLayout(self)
        for part in (self.first, self.second, self.button):
            column.addWidget(part)
        self.shortcut = QShortcut(QKeySequence("A"), self.button)
        self.shortcut.activated.connect(lambda: self.told.append("A"))
        self.button.clicked.connect(lambda: self.told.append("click"))
        self.first.entered.connect(self.entered.append)


def wait(bot: QtBot) -> None:
    """Long enough for every key that was held back."""
    bot.wait(120)
