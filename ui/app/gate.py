"""The gate in front of the staff in the record; PINs are tried away from the event loop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, Signal

from assistant.staff import Person, Refused, Role
from assistant.store import Store
from assistant.trouble import Trouble
from ui.board.sign_in import Answered
from ui.desk import Signed


class StaffGate(QObject):
    """Answers come on the window's thread, as `answered(who or None, sentence)`."""

    _done = Signal(object, object)

    def __init__(self, store: Store, worker: Executor) -> None:
        super().__init__()
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

    def names(self) -> list[tuple[str, str, str]]:
        """Who can sign in: initials, name and role."""
        people = self._worker.submit(self._people.active).result()
        return [(p.initials, p.name, p.role.value) for p in people]

    def sign_in(self, initials: str, pin: str, answered: Answered) -> None:
        """Somebody wants in."""
        self._ask(lambda: self._people.sign_in(initials, pin), answered)

    def make_first(self, name: str, initials: str, pin: str, answered: Answered) -> None:
        """The first person of a new folder is its charge nurse."""
        self._ask(lambda: self._people.first(initials, name, Role.CHARGE, pin), answered)

    def add(self, name: str, initials: str, pin: str, by: Signed, answered: Answered) -> None:
        """A nurse is added by the charge nurse."""
        manager = self._known[by.id]
        self._ask(lambda: self._people.add(initials, name, Role.NURSE, pin, by=manager), answered)

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
    return Signed(person.id, person.name, person.initials, person.role.value)
