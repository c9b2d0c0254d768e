"""Half-typed fields, kept beside the record so that a power cut loses none of them."""

from __future__ import annotations

from concurrent.futures import Executor
from uuid import UUID

from assistant.store import Store

NEW = UUID(int=0)
"""Where the fields of a session that has no entry yet are kept."""


class StoredDrafts:
    """Reads wait for the disk, writes do not."""

    def __init__(self, store: Store, worker: Executor) -> None:
        self._store, self._worker = store, worker

    def get(self, session: UUID | None, key: str) -> str:
        """What was typed there, or nothing."""
        return self._worker.submit(self._store.draft, session or NEW, key).result() or ""

    def set(self, session: UUID | None, key: str, text: str) -> None:
        """Keep what is typed there now; nothing is kept of an empty text."""
        self._worker.submit(self._store.set_draft, session or NEW, key, text)

    def clear(self, session: UUID | None) -> None:
        """It is charted: forget all of it."""
        self._worker.submit(self._store.clear_drafts, session or NEW)
