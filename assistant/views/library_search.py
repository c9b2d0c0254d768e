"""Looking for words in a text of the library."""

from __future__ import annotations

from dataclasses import replace

from assistant.views.library_words import Library, Line, Section


def search(library: Library, words: str) -> Library:
    """The library with the lines alone that hold every word; sections without any are left out.

    Spaces, no-break spaces and capitals make no difference; no words leave it whole.
    """
    wanted = _plain(words).split()
    if not wanted:
        return library
    sections = (
        Section(each.id, each.title, tuple(line for line in each.lines if _holds(line, wanted)))
        for each in library.sections
    )
    return replace(library, sections=tuple(each for each in sections if each.lines))


def _holds(line: Line, wanted: list[str]) -> bool:
    said = _plain(line.spoken)
    return all(word in said for word in wanted)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
