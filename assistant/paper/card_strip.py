"""The step strip on paper: a label to cut out and put beside the pump."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.card_table import decimal
from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, MEDIUM
from assistant.paper.ink import INK, QUIET, WHITE
from assistant.paper.parts import height_of, put
from assistant.paper.strokes import rule, say
from assistant.paper.text import safe_paragraph, style
from assistant.views.step_strip import StepStrip, StripRow

ROW: Final = 15.0
_PAD: Final = 8.0
_HEAD: Final = 30.0
_SMALL: Final = style(7.4, leading=9.4)
_ARROWS: Final = {"up": "\u2191", "down": "\u2193", "now": ""}


@dataclass
class CardStrip(Block):
    """The steps of one patient inside a dashed line; what they hold for stands with them."""

    strip: StepStrip

    def _foot(self) -> str:
        return f"{self.strip.basis}. {self.strip.void}"

    def height(self, width: float) -> float:
        """Head, rows, and the words below them."""
        if not self.strip.rows:
            return height_of(safe_paragraph(_SMALL, self._none()), width - 2 * _PAD) + 2 * _PAD
        foot = height_of(safe_paragraph(_SMALL, self._foot()), width - 2 * _PAD)
        return _HEAD + ROW * len(self.strip.rows) + foot + 2 * _PAD

    def _none(self) -> str:
        return f"No step strip. {self.strip.why}"

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """The dashed line, and inside it the label."""
        high = self.height(width)
        for start, end in (
            ((left, top), (left + width, top)),
            ((left + width, top), (left + width, top - high)),
            ((left + width, top - high), (left, top - high)),
            ((left, top - high), (left, top)),
        ):
            rule(canvas, start, end, ink=QUIET, dashed=True, width=0.8)
        inner, down = width - 2 * _PAD, top - _PAD
        if not self.strip.rows:
            put(canvas, safe_paragraph(_SMALL, self._none()), left + _PAD, down, inner)
            return
        self._head(canvas, left + _PAD, down, inner)
        down -= _HEAD
        for row in self.strip.rows:
            self._row(canvas, row, (left + _PAD, down, inner))
            down -= ROW
        put(canvas, safe_paragraph(_SMALL, self._foot()), left + _PAD, down - 4, inner)

    def _head(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        say(canvas, f"Bed {self.strip.bed}", (left, top - 10), 11, font=BOLD)
        label = (left + width, top - 10)
        say(canvas, "next ordered steps", label, 7.8, ink=QUIET, align="right")
        say(canvas, self.strip.unit, (left, top - 23), 8.6, font=MEDIUM)
        say(canvas, "mL/h", (left + width, top - 23), 8.6, font=MEDIUM, align="right")
        rule(canvas, (left, top - 27), (left + width, top - 27), width=1.0)

    def _row(self, canvas: Canvas, row: StripRow, place: tuple[float, float, float]) -> None:
        left, top, width = place
        base, now = top - 11.2, row.way == "now"
        ink = WHITE if now else INK
        if now:
            canvas.setFillColor(HexColor(INK))
            canvas.roundRect(left - 4, top - ROW + 0.6, width + 8, ROW - 1.2, 3, stroke=0, fill=1)
        say(canvas, _ARROWS[row.way], (left, base), 9, font=MEDIUM, ink=ink)
        decimal(canvas, row.dose, (left + 24, base), 10, font=BOLD, ink=ink)
        said = " ".join(part for part in (row.says, "".join(row.marks)) if part)
        say(canvas, said, (left + 58, base), 7.4, ink=ink)
        decimal(canvas, row.rate, (left + width - 16, base), 10.6, font=BOLD, ink=ink)
