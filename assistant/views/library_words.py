"""What the protocol library says, as frozen words: a screen adds nothing to it but place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["figure", "text", "check", "statement", "refused", "disagreement", "source"]
SIGN_OFF = "[sign-off]"
"""Marks a value of the unit's own: a named person accepts it when the text is signed."""


class Origin(NamedTuple):
    """Where a line comes from: title, date and passage, what kind of source, what it says."""

    title: str
    dated: str
    standing: str
    says: str


class Note(NamedTuple):
    """A few words with the small label that they stand under."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a protocol says.

    `key` is the same in every text that says it, `places` are the figures that it shows, dotted.
    `mark` is the word of its kind when it is more than a figure: Check, Refused, C02, Changed.
    """

    key: str
    kind: Kind
    head: str
    value: str = ""
    notes: tuple[Note, ...] = ()
    origins: tuple[Origin, ...] = ()
    used: tuple[str, ...] = ()
    mark: str = ""
    sign_off: str = ""
    places: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """All its words in one text: for a reader's voice, and for the search."""
        notes = [f"{note.label}: {note.text}" for note in self.notes]
        from_ = [" ".join(part for part in origin if part) for origin in self.origins]
        parts = (self.mark, self.head, self.value, self.sign_off, *notes, *from_, *self.used)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together."""

    id: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """One text, whole. `notice` and `watermark` are empty once a named person stands for it."""

    id: str
    name: str
    says: str
    version: str
    notice: str
    watermark: str
    sections: tuple[Section, ...]
    digest: str = ""

    def section(self, ident: str) -> Section:
        """The section of that id. KeyError without one."""
        for each in self.sections:
            if each.id == ident:
                return each
        raise KeyError(ident)
