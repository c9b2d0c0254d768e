"""Writing what a command answers: JSON to a file or standard output, whole or not at all."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from tempfile import NamedTemporaryFile

from assistant.trouble import Trouble

STANDARD = Path("-")


class NotWritten(Trouble):
    """A file could not be written."""


def write_json(what: object, to: Path) -> None:
    """`what` as JSON; with `-` it is all that goes to standard output."""
    text = json.dumps(what, indent=1) + "\n"
    if to == STANDARD:
        sys.stdout.write(text)
    else:
        write_file(to, text.encode())


def write_file(to: Path, data: bytes) -> None:
    """Write beside the target, sync, then put it in its place. NotWritten says why not."""
    try:
        with NamedTemporaryFile(dir=to.parent, prefix=".", suffix=".part", delete=False) as part:
            try:
                part.write(data)
                part.flush()
                os.fsync(part.fileno())
                Path(part.name).replace(to)
            except OSError:
                Path(part.name).unlink(missing_ok=True)
                raise
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise NotWritten(
            f"{to} was not written: {reason}. What stood there before is untouched; "
            "choose another folder or make room."
        ) from fault


def read_file(path: Path) -> bytes:
    """The bytes of a file. Trouble says why it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise Trouble(
            f"{path} cannot be read: {reason}. Look at the name and the rights."
        ) from fault


def instant(text: str) -> datetime | None:
    """A time with its UTC offset, None for an empty text. Trouble when it is neither."""
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.utcoffset() is None:
        raise Trouble(
            f"{text} is not a time with its UTC offset. Write it like 2026-11-21T07:06:00-05:00."
        )
    return found


def zone_of(at: datetime) -> tzinfo:
    """The offset that a time was written with."""
    return at.tzinfo or UTC
