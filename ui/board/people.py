"""The people who can sign in here: the charge nurse adds and retires them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.board.sign_in import Answered
from ui.desk import Desk, Signed
from ui.screen import Screen
from ui.theme import scale
from ui.widgets import Card, EntryField, KeyButton, Message, ScrollColumn, Words

CHARGE = "charge"
INITIALS = 56
_ROLES = {CHARGE: "charge nurse"}


class Staff(Protocol):
    """Who works here."""

    def names(self) -> list[tuple[str, str, str]]:
        """Initials, name and role of those who can sign in."""
        ...

    def add(self, name: str, initials: str, pin: str, by: Signed, answered: Answered) -> None:
        """Add a nurse."""
        ...

    def retire(self, initials: str, by: Signed, answered: Answered) -> None:
        """Let a person sign in no more."""
        ...


class PeopleScreen(Screen):
    """A list with a way to retire each, and a form to add one."""

    def __init__(self, desk: Desk, staff: Staff) -> None:
        super().__init__(desk)
        self._staff, self._did = staff, ""
        self._list = Card("People who can sign in here")
        self._rows = QVBoxLayout()
        self.name, self.initials = EntryField("Name"), EntryField("Initials")
        self.pin = EntryField("First PIN, 6 digits or more", secret=True)
        self._message = Message(2)
        self._add = KeyButton("Add this nurse", "Ctrl+Enter", "action")
        self._add.clicked.connect(self.add)
        for field in (self.name, self.initials, self.pin):
            field.entered.connect(lambda _text: self._next())
        self._lay_out()

    def _lay_out(self) -> None:
        self._list.add(self._rows)
        scroll = ScrollColumn()
        scroll.add(self._list)
        scroll.add_space()
        form = Card("Add a nurse")
        for part in (self.name, self.initials, self.pin, self._message, self._add):
            form.add(part)
        right = QVBoxLayout()
        right.addWidget(form)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 16)
        row.setSpacing(12)
        row.addWidget(scroll, 3)
        row.addLayout(right, 2)

    def arrive(self) -> None:
        """Show who is here now."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for initials, name, role in self._staff.names():
            self._rows.addWidget(self._row(initials, name, role))
        may = self.desk.person is not None and self.desk.person.role == CHARGE
        self._add.setEnabled(may)
        why = "" if may else "Only the charge nurse adds and retires people. Sign in as one first."
        self._message.say("note", why)
        self.name.setFocus()

    def message(self) -> str:
        """What there is to say about the form."""
        return self._message.words()

    def _row(self, initials: str, name: str, role: str) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        mark = Words(initials, "strong")
        mark.setMinimumWidth(scale().grow(INITIALS))
        row.addWidget(mark)
        row.addWidget(Words(name, "body"), 1)
        row.addWidget(Words(_ROLES.get(role, role), "body", "text2"))
        leave = KeyButton("Retire", "", "quiet")
        leave.setAccessibleName(f"Retire {name}")
        person = self.desk.person
        leave.setEnabled(person is not None and person.role == CHARGE)
        leave.clicked.connect(lambda: self._asked(leave, initials, name))
        row.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)
        return widget

    def _asked(self, button: KeyButton, initials: str, name: str) -> None:
        """The first press asks, the second one does it: nobody is brought back by a key."""
        if button.chosen():
            self._retire(initials)
            return
        button.set_chosen(True)
        button.say("Retire: press again")
        self._message.say("caution", f"{name} will sign in no more. Press again to retire.")

    def _retire(self, initials: str) -> None:
        if self.desk.person is not None:
            self._did = "Signs in no more:"
            self._staff.retire(initials, self.desk.person, self._answered)

    def _next(self) -> None:
        """Enter goes to the next empty field, and from the last one it adds."""
        empty = [f for f in (self.name, self.initials, self.pin) if not f.text().strip()]
        if empty:
            empty[0].setFocus()
        else:
            self.add()

    def add(self) -> None:
        """Ask for the new person."""
        if self.desk.person is None or not self._add.isEnabled():
            return
        self._add.setEnabled(False)
        self._did = "Can sign in now:"
        name, initials = self.name.text().strip(), self.initials.text().strip()
        self._staff.add(name, initials, self.pin.text(), self.desk.person, self._answered)

    def _answered(self, who: Signed | None, sentence: str) -> None:
        if who is None:
            self._add.setEnabled(True)
            self._message.say("stop", sentence)
            return
        for field in (self.name, self.initials, self.pin):
            field.clear()
        self.arrive()
        self._message.say("ok", f"{self._did} {who.name}.")
