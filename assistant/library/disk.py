"""Small dealings with files: nothing but a plain file is read, and a file is written whole."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from assistant.trouble import Trouble

MOST = 2_000_000
"""Bytes; no protocol, key or list is near it."""
NOT_PLAIN = "it is a link, a device or a folder, no plain file"
PRIVATE, OPEN = 0o600, 0o644
_OTHERS_WRITE, _OTHERS_ANY = 0o022, 0o077


class NotWritten(Trouble):
    """A file could not be written. What stood there before is untouched."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            f"{file} was not written: {reason}. What stood there before is untouched; "
            "choose another name or folder, or make room."
        )


def lies_there(file: Path) -> bool:
    """Whether the name is taken, also by a link to nothing. Trouble when nobody can tell."""
    try:
        os.lstat(file)
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as failed:
        raise _unread(file, failed) from failed
    return True


def read_bytes(file: Path, most: int = MOST) -> bytes:
    """The bytes of a plain file. Trouble says why not: gone, a folder, a device, too large."""
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as opened:
            found = os.fstat(opened.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Trouble(f"{file} cannot be read: it is no plain file. Name another one.")
            data = opened.read(most + 1)
    except (OSError, ValueError) as failed:
        raise _unread(file, failed) from failed
    if len(data) > most:
        raise Trouble(f"{file} cannot be read: it is larger than {most} bytes. Name another one.")
    return data


def _unread(file: Path, failed: OSError | ValueError) -> Trouble:
    return Trouble(f"{file} cannot be read: {reason_of(failed)}. Look at the name and the rights.")


def reason_of(failed: Exception) -> str:
    """What the system says of a failure, in its own words."""
    return getattr(failed, "strerror", None) or str(failed)


def write_bytes(file: Path, data: bytes, mode: int = PRIVATE, *, folders: bool = True) -> None:
    """Write beside the target, sync, then put it in its place, with its folders if asked.

    NotWritten says why not. Only a plain file is ever replaced: no device, no folder, no link.
    """
    try:
        if not plain_or_new(file):
            raise NotWritten(file, NOT_PLAIN)
        if folders:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _put(file, data, mode)
    except (OSError, ValueError) as failed:
        raise NotWritten(file, reason_of(failed)) from failed


def plain_or_new(file: Path) -> bool:
    """Whether a file may be put there: no link, device or folder gives way. OSError as told."""
    try:
        return stat.S_ISREG(os.lstat(file).st_mode)
    except FileNotFoundError:
        return True


def _put(file: Path, data: bytes, mode: int) -> None:
    fresh = file.with_name(f".{file.name}.{os.getpid()}.part")
    fresh.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        fresh.chmod(mode)
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def writable_by_others(file: Path) -> bool:
    """Whether anybody but its owner may change it, or its owner is neither we nor the system.

    A folder in which only owners may replace their files counts as ours. Never told where rights
    have no bits.
    """
    if os.name != "posix":
        return False
    found = file.stat()
    if found.st_uid not in (0, os.geteuid()):
        return True
    return bool(found.st_mode & _OTHERS_WRITE) and not found.st_mode & stat.S_ISVTX


def open_to_others(file: Path) -> bool:
    """Whether anybody but its owner may read or change a file; never told as above."""
    return os.name == "posix" and bool(file.stat().st_mode & _OTHERS_ANY)
