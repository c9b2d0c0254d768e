"""What the library shows a nurse: statements with their source, refusals with their reason."""

from unit import profile

from assistant.views.library import library
from assistant.views.library_words import Line

SEPTIC = "adult_septic_shock"
ARTICLES = {
    "io": ("Norepinephrine by intraosseous line (article)", "20-Dec-2025"),
    "drip": ("How to start a norepinephrine drip (article)", "11-Feb-2026"),
}


def line(key: str, of: str = SEPTIC) -> Line:
    """The line of that key in a profile's library; the test fails when there is none."""
    rows = {row.key: row for section in library(profile(of)).sections for row in section.lines}
    assert key in rows, f"{key} is not in the library of {of}"
    return rows[key]


def said(name: str, article: str, *words: str, of: str = SEPTIC) -> None:
    """A statement is shown, of that article with its date, and holds those words."""
    found = line(f"statements.{name}", of)
    assert found.kind == "statement"
    cites(found, article)
    for each in words:
        assert each in found.head, f"{each!r} is not in {found.head!r}"


def refused(name: str, article: str, *words: str, of: str = SEPTIC) -> None:
    """A statement is marked as not applied, of that article, and its reason holds those words."""
    found = line(f"statements.{name}", of)
    assert (found.kind, found.mark) == ("refused", "Not applied")
    cites(found, article)
    (reason,) = (note.text for note in found.notes if note.label == "Why not")
    for each in words:
        assert each in reason, f"{each!r} is not in {reason!r}"


def cites(found: Line, article: str) -> None:
    """Among the sources of a line is that article, with its date."""
    title, dated = ARTICLES[article]
    assert any(o.title == title and o.dated.startswith(dated) for o in found.origins), found
