"""Sheets: from a chart to paper, away from the event loop; what was done is charted."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import SheetMade
from assistant.store import Store
from assistant.views.handover import handover
from ui.app.papers import Papers, title_of
from ui.app.sheets_printing import print_pdf
from ui.app.sheets_saving import save_whole
from ui.desk import Desk
from ui.review.made import Answer, Made, MadeAnswer

Way = Literal["saved", "printed"]


class Sheets(Papers):
    """Makes, keeps and prints sheets in a thread of its own; answers on the window's thread."""

    def __init__(self, desk: Desk, store: Store, worker: Executor) -> None:
        """`worker` is the one thread that may ask the store."""
        super().__init__("sheet")
        self._desk, self._store, self._worker = desk, store, worker

    def make(self, session: UUID, answered: MadeAnswer) -> None:
        """Make the sheet of the chart as it is now."""
        found, now = self._desk.sessions[session], self._desk.now()
        chart, rules = found.chart, found.protocol
        bug = "The sheet could not be made. The record is not touched."
        self.have(lambda: self._make(session, chart, rules, now), answered, bug)

    def _make(self, session: UUID, chart: Chart, rules: Protocol, now: datetime) -> Made:
        from assistant.paper.sheet import handover_pdf

        number, seal = self._worker.submit(self._store.head).result()
        shown = handover(chart, rules, now, self._desk.zone, record=f"{number} {seal}")
        name = f"handover_{session.hex[:8]}_{now.astimezone(UTC):%Y%m%dT%H%M%S}Z.pdf"
        return Made(handover_pdf(shown), name, shown.snapshot, chart.version)

    def save(self, session: UUID, made: Made, path: Path, answered: Answer) -> None:
        """Write it whole or not at all."""
        self._try(lambda: save_whole(path, made.pdf), session, made, "saved", answered)

    def print_on(self, session: UUID, made: Made, printer: str, answered: Answer) -> None:
        """Hand it to a printer; its job is named by the file, not by the patient."""
        title = title_of(made)
        self._try(lambda: print_pdf(made.pdf, title, printer), session, made, "printed", answered)

    def newer(self, session: UUID, made: Made) -> int:
        """How many entries came after the sheet, made sheets not counted."""
        chart = self._desk.sessions[session].chart
        if chart.version <= made.upto:
            return 0
        return sum(
            1 for e in chart.log if e.number > made.upto and not isinstance(e.what, SheetMade)
        )

    def _try(
        self, job: Callable[[], str], session: UUID, made: Made, way: Way, answered: Answer
    ) -> None:
        def have(future: Future[str]) -> None:
            trouble = future.result()
            if not trouble:
                self._chart(session, made, way)
            answered(trouble)

        self.do(job, have)

    def _chart(self, session: UUID, made: Made, way: Way) -> None:
        digest = hashlib.sha256(made.pdf).hexdigest()
        what = SheetMade(upto=made.upto, digest=digest, way=way)
        self._desk.submit(session, self._desk.act(what))
