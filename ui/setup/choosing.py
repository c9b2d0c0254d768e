"""What is it for: the profile that a new infusion is opened under, by one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from assistant.views.standing import offers, said_once
from ui.desk import Desk
from ui.screen import Screen
from ui.setup.drafts import PROFILE, Drafts, MemoryDrafts
from ui.theme import scale
from ui.widgets import Card, Choices, Heading, KeyButton, ScrollColumn, Words

WIDE = 860
SAID = "Its number leads on. Questions, ranges and reminders are those of this profile."


class ChoosingScreen(Screen):
    """The profiles, each with its number; a number leads straight to the first page."""

    def __init__(self, desk: Desk, drafts: Drafts | None = None) -> None:
        super().__init__(desk)
        self._drafts = drafts or MemoryDrafts()
        self._said: tuple[tuple[str, ...], ...] = ()
        self.choices = Choices("", ())
        self.choices.setAccessibleName("What is it for?")
        self._lay_out()
        self.choices.chosen.connect(self._chosen)
        self.refresh()

    def _lay_out(self) -> None:
        inside = ScrollColumn(spacing=6)
        inside.add(Words(SAID, "body", "text2"))
        self._worth = Words("", "strong")
        inside.add(self._worth)
        inside.add(self.choices)
        inside.add_space()
        leave = KeyButton("Board", "Esc", icon="arrow-left")
        leave.clicked.connect(lambda: self.go.emit(("board",)))
        head = QHBoxLayout()
        head.addWidget(Heading("What is it for?"), 1)
        over = KeyButton("It runs already: take over", "Ctrl+T", icon="arrow-right")
        over.clicked.connect(lambda: self.go.emit(("takeover",)))
        head.addWidget(over)
        head.addWidget(leave)
        self._card = Card()
        self._card.add(head)
        self._card.add(inside, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 8)
        column.addLayout(row)

    def refresh(self) -> None:
        """Show what each profile is worth on this day."""
        self._card.setMaximumWidth(scale().grow(WIDE))
        rows = offers(self.desk.profiles, self.desk.now(), self.desk.zone)
        if rows == self._said:
            return
        here = any(option.hasFocus() for option in self.choices.options())
        self._said = rows
        worth, rows = said_once(rows)
        self._worth.say(worth)
        self._worth.setVisible(bool(worth))
        self.choices.set_options((row.id, row.key, row.says, row.note) for row in rows)
        if here:  # the new answers are shown, and can be focussed, in the next round of events
            QTimer.singleShot(0, self.arrive)

    def arrive(self) -> None:
        """The keyboard is on the answers, on the usual one first; none is chosen."""
        self.choices.set_value("")
        self.choices.setFocus(Qt.FocusReason.TabFocusReason)

    def _chosen(self, ident: str) -> None:
        self._drafts.set(None, PROFILE, ident)
        self.go.emit(("setup", None))
