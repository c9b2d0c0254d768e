"""Voice: tells a reader what changed on the bedside screen, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from assistant.session import Outcome
from assistant.views.announced import Heard, Said, charted, heard, news
from assistant.views.banner import bed_of
from assistant.views.status import Status
from ui.bedside.quick_entry import QuickEntry
from ui.desk import Desk
from ui.widgets import announce


class Voice(QObject):
    """`show_status` at every look at the chart; what was charted comes from the desk."""

    def __init__(self, desk: Desk, session: UUID, entry: QuickEntry, screen: QWidget) -> None:
        super().__init__(screen)
        self._desk, self._session, self._entry, self._screen = desk, session, entry, screen
        self._heard = Heard()
        desk.charted.connect(self._charted)

    def show_status(self, shown: Status) -> None:
        """Say what is new of it."""
        self._say(news(self._heard, shown.alert, shown.next))
        self._heard = heard(shown.alert, shown.next)

    def _charted(self, session: UUID, outcome: Outcome) -> None:
        if session != self._session or not self._screen.isVisible():
            return
        chart, zone = self._desk.sessions[session].chart, self._desk.zone
        bed = bed_of(chart) if len(self._desk.sessions) > 1 else ""
        entries = [row.entry for row in outcome.recorded]
        undo = self._entry.charting.saving
        self._say(charted(chart, entries, zone, undo=undo, bed=bed))

    def _say(self, rows: Iterable[Said]) -> None:
        for said in rows:
            announce(self._screen, said.words, urgent=said.urgent)
