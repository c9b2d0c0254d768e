"""Blocks below each other, page after page: nothing is clipped, nothing is dropped silently."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT = 34.0, WIDTH - 34.0
ACROSS = RIGHT - LEFT
BOTTOM = 40.0


class Block(ABC):
    """Something with a height that can be drawn."""

    @abstractmethod
    def height(self, width: float) -> float:
        """The height it takes, in points."""

    @abstractmethod
    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Draw it below `top`."""

    def split(self, width: float, room: float) -> tuple[Block | None, Block]:
        """What fits into `room`, and the rest; (None, itself) when it cannot be cut there."""
        del width, room
        return None, self


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, and where its top is."""

    block: Block
    top: float


@dataclass
class Flow:
    """Fills pages from their tops. `tops` are where pages begin: the first, then all others."""

    tops: tuple[float, float]
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])

    def __post_init__(self) -> None:
        """Begin at the top of the first page."""
        self.top = self.tops[0]

    @property
    def room(self) -> float:
        """What is left on this page."""
        return self.top - BOTTOM

    def next_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append([])
        self.top = self.tops[1]

    def add(self, block: Block, *, gap: float = 0.0, keep: float = 0.0) -> None:
        """Put a block below the others; what does not fit goes on to the next page.

        `keep` is the height of what has to stay with it.
        """
        need = block.height(ACROSS)
        if gap + need + keep <= self.room:
            self._place(block, gap, need)
            return
        first, rest = (None, block) if keep else block.split(ACROSS, self.room - gap)
        if first is not None:
            self._place(first, gap, first.height(ACROSS))
        elif not self.pages[-1]:
            self._place(block, 0.0, need)  # higher than a page, and it cannot be cut
            return
        self.next_page()
        self.add(rest, keep=keep if rest is block else 0.0)

    def _place(self, block: Block, gap: float, height: float) -> None:
        self.pages[-1].append(Placed(block, self.top - gap))
        self.top -= gap + height

    def add_all(self, blocks: Sequence[Block], *, gap: float = 0.0) -> None:
        """Put them one below the other."""
        for block in blocks:
            self.add(block, gap=gap)
