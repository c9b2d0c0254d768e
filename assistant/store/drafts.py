"""Half-typed fields: kept outside the record, changed freely, gone once they are charted."""

from __future__ import annotations

from uuid import UUID

from assistant.store.database import Database


def get(database: Database, session: UUID, key: str) -> str | None:
    """What was typed into the field `key` of a session; None when nothing is kept."""
    sql = "SELECT text FROM drafts WHERE session = ? AND key = ?"
    return next((str(text) for (text,) in database.run(sql, (str(session), key))), None)


def keep(database: Database, session: UUID, key: str, text: str) -> None:
    """Keep what is typed, in place of what was kept before; an empty text keeps nothing."""
    if text:
        sql = "INSERT OR REPLACE INTO drafts (session, key, text) VALUES (?, ?, ?)"
        database.run(sql, (str(session), key, text))
    else:
        database.run("DELETE FROM drafts WHERE session = ? AND key = ?", (str(session), key))


def clear(database: Database, session: UUID) -> None:
    """Forget all that was half typed in a session."""
    database.run("DELETE FROM drafts WHERE session = ?", (str(session),))
