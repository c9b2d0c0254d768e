"""Small dealings with files: nothing but a plain file is read, and a file is written whole."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from assistant.trouble import Trouble

MOST = 2_000_000
"""Bytes; no protocol, key or list is near it."""
PRIVATE, OPEN = 0o600, 0o644


def read_bytes(file: Path) -> bytes:
    """The bytes of a plain file. Trouble says why not: gone, a folder, a device, too large."""
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as opened:
            found = os.fstat(opened.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Trouble(f"{file} cannot be read: it is no plain file. Name another one.")
            data = opened.read(MOST + 1)
    except (OSError, ValueError) as failed:
        reason = getattr(failed, "strerror", None) or str(failed)
        raise Trouble(
            f"{file} cannot be read: {reason}. Look at the name and the rights."
        ) from failed
    if len(data) > MOST:
        raise Trouble(f"{file} cannot be read: it is larger than {MOST} bytes. Name another one.")
    return data


def write_bytes(file: Path, data: bytes, mode: int = PRIVATE) -> None:
    """Write beside the target, sync, then put it in its place. Trouble says why not."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, mode), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        fresh.chmod(mode)
        fresh.replace(file)
    except OSError as failed:
        if fresh.exists():
            fresh.unlink()
        raise Trouble(
            f"{file} was not written: {failed.strerror}. What stood there before is untouched; "
            "choose another folder or make room."
        ) from failed


def writable_by_others(file: Path) -> bool:
    """Whether anybody but its owner may change the file; never told where rights have no bits."""
    return os.name == "posix" and bool(file.stat().st_mode & 0o022)
