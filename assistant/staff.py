"""Who may do what; PINs and the waiting time after wrong ones.

A PIN says who charted. It keeps no secret: whoever can copy the files can try them all, and
only disk encryption of the computer helps against that.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from pydantic import Field, TypeAdapter

from assistant.record.entries.base import Frozen, Moment
from assistant.typed.numerals import simple_pin

SHORTEST_PIN, LONGEST_PIN = 6, 12
FREE_TRIES = 5
NOBODY = ""  # who tries a badge that nobody has
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)
_SHORTEST_BADGE, _LONGEST_NAME = 6, 100


class Refused(Exception):
    """A sign-in or a change of staff that is refused; `sentence` says why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Role(StrEnum):
    """What a person is on the unit."""

    NURSE = "nurse"
    CHARGE = "charge"
    PHARMACIST = "pharmacist"
    PRESCRIBER = "prescriber"


@dataclass(frozen=True)
class Person:
    """One of the staff. `id` is for ever; initials are free again once they are retired.

    `until` is when a temporary person's time here ends by itself, None for a lasting one.
    """

    id: str
    initials: str
    name: str
    role: Role
    badge: str = ""
    active: bool = True
    until: datetime | None = None

    def here(self, now: datetime | None = None) -> bool:
        """Whether this person can sign in; without `now`, ends that come by themselves are far."""
        return self.active and (now is None or self.until is None or now < self.until)


class Added(Frozen):
    """A person came to the staff; `by` is who added them, empty for the very first.

    `pin` is its hash, empty for one who only has a badge; `until` ends a temporary person's time.
    """

    kind: Literal["added"] = "added"
    person: str
    initials: str
    name: str
    role: Role
    badge: str = ""
    pin: str
    by: str = ""
    until: Moment | None = None
    at: Moment


class Retired(Frozen):
    """A person left the staff."""

    kind: Literal["retired"] = "retired"
    person: str
    by: str
    at: Moment


class Tried(Frozen):
    """A sign-in begins; stored before the PIN is looked at, so that no try is free.

    `person` is empty for a badge that nobody has.
    """

    kind: Literal["tried"] = "tried"
    person: str
    at: Moment


class SignedIn(Frozen):
    """The PIN or the badge was right."""

    kind: Literal["signed_in"] = "signed_in"
    person: str
    way: Literal["pin", "badge"]
    at: Moment


Event = Annotated[Added | Retired | Tried | SignedIn, Field(discriminator="kind")]
EVENTS: TypeAdapter[Added | Retired | Tried | SignedIn] = TypeAdapter(Event)


@dataclass
class Roster:
    """The staff as the events so far make it: people by id, PIN hashes, tries since a success."""

    people: dict[str, Person] = field(default_factory=dict)
    pins: dict[str, str] = field(default_factory=dict)
    tries: dict[str, int] = field(default_factory=dict)
    last_try: dict[str, datetime] = field(default_factory=dict)

    def follow(self, events: Iterable[Added | Retired | Tried | SignedIn]) -> None:
        """Take in what happened next."""
        for event in events:
            match event:
                case Added(person=who):
                    self.people[who] = Person(
                        who, event.initials, event.name, event.role, event.badge,
                        until=event.until,
                    )  # fmt: skip
                    self.pins[who] = event.pin
                case Retired(person=who):
                    self.people[who] = replace(self.people[who], active=False)
                case Tried(person=who):
                    self.tries[who] = self.tries.get(who, 0) + 1
                    self.last_try[who] = event.at
                case SignedIn(person=who, way=way):  # pragma: no branch - the union is closed
                    self.tries[who if way == "pin" else NOBODY] = 0

    def active(self, now: datetime | None = None) -> list[Person]:
        """Those who can sign in, by their initials; with `now`, none whose time is over."""
        return sorted((p for p in self.people.values() if p.here(now)), key=lambda p: p.initials)

    def may_manage(self, person: Person, now: datetime | None = None) -> bool:
        """Whether this person may add and retire: the charge nurse; anybody where there is none.

        A temporary charge nurse whose time is over leaves others able to.
        """
        charges = {p.id for p in self.active(now) if p.role is Role.CHARGE}
        found = self.people.get(person.id)
        return found is not None and found.here(now) and (not charges or person.id in charges)


