"""Small dealings with the file system: private files, syncing, putting aside."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

_FILE, _FOLDER = 0o600, 0o700


def private_folder(path: Path) -> None:
    """Make the folder, readable by its owner alone. OSError when that fails."""
    path.mkdir(parents=True, exist_ok=True, mode=_FOLDER)
    tighten(path, _FOLDER)


def tighten(path: Path, mode: int = _FILE) -> None:
    """Take away what others may do with `path`; a file system without modes keeps its own."""
    if path.stat().st_mode & 0o777 & ~mode:
        path.chmod(mode)


def create(path: Path) -> None:
    """Make an empty private file, on disk with its name. FileExistsError when it is there."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _FILE))
    sync_folder(path.parent)


def write_whole(path: Path, data: bytes) -> None:
    """Write a private file so that after a crash it is there whole or not at all."""
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable; Windows does this by itself."""
    if os.name == "nt":  # pragma: no cover - cannot be had on another system
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_aside(path: Path, now: datetime) -> Path | None:
    """Give the file a second name, `*.damaged-TIME`, before another one takes its place.

    Nothing is ever deleted. None when there is no such file. Where a file system has no
    second names, it is moved.
    """
    if not path.exists():
        return None
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    turn = 1
    while aside.exists():
        turn += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}-{turn}")
    try:
        os.link(path, aside)
    except OSError:
        path.rename(aside)
    sync_folder(path.parent)
    return aside


def size(path: Path) -> int:
    """Bytes in the file; 0 when it is not there."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
