"""The four large values, and the banner above them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, MEDIUM
from assistant.paper.ink import DOSE, INK, PALE, QUIET, WHITE
from assistant.paper.parts import height_of, put
from assistant.paper.strokes import ROUND, box, fitting, rule, say
from assistant.paper.text import Run, safe_paragraph, style
from assistant.views.banner import BannerView, Fact
from assistant.views.handover_words import Box

GAP: Final = 7.0
_SHARES: Final = (0.272, 0.236, 0.245, 0.247)
_PAD: Final = 9.0
_LABEL: Final = style(7.8, face="medium", ink=QUIET)
_NOTE: Final = style(7.8, leading=10.0)
_VALUE, _UNIT = 25.0, 9.0
_BED: Final = 48.0
_NAME: Final = style(14, face="bold", leading=17)
_FACT: Final = style(8.3, leading=11.4)
_RIGHT: Final = style(8.2, leading=11.4, align="right")
_ASIDE: Final = 200.0


@dataclass
class Boxes(Block):
    """Side by side: the first one is the drug's and has its bar."""

    boxes: tuple[Box, ...]

    def _widths(self, width: float) -> list[float]:
        room = width - GAP * (len(self.boxes) - 1)
        return [room * share for share in _SHARES]

    def height(self, width: float) -> float:
        """The highest of them."""
        pairs = zip(self.boxes, self._widths(width), strict=True)
        return max(_inner(b, w - 2 * _PAD) for b, w in pairs) + 8

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """From left to right."""
        high = self.height(width)
        for number, (each, wide) in enumerate(zip(self.boxes, self._widths(width), strict=True)):
            box(canvas, (left, top, wide, high))
            if number == 0:
                canvas.setFillColor(HexColor(DOSE))
                canvas.rect(left, top - high, 4, high, stroke=0, fill=1)
            _draw_box(canvas, each, left + _PAD, top - 4, wide - 2 * _PAD)
            left += wide + GAP


def _inner(each: Box, width: float) -> float:
    """Label, value and notes below each other."""
    notes = sum(height_of(safe_paragraph(_NOTE, note), width) for note in each.notes)
    return height_of(safe_paragraph(_LABEL, each.label), width) + _VALUE + 2.5 + notes


def _draw_box(canvas: Canvas, each: Box, left: float, top: float, width: float) -> None:
    top -= put(canvas, safe_paragraph(_LABEL, each.label), left, top, width)
    unit = 4 + canvas.stringWidth(each.unit, MEDIUM, _UNIT) if each.unit else 0.0
    size = fitting(each.value, width - unit, _VALUE)
    base = top - _VALUE * 0.84
    wide = say(canvas, each.value, (left, base), size, font=BOLD)
    if each.unit:
        say(canvas, each.unit, (left + wide + 4, base), _UNIT, font=MEDIUM)
    top -= _VALUE + 2.5
    for note in each.notes:
        top -= put(canvas, safe_paragraph(_NOTE, note), left, top, width)


@dataclass
class Banner(Block):
    """Bed, name, identifiers; weight, allergies and the order beside them."""

    banner: BannerView

    def _who(self) -> list[Paragraph]:
        facts = [_fact(fact) for fact in self.banner.identifiers]
        gap = [Run("     ")]
        joined = [run for number, fact in enumerate(facts) for run in [*gap[:number], *fact]]
        rows = [safe_paragraph(_NAME, self.banner.name)]
        return [*rows, safe_paragraph(_FACT, *joined)] if joined else rows

    def _aside(self) -> list[Paragraph]:
        facts = (self.banner.weight, self.banner.allergies)
        return [safe_paragraph(_RIGHT, *_fact(fact)) for fact in facts]

    def _order(self) -> Paragraph:
        line = self.banner.order_line
        more = [Run(f".  {line}")] if line else []
        order = self.banner.order
        label, value, *note = _fact(order)
        return safe_paragraph(_FACT, label, value, *more, *note)

    def height(self, width: float) -> float:
        """The higher side, the order below both, and room for the bed at least."""
        return max(self._upper(width) + height_of(self._order(), width - _BED - 2 * _PAD), 36) + 9

    def _upper(self, width: float) -> float:
        who = sum(height_of(p, self._who_width(width)) for p in self._who())
        return max(who, sum(height_of(p, _ASIDE) for p in self._aside()) + 1)

    def _who_width(self, width: float) -> float:
        return width - _BED - _ASIDE - 3 * _PAD

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """The bed in black, the rest on pale ground."""
        high = self.height(width)
        box(canvas, (left, top, width, high), fill=PALE)
        self._bed(canvas, left, top, high)
        start, down = left + _BED + _PAD, top - 4
        for row in self._who():
            down -= put(canvas, row, start, down, self._who_width(width))
        down = top - 5
        for row in self._aside():
            down -= put(canvas, row, left + width - _PAD - _ASIDE, down, _ASIDE)
        low = top - 4 - self._upper(width)
        put(canvas, self._order(), start, low, width - _BED - 2 * _PAD)

    def _bed(self, canvas: Canvas, left: float, top: float, high: float) -> None:
        canvas.setFillColor(HexColor(INK))
        canvas.roundRect(left, top - high, _BED, high, ROUND, stroke=0, fill=1)
        middle = left + _BED / 2
        label = (middle, top - high / 2 + 10)
        say(canvas, "BED", label, 7.6, font=MEDIUM, ink=WHITE, align="centre")
        size = fitting(self.banner.bed, _BED - 8, 19)
        bed = (middle, top - high / 2 - size * 0.62)
        say(canvas, self.banner.bed, bed, size, font=BOLD, ink=WHITE, align="centre")


def _fact(fact: Fact) -> list[Run]:
    label = [Run(f"{fact.label}\u00a0", quiet=True)] if fact.label else []
    note = [Run(f"  {fact.note}", quiet=True)] if fact.note else []
    return [*label, Run(fact.value, bold=True), *note]


@dataclass
class Band(Block):
    """A line over the whole width that says what kind of paper this is."""

    words: str

    def height(self, width: float) -> float:
        """One line."""
        del width
        return 15.0

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Dark letters between two lines, legible from any copier."""
        rule(canvas, (left, top), (left + width, top), width=1.4)
        rule(canvas, (left, top - 15), (left + width, top - 15), width=1.4)
        middle = left + width / 2
        say(canvas, self.words, (middle, top - 10.6), 8.8, font=BOLD, align="centre")
