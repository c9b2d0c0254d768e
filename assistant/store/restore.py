"""Building a whole record again from what the database and the mirror still hold.

Nothing is deleted: what is replaced stays beside the new file under another name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, zip_longest
from pathlib import Path

from assistant.record.seal import Row, Sealer
from assistant.store import files
from assistant.store.database import Database
from assistant.store.folder import Folder
from assistant.store.keys import Keys
from assistant.store.mirror import Mirror, write_fresh
from assistant.store.trouble import CannotOpen, Damaged, DiskFault, cannot_open

_AT_ONCE = 500
_SIDE = "-journal"
_NEW = ".new"
_CALL = "Chart on paper or in another folder with --data, and call support."


@dataclass(frozen=True)
class Rebuilt:
    """How many rows stand again, how many are `lost`, and where the old files are now."""

    rows: int
    lost: int
    aside: tuple[Path, ...]

    @property
    def sentence(self) -> str:
        """What was done, to be told to the person who opens the record."""
        kept = ", ".join(str(path) for path in self.aside)
        text = (
            f"The record was damaged and was rebuilt from its second copy, up to row {self.rows}."
        )
        last = self.rows + self.lost
        lost = f" Lost are the rows up to {last}; chart them again from paper." if self.lost else ""
        return f"{text}{lost} The old files are kept: {kept}."


def restore(folder: Folder, keys: Keys, now: datetime, *, accept_loss: bool = False) -> Rebuilt:
    """Merge what fits of both sides into a new database and a new mirror, and put them in place.

    No connection may be open. When not every row can be had again, nothing is changed and
    Damaged names the first row, unless `accept_loss`. CannotOpen when nothing can be read.
    """
    try:
        return _rebuild(folder, keys, now, accept_loss=accept_loss)
    except (OSError, DiskFault) as fault:
        raise cannot_open(folder.database, fault) from fault


def _rebuild(folder: Folder, keys: Keys, now: datetime, *, accept_loss: bool) -> Rebuilt:
    sealer = Sealer(keys.seal)
    mirror = Mirror(folder.mirror, keys.mirror)
    fresh = replace(
        folder,
        database=folder.database.with_name(folder.database.name + _NEW),
        mirror=folder.mirror.with_name(folder.mirror.name + _NEW),
    )
    old = open_old(folder, keys)
    try:
        known = max(_highest(old), mirror.lines())
        both = merged(old, mirror, sealer, known, accept_loss=accept_loss)
        count = _write_both(fresh, keys, both)
    except BaseException:
        _clear(fresh)
        raise
    finally:
        if old is not None:
            old.close()
    try:
        _judge(folder, count, known, accept_loss=accept_loss)
        aside = _put_in_place(folder, fresh, now)
    finally:
        _clear(fresh)
    return Rebuilt(count, known - count, aside)


def open_old(folder: Folder, keys: Keys) -> Database | None:
    """The database as it is; None when it is not there or cannot be read as ours."""
    if files.size(folder.database) == 0:
        return None
    try:
        return Database.open(folder.database, keys.database)
    except DiskFault as fault:
        if fault.broken:
            return None
        raise


def merged(
    database: Database | None,
    mirror: Mirror,
    sealer: Sealer,
    known: int,
    *,
    accept_loss: bool = False,
) -> Iterator[Row]:
    """Each row in order, from whichever side still fits the chain, up to the first gap.

    Damaged when both sides go on from one row in different ways; with `accept_loss` the
    database counts.
    """
    ours: Iterator[Row | None] = iter(()) if database is None else by_number(database, known)
    before: Row | None = None
    for here, there in zip_longest(ours, mirror.rows()):
        fitting = [row for row in (here, there) if row is not None and sealer.fits(before, row)]
        if not fitting:
            return
        if len({row.seal for row in fitting}) > 1 and not accept_loss:
            number = fitting[0].number
            raise Damaged(
                f"The record and its second copy differ from row {number} on. "
                f"Nothing was changed. {_CALL}",
                [number],
            )
        before = fitting[0]
        yield before


def by_number(database: Database, known: int, *, after: int = 0) -> Iterator[Row | None]:
    """Each row after `after` up to `known`, None for one that is missing or cannot be read."""
    for start in range(after, known, _AT_ONCE):
        found = _rows(database, start)
        for number in range(start + 1, min(start + _AT_ONCE, known) + 1):
            yield found.get(number)


def _rows(database: Database, after: int) -> dict[int, Row]:
    try:
        return {row.number: row for row in database.rows(after, _AT_ONCE)}
    except DiskFault as fault:
        if not fault.broken:
            raise
    found = {}
    for number in range(after + 1, after + _AT_ONCE + 1):
        try:
            row = database.row(number)
        except DiskFault:
            continue
        if row is not None:
            found[number] = row
    return found


def _highest(database: Database | None) -> int:
    try:
        last = database.last() if database is not None else None
    except DiskFault:
        return 0
    return last.number if last else 0


def _write_both(fresh: Folder, keys: Keys, rows: Iterator[Row]) -> int:
    _clear(fresh)
    database = Database.open(fresh.database, keys.database)
    try:
        with database.transaction():
            while part := list(islice(rows, _AT_ONCE)):
                database.insert(part)
        last = database.last()
        count = last.number if last else 0
        again = (row for row in by_number(database, count) if row is not None)
        write_fresh(Mirror(fresh.mirror, keys.mirror), again)
    finally:
        database.close()
    return count


def _judge(folder: Folder, count: int, known: int, *, accept_loss: bool) -> None:
    if count == 0:
        raise CannotOpen(
            folder.database,
            "neither it nor its second copy can be read with this key",
            f"Nothing in them was changed. Put the right files or key back. {_CALL}",
        )
    if count < known and not accept_loss:
        raise Damaged(
            f"Row {count + 1} of {folder.database} is damaged in both copies; the last row is "
            f"{known}. Nothing was changed. {_CALL}",
            [count + 1],
        )


def _put_in_place(folder: Folder, fresh: Folder, now: datetime) -> tuple[Path, ...]:
    """Mirror first: after a crash in between, one side is always whole."""
    side = folder.database.with_name(folder.database.name + _SIDE)
    aside = [files.put_aside(folder.mirror, now)]
    fresh.mirror.replace(folder.mirror)
    files.sync_folder(folder.mirror.parent)
    aside.append(files.put_aside(folder.database, now))
    if side.exists():
        aside.append(files.put_aside(side, now))
        side.unlink(missing_ok=True)
    fresh.database.replace(folder.database)
    files.sync_folder(folder.path)
    return tuple(path for path in aside if path is not None)


def _clear(fresh: Folder) -> None:
    """Take away our own half-made files; never anything that was in use."""
    side = fresh.database.with_name(fresh.database.name + _SIDE)
    for path in (fresh.database, side, fresh.mirror):
        path.unlink(missing_ok=True)
