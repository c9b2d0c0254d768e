"""Pale words across a page that nobody has approved: legible from any copier, covering nothing."""

from __future__ import annotations

from math import atan2, degrees, hypot
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.fonts import MEDIUM, width_of
from assistant.paper.ink import SHADE

SHARE: Final = 0.72
"""How much of the page's diagonal the words take."""


def watermark(canvas: Canvas, words: str, size: tuple[float, float]) -> None:
    """Draw the words from the lower left to the upper right; nothing for no words."""
    if not words:
        return
    wide, high = size
    points = 100 * hypot(wide, high) * SHARE / width_of(words, MEDIUM, 100)
    canvas.saveState()
    canvas.translate(wide / 2, high / 2)
    canvas.rotate(degrees(atan2(high, wide)))
    canvas.setFont(MEDIUM, points)
    canvas.setFillColor(HexColor(SHADE))
    canvas.drawCentredString(0, -points * 0.35, words)
    canvas.restoreState()
