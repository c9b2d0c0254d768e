"""The bytes of a flowsheet -> numbered records, or a sentence for each line that is none.

RFC 4180: fields that hold a comma, a quote or a line break stand in double quotes. A record that
cannot be split costs its first line only; reading goes on with the next one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

KNOWN = ("at", "recorded_at", "item", "value", "unit", "detail", "by")
NEEDED = ("at", "item", "value", "unit")

QUOTES = (
    "The quotes of this row do not match. Put a text that holds a comma, a quote or a line break"
    " in double quotes, and write a quote inside it twice."
)
ENCODING = "The text is not UTF-8. Save the file as CSV, UTF-8, and replay it again."
BINARY = (
    "The file is not plain text (a workbook, or UTF-16)."
    " Save it as CSV, UTF-8, and replay it again."
)
EMPTY = (
    "The file is empty. A flowsheet begins with the header at,recorded_at,item,value,unit,detail."
)


@dataclass(frozen=True, slots=True)
class Refused:
    """A line of the file that was not charted, and why; 1 is the header's line."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """One row as text: the known columns, and what stood in others."""

    line: int
    cells: dict[str, str]
    extras: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Records:
    """Rows in the order of the file, and the lines that could not be split."""

    rows: tuple[Record, ...]
    refused: tuple[Refused, ...]


def read_records(data: bytes) -> Records:
    """The records under the header; nothing is raised, whatever the bytes are."""
    if b"\0" in data:
        return _no_file(data[: data.index(b"\0")].count(b"\n") + 1, BINARY)
    lines = _split(data.decode("utf-8-sig", "surrogateescape"))
    for line, fields in lines:
        if isinstance(fields, str):
            return _no_file(line, fields)
        if any(f.strip() for f in fields):
            header = [f.strip().lower() for f in fields]
            fault = _header_fault(header)
            return _no_file(line, fault) if fault else _under(header, lines)
    return _no_file(1, EMPTY)


def _no_file(line: int, reason: str) -> Records:
    return Records((), (Refused(line, reason),))


def _split(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """(line, fields) for each record, or (line, reason)."""
    lines = list(io.StringIO(text, newline=""))
    start = 0
    while start < len(lines):
        rest = (lines[i] for i in range(start, len(lines)))
        reader = csv.reader(rest, strict=True, skipinitialspace=True)
        done = 0
        try:
            for fields in reader:
                yield start + done + 1, fields
                done = reader.line_num
            return
        except csv.Error:
            yield start + done + 1, QUOTES
            start += done + 1


def _header_fault(header: list[str]) -> str:
    missing = [name for name in NEEDED if name not in header]
    twice = sorted({name for name in header if name in KNOWN and header.count(name) > 1})
    if not missing and not twice:
        return ""
    if missing:
        said = f"The header has no column {', '.join(missing)}."
        if any(mark in "".join(header) for mark in ";\t"):
            return f"{said} Separate the columns with commas."
        return f"{said} It begins with at,recorded_at,item,value,unit,detail."
    return f"The header names the column {', '.join(twice)} twice. Keep one."


def _under(header: list[str], lines: Iterator[tuple[int, list[str] | str]]) -> Records:
    rows: list[Record] = []
    refused: list[Refused] = []
    for line, fields in lines:
        if isinstance(fields, str):
            refused.append(Refused(line, fields))
        elif not any(f.strip() for f in fields):
            continue
        elif fault := _row_fault(header, fields):
            refused.append(Refused(line, fault))
        else:
            rows.append(_record(line, header, [f.strip() for f in fields]))
    return Records(tuple(rows), tuple(refused))


def _row_fault(header: list[str], fields: list[str]) -> str:
    if any("\udc80" <= letter <= "\udcff" for field in fields for letter in field):
        return ENCODING
    if any(f.strip() for f in fields[len(header) :]):
        return (
            f"This row has {len(fields)} fields and the header {len(header)}."
            " Put a text that holds a comma in double quotes."
        )
    return ""


def _record(line: int, header: list[str], fields: list[str]) -> Record:
    blank = [""] * (len(header) - len(fields))
    named = list(zip(header, [*fields, *blank], strict=False))
    cells = {name: text for name, text in named if name in KNOWN}
    extras = tuple(
        (name or f"column {place}", text)
        for place, (name, text) in enumerate(named, start=1)
        if name not in KNOWN and text
    )
    return Record(line, cells, extras)
