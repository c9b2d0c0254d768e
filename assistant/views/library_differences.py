"""Two texts of the library side by side: what changed, with both values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.views.library import SECTIONS
from assistant.views.library_words import Library, Line, Note, Section

CHANGED = "Changed"
SAME = "Both texts say the same."


def differences(one: Library, other: Library, names: tuple[str, str]) -> tuple[Section, ...]:
    """The sections of two texts with the lines alone that differ, each with both its values.

    `names` say which text is which: the first is `one`, the second `other`. A line that only one
    text has is marked so. Where a source alone is worded anew, its line under Sources differs.
    """
    titles = {section.id: section.title for section in (*other.sections, *one.sections)}
    order = [ident for ident, *_ in SECTIONS if ident in titles]
    made = (
        Section(
            ident, titles[ident], tuple(_section(_lines(one, ident), _lines(other, ident), names))
        )
        for ident in order
    )
    return tuple(section for section in made if section.lines)


def _lines(library: Library, ident: str) -> dict[str, Line]:
    found = [section.lines for section in library.sections if section.id == ident]
    return {line.key: line for lines in found for line in lines}


def _section(
    one: dict[str, Line], other: dict[str, Line], names: tuple[str, str]
) -> Iterator[Line]:
    for key, line in one.items():
        if key not in other:
            yield _alone(line, names[0])
        elif _told(line) != _told(other[key]):
            yield _changed(line, other[key], names)
    for key, line in other.items():
        if key not in one:
            yield _alone(line, names[1])


def _told(line: Line) -> tuple[object, ...]:
    """What a reader compares; the words of a source are compared under Sources."""
    titles = tuple((origin.title, origin.dated) for origin in line.origins)
    return (line.mark, line.head, line.value, line.notes, titles)


def _alone(line: Line, name: str) -> Line:
    notes = (*([Note("Its mark", line.mark)] if line.mark else ()), *line.notes)
    return replace(line, mark=f"Only in {name}", notes=notes)


def _changed(one: Line, other: Line, names: tuple[str, str]) -> Line:
    mine, its = _pieces(one, other), _pieces(other, one)
    notes = (
        Note(names[0], "; ".join(mine) or "nothing"),
        Note(names[1], "; ".join(its) or "nothing"),
    )
    merged = tuple(dict.fromkeys((*one.origins, *other.origins)))
    return replace(one, mark=CHANGED, value="", notes=notes, origins=merged)


def _pieces(line: Line, beside: Line) -> list[str]:
    """What of a line is not the same in the one beside it."""
    found = [line.head] if line.head != beside.head else []
    if line.value != beside.value:
        found.append(line.value or "no value")
    found += [f"{note.label}: {note.text}" for note in line.notes if note not in beside.notes]
    if line.mark != beside.mark:
        found.append(line.mark or "no mark")
    if not found:
        found = [", ".join(f"{each.title} {each.dated}".strip() for each in line.origins)]
    return found