def wait_after(tries: int) -> timedelta:
    """How long to wait after this many wrong tries in a row: none for four, then 30 s, doubling."""
    if tries < FREE_TRIES:
        return timedelta()
    return min(FIRST_WAIT * (1 << min(tries - FREE_TRIES, 10)), LONGEST_WAIT)


class Hasher:
    """Argon2id with 64 MiB; only tests may ask for less."""

    def __init__(self, *, time_cost: int = 3, memory_kib: int = 65_536, lanes: int = 4) -> None:
        self._hasher = PasswordHasher(time_cost, memory_kib, lanes)

    def hash(self, pin: str) -> str:
        """The PIN's hash, with its salt and cost in it."""
        return self._hasher.hash(pin)

    def fits(self, hashed: str, pin: str) -> bool:
        """Whether the PIN belongs to the hash."""
        try:
            return self._hasher.verify(hashed, pin)
        except (VerificationError, InvalidHashError):
            return False


def fresh_pin(pin: str, badge: str) -> str:
    """A PIN that may be used: six to twelve digits, no run, no one digit. Refused else."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST_PIN <= len(pin) <= LONGEST_PIN):
        raise Refused(f"Choose a PIN of {SHORTEST_PIN} to {LONGEST_PIN} digits, 0 to 9 only.")
    if simple_pin(pin):
        raise Refused("Choose a PIN that is not one digit again and again, and not a run.")
    if pin == badge:
        raise Refused("Choose a PIN that is not the badge code.")
    return pin


def fresh_initials(initials: str) -> str:
    """Initials as they are kept: one to five letters or digits, in capitals. Refused else."""
    kept = unicodedata.normalize("NFC", initials).strip().upper()
    if not (kept.isalnum() and len(kept) <= 5):  # noqa: PLR2004 - the sentence says it
        raise Refused("Type initials of 1 to 5 letters or digits.")
    return kept


def fresh_name(name: str) -> str:
    """A name as it is kept. Refused when it is empty, too long, or holds invisible signs."""
    kept = " ".join(unicodedata.normalize("NFC", name).split())
    hidden = any(unicodedata.category(sign)[0] == "C" for sign in kept)
    if hidden or len(kept) > _LONGEST_NAME or not any(sign.isalpha() for sign in kept):
        raise Refused(f"Type a name with letters, up to {_LONGEST_NAME} signs.")
    return kept


def fresh_badge(badge: str) -> str:
    """A badge code as it is scanned, or empty. Refused when it is too short to be one."""
    kept = badge.strip()
    if kept and not (len(kept) >= _SHORTEST_BADGE and kept.isascii() and kept.isprintable()):
        raise Refused(f"Scan the badge again: a code has at least {_SHORTEST_BADGE} signs.")
    return kept


def fresh_end(until: datetime | None, now: datetime) -> datetime | None:
    """The end of a temporary person's time: ahead, and within a day. Refused else."""
    if until is not None and not now < until <= now + timedelta(days=1):
        raise Refused("Type an end that is ahead, within 24\u00a0h.")
    return until


def spoken(wait: timedelta) -> str:
    """A waiting time in words: `30 s`, `2 min`, rounded up; with no-break spaces."""
    seconds = -(-wait // timedelta(seconds=1))
    return f"{seconds}\u00a0s" if seconds < 100 else f"{-(-seconds // 60)}\u00a0min"  # noqa: PLR2004


def clashes(people: Iterable[Person], initials: str, badge: str) -> Iterator[str]:
    """Why these initials or this badge cannot be given to somebody new, in sentences."""
    for person in people:
        if person.initials == initials:
            yield f"{person.name} has the initials {initials}. Choose other ones."
        if badge and person.badge == badge:
            yield f"{person.name} has this badge. Scan another one."
