"""Where two protocol texts differ: value by value with both lines, or the first line alone."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from assistant.protocol.lines import Path, line_of, lines_of

_FIGURE = {"value", "unit", "source"}
_NAMES = ("id", "about")
"""What tells the rows of a list apart, so that a new row in front changes none behind it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place with both values; "" and line 0 where a text has nothing there."""

    place: str
    one: str
    other: str
    one_line: int
    other_line: int


def differences(one: bytes, other: bytes) -> tuple[Difference, ...]:
    """Every place that the two whole texts fill differently, in the order of the first.

    ValueError when one of them is no TOML.
    """
    left, right = _leaves(one), _leaves(other)
    places = [*left, *(place for place in right if place not in left)]
    nothing = ("", 0)
    return tuple(
        Difference(place, a[0], b[0], a[1], b[1])
        for place in places
        if (a := left.get(place, nothing))[0] != (b := right.get(place, nothing))[0]
    )


def first_line_that_differs(one: bytes, other: bytes) -> int | None:
    """The number (from 1) of the first line that is not the same; None when all are."""
    rows = zip_longest(one.split(b"\n"), other.split(b"\n"))
    return next((number for number, (a, b) in enumerate(rows, 1) if a != b), None)


def _leaves(data: bytes) -> Mapping[str, tuple[str, int]]:
    text = data.decode()
    lines = lines_of(text) if (table := tomllib.loads(text)) else {}
    return {place: (said, line_of(lines, path)) for place, said, path in _walk(table, "", ())}


def _walk(part: object, place: str, path: Path) -> Iterator[tuple[str, str, Path]]:
    if isinstance(part, Mapping) and not part.keys() <= _FIGURE:
        for key, inner in part.items():
            yield from _walk(inner, f"{place}, {key}" if place else str(key), (*path, key))
    elif isinstance(part, list) and any(isinstance(row, Mapping) for row in part):
        seen: set[str] = set()
        for index, row in enumerate(part):
            name = _name(row, index)
            name = f"{name} {index + 1}" if name in seen else name
            seen.add(name)
            yield from _walk(row, f"{place} {name}", (*path, index))
    else:
        yield place, _said(part), path


def _name(row: object, index: int) -> str:
    named = row if isinstance(row, Mapping) else {}
    return next((str(named[key]) for key in _NAMES if key in named), str(index + 1))


def _said(part: object) -> str:
    if isinstance(part, Mapping):
        source = f", source {part['source']}" if "source" in part else ""
        return f"{part.get('value', '')} {part.get('unit', '')}".strip() + source
    if isinstance(part, list):
        return "; ".join(_said(each) for each in part) or "none"
    return str(part).lower() if isinstance(part, bool) else str(part)
