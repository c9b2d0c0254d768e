"""Text on paper: nothing in it is ever markup, and no sign of it is ever lost.

A sign that the fonts cannot draw stands as `[U+1F600]`. So that this can be read back, a `[` that
would look like the beginning of one is written so too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from assistant.paper.fonts import BOLD, MEDIUM, REGULAR, drawable, register
from assistant.paper.ink import INK, QUIET

ESCAPED: Final = re.compile(r"\[U\+([0-9A-F]{4,6})\]")
_LOOKS_ESCAPED: Final = re.compile(r"\[(?=U\+)")
_SPACES: Final = re.compile(r"(?<= ) |(?<=\n) |^ | (?=\n|$)")
_ALIGN: Final = {"left": TA_LEFT, "right": TA_RIGHT, "centre": TA_CENTER}
_FACES: Final = {"regular": REGULAR, "medium": MEDIUM, "bold": BOLD}
NOTE: Final = (
    "A sign that this paper cannot draw stands in brackets as U+ and its number; "
    "the program keeps it."
)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face; `struck` has a line through it, `quiet` is grey."""

    text: str
    bold: bool = False
    struck: bool = False
    quiet: bool = False


def visible(text: str) -> str:
    """The same text with every sign that cannot be drawn as `[U+XXXX]`; lines stay lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    marked = _LOOKS_ESCAPED.sub("[U+005B]", plain)
    return "".join(c if c == "\n" or drawable(c) else f"[U+{ord(c):04X}]" for c in marked)


def has_unseen(what: object) -> bool:
    """Whether any text in some frozen words needs the note on signs that cannot be drawn."""
    if isinstance(what, str):
        return ESCAPED.search(visible(what)) is not None
    if isinstance(what, tuple):
        return any(has_unseen(part) for part in what)
    names = getattr(what, "__slots__", ())
    return any(has_unseen(getattr(what, name)) for name in names)


def read_back(shown: str) -> str:
    """What `visible` was made from."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), shown)


def markup(run: Run) -> str:
    """A run as what a Paragraph reads: all of it escaped, line ends as breaks, spaces kept."""
    kept = _SPACES.sub("\u00a0", visible(run.text))
    said = escape(kept).replace("\n", "<br/>")
    if run.bold:
        said = f"<b>{said}</b>"
    if run.struck:
        said = f"<strike>{said}</strike>"
    return f'<font color="{QUIET}">{said}</font>' if run.quiet else said


def style(
    size: float,
    *,
    face: str = "regular",
    align: str = "left",
    leading: float | None = None,
    ink: str = INK,
) -> ParagraphStyle:
    """How a paragraph looks; every font it could ever ask for is one of ours."""
    register()
    return ParagraphStyle(
        f"{face} {size} {align} {ink}",
        fontName=_FACES[face],
        bulletFontName=REGULAR,
        fontSize=size,
        leading=leading or round(size * 1.32, 2),
        alignment=_ALIGN[align],
        textColor=ink,
        allowWidows=1,
        allowOrphans=1,
        splitLongWords=1,
    )


def safe_paragraph(looks: ParagraphStyle, *runs: Run | str) -> Paragraph:
    """A paragraph of plain text. The only way in which text of others comes onto paper."""
    whole = "".join(markup(run if isinstance(run, Run) else Run(run)) for run in runs)
    return Paragraph(whole or "\u00a0", looks)
