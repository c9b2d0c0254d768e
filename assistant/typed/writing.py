"""Names, beds and notes: kept letter for letter, in one normal form."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from assistant.typed.characters import first_hidden, single_blanks
from assistant.typed.codes import Shape, Writing
from assistant.typed.identity import surname_key
from assistant.typed.model import TextLimits, Typed, accepted, asked, refused

ODD_IN_A_NAME = frozenset('<>&=@%$\\/{}|"')
SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK"})


def person_name(text: str, *, limits: TextLimits, open_names: Collection[str] = ()) -> Typed:
    """A patient's name. Refused without a letter; asked, in this order, when a session of the
    same surname is open, when look-alike scripts are mixed, and when it holds digits or signs.
    """
    name = _line("patient_name", text, limits.name_max)
    if name.value is None:
        return name
    value = name.value
    if not any(unicodedata.category(char).startswith("L") for char in value):
        return refused("patient_name", text, Writing.NO_LETTER)
    if any(surnames(value) & surnames(single_blanks(other)) for other in open_names):
        return asked("patient_name", text, value, Writing.SAME_SURNAME)
    if len(scripts(value)) > 1:
        found = ", ".join(sorted(script.capitalize() for script in scripts(value)))
        return asked("patient_name", text, value, Writing.MIXED_SCRIPTS, scripts=found)
    if any(char in ODD_IN_A_NAME or char.isdigit() for char in value):
        return asked("patient_name", text, value, Writing.ODD_LETTERS)
    return name


def bed(text: str, *, limits: TextLimits) -> Typed:
    """The label of a bed."""
    return _line("bed", text, limits.bed_max)


def note(text: str, *, limits: TextLimits) -> Typed:
    """A free note: any sign that can be seen stays as it is."""
    return _line("note", text, limits.note_max)


def surnames(name: str) -> frozenset[str]:
    """What may be the surname, to compare: before a comma, else the last word or the whole."""
    first, comma, _ = name.partition(",")
    parts = {first} if comma else {first, first.rpartition(" ")[2]}
    return frozenset(key for part in parts if (key := surname_key(part)))


def scripts(text: str) -> frozenset[str]:
    """Which of Latin, Cyrillic and Greek, whose letters look alike, the text uses."""
    words = (unicodedata.name(char, "").replace("-", " ").split() for char in text)
    return frozenset(script for name in words for script in SCRIPTS.intersection(name))


def _line(field: str, text: str, longest: int) -> Typed:
    if hidden := first_hidden(text):
        return refused(field, text, Shape.HIDDEN, char=hidden)
    value = single_blanks(text)
    if not value:
        return refused(field, text, Shape.EMPTY)
    if len(value) > longest:
        length = str(len(value))
        return refused(field, text, Writing.TEXT_TOO_LONG, most=str(longest), length=length)
    return accepted(field, text, value)
