"""Signing in with initials and PIN; on a new folder, the first person is made here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.desk import Desk, Signed
from ui.screen import Screen
from ui.theme import scale
from ui.widgets import Card, EntryField, KeyButton, Message, Words

Answered = Callable[[Signed | None, str], None]
"""Called with who signed in, or with None and a sentence that says why not."""


class Gate(Protocol):
    """Who may come in; the answers come later, on the window's own thread."""

    def is_new(self) -> bool:
        """Whether nobody is known yet."""
        ...

    def sign_in(self, initials: str, pin: str, answered: Answered) -> None:
        """Somebody wants in."""
        ...

    def make_first(self, name: str, initials: str, pin: str, answered: Answered) -> None:
        """The first person of a new folder."""
        ...


class SignInScreen(Screen):
    """`go(("back",))` when somebody signed in or left."""

    def __init__(self, desk: Desk, gate: Gate) -> None:
        super().__init__(desk)
        self._gate = gate
        self._title, self._why = Words("", "title"), Words("", "body", "text2")
        self.name = EntryField("Name")
        self.initials = EntryField("Initials")
        self.pin = EntryField("PIN, 6 digits or more", secret=True)
        self.again = EntryField("The same PIN again", secret=True)
        self._message = Message(2)
        self._button = KeyButton("Sign in", "Ctrl+Enter", "action", large=True)
        self._lay_out()
        self._button.clicked.connect(self.submit)
        for field in (self.name, self.initials, self.pin, self.again):
            field.entered.connect(lambda _text: self._next())

    def _lay_out(self) -> None:
        card = Card()
        card.setMinimumWidth(scale().grow(640))
        for part in (self._title, self._why, self.name, self.initials, self.pin, self.again):
            card.add(part)
        card.add(self._message)
        row = QHBoxLayout()
        leave = KeyButton("Go on without signing in", "Esc")
        leave.clicked.connect(lambda: self.go.emit(("back",)))
        row.addWidget(leave)
        row.addStretch(1)
        row.addWidget(self._button)
        card.add(row)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def arrive(self) -> None:
        """Empty fields, and the first one ready."""
        new = self._gate.is_new()
        self._title.say("The first person here" if new else "Sign in")
        self._why.say(
            "Nobody is known on this computer yet. The first person is charge nurse and can add "
            "others later." if new else "Entries carry your name. Readings can be charted "
            "unsigned and signed later."
        )  # fmt: skip
        self.name.setVisible(new)
        self.again.setVisible(new)
        for field in (self.name, self.initials, self.pin, self.again):
            field.clear()
        self._message.say("", "")
        self._button.say("Make and sign in" if new else "Sign in")
        self._button.setEnabled(True)
        (self.name if new else self.initials).setFocus()

    def message(self) -> str:
        """What the gate said."""
        return self._message.words()

    def _next(self) -> None:
        shown = [f for f in self._fields() if not f.text()]
        if shown:
            shown[0].setFocus()
        else:
            self.submit()

    def _fields(self) -> list[EntryField]:
        fields = (self.name, self.initials, self.pin, self.again)
        return [f for f in fields if f.isVisibleTo(self)]

    def submit(self) -> None:
        """Ask the gate."""
        if not self._button.isEnabled():
            return
        if self.again.isVisibleTo(self) and self.again.text() != self.pin.text():
            self.again.set_message("stop", "The two PINs differ. Type both again.")
            return
        self._button.setEnabled(False)
        initials, pin = self.initials.text().strip(), self.pin.text()
        if self.name.isVisibleTo(self):
            self._gate.make_first(self.name.text().strip(), initials, pin, self._answered)
        else:
            self._gate.sign_in(initials, pin, self._answered)

    def _answered(self, who: Signed | None, sentence: str) -> None:
        self._button.setEnabled(True)
        if who is None:
            self._message.say("stop", sentence)
            self.pin.clear()
            self.again.clear()
            self.pin.setFocus()
            return
        self.desk.sign_in(who)
        self.go.emit(("back",))
