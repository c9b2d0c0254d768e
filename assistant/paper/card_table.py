"""The table of a rate card: a row for each dose, points below each other, marks behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, MEDIUM, REGULAR, width_of
from assistant.paper.ink import DOSE, DOSE_FILL, HAIR, INK, PALE, QUIET
from assistant.paper.strokes import box, fitting, rule, say
from assistant.views.rate_card_words import Cell, RateCard, Row

HEAD: Final = 30.0
LEAST: Final = 12.0
MOST: Final = 27.0
DOSE_WIDE: Final = 92.0
SIZE: Final = 10.6
_MARK: Final = 6.6
_SMALL: Final = 7.8


@dataclass
class CardTable(Block):
    """The whole table; its rows take the height they are given, within bounds."""

    card: RateCard
    each: float = MOST

    def height(self, width: float) -> float:
        """Head and rows."""
        del width
        return HEAD + self.each * len(self.card.rows)

    def fit(self, room: float) -> None:
        """Set the height of a row so that the table fits; ValueError when it cannot."""
        self.each = min(MOST, (room - HEAD) / len(self.card.rows))
        if self.each < LEAST:
            raise ValueError(f"{len(self.card.rows)} doses do not fit on one page")

    def ground(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """What lies below everything: the doses' own ground, and every other row."""
        high = self.height(width)
        canvas.setFillColor(HexColor(PALE))
        for number in range(1, len(self.card.rows), 2):
            down = top - HEAD - (number + 1) * self.each
            canvas.rect(left + DOSE_WIDE, down, width - DOSE_WIDE, self.each, stroke=0, fill=1)
        canvas.setFillColor(HexColor(DOSE_FILL))
        canvas.rect(left, top - high, DOSE_WIDE, high, stroke=0, fill=1)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Head, rows, and a firm line around them; the ground is drawn before."""
        card, high = self.card, self.height(width)
        columns = len(card.columns) + len(card.more_heads)
        wide = (width - DOSE_WIDE) / columns
        self._head(canvas, left, top, wide)
        for number, row in enumerate(card.rows):
            self._row(canvas, row, number, (left, top - HEAD - number * self.each, width, wide))
        rule(canvas, (left, top - HEAD), (left + width, top - HEAD), width=1.2)
        box(canvas, (left, top, width, high))
        canvas.setFillColor(HexColor(DOSE))
        canvas.rect(left, top - high, 3, high, stroke=0, fill=1)

    def _head(self, canvas: Canvas, left: float, top: float, wide: float) -> None:
        card = self.card
        say(canvas, "Dose, as base", (left + 10, top - 12), _SMALL, ink=QUIET)
        say(canvas, card.unit, (left + 10, top - 24), 10, font=BOLD)
        start = left + DOSE_WIDE
        said = (
            "Set the pump to, mL/h" if card.one else "Set the pump to, mL/h, at a weight in kg of"
        )
        say(canvas, said, (start + 6, top - 10), _SMALL, ink=QUIET)
        heads = card.columns if card.one else [w.partition("\u00a0")[0] for w in card.columns]
        for number, words in enumerate((*heads, *card.more_heads)):
            end = start + (number + 1) * wide - 6
            size = fitting(words, wide - 9, 10.2)
            say(canvas, words, (end, top - 24), size, font=BOLD, align="right")

    def _row(
        self, canvas: Canvas, row: Row, number: int, place: tuple[float, float, float, float]
    ) -> None:
        left, top, width, wide = place
        start, base = left + DOSE_WIDE, top - self.each / 2 - SIZE * 0.35
        if number:
            rule(canvas, (left, top), (left + width, top), ink=HAIR, width=0.4)
        decimal(canvas, row.dose, (left + 34, base), 11, font=BOLD)
        say(canvas, row.named, (start - 7, base), _SMALL, ink=QUIET, align="right")
        for column, cell in enumerate(row.cells):
            self._cell(canvas, cell, start + (column + 1) * wide, base)
        for column, words in enumerate(row.more, start=len(row.cells)):
            end = start + (column + 1) * wide - 6
            say(canvas, words, (end, base), 9.4, font=REGULAR, ink=QUIET, align="right")

    def _cell(self, canvas: Canvas, cell: Cell, end: float, base: float) -> None:
        """The rate with its point in line, the marks raised behind it."""
        big = self.card.one
        point = end - (26.0 if big else 15.0)
        after = decimal(canvas, cell.rate, (point, base), 12 if big else SIZE, font=BOLD)
        if cell.marks:
            say(canvas, "".join(cell.marks), (after + 1, base + 3), _MARK, font=MEDIUM)


def decimal(
    canvas: Canvas,
    number: str,
    at: tuple[float, float],
    size: float,
    *,
    font: str,
    ink: str = INK,
) -> float:
    """A number whose point, or where it would be, stands at `at`; where it ends."""
    whole, point, rest = number.partition(".")
    start = (at[0] - width_of(whole, font, size), at[1])
    say(canvas, number, start, size, font=font, ink=ink)
    return at[0] + width_of(f"{point}{rest}", font, size)
