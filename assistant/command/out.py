"""Writing what a command answers: JSON to a file or standard output, whole or not at all."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from assistant.clock import RECKONED
from assistant.library.disk import read_bytes, write_bytes
from assistant.record.chart import Chart
from assistant.trouble import Trouble

STANDARD = Path("-")
LARGEST = 500_000_000
"""Bytes of a file that a command reads: a flowsheet of many years is far smaller."""
FARTHEST = timedelta(days=366)
"""How far past its last entry a chart is looked at: each hour until then is worked out."""


def write_json(what: object, to: Path) -> None:
    """`what` as JSON; with `-` it is all that goes to standard output."""
    text = json.dumps(what, indent=1) + "\n"
    if to == STANDARD:
        sys.stdout.write(text)
    else:
        write_file(to, text.encode())


def write_file(to: Path, data: bytes) -> None:
    """Write a plain file, whole or not at all. NotWritten says why not."""
    write_bytes(to, data, folders=False)


def read_file(path: Path) -> bytes:
    """The bytes of a plain file. Trouble says why it cannot be read."""
    return read_bytes(path, LARGEST)


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
    if found.year not in RECKONED:
        raise Trouble(f"{text} is no time of a chart. Check its year.")
    return found


def within_reach(as_of: datetime, chart: Chart) -> datetime:
    """The same time. Trouble when it lies so far past the last entry that it is a slip."""
    if chart.log and as_of - max(event.at for event in chart.log) > FARTHEST:
        raise Trouble(
            f"{as_of.isoformat()} is over {FARTHEST.days} days after the last entry. "
            "Check the year of --until."
        )
    return as_of


def zone_of(at: datetime) -> tzinfo:
    """The offset that a time was written with."""
    return at.tzinfo or UTC
