"""What a person accepts by name when a protocol is signed: the unit's own values and rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from assistant.protocol.model import Figure, Protocol
from assistant.trouble import Trouble

_LINE = re.compile(r"\[(?P<mark>[ xX])\] (?P<told>.+?)(?:  # .*)?")
_BARE = ("change",)
"""A factor, which has no unit."""
_ENDS = 2
_SAYS = ("question", "says", "name", "about")
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of the unit's own: where it stands, the value with its unit, its source's id."""

    place: str
    value: str
    source: str

    @property
    def told(self) -> str:
        """The value as it is accepted."""
        return f"{self.place} = {self.value}"

    @property
    def line(self) -> str:
        """The value as it stands in a list that waits to be ticked."""
        return f"[ ] {self.told}  # {self.source}"


def values(protocol: Protocol) -> tuple[Value, ...]:
    """Every figure and rule whose source is the unit itself, in the order of the text."""
    own = {name for name, source in protocol.sources.items() if source.standing == "unit"}
    found = (value for value in _walk(protocol, ()) if value.source in own)
    return tuple(dict.fromkeys(found))


def _walk(part: object, path: Words) -> Iterator[Value]:
    if isinstance(part, Figure):
        yield Value(_place(path), f"{part.value} {part.unit}", part.source)
    elif isinstance(part, BaseModel):
        if isinstance(source := getattr(part, "source", None), str):
            yield from (Value(place, told, source) for place, told in _rule(part, path))
        for name, inner in part:
            yield from _walk(inner, (*path, name))
    elif isinstance(part, Mapping):
        for key, inner in part.items():
            yield from _walk(inner, (*path, str(key)))
    elif isinstance(part, tuple):
        for number, inner in enumerate(part, 1):
            yield from _walk(inner, (*path, str(getattr(inner, "id", number))))


def _rule(part: BaseModel, path: Words) -> Iterator[tuple[str, str]]:
    """A rule that cites its source as a whole: its numbers, or, without any, what it says."""
    numbers = [
        (_place((*path, name)), _number(inner) + _unit(part, name, inner))
        for name, inner in part
        if _number(inner)
    ]
    said = next((str(getattr(part, name)) for name in _SAYS if hasattr(part, name)), "")
    yield from numbers or [(_place(path), " ".join(said.split()))]


def _unit(part: BaseModel, name: str, value: object) -> str:
    counted = isinstance(value, int) or name in _BARE
    return "" if counted else f" {getattr(part, 'unit', '')}".rstrip()


def _number(value: object) -> str:
    """A number or several of them as words; "" for everything else."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, tuple):
        join = " to " if len(value) == _ENDS else ", "
        return join.join(each) if all(each := [_number(one) for one in value]) else ""
    text = str(value) if isinstance(value, (int, str)) else ""
    return text if re.fullmatch(r"\d+(\.\d+)?", text) else ""


def _place(path: Words) -> str:
    """A place as a person reads it: intervals, after_bag 1."""
    words: list[str] = []
    for piece in path:
        if words and piece.isdecimal():
            words[-1] = f"{words[-1]} {piece}"
        else:
            words.append(piece)
    return ", ".join(words)


def unaccepted(wanted: Sequence[str], given: Sequence[str]) -> list[str]:
    """What keeps a list of accepted values from being the whole list, each in a sentence."""
    places = {told.split(" = ")[0]: told for told in wanted}
    odd = []
    for told in given:
        place = told.split(" = ")[0]
        if place not in places:
            odd.append(f"Not in this protocol: {told}")
        elif told not in wanted:
            odd.append(f"Changed: the list says {told}, the protocol says {places[place]}")
    named = {told.split(" = ")[0] for told in given}
    odd += [f"Not accepted: {told}" for place, told in places.items() if place not in named]
    twice = {told for told in given if given.count(told) > 1}
    return odd + [f"There twice: {told}" for told in sorted(twice)]


def list_head(protocol: Protocol) -> str:
    """The first line of a list: which text, to the byte, its values were read from."""
    head = protocol.protocol
    return f"# {head.id} {head.version} {protocol.digest}"


def ticked(text: str) -> list[str]:
    """The values that a list accepts, with [x]. Trouble names a line that is none."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = _LINE.fullmatch(line.rstrip())
        if row is None:
            raise Trouble(
                f"Line {number} of the accepted values is none: {line[:80]}. "
                "'protocol values' writes the list; put an x into each bracket."
            )
        if row["mark"] != " ":
            found.append(row["told"])
    return found
