"""Copies of the texts that were signed, so that a changed file can be told line by line."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from assistant.library.disk import read_bytes, write_bytes
from assistant.protocol.composing import origin
from assistant.protocol.differences import first_line_that_differs
from assistant.trouble import Trouble

FOLDER = "signed"
_MOST = 90
NOT_KEPT = "no copy of the signed text is kept here, so the line is not known"


def copy_of(data: Path, digest: str) -> Path:
    """Where the copy of a signed text lies."""
    return data / FOLDER / f"{digest}.toml"


def keep(data: Path, text: bytes) -> None:
    """Keep a copy of a signed text. Trouble when it cannot be written."""
    file = copy_of(data, sha256(text).hexdigest())
    if kept(data, sha256(text).hexdigest()) is None:
        write_bytes(file, text)


def kept(data: Path | None, digest: str) -> bytes | None:
    """The signed text with this SHA-256, None when no copy, or another text, is there."""
    if data is None:
        return None
    try:
        text = read_bytes(copy_of(data, digest))
    except Trouble:
        return None
    return text if sha256(text).hexdigest() == digest else None


def every(data: Path | None) -> list[bytes]:
    """All signed texts that are kept whole, the one kept last first."""
    if data is None:
        return []
    found = sorted((data / FOLDER).glob("*.toml"), key=lambda file: -file.stat().st_mtime_ns)
    return [text for file in found if (text := kept(data, file.stem)) is not None]


def changed_since(data: Path | None, digest: str, text: bytes) -> str:
    """The first line in which a text is not the signed one, as it was and as it is."""
    signed = kept(data, digest)
    if signed is None:
        return NOT_KEPT
    number = first_line_that_differs(signed, text)
    if number is None:
        return NOT_KEPT
    part, line = origin(text, number)
    place = f"line {line} of {part}" if part else f"line {line}"
    return f"{place} was {_row(signed, number)} and is {_row(text, number)}"


def _row(text: bytes, number: int) -> str:
    """A line in quotes; what cannot be shown is left out."""
    rows = text.split(b"\n")
    if number > len(rows):
        return "the end"
    told = rows[number - 1].decode(errors="replace").strip()
    shown = "".join(letter for letter in told if letter.isprintable())
    return f"“{shown[:_MOST]}”" if shown else "empty"
