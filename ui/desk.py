"""The one bridge between screens and sessions: preview an act, submit it, hear what came of it.

One worker thread owns the journal. A screen is told "charted" only after the disk has it; the
event loop never waits for the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Qt, Signal

from assistant.acts import Act, Decision
from assistant.clock import Clock
from assistant.protocol.model import Protocol
from assistant.record.chart import fold
from assistant.record.entries import UNSIGNED, By, Hand, Recorded, SessionOpened, What
from assistant.session import Journal, Outcome, Session
from assistant.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Signed:
    """Who is signed in at this workstation."""

    id: str
    name: str
    initials: str
    role: str


Done = Callable[[Outcome], None]


class Desk(QObject):
    """Sessions of this workstation, for screens."""

    changed = Signal(object)
    """The id of the session whose chart moved on."""
    charted = Signal(object, object)
    """Session id and the Outcome that is on disk."""
    refused = Signal(object, object)
    """Session id and the Outcome that was held up or changed."""
    trouble = Signal(str)
    """A sentence: something could not be saved."""
    waiting = Signal(int)
    """How many submissions the disk has not answered yet."""
    person_changed = Signal()
    _answered = Signal(object, object, object)

    def __init__(
        self,
        journal: Journal,
        protocol: Protocol,
        clock: Clock,
        zone: tzinfo,
        worker: Executor,
        *,
        training: bool = False,
        workstation: str = "",
    ) -> None:
        """Take the parts; `worker` has one thread, and only it touches the journal."""
        super().__init__()
        self.protocol, self.clock, self.zone = protocol, clock, zone
        self.training, self.workstation = training, workstation
        self.journal, self._worker = journal, worker
        self.sessions: dict[UUID, Session] = {}
        self.person: Signed | None = None
        self._pending = 0
        # queued, also when the disk was quicker than we: an answer never comes inside submit()
        self._answered.connect(self._on_answer, Qt.ConnectionType.QueuedConnection)

    def now(self) -> datetime:
        """The wall clock in the workstation's zone."""
        return self.clock.now().astimezone(self.zone)

    @property
    def by(self) -> By:
        """The hand that charts now: the person who signed in, else unsigned."""
        if self.person is None:
            return UNSIGNED
        return By(hand=Hand.PERSON, person=self.person.id, name=self.person.name)

    def sign_in(self, person: Signed | None) -> None:
        """Somebody signed in, or out with None."""
        self.person = person
        self.person_changed.emit()

    def act(
        self, what: What, *, at: datetime | None = None, reason: str = "", as_shown: bool = False
    ) -> Act:
        """An act of the person here, of now unless `at` is given."""
        return Act(what, at or self.now(), self.by, reason, as_shown)

    def take_up(self, session: UUID, protocol: Protocol, journal: Sequence[Recorded]) -> Session:
        """A session read from disk comes onto the desk."""
        found = Session(session, protocol, self.journal, self.clock, fold(journal))
        self.sessions[session] = found
        return found

    def adopt(self, session: Session) -> None:
        """A session that was played elsewhere goes on here, by this desk's clock."""
        session.clock = self.clock
        self.sessions[session.id] = session

    def open_session(self, done: Done | None = None, acts: Sequence[Act] = ()) -> Session:
        """Begin a session: its first entry goes to the disk, in one with these acts."""
        session = Session(uuid4(), self.protocol, self.journal, self.clock)
        self.sessions[session.id] = session
        opened = SessionOpened(
            protocol_hash=self.protocol.digest,
            training=self.training,
            workstation=self.workstation,
        )
        self.submit(session.id, self.act(opened), *acts, done=done)
        return session

    def preview(self, session: UUID, act: Act) -> Decision:
        """What Enter would do now."""
        return self.sessions[session].preview(act)

    def submit(
        self, session: UUID, *acts: Act, shown: str | None = None, done: Done | None = None
    ) -> None:
        """Chart all of these acts or none; the answer comes by signal and to `done`."""
        self._pending += 1
        self.waiting.emit(self._pending)
        future = self._worker.submit(self.sessions[session].submit, *acts, shown=shown)
        future.add_done_callback(lambda f: self._answered.emit(session, f, done))

    def _on_answer(self, session: UUID, future: Future[Outcome], done: Done | None) -> None:
        self._pending -= 1
        self.waiting.emit(self._pending)
        try:
            outcome = future.result()
        except Trouble as trouble:
            self.trouble.emit(trouble.sentence)
            return
        if outcome.charted:
            self.changed.emit(session)
            self.charted.emit(session, outcome)
        else:
            self.refused.emit(session, outcome)
        if done is not None:
            done(outcome)
