"""After an interruption: what was done last, and when, said beside it for ten seconds.

The first step after an interruption is the one that is repeated or left out, so the last one done
is shown and the keyboard stands on the next. Source: studies of interrupted routines.
"""

from __future__ import annotations

import json
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from assistant.views.setup import Page as Step
from assistant.wording.numbers import clock_seconds
from assistant.wording.setup import TITLES
from ui.desk import Desk
from ui.setup.drafts import Drafts
from ui.setup.page import Page

SHOWN_MS = 10_000
DONE = "last done"
"""The draft that keeps which control was finished with last, and when."""


class LastDone(QObject):
    """Remembers what was done last on the pages of one wizard, also over a restart."""

    def __init__(self, desk: Desk, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._drafts = desk, drafts
        self._marked: tuple[Page, str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.clear)

    def did(self, session: UUID | None, step: str, key: str) -> None:
        """A control was finished with now."""
        self.clear()
        at = self._desk.now().isoformat()
        self._drafts.set(session, DONE, json.dumps([step, key, at]) if key else "")

    def show(self, session: UUID | None, step: str, page: Page) -> None:
        """Say it beside the control, or at the head of the page when it was on another step."""
        self.clear()
        kept = self._drafts.get(session, DONE)
        if not kept:
            return
        on, key, at = json.loads(kept)
        said = f"Last done {clock_seconds(datetime.fromisoformat(at), self._desk.zone)}"
        if on != step:
            key, said = "", f"{said}: {TITLES[Step(on)]}"
        page.mark(key, said)
        self._marked = (page, key)
        self._timer.start()

    def move(self, session: UUID) -> None:
        """The session was opened: what was done before that belongs to it."""
        self._drafts.set(session, DONE, self._drafts.get(None, DONE))
        self._drafts.set(None, DONE, "")

    def clear(self) -> None:
        """Take the words away."""
        self._timer.stop()
        if self._marked is not None:
            page, key = self._marked
            self._marked = None
            page.mark(key, "")
