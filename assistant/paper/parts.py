"""Plain parts of a sheet: paragraphs, section heads, rows of the action list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, REGULAR
from assistant.paper.ink import HAIR, INK, QUIET, WHITE
from assistant.paper.strokes import box, rule, say
from assistant.paper.text import Run, safe_paragraph, style
from assistant.views.handover_words import Action

INDENT: Final = 20.0
BODY: Final = style(8.5, leading=11.0)
BODY_RIGHT: Final = style(7.8, align="right", leading=11.0, ink=QUIET)
HEAD: Final = 10.4
ENDLESS: Final = 100_000.0
_BOX: Final = 7.6


def height_of(paragraph: Paragraph, width: float) -> float:
    """The height of a paragraph set in a width."""
    return float(paragraph.wrap(width, ENDLESS)[1])


def put(canvas: Canvas, paragraph: Paragraph, left: float, top: float, width: float) -> float:
    """Draw a paragraph below `top`; its height."""
    high = height_of(paragraph, width)
    paragraph.drawOn(canvas, left, top - high)
    return high


@dataclass
class Text(Block):
    """A paragraph, cut between its lines when a page ends."""

    paragraph: Paragraph
    indent: float = INDENT

    def height(self, width: float) -> float:
        """As set."""
        return height_of(self.paragraph, width - self.indent)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """As set."""
        put(canvas, self.paragraph, left + self.indent, top, width - self.indent)

    def split(self, width: float, room: float) -> tuple[Block | None, Block]:
        """Between two lines."""
        self.height(width)
        match self.paragraph.split(width - self.indent, room):
            case [first, rest]:
                return Text(first, self.indent), Text(rest, self.indent)
            case _:
                return None, self


@dataclass
class Section(Block):
    """The head of a section: its letter in a disc, its name, a hairline and a quiet note."""

    letter: str
    name: str
    note: str = ""

    def height(self, width: float) -> float:
        """One line."""
        del width
        return 15.0

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Disc, name, note, line."""
        base = top - 11.6
        start = left
        if self.letter:
            canvas.setFillColor(HexColor(INK))
            canvas.circle(left + 7, base + 3.4, 7, stroke=0, fill=1)
            say(canvas, self.letter, (left + 7, base), 9.4, font=BOLD, ink=WHITE, align="centre")
            start += INDENT
        end = start + say(canvas, self.name, (start, base), HEAD, font=BOLD) + 8
        if self.note:
            end += say(canvas, self.note, (end, base), 7.8, font=REGULAR, ink=QUIET) + 8
        if end < left + width:
            rule(canvas, (end, base + 3), (left + width, base + 3), ink=HAIR)


@dataclass
class ActionRow(Block):
    """A box to tick, when, what, and a quiet remark at the right."""

    action: Action
    when_width: float

    def _columns(self, width: float) -> tuple[float, float]:
        left = INDENT + 12 + self.when_width
        remark = 150.0 if self.action.remark else 0.0
        return left, width - left - remark

    def _what(self) -> Paragraph:
        return safe_paragraph(BODY, self.action.what)

    def height(self, width: float) -> float:
        """The higher of the two texts."""
        _, wide = self._columns(width)
        remark = safe_paragraph(BODY_RIGHT, self.action.remark)
        return max(height_of(self._what(), wide), height_of(remark, 146)) + 0.8

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """From left to right."""
        start, wide = self._columns(width)
        box(canvas, (left + INDENT, top - 1.8, _BOX, _BOX), stroke=0.8, corner=1.4)
        when = Run(self.action.when, bold=True)
        put(canvas, safe_paragraph(BODY, when), left + INDENT + 12, top, self.when_width)
        put(canvas, self._what(), left + start, top, wide)
        if self.action.remark:
            remark = safe_paragraph(BODY_RIGHT, self.action.remark)
            put(canvas, remark, left + width - 146, top, 146)
