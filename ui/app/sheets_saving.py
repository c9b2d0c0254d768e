"""A sheet on the disk: whole or not at all, and read back before anybody is told."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from assistant.library.disk import NOT_PLAIN, plain_or_new

WHAT_TO_DO = "What stood there is untouched. Choose another folder, or print the sheet."


def save_whole(path: Path, data: bytes) -> str:
    """Write beside the target, sync, put in its place, read back; "" or what went wrong.

    The file is readable by its owner alone.
    """
    try:
        if not plain_or_new(path):
            return f"Not saved as {path}: {NOT_PLAIN}. {WHAT_TO_DO}"
        _write(path, data)
        _sync_folder(path.parent)
        same = path.read_bytes() == data
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        return f"Not saved as {path}: {reason}. {WHAT_TO_DO}"
    if not same:
        return f"{path} does not hold what was written: look at this disk. Save it elsewhere."
    return ""


def _write(path: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
            part.close()
            Path(part.name).replace(path)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
