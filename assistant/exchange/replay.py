"""A flowsheet played through the acts that the screens use, into a journal in memory.

The clock follows the file: each row is decided at the moment it was keyed, on the chart of
everything that had happened before it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from assistant.acts import Act, Manner, decide
from assistant.exchange.flowsheet import Flowsheet, Refused, Row
from assistant.protocol.model import Protocol
from assistant.protocol.standing import approved_by
from assistant.record.chart import EMPTY, Chart, follow
from assistant.record.entries import ASSISTANT, By, Entry, Recorded, SessionOpened, What
from assistant.rules.findings import Finding

Progress = Callable[[int, int], None]
"""Called with how many rows are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a file came to: the journal, its chart, what the rules found at which time, refusals."""

    journal: tuple[Recorded, ...]
    chart: Chart
    findings: tuple[tuple[datetime, Finding], ...]
    refused: tuple[Refused, ...]


def replay(
    flowsheet: Flowsheet,
    protocol: Protocol,
    until: datetime | None = None,
    progress: Progress | None = None,
) -> Replayed:
    """Chart every row that happened by `until`, all of them when it is None.

    Ids come from the file's text, so the same file gives the same journal.
    """
    rows = _in_play(flowsheet.rows, until)
    player = _Player(flowsheet.session, protocol)
    if rows:
        player.open(min(row.at for row in rows))
    for done, row in enumerate(rows, start=1):
        for id_, what in row.bodies:
            player.play(row, id_, what)
        if progress is not None:
            progress(done, len(rows))
    found = sorted(player.findings, key=lambda each: each[0])
    return Replayed(tuple(player.journal), player.chart, tuple(found), flowsheet.refused)


def _in_play(rows: tuple[Row, ...], until: datetime | None) -> list[Row]:
    """Rows by time; a strike waits for the row that it withdraws, and goes if that is cut off."""
    kept = [row for row in rows if until is None or row.at <= until]
    times = {id_: row.at for row in kept for id_, _ in row.bodies}
    whole = [row for row in kept if all(id_ in times for id_ in row.strikes)]
    return sorted(whole, key=lambda r: (max([r.at, *(times[i] for i in r.strikes)]), r.line))


class _Player:
    """The one who charts: the journal so far, and its chart."""

    def __init__(self, session: UUID, protocol: Protocol) -> None:
        self.session = session
        self.protocol = protocol
        self.chart = EMPTY
        self.journal: list[Recorded] = []
        self.findings: list[tuple[datetime, Finding]] = []

    def open(self, at: datetime) -> None:
        """Open the session at the time of its first row."""
        rules = self.protocol
        opened = SessionOpened(
            protocol_hash=rules.digest,
            training=False,
            profile=rules.protocol.id,
            approved_by=approved_by(rules),
            record_only=rules.record_only,
        )
        self._append(uuid5(self.session, "opened"), at, at, ASSISTANT, opened)

    def play(self, row: Row, id_: UUID, what: What) -> None:
        """Decide on one fact when it was keyed, and chart it whatever was found."""
        act = Act(what, row.at, row.by)
        decision = decide(self.chart, self.protocol, act, row.recorded_at, Manner.IMPORT)
        self.findings.extend((row.at, finding) for finding in decision.findings)
        self._append(id_, row.at, row.recorded_at, row.by, decision.what or what)

    def _append(self, id_: UUID, at: datetime, recorded_at: datetime, by: By, what: What) -> None:
        entry = Entry(
            id=id_, session=self.session, at=at, recorded_at=recorded_at, by=by, what=what
        )
        recorded = Recorded(len(self.journal) + 1, entry)
        self.journal.append(recorded)
        self.chart = follow(self.chart, recorded)
