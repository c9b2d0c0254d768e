"""A protocol's text is its own file followed by the shared parts that it names, nothing else.

Nothing overrides anything: a table that is written twice is a fault of the reader. So what is
signed, hashed and kept with a session is one text, and each thing stands in one place.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable

MARK = b"#:: "
"""Begins the line before each part, with the part's name."""


def compose(profile: bytes, part: Callable[[str], bytes]) -> bytes:
    """The whole text of a profile, byte for byte; `part` gives the bytes of a part by its name.

    A profile that cannot be read names no part: the reader of protocols tells what is wrong.
    Whatever `part` raises comes through.
    """
    text = profile
    for name in parts_of(profile):
        text = text.rstrip(b"\n") + b"\n\n" + MARK + name.encode() + b"\n" + part(name)
    return text


def parts_of(profile: bytes) -> tuple[str, ...]:
    """The parts that a profile names, in their order; none when it cannot be read."""
    try:
        table = tomllib.loads(profile.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        return ()
    head = table.get("protocol")
    named = head.get("parts") if isinstance(head, dict) else None
    names = named if isinstance(named, list) else []
    return tuple(name for name in names if isinstance(name, str))


def origin(text: bytes, line: int) -> tuple[str, int]:
    """Where a line (from 1) of a whole text comes from: the part, "" for the profile; its line."""
    rows = text.split(b"\n")[:line]
    marks = [number for number, row in enumerate(rows, 1) if row.startswith(MARK)]
    if not marks:
        return "", line
    return rows[marks[-1] - 1].removeprefix(MARK).decode(), line - marks[-1]
