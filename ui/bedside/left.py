"""Left: when each person looked at this bed last, and what they are told when they come back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from assistant.views.since_left import last_entry, since_left
from ui.desk import Desk


class Left:
    """One for each bedside screen; a look goes on for as long as names show on it."""

    def __init__(self, desk: Desk, session: UUID) -> None:
        self._desk, self._session = desk, session
        self._looked: dict[str, datetime] = {}

    def look(self, *, seen: bool) -> str:
        """The line for a person who has come back, "" for whoever goes on looking, or nobody."""
        person, now = self._desk.person, self._desk.now()
        if person is None or not seen or self._desk.names_hidden:
            return ""
        found = self._desk.sessions[self._session]
        looked, self._looked[person.id] = self._looked.get(person.id), now
        left = looked or last_entry(found.chart, person.id)
        return since_left(found.chart, found.protocol, left, now)
