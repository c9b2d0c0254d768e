"""How one line of the library stands: what it says on the left, where it comes from beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.views.library_words import Line, Origin
from ui.reference.placed import Piece, pill, width_of, wrapped
from ui.theme import Role, TypeRole, scale

SIDE: Final = 20.0
AIR: Final = 13.0
GAP: Final = 4.0
BETWEEN: Final = 28.0
SHARE: Final = 0.62
NARROW: Final = 720.0
LABEL: Final = 0.26
SIMPLE: Final = ("figure", "text")
TONES: Final[dict[str, Role]] = {"refused": "text", "disagreement": "info", "check": "info"}


@dataclass(frozen=True, slots=True)
class Laid:
    """The pieces of a line and its height."""

    pieces: tuple[Piece, ...]
    height: float


def lay(line: Line, width: float, *, opened: bool) -> Laid:
    """Put a line into a width; in little room its sources stand below it.

    `opened` shows the words of each source as well.
    """
    stacked = width < scale().grow(NARROW)
    inner = width - 2 * SIDE
    left = inner if stacked else inner * SHARE
    said, bottom = _said(line, SIDE, left)
    start = SIDE if stacked else SIDE + left + BETWEEN
    room = inner if stacked else inner - left - BETWEEN
    top = bottom + GAP if stacked else AIR
    from_, end = _from(line, (start, top, room), opened=opened)
    return Laid((*said, *from_), max(bottom, end) + AIR)


def _said(line: Line, left: float, width: float) -> tuple[list[Piece], float]:
    pieces: list[Piece] = []
    top = AIR
    if line.mark:
        mark = pill(line.mark, TONES.get(line.kind, "text2"), left, top)
        pieces.append(mark)
        top += mark.box.height() + GAP
    head = wrapped(line.head, _head_role(line), "text", (left, top, width))
    pieces.append(head)
    top += head.box.height()
    if line.value:
        size: TypeRole = "emphasis" if line.kind in SIMPLE else "body"
        value = wrapped(line.value, size, "text", (left, top + GAP / 2, width))
        pieces.append(value)
        top = value.box.bottom()
    top = _notes(pieces, line, (left, top, width))
    if line.sign_off:
        top = _signed(pieces, line, left, top, width)
    return pieces, top


def _head_role(line: Line) -> TypeRole:
    """The words before a figure, and what a source says, stand plainly; a question stands out."""
    simple = line.kind in SIMPLE and line.value
    return "body" if simple or line.kind == "statement" else "strong"


def _signed(pieces: list[Piece], line: Line, left: float, top: float, width: float) -> float:
    """The mark of the unit's own value, behind the value when there is room beside it."""
    value = pieces[-1]
    beside = value.box.left() + width_of(value.text, value.role) + 14
    wide = width_of(line.sign_off, "small") + 16
    one_line = not line.notes and beside + wide <= left + width
    if one_line and value.box.height() < 2 * scale().px(value.role):
        mark = pill(line.sign_off, "text2", beside, 0)
        middle = value.box.center().y() - mark.box.height() / 2
        pieces[-1] = wrapped(
            value.text, value.role, value.tone, (left, value.box.top(), beside - left)
        )
        pieces.append(pill(line.sign_off, "text2", beside, middle))
        return top
    mark = pill(line.sign_off, "text2", left, top + GAP)
    pieces.append(mark)
    return mark.box.bottom()


def _notes(pieces: list[Piece], line: Line, place: tuple[float, float, float]) -> float:
    left, top, width = place
    longest = max((width_of(note.label, "small") for note in line.notes), default=0.0)
    column = min(longest + 12, max(width * LABEL, scale().grow(96)))
    for note in line.notes:
        label = wrapped(note.label, "small", "text3", (left, top + GAP + 2, column - 10))
        text = wrapped(note.text, "body", "text2", (left + column, top + GAP, width - column))
        pieces += [label, text]
        top = max(label.box.bottom(), text.box.bottom())
    return top


def _from(
    line: Line, place: tuple[float, float, float], *, opened: bool
) -> tuple[list[Piece], float]:
    left, top, width = place
    pieces: list[Piece] = []
    for origin in line.origins:
        for text, tone in _origin(origin, opened=opened):
            piece = wrapped(text, "small", tone, (left, top, width))
            pieces.append(piece)
            top = piece.box.bottom()
        top += GAP
    if line.used:
        used = wrapped(f"Used in {', '.join(line.used)}", "small", "text3", (left, top, width))
        pieces.append(used)
        top = used.box.bottom()
    return pieces, top


def _origin(origin: Origin, *, opened: bool) -> list[tuple[str, Role]]:
    where = ", ".join(part for part in (origin.dated, origin.standing) if part)
    said = origin.says if opened else ""
    rows: list[tuple[str, Role]] = [(origin.title, "text2"), (where, "text3"), (said, "text")]
    return [row for row in rows if row[0]]
