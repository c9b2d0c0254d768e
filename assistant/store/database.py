"""The one connection to the encrypted file: every statement of the journal goes through here.

A rollback journal with `synchronous=EXTRA`, because it lost nothing in simulated power cuts
where write-ahead logging did. Whatever SQLite says is translated into a DiskFault here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlcipher3 import dbapi2 as cipher

from assistant.record.seal import Row
from assistant.store import files, schema
from assistant.store.trouble import CannotOpen, DiskFault, of_database

_COLUMNS = "number, session, place, id, kind, at, recorded_at, body, session_seal, seal"
_INSERT = f"INSERT INTO journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_ROWS = f"SELECT {_COLUMNS} FROM journal"  # noqa: S608
_IDS_AT_ONCE = 500
_BUSY_MS = 5_000
# Set at every open, and read back: a setting that did not take is a file not opened.
_PRAGMAS: dict[str, tuple[str, object]] = {
    "journal_mode": ("DELETE", "delete"),
    "synchronous": ("EXTRA", 3),
    "foreign_keys": ("ON", 1),
    "recursive_triggers": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "busy_timeout": (str(_BUSY_MS), _BUSY_MS),
}


class Database:
    """An open database. Every method may raise DiskFault."""

    def __init__(self, file: Path, key: bytes, *, read_only: bool) -> None:
        self.file = file
        uri = f"{file.as_uri()}?mode={'ro' if read_only else 'rw'}"
        with _translated():
            self._connection: Any = cipher.connect(uri, uri=True, isolation_level=None)
        try:
            self._prepare(key)
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def open(cls, file: Path, key: bytes, *, read_only: bool = False) -> Self:
        """Open the file; a writer makes it, and its tables, when they are not there.

        CannotOpen when a newer program wrote it; DiskFault for everything else.
        """
        if not read_only and not file.exists():
            files.create(file)
        database = cls(file, key, read_only=read_only)
        try:
            version = database.run("PRAGMA user_version")[0][0]
            if version > schema.VERSION:
                raise CannotOpen(
                    file,
                    "a newer version of this program wrote it",
                    "Use the newer version. Nothing was changed.",
                )
            if version < schema.VERSION:
                database.set_up(read_only=read_only)
        except BaseException:
            database.close()
            raise
        if not read_only:
            files.tighten(file)
        return database

    def _prepare(self, key: bytes) -> None:
        self.run("PRAGMA cipher_log_level = NONE")
        self.run(f"PRAGMA key = \"x'{key.hex()}'\"")
        self.run("SELECT count(*) FROM sqlite_master")
        for name, (value, told) in _PRAGMAS.items():
            self.run(f"PRAGMA {name} = {value}")
            if self.run(f"PRAGMA {name}") != [(told,)]:
                raise DiskFault(f"{name} cannot be set to {value}", "Call support.")

    def set_up(self, *, read_only: bool) -> None:
        """Make or renew the tables. DiskFault when this may only be read."""
        if read_only:
            raise DiskFault("nothing was stored in it yet", "Open it once for writing first.")
        with _translated():
            schema.migrate(self._connection)

    def run(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """One statement, with all its rows; no cursor stays open to block anyone."""
        with _translated():
            return list(self._connection.execute(sql, values).fetchall())

    def close(self) -> None:
        """Let go of the file."""
        with _translated():
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One durable transaction; after any fault nothing of it is left, as far as is known."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # A full disk has rolled back already; then there is nothing to do.
        if self._connection.in_transaction:
            self.run("ROLLBACK")

    def insert(self, rows: Sequence[Row]) -> None:
        """Put rows behind the last one; for use inside a transaction."""
        with _translated():
            self._connection.executemany(_INSERT, rows)

    def last(self) -> Row | None:
        """The row with the highest number."""
        return self._one("ORDER BY number DESC LIMIT 1")

    def row(self, number: int) -> Row | None:
        """The row with this number."""
        return self._one("WHERE number = ?", number)

    def last_of(self, session: str) -> Row | None:
        """The row with the highest place in a session."""
        return self._one("WHERE session = ? ORDER BY place DESC LIMIT 1", session)

    def upto(self, session: str, number: int) -> Row | None:
        """The last row of a session whose number is not after this one."""
        return self._one(
            "WHERE session = ? AND number <= ? ORDER BY place DESC LIMIT 1", session, number
        )

    def in_session(self, session: str, place: int) -> Row | None:
        """The row at this place of a session."""
        return self._one("WHERE session = ? AND place = ?", session, place)

    def rows(self, after: int, limit: int) -> list[Row]:
        """Up to `limit` rows in the order of their numbers, after this one."""
        return self._many("WHERE number > ? ORDER BY number LIMIT ?", after, limit)

    def rows_of(self, session: str, after: int, limit: int) -> list[Row]:
        """Up to `limit` rows of a session, in order, after this place."""
        return self._many(
            "WHERE session = ? AND place > ? ORDER BY place LIMIT ?", session, after, limit
        )

    def by_ids(self, ids: Sequence[str]) -> dict[str, Row]:
        """Those of the ids that are stored, with their rows."""
        found: dict[str, Row] = {}
        for start in range(0, len(ids), _IDS_AT_ONCE):
            part = ids[start : start + _IDS_AT_ONCE]
            marks = ", ".join("?" * len(part))
            found |= {row.id: row for row in self._many(f"WHERE id IN ({marks})", *part)}
        return found

    def _one(self, where: str, *values: object) -> Row | None:
        return next(iter(self._many(where, *values)), None)

    def _many(self, where: str, *values: object) -> list[Row]:
        return [Row._make(values) for values in self.run(f"{_ROWS} {where}", values)]


@contextmanager
def _translated() -> Iterator[None]:
    """The one adapter: sqlcipher3's errors are its own, not those of sqlite3."""
    try:
        yield
    except cipher.Error as fault:
        name = getattr(fault, "sqlite_errorname", None) or "SQLITE_ERROR"
        raise of_database(name, str(fault)) from fault
