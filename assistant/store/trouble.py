"""The troubles of the disk. Each says in a sentence what happened and what to do."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from assistant.trouble import Trouble


class NotSaved(Trouble):
    """The entries are not on the disk. Nothing of them was stored."""


class UnknownIfSaved(Trouble):
    """The disk failed and cannot be asked: the entries may or may not be stored."""


class CannotOpen(Trouble):
    """The record cannot be opened; `file` and `reason` are in the sentence."""

    def __init__(self, file: Path, reason: str, todo: str) -> None:
        super().__init__(f"Cannot open {file}: {reason}. {todo}")
        self.file, self.reason = file, reason


class AlreadyOpen(CannotOpen):
    """Another process writes in this folder: `pid`, `since` when (UTC), if it could be read."""

    def __init__(self, file: Path, pid: int | None, since: datetime | None) -> None:
        who = f" by process {pid}" if pid else ""
        when = f" since {since.astimezone():%H:%M on %d-%b-%Y}" if since else ""
        super().__init__(
            file,
            f"the record is already open on this computer{who}{when}",
            "Go on in that window, or close it first.",
        )
        self.pid, self.since = pid, since


class Damaged(Trouble):
    """Stored rows are not what was written; `numbers` names them, as far as they are known."""

    def __init__(self, sentence: str, numbers: Sequence[int] = ()) -> None:
        super().__init__(sentence)
        self.numbers = tuple(numbers)


class DiskFault(Exception):
    """Inside the store only: what the disk or SQLite said, in words.

    `broken` tells that the file itself cannot be read as ours, so the mirror is needed.
    """

    def __init__(self, reason: str, todo: str, *, broken: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.todo, self.broken = reason, todo, broken


_FULL = ("the disk is full", "Free some space, then try again.")
_READ_ONLY = (
    "the folder cannot be written to",
    "Allow writing there, or choose another folder with --data.",
)
_FAULTY = (
    "the disk reported a fault",
    "Chart on paper, and have the disk looked at before it is used again.",
)
_BUSY = ("another program holds the file", "Close the other program, then try again.")
_GONE = ("the file cannot be reached", "See that the disk is there and the folder is readable.")
_SIZE = ("no file may grow this large here", "Raise the limit, or choose another folder.")
_OURS = (
    "it is damaged, belongs to another program, or was written with another key",
    "Nothing in it was changed. Put the right file or key back, or use another --data folder.",
)
_OTHER = ("the database refused", "Try again. If it stays so, chart on paper and call support.")

_BY_NAME = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_IOERR": _FAULTY,
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CANTOPEN": _GONE,
    "SQLITE_NOTADB": _OURS,
    "SQLITE_CORRUPT": _OURS,
}
_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EIO: _FAULTY,
    errno.EFBIG: _SIZE,
    errno.ENOENT: _GONE,
    errno.EMFILE: ("too many files are open", "Close some programs, then try again."),
}


def of_database(name: str, text: str) -> DiskFault:
    """The fault for SQLite's own `name` of it, such as SQLITE_IOERR_FSYNC."""
    base = "_".join(name.split("_")[:2])
    reason, todo = _BY_NAME.get(base, (f"{_OTHER[0]} ({text})", _OTHER[1]))
    return DiskFault(reason, todo, broken=base in ("SQLITE_NOTADB", "SQLITE_CORRUPT"))


def of_os(fault: OSError) -> DiskFault:
    """The fault for what the operating system answered."""
    said = fault.strerror or type(fault).__name__
    reason, todo = _BY_ERRNO.get(fault.errno or 0, (said, _OTHER[1]))
    return DiskFault(reason, todo)


def cannot_open(file: Path, fault: DiskFault | OSError) -> CannotOpen:
    """The trouble to tell when `file` could not be opened because of `fault`."""
    known = of_os(fault) if isinstance(fault, OSError) else fault
    return CannotOpen(file, known.reason, known.todo)
