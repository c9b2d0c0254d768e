"""The store: one data folder, opened. Belongs to the thread that opened it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Self, TypeVar
from uuid import UUID, uuid4

from assistant.clock import Clock, SystemClock
from assistant.record.entries import Entry, Recorded, to_text
from assistant.record.seal import Content, Row, short
from assistant.staff import Hasher
from assistant.store import drafts, protocols, reading
from assistant.store.checking import Check, Steps, VerifyReport
from assistant.store.database import Database
from assistant.store.folder import Folder
from assistant.store.journal import Journal
from assistant.store.keys import Keys
from assistant.store.lock import Lock
from assistant.store.mirror import Mirror
from assistant.store.people import People
from assistant.store.restore import Rebuilt, restore
from assistant.store.start import settle
from assistant.store.trouble import CannotOpen, Damaged, DiskFault, NotSaved, cannot_open
from assistant.trouble import Trouble

T = TypeVar("T")

STAFF = "staff"
_OTHERS = frozenset((protocols.JOURNAL, STAFF))


class Store:
    """An open record. Whatever fails is a Trouble with a sentence for a person."""

    def __init__(self, folder: Folder, keys: Keys, clock: Clock, journal: Journal) -> None:
        self.folder = folder
        self.notices: tuple[str, ...] = ()
        self._keys, self._clock, self._journal = keys, clock, journal
        self._lock: Lock | None = None

    @classmethod
    def open(
        cls,
        folder: Folder,
        *,
        read_only: bool = False,
        clock: Clock | None = None,
        accept_loss: bool = False,
    ) -> Self:
        """Open, and make or mend what needs it; `notices` tells what was mended.

        A writer holds the folder's lock: AlreadyOpen for the second one. `read_only` works
        beside a writer and changes nothing. CannotOpen names file, reason and what to do;
        Damaged when rows are gone from both copies, unless `accept_loss` (they stay in the
        files that are put aside).
        """
        ticking = clock or SystemClock()
        if read_only:
            return cls._reader(folder, ticking)
        folder.prepare()
        lock = Lock(folder.lock, ticking.now())
        try:
            keys = Keys.load(folder, create=True)
            settled = settle(folder, keys, ticking.now(), accept_loss=accept_loss)
        except BaseException:
            lock.release()
            raise
        store = cls(folder, keys, ticking, Journal(folder, keys, settled.database, settled.second))
        store._lock = lock
        store.notices = settled.notices
        return store

    @classmethod
    def _reader(cls, folder: Folder, clock: Clock) -> Self:
        if not folder.holds_record:
            raise CannotOpen(
                folder.path, "there is no record in this folder", "Choose another one with --data."
            )
        keys = Keys.load(folder, create=False)
        try:
            database = Database.open(folder.database, keys.database, read_only=True)
        except DiskFault as fault:
            raise cannot_open(folder.database, fault) from fault
        return cls(folder, keys, clock, Journal(folder, keys, database, None))

    @property
    def read_only(self) -> bool:
        """Whether nothing can be stored."""
        return self._journal.second is None

    @property
    def mirror_trouble(self) -> Trouble | None:
        """Why the second copy is behind, while entries are still being saved; None when level."""
        second = self._journal.second
        return second.trouble if second else None

    def append(self, entries: Sequence[Entry]) -> list[Recorded]:
        """Store entries in one durable transaction; returns when they are on the disk.

        Storing the same entry again gives its first number. NotSaved, UnknownIfSaved.
        """
        rows = self._journal.put([_content(entry) for entry in entries])
        return [Recorded(row.number, entry) for row, entry in zip(rows, entries, strict=True)]

    def read(self, session: UUID, *, after: int = 0) -> list[Recorded]:
        """A session's entries after this number, each checked against its seal.

        Damaged names the first row that is not what was written.
        """
        return [reading.recorded(row) for row in self._rows(str(session), after)]

    def sessions(self) -> list[reading.SessionRow]:
        """Every session, in the order in which they began, from the index alone."""
        return self._ask(lambda database: reading.sessions(database, _OTHERS))

    def recall(self, ids: Iterable[UUID]) -> set[UUID]:
        """Which of these entries are on the disk."""
        asked = [str(identity) for identity in ids]
        stored = self._ask(lambda database: database.by_ids(asked))
        return {UUID(identity) for identity in stored}

    def keep_protocol(self, text: bytes, signature: bytes = b"", by: str = "") -> str:
        """Store a protocol's text and who signed it (UTF-8), once; the text's SHA-256."""
        digest, now = protocols.digest_of(text), _utc(self._clock.now())
        rows = [protocols.text_row(text, now)]
        if signature:
            rows.append(protocols.signature_row(text, signature, by, now))
        known = self.recall(UUID(row.id) for row in rows)
        if fresh := [row for row in rows if UUID(row.id) not in known]:
            self._journal.put(fresh)
        return digest

    def protocol(self, digest: str) -> bytes:
        """The protocol text with this SHA-256. Trouble when it was never stored or is damaged."""
        text = protocols.text_of(self._row(protocols.text_id(digest)))
        if protocols.digest_of(text) != digest:
            raise Trouble(
                f"Cannot find the protocol {digest[:12]} in {self.folder.database}. "
                "Check the record; the session can still be read on paper."
            )
        return text

    def signature(self, digest: str, by: str) -> bytes:
        """What this person signed that text with; nothing when it was never stored."""
        return protocols.signature_of(self._row(protocols.signature_id(digest, by)))

    def protocols(self) -> list[bytes]:
        """Every protocol text of this record, the newest last."""
        rows = self._rows(protocols.JOURNAL, 0)
        return [protocols.text_of(row) for row in rows if row.kind == protocols.TEXT]

    def draft(self, session: UUID, key: str) -> str | None:
        """What stands half typed in a field; None when nothing is kept."""
        return self._ask(lambda database: drafts.get(database, session, key))

    def set_draft(self, session: UUID, key: str, text: str) -> None:
        """Keep what is half typed, outside the record; an empty text forgets it."""
        self._ask(lambda database: drafts.keep(database, session, key, text))

    def clear_drafts(self, session: UUID) -> None:
        """Forget all that is half typed in a session."""
        self._ask(lambda database: drafts.clear(database, session))

    def people(self, hasher: Hasher | None = None) -> People:
        """The staff, from the same record; a cheaper `hasher` of PINs is for tests alone."""
        return People(self._clock, self._chart_staff, self._staff_rows, hasher or Hasher())

    def head(self) -> tuple[int, str]:
        """The last number and its short seal, for paper; (0, "") of an empty record."""
        last = self._ask(lambda database: database.last())
        return (last.number, short(last.seal)) if last else (0, "")

    def checking(self, paper: tuple[int, str] | None = None, *, pages: bool = False) -> Steps:
        """`verify` in short steps, for a thread that has other work in between.

        Only with `pages` is the file also read page by page, in one long first step.
        """
        mirror = Mirror(self.folder.mirror, self._keys.mirror)
        check = Check(
            self._journal.database,
            mirror,
            self._journal.sealer,
            others=_OTHERS,
            paper=paper,
            pages=pages,
        )
        return check.steps()

    def verify(
        self,
        progress: Callable[[int, int], None] | None = None,
        *,
        paper: tuple[int, str] | None = None,
    ) -> VerifyReport:
        """Check the file, the mirror and every seal; `progress` hears rows done and in all.

        `paper`, a number and short seal from a sheet, finds what was cut from both copies.
        """
        steps = self.checking(paper, pages=True)
        while True:
            try:
                done, total = next(steps)
            except StopIteration as end:
                report: VerifyReport = end.value
                return report
            except OSError as fault:
                raise cannot_open(self.folder.mirror, fault) from fault
            if progress is not None:
                progress(done, total)

    def rebuild_from_mirror(self, *, accept_loss: bool = False) -> Rebuilt:
        """Put a whole record in place of a damaged one; the old files are kept beside it.

        Damaged, with nothing changed, when rows are gone from both copies.
        """
        if self.read_only:
            raise NotSaved("Not rebuilt: the record is open for reading only.")
        self._journal.let_go()
        rebuilt = restore(self.folder, self._keys, self._clock.now(), accept_loss=accept_loss)
        settled = settle(self.folder, self._keys, self._clock.now())
        self._journal = Journal(self.folder, self._keys, settled.database, settled.second)
        return rebuilt

    def close(self) -> None:
        """Let go of the files and of the lock; a second time does nothing."""
        self._journal.let_go()
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    def _ask(self, question: Callable[[Database], T]) -> T:
        """An answer of the database; what the disk says against it becomes a Trouble."""
        try:
            return question(self._journal.database)
        except DiskFault as fault:
            if fault.broken:
                raise Damaged(
                    f"Part of {self.folder.database} is damaged. Check the record; "
                    "it can be rebuilt from its second copy."
                ) from fault
            sentence = f"Cannot use {self.folder.database}: {fault.reason}. {fault.todo}"
            raise Trouble(sentence) from fault

    def _row(self, identity: UUID) -> Row | None:
        return self._ask(lambda database: database.by_ids([str(identity)])).get(str(identity))

    def _rows(self, session: str, after: int) -> list[Row]:
        sealer = self._journal.sealer
        return self._ask(lambda database: reading.rows_of(database, sealer, session, after))

    def _staff_rows(self, after: int) -> list[tuple[int, str]]:
        return [(row.number, row.body) for row in self._rows(STAFF, after)]

    def _chart_staff(self, kind: str, body: str) -> None:
        now = _utc(self._clock.now())
        self._journal.put([Content(STAFF, str(uuid4()), kind, now, now, body)])


def _content(entry: Entry) -> Content:
    at, recorded_at = _utc(entry.at), _utc(entry.recorded_at)
    kind, body = entry.what.kind, to_text(entry)
    return Content(str(entry.session), str(entry.id), kind, at, recorded_at, body)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
