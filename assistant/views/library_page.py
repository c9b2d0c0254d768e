"""A page of the library: one section of a text, what was looked for, or two texts compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from assistant.views.library import library
from assistant.views.library_differences import SAME, differences
from assistant.views.library_search import search
from assistant.views.library_shelf import Text
from assistant.views.library_words import Library, Line, Section

NOTHING = "No line of this text holds these words."


class Here(NamedTuple):
    """Where a reader is: a text, a section of it, words looked for, a text to compare it with."""

    text: str = ""
    section: str = ""
    words: str = ""
    against: str = ""


class Stop(NamedTuple):
    """A row of the list beside the page: a text (`section` is ""), or a section of it."""

    text: str
    section: str
    words: str
    note: str = ""


class Head(NamedTuple):
    """The title of a section between lines."""

    section: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown. `whole` tells that all sections stand below each other."""

    title: str
    detail: str
    notice: str
    watermark: str
    stops: tuple[Stop, ...]
    here: Stop | None
    rows: tuple[Head | Line, ...]
    whole: bool
    nothing: str = ""


def page(texts: Sequence[Text], here: Here) -> Page:
    """The page of a reader's place; an id that is not there any more means the first one."""
    text = next((each for each in texts if each.id == here.text), texts[0])
    other = next((each for each in texts if each.id == here.against), None)
    shown = library(text.rules)
    title, detail = shown.name, f"Version {shown.version}, {text.rules.protocol.id}"
    if other is not None:
        shown = _compared(shown, text, other)
        title, detail = "Differences", f"{text.name}, against: {other.name}"
    found = search(shown, here.words)
    whole = bool(here.words.strip()) or other is not None
    sections = found.sections if whole else _one(found, here.section)
    rows = tuple(_rows(sections))
    at = here.section if any(each.id == here.section for each in found.sections) else ""
    stops = tuple(_stops(texts, text, found))
    return Page(
        title=title,
        detail=detail,
        notice=shown.notice,
        watermark=shown.watermark,
        stops=stops,
        here=_stop(stops, text.id, at if whole else sections[0].id),
        rows=rows,
        whole=whole,
        nothing="" if rows else (NOTHING if here.words.strip() else SAME),
    )


def _compared(shown: Library, text: Text, other: Text) -> Library:
    its = library(other.rules)
    names = _names(text, other)
    notice = " ".join(dict.fromkeys(each for each in (shown.notice, its.notice) if each))
    made = replace(shown, sections=differences(shown, its, names))
    return replace(made, notice=notice, watermark=shown.watermark or its.watermark)


def _names(text: Text, other: Text) -> tuple[str, str]:
    """Two short names that differ: of one profile its versions, else what the profiles are for."""
    if text.rules.protocol.id == other.rules.protocol.id:
        versions = (text.rules.protocol.version, other.rules.protocol.version)
        if versions[0] != versions[1]:
            return f"version {versions[0]}", f"version {versions[1]}"
    return text.name, other.name


def _one(found: Library, ident: str) -> tuple[Section, ...]:
    known = [section for section in found.sections if section.id == ident]
    return tuple(known or found.sections[:1])


def _rows(sections: Sequence[Section]) -> Iterator[Head | Line]:
    for section in sections:
        yield Head(section.id, section.title)
        yield from section.lines


def _stops(texts: Sequence[Text], text: Text, found: Library) -> list[Stop]:
    stops: list[Stop] = []
    for each in texts:
        stops.append(Stop(each.id, "", each.name, each.note))
        if each.id == text.id:
            stops += [Stop(each.id, s.id, s.title, str(len(s.lines))) for s in found.sections]
    return stops


def _stop(stops: tuple[Stop, ...], text: str, section: str) -> Stop | None:
    return next((each for each in stops if (each.text, each.section) == (text, section)), None)
