"""Which other text the one that is read is compared with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assistant.views.library_page import Stop
from ui.widgets import Choices, Sheet, Words

SAID = "The lines that differ are shown with both their values."


class Choosing(Sheet):
    """`chosen(id)` when a text was chosen; Esc leaves everything as it was."""

    chosen = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, "Compare with", part=0.4)
        self.choices = Choices("", ())
        self.choices.setAccessibleName("Compare with")
        self.choices.chosen.connect(self._chosen)
        self.add(Words(SAID, "body", "text2"))
        self.add(self.choices)
        self.add_space()

    def ask(self, texts: list[Stop]) -> None:
        """Offer these texts; the keyboard is on the first one, and none is chosen."""
        self.choices.set_options((text.text, "", text.words, text.note) for text in texts)
        self.open(self.choices.options()[0])

    def _chosen(self, ident: str) -> None:
        self.shut()
        self.chosen.emit(ident)
