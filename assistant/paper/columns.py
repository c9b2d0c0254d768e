"""Short rows in columns, as in a newspaper: totals of shifts, and the last entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, REGULAR
from assistant.paper.ink import QUIET
from assistant.paper.parts import height_of, put
from assistant.paper.strokes import say
from assistant.paper.text import Run, safe_paragraph, style
from assistant.views.handover_words import LastEntry, Total

COLUMNS: Final = 3
GUTTER: Final = 12.0
_CELL: Final = style(7.6, leading=9.6)
_TIME: Final = 27.0
_LINE: Final = 10.6
_LONG: Final = 60.0


def column_width(width: float) -> float:
    """The width of one of the columns."""
    return (width - GUTTER * (COLUMNS - 1)) / COLUMNS


@dataclass
class Totals(Block):
    """One line for each shift, filled down the columns."""

    shifts: tuple[Total, ...]

    def _rows(self) -> int:
        return -(-len(self.shifts) // COLUMNS)

    def height(self, width: float) -> float:
        """The lines of a column."""
        del width
        return self._rows() * _LINE

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Down each column in turn."""
        each = column_width(width)
        for number, total in enumerate(self.shifts):
            column, row = divmod(number, self._rows())
            start = left + column * (each + GUTTER)
            _total(canvas, total, start, top - row * _LINE - 8.2, each)

    def split(self, width: float, room: float) -> tuple[Block | None, Block]:
        """As many whole lines as fit; what is left goes on."""
        del width
        rows = int((room - 1) // _LINE)
        count = rows * COLUMNS
        if rows < 1 or count >= len(self.shifts):
            return None, self
        return Totals(self.shifts[:count]), Totals(self.shifts[count:])


def _total(canvas: Canvas, total: Total, left: float, base: float, width: float) -> None:
    say(canvas, total.label, (left, base), 7.8, font=REGULAR, ink=QUIET)
    say(canvas, total.drug, (left + width - 46, base), 7.8, font=BOLD, align="right")
    say(canvas, total.volume, (left + width, base), 7.8, font=BOLD, align="right")


@dataclass
class Cell:
    """One entry in a column: its time and its text; a day's own line has no time.

    `ends` tells that the entry is whole with this cell.
    """

    time: str
    text: Paragraph
    inset: float = _TIME
    ends: bool = True

    def height(self, width: float) -> float:
        """As set, and a little air."""
        return height_of(self.text, width - self.inset) + 1.0


def cells(entries: Sequence[LastEntry]) -> list[Cell]:
    """The cells of entries, with a line where another day begins."""
    found: list[Cell] = []
    day = ""
    for entry in entries:
        if entry.day != day:
            day = entry.day
            found.append(
                Cell("", safe_paragraph(_CELL, Run(day, bold=True)), inset=0.0, ends=False)
            )
        found.append(Cell(entry.time, _text(entry)))
    return found


def _text(entry: LastEntry) -> Paragraph:
    said = Run(entry.text, struck=bool(entry.struck))
    more = [Run(f"  {part}", quiet=True) for part in (entry.struck, entry.remark) if part]
    return safe_paragraph(_CELL, said, *more)


@dataclass
class Entries(Block):
    """Cells in columns that end at one height; `laid` are the cells of each column."""

    laid: list[list[Cell]]
    high: float

    @property
    def count(self) -> int:
        """How many entries end in it."""
        return sum(cell.ends for column in self.laid for cell in column)

    def height(self, width: float) -> float:
        """As laid out."""
        del width
        return self.high

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Down each column in turn."""
        each = column_width(width)
        for column in self.laid:
            down = top
            for cell in column:
                if cell.time:
                    time = safe_paragraph(_CELL, Run(cell.time, bold=True))
                    put(canvas, time, left, down, _TIME)
                put(canvas, cell.text, left + cell.inset, down, each - cell.inset)
                down -= cell.height(each)
            left += each + GUTTER


@dataclass
class Filling:
    """Fills columns of one height with cells; what does not fit stays in `left`.

    With `cuts` a long cell goes on in the next column, and from the last one on a next page.
    """

    width: float
    room: float
    left: list[Cell]
    cuts: bool = False

    @property
    def within(self) -> bool:
        """Whether the first cell left is the rest of an entry that was begun."""
        return bool(self.left) and not self.left[0].time and self.left[0].ends

    def fill(self) -> Entries:
        """Take cells until the columns are full."""
        laid: list[list[Cell]] = []
        high = 0.0
        for _ in range(COLUMNS):
            column, used = self._column()
            laid.append(column)
            high = max(high, used)
        return Entries(laid, high)

    def _column(self) -> tuple[list[Cell], float]:
        column: list[Cell] = []
        used = 0.0
        while self.left:
            cell = self.left[0]
            need = cell.height(self.width)
            if used + need > self.room:
                first = self._cut(cell, self.room - used) if self.cuts and need > _LONG else None
                if first is not None:
                    column.append(first)
                    used += first.height(self.width)
                break
            column.append(self.left.pop(0))
            used += need
        return column, used

    def _cut(self, cell: Cell, room: float) -> Cell | None:
        """The first lines of a long cell; the rest stays first."""
        match cell.text.split(self.width - cell.inset, room - 1.0):
            case [first, rest]:
                self.left[0] = Cell("", rest)
                return Cell(cell.time, first, ends=False)
            case _:
                return None


def even(width: float, room: float, left: Sequence[Cell]) -> Entries | None:
    """All the cells in columns as even as they can be; None when they do not all fit."""
    high = sum(cell.height(width) for cell in left) / COLUMNS
    while high <= room:
        filling = Filling(width, high, list(left))
        block = filling.fill()
        if not filling.left:
            return block
        high += _CELL.leading
    return None
