"""The one bridge between screens and sessions: preview an act, submit it, hear what came of it.

One worker thread owns the journal. A screen is told "charted" only after the disk has it; the
event loop never waits for the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Qt, Signal

from assistant.acts import Act, Decision
from assistant.clock import Clock
from assistant.protocol.model import Protocol
from assistant.protocol.standing import approved_by, as_of
from assistant.record.chart import fold
from assistant.record.entries import UNSIGNED, By, Hand, Recorded, SessionOpened, What
from assistant.session import Journal, Outcome, Session
from assistant.trouble import Trouble
from assistant.views.edges import edges


@dataclass(frozen=True, slots=True)
class Signed:
    """Who is signed in at this workstation. `until` ends a temporary person's time."""

    id: str
    name: str
    initials: str
    role: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that a person charts, while nobody is signed in.

    `question` says what; `then(signed)` goes on with it. `unsigned` tells that it is a fact that
    can also stand unsigned, to be signed later.
    """

    question: str
    then: Callable[[bool], None]
    unsigned: bool = False


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
    privacy_changed = Signal()
    """Names hide now, or show again: `names_hidden`."""
    sound_wanted = Signal()
    """Somebody wants to hear whether this workstation is heard."""
    _answered = Signal(object, object, object)

    def __init__(
        self,
        journal: Journal,
        protocols: Protocol | Callable[[], Mapping[str, Protocol]],
        clock: Clock,
        zone: tzinfo,
        worker: Executor,
        *,
        training: bool = False,
        workstation: str = "",
    ) -> None:
        """Take the parts; `worker` has one thread, and only it touches the journal.

        `protocols` is the one that sessions are opened under, or reads all of them by their id,
        the usual one first, when they are first needed.
        """
        super().__init__()
        self._protocols, self.clock, self.zone = protocols, clock, zone
        self._profiles: dict[str, Protocol] = {}
        self.training, self.workstation = training, workstation
        self.journal, self._worker = journal, worker
        self.sessions: dict[UUID, Session] = {}
        self.person: Signed | None = None
        self.names_hidden = False
        self.asker: Callable[[Wanted], None] | None = None
        """Who asks a person to sign in over the screen; None where nothing can."""
        self._pending = 0
        # queued, also when the disk was quicker than we: an answer never comes inside submit()
        self._answered.connect(self._on_answer, Qt.ConnectionType.QueuedConnection)

    @property
    def profiles(self) -> Mapping[str, Protocol]:
        """What a session can be opened under, by its id, the usual one first."""
        if not self._profiles:
            given = self._protocols
            self._profiles = (
                {given.protocol.id: given} if isinstance(given, Protocol) else dict(given())
            )
        return self._profiles

    @property
    def profiles_read(self) -> bool:
        """Whether asking for them waits for nothing."""
        return bool(self._profiles) or isinstance(self._protocols, Protocol)

    @property
    def protocol(self) -> Protocol:
        """The usual protocol."""
        return next(iter(self.profiles.values()))

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

    def hide_names(self, *, hidden: bool) -> None:
        """Names become initials on every screen, or come back."""
        if hidden != self.names_hidden:
            self.names_hidden = hidden
            self.privacy_changed.emit()

    def want(self, wanted: Wanted) -> bool:
        """Ask who charts this; False where nobody can be asked."""
        if self.asker is None:
            return False
        self.asker(wanted)
        return True

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

    def edge(self, session: UUID) -> int:
        """The number of the edge that an infusion wears on every screen."""
        charts = {key: found.chart for key, found in self.sessions.items()}
        return edges(charts, self.now()).get(session, 0)

    def rules_of(self, profile: str) -> Protocol:
        """The rules that a session of this profile begins with now; "" is the usual one."""
        return as_of(self.profiles.get(profile, self.protocol), self.now().date())

    def open_session(
        self, done: Done | None = None, acts: Sequence[Act] = (), profile: str = ""
    ) -> Session:
        """Begin a session: its first entry goes to the disk, in one with these acts."""
        rules = self.rules_of(profile)
        session = Session(uuid4(), rules, self.journal, self.clock)
        self.sessions[session.id] = session
        opened = SessionOpened(
            protocol_hash=rules.digest,
            training=self.training,
            workstation=self.workstation,
            profile=profile if profile in self.profiles else rules.protocol.id,
            approved_by=approved_by(rules),
            record_only=rules.record_only,
        )
        self.submit(session.id, self.act(opened), *acts, done=done)
        return session

    def preview(self, session: UUID, act: Act) -> Decision:
        """What Enter would do now."""
        return self.sessions[session].preview(act)

    def weigh(self, session: UUID, *acts: Act) -> tuple[Decision, ...]:
        """What Enter would do now with each of them, the ones before it charted."""
        return self.sessions[session].weigh(*acts)

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
