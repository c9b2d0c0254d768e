"""Words in their places: each piece of a row measured once, then painted where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.theme import Role, TypeRole, color, scale
from ui.widgets.painting import rounded
from ui.widgets.words import JOINER

_WRAP: Final = Qt.TextFlag.TextWordWrap
_ANY: Final = 100_000.0
_PILL: Final = 7.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A text in its box; with `pill` it stands in a rounded outline of its own tone."""

    text: str
    role: TypeRole
    tone: Role
    box: QRectF
    pill: bool = False


def joined(text: str) -> str:
    """The same text, with units such as mcg/kg/min kept on one line."""
    return text.replace("/", f"/{JOINER}")


def width_of(text: str, role: TypeRole) -> float:
    """How wide a text is on one line."""
    return QFontMetricsF(scale().font(role)).horizontalAdvance(joined(_cased(text, role))) + 1


def _cased(text: str, role: TypeRole) -> str:
    return text.upper() if role == "caps" else text


def height_of(text: str, role: TypeRole, width: float) -> float:
    """How high a text is when it wraps at a width."""
    metrics = QFontMetricsF(scale().font(role))
    room = QRectF(0, 0, max(width, 1), _ANY)
    return metrics.boundingRect(room, _WRAP, joined(_cased(text, role))).height()


def wrapped(text: str, role: TypeRole, tone: Role, place: tuple[float, float, float]) -> Piece:
    """A piece at left and top, that wraps at a width."""
    left, top, width = place
    return Piece(text, role, tone, QRectF(left, top, width, height_of(text, role, width)))


def pill(text: str, tone: Role, left: float, top: float) -> Piece:
    """A short mark in its outline, on one line."""
    wide = width_of(text, "small") + 2 * _PILL
    high = QFontMetricsF(scale().font("small")).height() + scale().grow(4)
    return Piece(text, "small", tone, QRectF(left, top, wide, high), pill=True)


def paint(painter: QPainter, pieces: tuple[Piece, ...], left: float, top: float) -> None:
    """Draw the pieces of a row that begins at left and top."""
    for piece in pieces:
        box = piece.box.translated(left, top)
        painter.setFont(scale().font(piece.role))
        if piece.pill:
            rounded(painter, box, box.height() / 2, None, color(piece.tone), 1.0)
        painter.setPen(color(piece.tone))
        flags = Qt.AlignmentFlag.AlignCenter if piece.pill else _WRAP
        painter.drawText(box, flags, joined(piece.text))
