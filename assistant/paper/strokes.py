"""Strokes that every part of the sheet shares."""

from __future__ import annotations

from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.fonts import BOLD, REGULAR, width_of
from assistant.paper.ink import INK
from assistant.paper.text import visible

THIN: Final = 0.6
FIRM: Final = 1.0
ROUND: Final = 3.5
Place = tuple[float, float, float, float]
"""Left, top, width, height."""


def box(
    canvas: Canvas,
    place: Place,
    *,
    fill: str = "",
    line: str = INK,
    stroke: float = FIRM,
    corner: float = ROUND,
) -> None:
    """A box with round corners; `fill` "" leaves the paper."""
    left, top, width, height = place
    canvas.saveState()
    canvas.setLineWidth(stroke)
    canvas.setStrokeColor(HexColor(line))
    if fill:
        canvas.setFillColor(HexColor(fill))
    canvas.roundRect(left, top - height, width, height, corner, stroke=1, fill=int(bool(fill)))
    canvas.restoreState()


def rule(
    canvas: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    ink: str = INK,
    width: float = THIN,
    dashed: bool = False,
) -> None:
    """A straight line."""
    canvas.saveState()
    canvas.setLineWidth(width)
    canvas.setStrokeColor(HexColor(ink))
    if dashed:
        canvas.setDash(2, 2)
    canvas.line(*start, *end)
    canvas.restoreState()


def say(
    canvas: Canvas,
    text: str,
    at: tuple[float, float],
    size: float,
    *,
    font: str = REGULAR,
    ink: str = INK,
    align: str = "left",
) -> float:
    """One line of text with its base line at `at`; its width. Nothing in it is markup."""
    shown = visible(text).replace("\n", " ")
    wide = width_of(shown, font, size)
    left = at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[align]
    canvas.setFont(font, size)
    canvas.setFillColor(HexColor(ink))
    canvas.drawString(left, at[1], shown)
    return wide


def fitting(text: str, width: float, size: float, font: str = BOLD, least: float = 6.0) -> float:
    """The size, at most `size`, at which a text is no wider than `width`; at least `least`."""
    wide = width_of(visible(text), font, size)
    return size if wide <= width else max(least, size * width / wide)
