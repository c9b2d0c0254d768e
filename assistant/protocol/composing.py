"""A protocol's text is its own file followed by the shared parts that it names, nothing else.

Nothing overrides anything: a table that is written twice is a fault of the reader. So what is
signed, hashed and kept with a session is one text, and each thing stands in one place.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache

MARK = b"#:: "
"""Begins the line before each part, with the part's name."""
MOST = 300_000
"""Bytes of a whole text; four times as many as the largest one that comes with the program."""


def compose(profile: bytes, part: Callable[[str], bytes]) -> bytes:
    """The whole text of a profile, byte for byte; `part` gives the bytes of a part by its name.

    A profile that cannot be read names no part: the reader of protocols tells what is wrong.
    One that is larger than MOST with the parts so far gets no more of them: the reader refuses it.
    Whatever `part` raises comes through.
    """
    text = profile
    for name in parts_of(profile):
        if len(text) > MOST:
            break
        text = text.rstrip(b"\n") + b"\n\n" + MARK + name.encode() + b"\n" + part(name)
    return text


def parts_of(profile: bytes) -> tuple[str, ...]:
    """The parts that a profile names, in their order; none when it cannot be read."""
    if len(profile) > MOST:
        return ()
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
    marks = _marks(text)
    before = bisect_left(marks, (line + 1,))
    if not before:
        return "", line
    at, name = marks[before - 1]
    return name, line - at


def marked(text: bytes) -> int:
    """The first line (from 1) that is itself like the line before a part; 0 when there is none.

    In a file of a unit it would give what follows the name of another file.
    """
    return next((at for at, _ in _marks(text)), 0)


@lru_cache(maxsize=4)
def _marks(text: bytes) -> tuple[tuple[int, str], ...]:
    rows = enumerate(text.split(b"\n"), 1)
    return tuple(
        (number, row.removeprefix(MARK).decode(errors="replace"))
        for number, row in rows
        if row.startswith(MARK)
    )
