"""The staff in the record: adding, retiring and signing in, each an event that stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal
from uuid import uuid4

from assistant.clock import Clock
from assistant.staff import (
    EVENTS,
    FREE_TRIES,
    NOBODY,
    Added,
    Hasher,
    Person,
    Refused,
    Retired,
    Role,
    Roster,
    SignedIn,
    Tried,
    clashes,
    fresh_badge,
    fresh_end,
    fresh_initials,
    fresh_name,
    fresh_pin,
    spoken,
    wait_after,
)

NEWCOMER = "ask the charge nurse to add you for this shift"


class People:
    """The staff of one record. Methods may raise Refused, and the Troubles of the store.

    `chart(kind, body)` stores an event durably; `rows(after)` gives (number, body) of those
    after a number.
    """

    def __init__(
        self,
        clock: Clock,
        chart: Callable[[str, str], None],
        rows: Callable[[int], list[tuple[int, str]]],
        hasher: Hasher,
    ) -> None:
        self._clock, self._chart, self._rows, self._hasher = clock, chart, rows, hasher
        self._roster = Roster()
        self._upto = 0
        self._opened = clock.elapsed()
        self._tried: dict[str, float] = {}
        self._catch_up()

    def active(self) -> list[Person]:
        """Those who can sign in now, by their initials."""
        self._catch_up()
        return self._roster.active(self._clock.now())

    def everyone(self) -> list[Person]:
        """All who were ever added, retired ones too, in the order they came."""
        self._catch_up()
        return list(self._roster.people.values())

    def may_manage(self, person: Person) -> bool:
        """Whether this person may add and retire others."""
        return self._roster.may_manage(person, self._clock.now())

    def first(self, initials: str, name: str, role: Role, pin: str, *, badge: str = "") -> Person:
        """The first person of a record that has none yet."""
        if self.everyone():
            raise Refused("There are people already. Ask the charge nurse to add you.")
        return self._add(initials, name, role, pin, badge, NOBODY, None)

    def add(
        self,
        initials: str,
        name: str,
        role: Role,
        pin: str,
        *,
        by: Person,
        badge: str = "",
        until: datetime | None = None,
    ) -> Person:
        """A new person, added by one who may; with a badge the PIN may be left empty.

        With `until` a temporary one, who can sign in no more from then on by themselves.
        """
        self._manages(by)
        return self._add(initials, name, role, pin, badge, by.id, until)

    def retire(self, person: Person, *, by: Person) -> None:
        """Let a person sign in no more. What they charted stays theirs."""
        self._manages(by)
        if [each.id for each in self.active() if each.until is None] == [person.id]:
            raise Refused("Add somebody else first: nobody could sign in any more.")
        self._keep(Retired(person=person.id, by=by.id, at=self._clock.now()))

    def sign_in(self, initials: str, pin: str) -> Person:
        """The person with these initials and this PIN. Refused says how long to wait."""
        wanted = initials.strip().upper()
        person = next((each for each in self.active() if each.initials == wanted), None)
        if person is None:
            said = f"Nobody here has the initials {wanted or '(none)'}"
            raise Refused(f"{said}. Type them again, or {NEWCOMER}.")
        self._let_try(person.id)
        if not self._hasher.fits(self._roster.pins[person.id], pin):
            raise Refused(f"The PIN is not right. {self._what_next(person.id, 'Type it again')}")
        return self._signed(person, "pin")

    def sign_in_badge(self, code: str) -> Person:
        """The person with this badge, signed in by it alone."""
        return self._signed(self.of_badge(code), "badge")

    def of_badge(self, code: str) -> Person:
        """Whose badge this is, not signed in. Unknown badges are counted like wrong PINs."""
        self._catch_up()
        self._may_try(NOBODY, "badges. Sign in with initials and PIN, or wait")
        badge = code.strip()
        person = next((each for each in self.active() if badge and each.badge == badge), None)
        if person is None:
            self._let_try(NOBODY)
            do = f"Type initials and PIN, or {NEWCOMER}"
            raise Refused(f"Nobody here has this badge. {self._what_next(NOBODY, do)}")
        return person

    def _add(
        self,
        initials: str,
        name: str,
        role: Role,
        pin: str,
        badge: str,
        by: str,
        until: datetime | None,
    ) -> Person:
        initials, badge = fresh_initials(initials), fresh_badge(badge)
        hashed = self._hasher.hash(fresh_pin(pin, badge)) if pin or not badge else ""
        event = Added(
            person=str(uuid4()),
            initials=initials,
            name=fresh_name(name),
            role=role,
            badge=badge,
            pin=hashed,
            by=by,
            until=fresh_end(until, self._clock.now()),
            at=self._clock.now(),
        )
        for sentence in clashes(self.active(), initials, badge):
            raise Refused(sentence)
        self._keep(event)
        return self._roster.people[event.person]

    def _manages(self, by: Person) -> None:
        self._catch_up()
        if not self.may_manage(by):
            raise Refused("Only the charge nurse adds and retires people. Ask them to sign in.")

    def _signed(self, person: Person, way: Literal["pin", "badge"]) -> Person:
        self._keep(SignedIn(person=person.id, way=way, at=self._clock.now()))
        return person

    def _let_try(self, who: str) -> None:
        """Count a try before it is made; a kill in between leaves it counted."""
        self._may_try(who, "PINs. Wait")
        self._tried[who] = self._clock.elapsed()
        self._keep(Tried(person=who, at=self._clock.now()))

    def _may_try(self, who: str, what: str) -> None:
        left = self._wait(who)
        if left > timedelta():
            raise Refused(f"Too many wrong {what} {self._until(left)}.")

    def _until(self, wait: timedelta) -> str:
        """How long to wait, and until when on the clock of the computer's zone."""
        end = (self._clock.now() + wait).astimezone()
        return f"{spoken(wait)}, until {end:%H:%M:%S}"

    def _wait(self, who: str) -> timedelta:
        """What is left of the wait. A clock set back never makes it longer than it is."""
        whole = wait_after(self._roster.tries.get(who, 0))
        if not whole:
            return whole
        ran = timedelta(seconds=self._clock.elapsed() - self._tried.get(who, self._opened))
        if who not in self._tried:
            ran = max(ran, self._clock.now() - self._roster.last_try[who])
        return whole - ran

    def _what_next(self, who: str, do: str) -> str:
        tries = self._roster.tries[who]
        if wait := wait_after(tries):
            return f"Wait {self._until(wait)}, then try again."
        left = FREE_TRIES - tries
        return f"{do}. {left} {'try is' if left == 1 else 'tries are'} left before a wait."

    def _keep(self, event: Added | Retired | Tried | SignedIn) -> None:
        self._chart(event.kind, event.model_dump_json())
        self._catch_up()

    def _catch_up(self) -> None:
        rows = self._rows(self._upto)
        self._roster.follow(EVENTS.validate_json(body) for _, body in rows)
        self._upto = rows[-1][0] if rows else self._upto
