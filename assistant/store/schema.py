"""The tables, and the rules that the database itself keeps: the journal only grows."""

from __future__ import annotations

from typing import Any

VERSION = 1

_JOURNAL = """
CREATE TABLE journal (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    session TEXT NOT NULL,
    place INTEGER NOT NULL CHECK (place >= 1),
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    body TEXT NOT NULL,
    session_seal BLOB NOT NULL CHECK (length(session_seal) = 32),
    seal BLOB NOT NULL CHECK (length(seal) = 32),
    UNIQUE (session, place)
) STRICT
"""
_STOPS = "CREATE INDEX journal_stops ON journal (session) WHERE kind = 'stop'"
# INSERT OR REPLACE would delete the row it meets: a row with a known name never comes in.
_GROWS = """
CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM journal)
    OR EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM journal WHERE session = NEW.session AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END
"""
_KEPT = """
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END
"""
_WHOLE = """
CREATE TRIGGER journal_is_not_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END
"""
_DRAFTS = """
CREATE TABLE drafts (
    session TEXT NOT NULL,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (session, key)
) STRICT
"""


def migrate(connection: Any) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
    """Bring the database to `VERSION`, each step in one transaction of its own.

    sqlite-utils is imported here and not before: a start finds the schema in place.
    """
    from sqlite_utils import Database, Migrations

    steps = Migrations("titration-assistant")

    @steps(name="001_journal")
    def _journal(database: Database) -> None:
        for statement in (_JOURNAL, _STOPS, _GROWS, _KEPT, _WHOLE, _DRAFTS):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {VERSION}")

    steps.apply(Database(connection, execute_plugins=False))
