"""The lock of a folder: one process writes. The system releases it when that process dies."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path

from assistant.store.trouble import AlreadyOpen, cannot_open


class Lock:
    """Held from making to `release`. AlreadyOpen when another holds it, CannotOpen else."""

    def __init__(self, path: Path, now: datetime) -> None:
        try:
            self._handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as fault:
            raise cannot_open(path, fault) from fault
        if not _take(self._handle):
            pid, since = _holder(self._handle)
            os.close(self._handle)
            raise AlreadyOpen(path.parent, pid, since)
        try:
            os.ftruncate(self._handle, 0)
            os.pwrite(self._handle, _signed(now), 0)
        except OSError:
            # On a full disk the lock still holds; only its owner's name is missing.
            os.ftruncate(self._handle, 0)

    def release(self) -> None:
        """Let others in. The file stays: deleting it would let two hold two locks."""
        os.close(self._handle)


def _signed(now: datetime) -> bytes:
    return json.dumps({"pid": os.getpid(), "since": now.isoformat()}).encode()


def _holder(handle: int) -> tuple[int | None, datetime | None]:
    try:
        said = json.loads(os.pread(handle, 1000, 0))
        return int(said["pid"]), datetime.fromisoformat(said["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return None, None


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _take(handle: int) -> bool:
        """Lock a byte far behind the text, so that others can still read who holds it."""
        os.lseek(handle, 1_000_000, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
