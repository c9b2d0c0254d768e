"""The people who can sign in here: the charge nurse adds and retires them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.setup_scanned import may_be_badge
from assistant.wording.numbers import moment
from ui.board.newcomer import CHARGE, ROLES, NewcomerForm, NewPerson
from ui.board.sign_in import Answered
from ui.desk import Desk, Signed
from ui.screen import Screen
from ui.theme import scale
from ui.widgets import Card, KeyButton, Message, ScrollColumn, Words

INITIALS = 56
ONLY_CHARGE = "Only the charge nurse adds and retires people. Sign in as one first."


class Known(NamedTuple):
    """Somebody who can sign in; `until` ends a temporary person's time."""

    initials: str
    name: str
    role: str
    until: datetime | None = None
    badge: bool = False


class Staff(Protocol):
    """Who works here."""

    def names(self) -> list[Known]:
        """Those who can sign in now."""
        ...

    def add(self, new: NewPerson, by: Signed, answered: Answered) -> None:
        """Add somebody."""
        ...

    def retire(self, initials: str, by: Signed, answered: Answered) -> None:
        """Let a person sign in no more."""
        ...


class PeopleScreen(Screen):
    """A list with a way to retire each, and a form to add one; a scan there is the new badge."""

    def __init__(self, desk: Desk, staff: Staff, shift_end: Callable[[], datetime]) -> None:
        super().__init__(desk)
        self._staff, self._did = staff, ""
        self._shown: tuple[Known, ...] = ()
        self._list = Card("People who can sign in here")
        self._rows = QVBoxLayout()
        self.form = NewcomerForm(desk, shift_end)
        self.name, self.initials, self.pin = self.form.name, self.form.initials, self.form.pin
        self._message = Message(1)
        self._add = KeyButton("Add this person", "Ctrl+Enter", "action")
        self._add.clicked.connect(self.add)
        self.form.ended.connect(self.add)
        self._lay_out()

    def _lay_out(self) -> None:
        self._list.add(self._rows)
        left, right = ScrollColumn(), ScrollColumn()
        left.add(self._list)
        left.add_space()
        for part in (self._message, self._add):
            self.form.add(part)
        right.add(self.form)
        right.add_space()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 16)
        row.setSpacing(12)
        row.addWidget(left, 3)
        row.addWidget(right, 2)

    def may(self) -> bool:
        """Whether the person here adds and retires."""
        return self.desk.person is not None and self.desk.person.role == CHARGE

    def arrive(self) -> None:
        """Show who is here now, and begin with the name."""
        self._list_people()
        self._message.say("note", "" if self.may() else ONLY_CHARGE)
        self.form.begin()
        self.name.setFocus()

    def refresh(self) -> None:
        """Whoever is signed in may or may not; whose time is over is in the list no more."""
        if self._add.isEnabled() != self.may() and not self._did:
            self.arrive()
        now = self.desk.now()
        if any(who.until is not None and who.until <= now for who in self._shown):
            self._list_people()

    def _list_people(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = tuple(self._staff.names())
        for who in self._shown:
            self._rows.addWidget(self._row(who))
        self._add.setEnabled(self.may())

    def message(self) -> str:
        """What there is to say about the form."""
        return self._message.words()

    def _row(self, who: Known) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        mark = Words(who.initials, "strong")
        mark.setMinimumWidth(scale().grow(INITIALS))
        row.addWidget(mark)
        row.addWidget(Words(who.name, "body"), 1)
        row.addWidget(Words(self._what(who), "body", "text2"))
        leave = KeyButton("Retire", "", "quiet")
        leave.setAccessibleName(f"Retire {who.name}")
        leave.setEnabled(self.may())
        leave.clicked.connect(lambda: self._asked(leave, who.initials, who.name))
        row.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)
        return widget

    def _what(self, who: Known) -> str:
        parts = [dict(ROLES).get(who.role, who.role)]
        if who.badge:
            parts.append("badge")
        if who.until is not None:
            parts.append(f"temporary, until {moment(who.until, self.desk.now(), self.desk.zone)}")
        return ", ".join(parts)

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

    def badge(self, text: str) -> bool:
        """A badge that somebody has already: told when the new person is added."""
        return self.scanned(text)

    def scanned(self, text: str) -> bool:
        """The badge of the person who is being added."""
        takes = self.may() and may_be_badge(text, self.desk.protocol)
        if takes:
            self.form.take_badge(text)
        return takes

    def add(self) -> None:
        """Ask for the new person."""
        if self.desk.person is None or not self._add.isEnabled():
            return
        new = self.form.read()
        if new is None:
            return
        self._add.setEnabled(False)
        self._did = "Can sign in now:"
        self._staff.add(new, self.desk.person, self._answered)

    def _answered(self, who: Signed | None, sentence: str) -> None:
        did, self._did = self._did, ""
        if who is None:
            self._add.setEnabled(True)
            self._message.say("stop", sentence)
            return
        self.form.empty()
        self.arrive()
        self._message.say("ok", f"{did} {who.name}.")
