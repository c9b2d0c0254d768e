"""What happens when the record is opened for writing: both copies are compared and mended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assistant.record.seal import Row, Sealer
from assistant.store.database import Database
from assistant.store.folder import Folder
from assistant.store.keys import Keys
from assistant.store.mirror import End, Mirror
from assistant.store.restore import open_old, restore
from assistant.store.second import SecondCopy, behind
from assistant.store.trouble import Damaged, DiskFault, cannot_open


@dataclass(frozen=True)
class Settled:
    """A database and a mirror that agree, and what was done to make them, in sentences."""

    database: Database
    second: SecondCopy
    notices: tuple[str, ...]


def settle(folder: Folder, keys: Keys, now: datetime, *, accept_loss: bool = False) -> Settled:
    """Open both sides; complete the mirror, or rebuild a database that is damaged or behind.

    CannotOpen, or Damaged when rows are gone from both sides; then nothing was changed.
    """
    mirror = Mirror(folder.mirror, keys.mirror)
    sealer = Sealer(keys.seal)
    try:
        try:
            end = mirror.end()
        except OSError as fault:
            return _alone(folder, keys, SecondCopy(mirror, sealer, None), fault)
        opened = _level(folder, keys, SecondCopy(mirror, sealer, end), end)
        if opened is not None:
            return opened
        rebuilt = restore(folder, keys, now, accept_loss=accept_loss)
        database = Database.open(folder.database, keys.database)
        second = SecondCopy(mirror, sealer, mirror.end())
    except (OSError, DiskFault) as fault:
        raise cannot_open(folder.database, fault) from fault
    return Settled(database, second, (rebuilt.sentence,))


def _alone(folder: Folder, keys: Keys, second: SecondCopy, fault: OSError) -> Settled:
    """Without a readable mirror: only a database that is there may be used."""
    database = open_old(folder, keys)
    if database is None:
        raise cannot_open(folder.mirror, fault) from fault
    second.trouble = behind(second.mirror, fault)
    return Settled(database, second, (second.trouble.sentence,))


def _level(folder: Folder, keys: Keys, second: SecondCopy, end: End) -> Settled | None:
    """Both sides when the database is whole and not behind; None when it must be rebuilt."""
    if end.empty:
        database = Database.open(folder.database, keys.database)
    else:
        old = open_old(folder, keys)
        if old is None:
            return None
        database = old
    try:
        notices = _levelled(database, second, end)
    except Damaged:
        notices = None
    except DiskFault as fault:
        database.close()
        if fault.broken:
            return None
        raise
    if notices is None:
        database.close()
        return None
    return Settled(database, second, notices)


def _levelled(database: Database, second: SecondCopy, end: End) -> tuple[str, ...] | None:
    """Complete the mirror where it is behind, and say so; None when they differ."""
    story = compare(database, end)
    if story == "behind":
        second.complete(database)
        if second.trouble is not None:
            return (second.trouble.sentence,)
        return (f"The second copy ended at row {end.number} and was completed.",)
    return () if story == "same" else None


def compare(database: Database, end: End) -> Literal["same", "behind", "differs"]:
    """Whether the mirror ends where the database does, is behind it, or tells another story."""
    last = database.last()
    number = last.number if last else 0
    if end.row is None and end.size > 0:
        return "differs"
    if number == end.number:
        return "same" if not end.torn and _seal(last) == _seal(end.row) else "differs"
    if number > end.number:
        at = database.row(end.number) if end.row else None
        return "behind" if _seal(at) == _seal(end.row) else "differs"
    return "differs"


def _seal(row: Row | None) -> bytes:
    return row.seal if row else b""
