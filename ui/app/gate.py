"""The gate in front of the staff in the record; PINs are tried away from the event loop."""

from __future__ import annotations

import re
from collections.abc import Callable
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, Signal

from assistant.staff import Person, Refused, Role
from assistant.store import Store
from assistant.trouble import Trouble
from ui.board.newcomer import NewPerson
from ui.board.people import Known
from ui.board.sign_in import Answered
from ui.desk import Signed

PIN_TOO = "A PIN is asked beside the badge here. Type it."
_SYMBOLOGY = re.compile(r"^\][A-Za-z][0-9A-Za-z]")


class StaffGate(QObject):
    """Answers come on the window's thread, as `answered(who or None, sentence)`."""

    _done = Signal(object, object)

    def __init__(self, store: Store, worker: Executor, *, badge_alone: bool = True) -> None:
        super().__init__()
        self.badge_alone = badge_alone
        self._worker = worker
        self._people = worker.submit(store.people).result()
        self._known: dict[str, Person] = {}
        self._new = not self._remember()
        self._done.connect(self._answer)

    def _remember(self) -> list[Person]:
        people = self._worker.submit(self._people.everyone).result()
        self._known = {p.id: p for p in people}
        return people

    def is_new(self) -> bool:
        """Whether nobody is known yet."""
        return self._new

    def names(self) -> list[Known]:
        """Who can sign in now."""
        people = self._worker.submit(self._people.active).result()
        return [
            Known(p.initials, p.name, p.role.value, p.until, badge=bool(p.badge)) for p in people
        ]

    def sign_in(self, initials: str, pin: str, answered: Answered) -> None:
        """Somebody wants in."""
        self._ask(lambda: self._people.sign_in(initials, pin), answered)

    def sign_in_badge(self, code: str, answered: Answered) -> None:
        """Somebody scanned a badge, which is enough where the unit says so."""
        if self.badge_alone:
            self._ask(lambda: self._people.sign_in_badge(badge_code(code)), answered)
        else:
            answered(None, PIN_TOO)

    def of_badge(self, code: str, answered: Answered) -> None:
        """Whose badge it is, who is not signed in by that."""
        self._ask(lambda: self._people.of_badge(badge_code(code)), answered)

    def knows_badge(self, code: str) -> bool:
        """Whether it is a badge of somebody here: asked before anything is tried."""
        badge = badge_code(code)
        return bool(badge) and any(p.badge == badge and p.active for p in self._known.values())

    def make_first(self, name: str, initials: str, pin: str, answered: Answered) -> None:
        """The first person of a new folder is its charge nurse."""
        self._ask(lambda: self._people.first(initials, name, Role.CHARGE, pin), answered)

    def add(self, new: NewPerson, by: Signed, answered: Answered) -> None:
        """Somebody is added by the charge nurse."""
        manager = self._known[by.id]

        def make() -> Person:
            if not new.pin and not self.badge_alone:
                raise Refused(PIN_TOO)
            return self._people.add(
                new.initials,
                new.name,
                Role(new.role),
                new.pin,
                by=manager,
                badge=badge_code(new.badge),
                until=new.until,
            )

        self._ask(make, answered)

    def retire(self, initials: str, by: Signed, answered: Answered) -> None:
        """A person signs in no more; what they charted stays theirs."""
        manager = self._known[by.id]

        def leave() -> Person:
            person = next(p for p in self._people.active() if p.initials == initials)
            self._people.retire(person, by=manager)
            return person

        self._ask(leave, answered)

    def _ask(self, asking: Callable[[], Person], answered: Answered) -> None:
        future = self._worker.submit(asking)
        future.add_done_callback(lambda f: self._done.emit(f, answered))

    def _answer(self, future: Future[Person], answered: Answered) -> None:
        try:
            person = future.result()
        except (Refused, Trouble) as no:
            answered(None, no.sentence)
            return
        self._new = False
        self._known[person.id] = person
        answered(signed(person), "")


def signed(person: Person) -> Signed:
    """A person of the staff as the desk knows them."""
    return Signed(person.id, person.name, person.initials, person.role.value, person.until)


def badge_code(text: str) -> str:
    """A badge as it is kept: the same code whether or not the scanner tells its symbology."""
    return _SYMBOLOGY.sub("", text.strip())
