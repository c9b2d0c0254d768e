"""Reading back: a session row by row with its seals, and the list of all sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from assistant.record.entries import Recorded, from_text
from assistant.record.seal import Row, Sealer
from assistant.store.database import Database
from assistant.store.trouble import Damaged, DiskFault
from assistant.trouble import Trouble

_AT_ONCE = 200
_WHAT_NOW = "What it held is not shown. Check the record; it can be rebuilt from its second copy."
# Skips from session to session in the index: the time goes by sessions, not by entries.
_SESSIONS = """
WITH RECURSIVE each(session) AS (
    SELECT min(session) FROM journal
    UNION ALL
    SELECT (SELECT min(session) FROM journal WHERE session > each.session)
    FROM each WHERE each.session IS NOT NULL
)
SELECT each.session, first.number, last.number, first.at, last.at, last.place, last.kind,
    EXISTS (SELECT 1 FROM journal WHERE session = each.session AND kind = 'stop')
FROM each
JOIN journal AS first ON first.session = each.session AND first.place = 1
JOIN journal AS last ON last.session = each.session AND last.place =
    (SELECT max(place) FROM journal WHERE session = each.session)
ORDER BY first.number
"""


@dataclass(frozen=True)
class SessionRow:
    """What the index knows of a session, without reading its entries.

    `first` and `last` are entry numbers, the times are those entries' `at` in UTC.
    `stopped` tells that a stop was charted; it may have been struck since.
    """

    id: UUID
    first: int
    last: int
    first_at: datetime
    last_at: datetime
    count: int
    last_kind: str
    stopped: bool


def sessions(database: Database, others: frozenset[str]) -> list[SessionRow]:
    """All sessions in the order in which they began; `others` are journals of other things."""
    return [
        SessionRow(
            UUID(session),
            first,
            last,
            datetime.fromisoformat(first_at),
            datetime.fromisoformat(last_at),
            count,
            kind,
            bool(stopped),
        )
        for session, first, last, first_at, last_at, count, kind, stopped in database.run(_SESSIONS)
        if session not in others
    ]


def rows_of(database: Database, sealer: Sealer, session: str, after: int = 0) -> list[Row]:
    """The rows of a session after this number, each checked against its seal.

    Damaged names the first one that is not what was written; no row of it is returned.
    """
    found: list[Row] = []
    before = database.upto(session, after) if after else None
    place = before.place if before else 0
    while rows := _chunk(database, session, place):
        for row in rows:
            if not sealer.fits_session(before, row):
                raise _damaged(row.number)
            before = row
        found += rows
        place = rows[-1].place
    return found


def recorded(row: Row) -> Recorded:
    """The entry in a row. Trouble when this version cannot read it."""
    try:
        return Recorded(row.number, from_text(row.body))
    except ValueError as fault:
        raise Trouble(
            f"Cannot read entry {row.number} ({row.kind}): this version does not know it. "
            "Use the version that wrote it."
        ) from fault


def _chunk(database: Database, session: str, place: int) -> list[Row]:
    try:
        return database.rows_of(session, place, _AT_ONCE)
    except DiskFault as fault:
        if not fault.broken:
            raise
        raise _damaged(_first_unreadable(database, session, place)) from fault


def _first_unreadable(database: Database, session: str, place: int) -> int | None:
    """The number of the first row after `place` that the database cannot give."""
    try:
        while database.in_session(session, place + 1) is not None:
            place += 1
    except DiskFault:
        return _number(database, session, place + 1)
    return None


def _number(database: Database, session: str, place: int) -> int | None:
    """A row's number from the index alone, where its page is gone."""
    try:
        sql = "SELECT number FROM journal WHERE session = ? AND place = ?"
        return next((int(number) for (number,) in database.run(sql, (session, place))), None)
    except DiskFault:
        return None


def _damaged(number: int | None) -> Damaged:
    if number is None:
        return Damaged(f"Part of this session is damaged on the disk. {_WHAT_NOW}")
    return Damaged(f"Row {number} of the record is damaged. {_WHAT_NOW}", [number])
