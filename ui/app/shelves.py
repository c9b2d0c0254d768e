"""The shelf of protocols behind the window, and the rules that earlier sessions began with."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, Signal

from assistant.library.kept import rules_or
from assistant.library.shelf import Shelf
from assistant.protocol.model import Protocol
from assistant.protocol.standing import approved_by
from assistant.record.entries import SessionOpened
from assistant.store import Store
from assistant.trouble import Trouble
from ui.app.start import Start, local_zone

Texts = tuple[bytes, bytes]
"""A protocol's text, and the signature under it."""


class Shelves(QObject):
    """Reads the protocols once, in the store's thread, when they are first needed.

    `told(sentences)` follows `read_on()` when all are read: what everybody here needs to know.
    """

    told = Signal(object)
    _done = Signal()

    def __init__(self, start: Start, store: Store, worker: Executor) -> None:
        super().__init__()
        self._start, self._store, self._worker = start, store, worker
        self._reading: Future[Shelf] | None = None
        self._done.connect(self._tell)

    @property
    def shelf(self) -> Shelf:
        """The shelf, waited for. Trouble when no protocol at all can be read."""
        return self.begin().result()

    def profiles(self) -> dict[str, Protocol]:
        """The rules of each profile, waited for."""
        return self.shelf.rules

    def begin(self) -> Future[Shelf]:
        """Begin to read, if nobody did."""
        if self._reading is None:
            self._reading = self._worker.submit(open_shelf, self._start, self._store)
        return self._reading

    def read_on(self) -> None:
        """Read without waiting, and tell."""
        self.begin().add_done_callback(lambda _future: self._done.emit())

    def _tell(self) -> None:
        try:
            shelf = self.shelf
        except Trouble as trouble:
            self.told.emit((trouble.sentence,))
            return
        self.told.emit(to_tell(self._start, shelf))


def open_shelf(start: Start, store: Store) -> Shelf:
    """Read the protocols; each text, and who signed it, is kept in the record from now on.

    Trouble when no protocol at all can be read. Runs where the store may be asked.
    """
    today = start.clock.now().astimezone(local_zone()).date()
    shelf = Shelf.open(start.protocols, today, kept=store.protocols(), shipped=start.shipped)
    for row in shelf.profiles.values():
        store.keep_protocol(row.text, row.signature, approved_by(row.rules))
    return shelf


def to_tell(start: Start, shelf: Shelf) -> tuple[str, ...]:
    """Keep copies of the signed texts; what everybody here needs to know, that failing too."""
    try:
        shelf.remember(start.protocols)
    except Trouble as trouble:
        return (*shelf.notices, trouble.sentence)
    return shelf.notices


class Begun:
    """The rules that sessions began with; each text is read once, and `usual` only if needed."""

    def __init__(self, usual: Callable[[], Protocol]) -> None:
        self._usual = usual
        self._known: dict[tuple[str, str, str], Protocol] = {}

    def rules(self, opened: SessionOpened, texts: Texts) -> Protocol:
        """The rules of a session, as they stood when it began.

        What this version cannot read any more leaves the session for charting alone.
        """
        key = (opened.protocol_hash, opened.approved_by, opened.record_only)
        if key not in self._known:
            self._known[key] = rules_or(self._usual, *texts, *key[1:])
        return self._known[key]


def texts_begun(store: Store, opened: SessionOpened) -> Texts:
    """What the record keeps of a session's protocol; nothing where it is gone."""
    digest, by = opened.protocol_hash, opened.approved_by
    try:
        return store.protocol(digest), store.signature(digest, by) if by else b""
    except Trouble:
        return b"", b""
