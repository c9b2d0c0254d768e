"""DrawerPage: a page of a drawer, with what is told above its questions and below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from ui.setup.page import Page
from ui.setup.rows import clear
from ui.widgets import Message, Words


class DrawerPage(Page):
    """`tell` puts quiet words at the head, `follow` sentences where `add_notes` stands."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._told = Words("", "body", "text2")
        self._told.hide()
        self.column.addWidget(self._told)
        self._rows: tuple[str, ...] = ()
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)

    def tell(self, text: str) -> None:
        """What holds now, at the head."""
        self._told.say(text)
        self._told.setVisible(bool(text))

    def told(self) -> str:
        """The words at the head."""
        return self._told.words()

    def add_notes(self) -> None:
        """The sentences stand here."""
        self.column.addLayout(self._notes)

    def follow(self, rows: Sequence[str]) -> None:
        """Show what follows from the answers, one sentence a line."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        clear(self._notes)
        for text in self._rows:
            note = Message(1)
            note.say("note", text)
            self._notes.addWidget(note)

    def follows(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return self._rows
