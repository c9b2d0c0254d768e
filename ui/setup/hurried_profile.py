"""The head of an emergency start or a take-over: the profile in use, and the others by a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.setup_emergency import Profile
from ui.widgets import Choice, Choices, KeyButton

KEY = "F6"


class ProfileHead(QWidget):
    """The title with a button that names the profile; it opens the others below, to choose one.

    A session that is open already keeps its own: then the button only names it.
    """

    def __init__(self, title: QWidget, choices: Choices) -> None:
        super().__init__()
        self._choices, self._rows = choices, tuple[Profile, ...]()
        self.button = KeyButton("", KEY)
        self.button.clicked.connect(self._open)
        choices.chosen.connect(lambda _id: choices.hide())
        choices.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(title, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(choices)

    def offer(self, rows: Sequence[Profile]) -> None:
        """The profiles that can be meant; a choice among others is forgotten."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._choices.set_options(Choice(*row) for row in rows)
            for option in self._choices.options():
                option.show()

    def say(self, used: str, *, fixed: bool) -> None:
        """The profile that is used, in words."""
        self.button.say(f"Profile: {used}")
        self.button.setVisible(bool(used))
        self.button.setEnabled(not fixed and len(self._rows) > 1)

    def _open(self) -> None:
        opens = self._choices.isHidden()
        self._choices.setVisible(opens)
        if opens:
            self._choices.setFocus()
