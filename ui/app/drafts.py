"""Half-typed fields, kept beside the record so that a power cut loses none of them."""

from __future__ import annotations

from concurrent.futures import Executor
from uuid import UUID

from assistant.store import Store

NEW = UUID(int=0)
"""Where the fields of a session that has no entry yet are kept."""


class StoredDrafts:
    """Reads wait for the disk, writes do not.

    Keys may come faster than the disk takes them: only the last text of a field is written then,
    so that what was typed is never many keys behind.
    """

    def __init__(self, store: Store, worker: Executor) -> None:
        self._store, self._worker = store, worker
        self._last: dict[tuple[UUID, str], object] = {}

    def get(self, session: UUID | None, key: str) -> str:
        """What was typed there, or nothing."""
        return self._worker.submit(self._store.draft, session or NEW, key).result() or ""

    def set(self, session: UUID | None, key: str, text: str) -> None:
        """Keep what is typed there now; nothing is kept of an empty text."""
        where, this = (session or NEW, key), object()
        self._last[where] = this
        self._worker.submit(self._keep, where, text, this)

    def _keep(self, where: tuple[UUID, str], text: str, this: object) -> None:
        """Write it, unless a later text of the same field waits already."""
        if self._last.get(where) is this:
            self._store.set_draft(*where, text)

    def clear(self, session: UUID | None) -> None:
        """It is charted: forget all of it."""
        self._worker.submit(self._store.clear_drafts, session or NEW)
