"""Half-typed texts of a page: kept outside the record, gone when the page is charted."""

from __future__ import annotations

import json
from typing import Protocol
from uuid import UUID

PROFILE = "profile"
"""The draft that keeps which profile was chosen for an infusion not opened yet."""


class Drafts(Protocol):
    """Where drafts are kept; a session of None is one that is not opened yet."""

    def get(self, session: UUID | None, key: str) -> str:
        """The text kept under that key, "" when there is none."""
        ...

    def set(self, session: UUID | None, key: str, text: str) -> None:
        """Keep a text; "" forgets it."""
        ...


class MemoryDrafts:
    """Drafts that last as long as the window."""

    def __init__(self) -> None:
        self._texts: dict[tuple[UUID | None, str], str] = {}

    def get(self, session: UUID | None, key: str) -> str:
        """The text kept under that key, "" when there is none."""
        return self._texts.get((session, key), "")

    def set(self, session: UUID | None, key: str, text: str) -> None:
        """Keep a text; "" forgets it."""
        if text:
            self._texts[session, key] = text
        else:
            self._texts.pop((session, key), None)


def kept(drafts: Drafts, session: UUID | None, key: str) -> dict[str, str]:
    """The texts of a page as they were left, by field."""
    texts = json.loads(drafts.get(session, key) or "{}")
    return {str(field): str(text) for field, text in texts.items()}
