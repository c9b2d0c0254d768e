"""The single figures of a section, as the table of rows names them."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from assistant.protocol.model import Figure, Protocol
from assistant.views.library_lines import figure_line, listed, span
from assistant.views.library_rows import ROWS
from assistant.views.library_words import Line


def at(protocol: Protocol, place: str) -> tuple[Figure, ...]:
    """The figures that stand at a dotted place; none when this text leaves it out."""
    found: object = protocol
    for name in place.split("."):
        if not isinstance(found, BaseModel):
            return ()
        found = getattr(found, name, None)
    if isinstance(found, Figure):
        return (found,)
    return tuple(found) if isinstance(found, tuple) else ()


def places(row: str) -> tuple[str, ...]:
    """The dotted places of a row's first part: one, or the two ends of a range."""
    first, _, other = row.partition(" ")
    if not other:
        return (first,)
    stem = first.removesuffix("low") if other == "high" else f"{first.rpartition('.')[0]}."
    return (first, f"{stem}{other}")


def figure_lines(protocol: Protocol, section: str) -> Iterator[Line]:
    """One line for each row of a section that this text has figures for."""
    for row, words in ROWS.get(section, ()):
        named = places(row)
        found = [figure for place in named for figure in at(protocol, place)]
        if not found:
            continue
        if len(named) == 1:
            value = listed(found)
        else:
            value = span(found[0], found[1]) if len(found) > 1 else listed(found)
        yield figure_line(protocol, named, words, found, value)
