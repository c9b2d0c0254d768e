"""What stands on every page: whose sheet it is, as of when, from what, which page of how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import HEIGHT, LEFT, RIGHT, Block
from assistant.paper.fonts import BOLD, MEDIUM
from assistant.paper.ink import LINE, QUIET
from assistant.paper.strokes import fitting, rule, say
from assistant.views.handover_words import HandoverView

FIRST_TOP: Final = HEIGHT - 24.0
NEXT_TOP: Final = HEIGHT - 62.0
NAME: Final = "Norepinephrine handover"
ADVICE: Final = (
    "A record that helps to decide, not an order. Look at the order, the pump, the patient."
)
MOVED_ON: Final = "The record may have moved on since; a newer sheet replaces this one."


@dataclass
class Title(Block):
    """The name of the sheet, and the moment it tells of."""

    snapshot: str

    def height(self, width: float) -> float:
        """Two small lines at the right, one large at the left."""
        del width
        return 28.0

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Left and right."""
        say(canvas, NAME, (left, top - 19), 18.5, font=BOLD)
        right = left + width
        say(canvas, self.snapshot, (right, top - 10), 10, font=BOLD, align="right")
        say(canvas, MOVED_ON, (right, top - 22), 7.8, ink=QUIET, align="right")


def frame(canvas: Canvas, view: HandoverView, number: int, count: int) -> None:
    """The head of further pages, and the foot of each."""
    if number > 1:
        _head(canvas, view)
    _foot(canvas, view, number, count)


def _head(canvas: Canvas, view: HandoverView) -> None:
    """Whose page this is, when it is found alone."""
    base = HEIGHT - 38
    banner = view.banner
    mrn = next((f"MRN {f.value}" for f in banner.identifiers if f.label == "MRN"), "")
    who = f"Bed {banner.bed}   {banner.name}   {mrn}"
    say(canvas, who, (LEFT, base), fitting(who, 340, 11), font=BOLD)
    say(canvas, view.snapshot, (RIGHT, base), 9, font=BOLD, align="right")
    marks = (f"{NAME}, continued", banner.training, banner.notice)
    said = "   ".join(mark for mark in marks if mark)
    say(canvas, said, (LEFT, base - 12), 7.8, font=MEDIUM)
    rule(canvas, (LEFT, base - 17), (RIGHT, base - 17), width=1.0)


def _foot(canvas: Canvas, view: HandoverView, number: int, count: int) -> None:
    rule(canvas, (LEFT, 37), (RIGHT, 37), ink=LINE)
    page = f"Page {number} of {count}"
    say(canvas, page, (RIGHT, 27), 8.2, font=BOLD, align="right")
    say(canvas, ADVICE, (LEFT, 27), 7.4, ink=QUIET)
    said = f"{view.rules}   {view.record}"
    say(canvas, said, (LEFT, 17), fitting(said, 400, 7.4), ink=QUIET)
    if view.banner.training:
        say(canvas, view.banner.training, (RIGHT, 17), 7.8, font=BOLD, align="right")
