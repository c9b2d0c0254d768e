"""A walk over every figure of a protocol, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from assistant.protocol.lines import Path
from assistant.protocol.parts import Figure


def figures(part: object, path: Path = ()) -> Iterator[tuple[Path, Figure]]:
    """Every figure inside `part`, in the order of its fields."""
    if isinstance(part, Figure):
        yield path, part
    elif isinstance(part, BaseModel):
        for name, inner in part:
            yield from figures(inner, (*path, name))
    elif isinstance(part, Mapping):
        for key, inner in part.items():
            yield from figures(inner, (*path, key))
    elif isinstance(part, tuple):
        for index, inner in enumerate(part):
            yield from figures(inner, (*path, index))
