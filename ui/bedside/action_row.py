"""ActionRow: a button for every mode of the entry, each with its letter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assistant.views.entry_modes import Mode, ModeWords
from ui.widgets import FlowLayout, KeyButton


class ActionRow(QWidget):
    """`chosen(Mode)`; `sign_in()` from the button that stands there while nobody is here."""

    chosen = Signal(object)
    sign_in = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Mode, KeyButton] = {}
        self._offered: tuple[ModeWords, ...] = ()
        self._flow = FlowLayout(self, gap=8, line_gap=8)
        self.sign = KeyButton("Sign in", "Ctrl+L", "link", icon="user")
        self.sign.clicked.connect(self.sign_in)

    def offer(self, modes: tuple[ModeWords, ...]) -> None:
        """Make a button for each mode once, and show those that make sense now."""
        if modes == self._offered:
            return
        self._offered = modes
        for words in modes:
            if words.mode not in self.buttons:
                self._make(words)
        shown = {words.mode for words in modes}
        for mode, button in self.buttons.items():
            button.setVisible(mode in shown)
        self._flow.removeWidget(self.sign)
        self._flow.addWidget(self.sign)

    def _make(self, words: ModeWords) -> None:
        button = KeyButton(words.label, words.letter, listens=False, parent=self)
        button.clicked.connect(lambda _on=False, m=words.mode: self.chosen.emit(m))
        self.buttons[words.mode] = button
        self._flow.addWidget(button)

    def mark(self, mode: Mode, *, signed: bool) -> None:
        """Show the mode that is on, and whether somebody is signed in."""
        for each, button in self.buttons.items():
            if button.chosen() != (each is mode):
                button.set_chosen(each is mode)
        self.sign.setVisible(not signed)
