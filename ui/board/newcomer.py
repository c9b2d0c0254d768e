"""The form for somebody new: name, initials, role, badge or PIN, and when a stay ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.typed import time_of_day
from assistant.wording.numbers import clock, moment
from ui.desk import Desk
from ui.widgets import Card, Choice, Choices, EntryField, KeyButton, Message, Words

NURSE, CHARGE = "nurse", "charge"
ROLES: Final = (
    (NURSE, "nurse"), (CHARGE, "charge nurse"), ("pharmacist", "pharmacist"),
    ("prescriber", "prescriber"),
)  # fmt: skip
LASTING, SHIFT = "lasting", "shift"
_DAY = timedelta(days=1)
_MINUTES = _DAY // timedelta(minutes=1)
NO_END = "Type the end as a time such as 19:30."


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody to add. `until` ends a temporary person's time; a badge may stand for the PIN."""

    name: str
    initials: str
    pin: str
    role: str = NURSE
    badge: str = ""
    until: datetime | None = None


class NewcomerForm(Card):
    """`ended()` on Enter when nothing is left to fill in."""

    ended = Signal()

    def __init__(self, desk: Desk, shift_end: Callable[[], datetime]) -> None:
        super().__init__("Add a person")
        self._desk, self._shift_end = desk, shift_end
        self._badge = ""
        self.name = EntryField("Name", message_lines=0)
        self.initials = EntryField("Initials", message_lines=0)
        self.role = Choices("Role", _options(ROLES), inline=True)
        self.stay = Choices(
            "Stay", [Choice(LASTING, "1", "Lasting"), Choice(SHIFT, "2", "Temporary")], inline=True
        )
        self.until, self.ends = EntryField("Until, HH:mm", message_lines=0), Message(1)
        self.pin = EntryField("First PIN, 6 digits or more", secret=True, message_lines=0)
        self.badge = Words("", "body")
        self.drop = KeyButton("Leave it out")
        self.add(_beside((self.name, 3), (self.initials, 1)))
        self.add(self.role)
        self.add(_beside((self.stay, 2), (self.until, 1)))
        self.add(self.ends)
        self.add(self.pin)
        self.add(_beside((self.badge, 1), (self.drop, 0)))
        for field in (self.name, self.initials, self.until, self.pin):
            field.entered.connect(lambda _text: self._next())
        self.until.typed.connect(lambda _text: self._say_until())
        self.stay.chosen.connect(lambda _ident: self._stays())
        self.drop.clicked.connect(lambda: self.take_badge(""))
        self.empty()

    def empty(self) -> None:
        """Nothing typed; a nurse, for good."""
        for field in (self.name, self.initials, self.pin):
            field.clear()
        self.role.set_value(NURSE)
        self.stay.set_value(LASTING)
        self.take_badge("")
        self._stays()

    def begin(self) -> None:
        """The end of a temporary stay is the end of the shift that is on now, until it is typed."""
        if self.stay.value() != SHIFT:
            self.until.set_text(clock(self._shift_end(), self._desk.zone))
            self._say_until()

    def take_badge(self, text: str) -> None:
        """A scanned badge; "" leaves it out."""
        self._badge = text.strip()
        self.badge.say("Badge scanned." if self._badge else "No badge yet: scan it here.")
        self.drop.setVisible(bool(self._badge))

    def _stays(self) -> None:
        for part in (self.until, self.ends):
            part.setVisible(self.stay.value() == SHIFT)
        self.begin()
        self._say_until()

    def _ends(self) -> datetime | None:
        """The end as typed, within a day from now; the first one where a time comes twice."""
        now = self._desk.now()
        limits = replace(self._desk.protocol.texts.limits(), back_min=0, ahead_min=_MINUTES)
        typed = time_of_day(self.until.text(), now=now, zone=self._desk.zone, limits=limits)
        found = typed.value or next(iter(typed.values), "")
        return datetime.fromisoformat(found) if found else None

    def _say_until(self) -> None:
        ends, now = self._ends(), self._desk.now()
        if ends is None:
            self.ends.say("stop", NO_END)
        else:
            said = f"Signs in until {moment(ends, now, self._desk.zone)}, then no more."
            self.ends.say("note", said)
        self.until.line.setAccessibleDescription(self.ends.words())

    def read(self) -> NewPerson | None:
        """What is typed; None while the end cannot be read."""
        temporary = self.stay.value() == SHIFT
        ends = self._ends() if temporary else None
        if temporary and ends is None:
            self.until.setFocus()
            return None
        return NewPerson(
            name=self.name.text().strip(),
            initials=self.initials.text().strip(),
            pin=self.pin.text(),
            role=self.role.value(),
            badge=self._badge,
            until=ends,
        )

    def _next(self) -> None:
        """Enter goes to the next empty field, and from the last one it adds."""
        wanted = [self.name, self.initials, *([] if self._badge else [self.pin])]
        empty = [field for field in wanted if not field.text().strip()]
        if empty:
            empty[0].setFocus()
        else:
            self.ended.emit()


def _beside(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part, share in parts:
        row.addWidget(part, share)
    return row


def _options(rows: tuple[tuple[str, str], ...]) -> list[Choice]:
    return [Choice(ident, str(n), said.capitalize()) for n, (ident, said) in enumerate(rows, 1)]
