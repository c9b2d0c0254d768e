"""Where two protocol texts differ: value by value with both lines, or the first line alone.

Values are compared as they are, never as they are told: two that look alike are told apart.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from assistant.protocol.composing import MOST
from assistant.protocol.lines import Path, line_of, lines_of

_FIGURE = {"value", "unit", "source"}
_NAMES = ("id", "about", "gtin")
"""What tells the rows of a list apart, so that a new row in front changes none behind it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place with both values; "" and line 0 where a text has nothing there."""

    place: str
    one: str
    other: str
    one_line: int
    other_line: int


class _Order(list[str]):
    """What the rows of a list are called, in their order: the first is what is offered first."""


class _Leaf(NamedTuple):
    """A value as it is, with its line."""

    value: object
    line: int


_NOTHING = _Leaf(None, 0)
"""TOML has no word for nothing, so no value is None."""


def differences(one: bytes, other: bytes) -> tuple[Difference, ...]:
    """Every place that the two whole texts fill differently, in the order of the first.

    ValueError when one of them is no TOML, or larger than any protocol.
    """
    left, right = _leaves(one), _leaves(other)
    places = [*left, *(place for place in right if place not in left)]
    pairs = ((place, left.get(place, _NOTHING), right.get(place, _NOTHING)) for place in places)
    return tuple(
        Difference(_place(place), *_both_told(a.value, b.value), a.line, b.line)
        for place, a, b in pairs
        if not _same(a.value, b.value)
    )


def first_line_that_differs(one: bytes, other: bytes) -> int | None:
    """The number (from 1) of the first line that is not the same; None when all are."""
    rows = zip_longest(one.split(b"\n"), other.split(b"\n"))
    return next((number for number, (a, b) in enumerate(rows, 1) if a != b), None)


def _same(one: object, other: object) -> bool:
    """Whether two values are the same, true and 1, or 1 and "1", being two.

    Of two orders of rows only those count that both texts have: the others are told by themselves.
    """
    if isinstance(one, _Order) or isinstance(other, _Order):
        a, b = (each if isinstance(each, _Order) else _Order() for each in (one, other))
        return [name for name in a if name in b] == [name for name in b if name in a]
    return _exactly(one) == _exactly(other)


def _exactly(value: object) -> tuple[type, str]:
    return type(value), json.dumps(value, sort_keys=True, default=repr)


def _both_told(one: object, other: object) -> tuple[str, str]:
    """Both values in words; where these look alike, as they are written, and where they part."""
    told, a, b = (_said(one), _said(other)), _written(one), _written(other)
    words = (one, other) if isinstance(one, str) and isinstance(other, str) else told
    if words[0].split() != words[1].split():
        return told
    words = words if words[0] != words[1] else (a, b)
    pairs = enumerate(zip_longest(*words), 1)
    at = next((number for number, (x, y) in pairs if x != y), 0)
    return f"{a} (differs at character {at})", f"{b} (differs at character {at})"


def _leaves(data: bytes) -> Mapping[tuple[str, ...], _Leaf]:
    if len(data) > MOST:
        raise ValueError(f"more than {MOST} bytes are no protocol")
    text = data.decode()
    table = tomllib.loads(text)
    lines = lines_of(text) if table else {}
    walked = _walk(table, (), ())
    return {place: _Leaf(value, line_of(lines, path)) for place, value, path in walked}


def _walk(
    part: object, place: tuple[str, ...], path: Path
) -> Iterator[tuple[tuple[str, ...], object, Path]]:
    whole = not place
    if isinstance(part, Mapping) and (whole or (part and not part.keys() <= _FIGURE)):
        for key, inner in part.items():
            yield from _walk(inner, (*place, f", {key}"), (*path, key))
    elif isinstance(part, list) and any(isinstance(row, Mapping) for row in part):
        names = _names(part)
        if any(isinstance(row, Mapping) and row.keys() & set(_NAMES) for row in part):
            yield (*place, ", in this order"), _Order(names), path
        for index, (name, row) in enumerate(zip(names, part, strict=True)):
            yield from _walk(row, (*place, f" {name}"), (*path, index))
    else:
        yield place, part, path


def _names(rows: list[object]) -> list[str]:
    """What each row of a list is called, no two alike."""
    names: list[str] = []
    for index, row in enumerate(rows):
        named = row if isinstance(row, Mapping) else {}
        name = next((str(named[key]) for key in _NAMES if key in named), str(index + 1))
        names.append(f"{name} {index + 1}" if name in names else name)
    return names


def _place(place: tuple[str, ...]) -> str:
    return "".join(place).removeprefix(", ")


def _said(part: object) -> str:
    if part is None:
        return ""
    if isinstance(part, Mapping) and part:
        source = f", source {part['source']}" if "source" in part else ""
        return f"{part.get('value', '')} {part.get('unit', '')}".strip() + source
    if isinstance(part, list):
        return "; ".join(_said(each) for each in part) or "none"
    if isinstance(part, str) and part and part == part.strip() and part.isprintable():
        return part
    return _written(part)


def _written(part: object) -> str:
    """A value letter by letter, with what cannot be seen written out as its number."""
    if isinstance(part, (Mapping, list, str, bool)):
        return json.dumps(part, sort_keys=True, default=repr, ensure_ascii=not _plain(part))
    return str(part)


def _plain(part: object) -> bool:
    return isinstance(part, str) and part.isprintable()
