"""What the receiver fills in, and what nobody but a person at the bedside chooses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import Block
from assistant.paper.fonts import MEDIUM
from assistant.paper.ink import QUIET
from assistant.paper.parts import INDENT, Section
from assistant.paper.strokes import box, rule, say

SEVERITIES: Final = ("Stable", "Watcher", "Unstable")
READINGS: Final = (
    ("Rate on the pump", "mL/h"),
    ("Strength on the bag", "mcg in 1 mL"),
    ("MAP on the monitor", "mmHg"),
)
TICKS: Final = (
    "Line traced from the pump to the patient",
    "Alarm limits looked at",
    "Questions asked",
)
ASKED: Final = (
    "Write what you read at the bedside, not what stands above. A difference: tell the giver."
)
_SIZE: Final = 8.8
_HEAD: Final = 118.0
_HIGH: Final = 27.0


def tick(canvas: Canvas, words: str, left: float, base: float) -> float:
    """A box to tick with its words; the width of both."""
    box(canvas, (left, base + 7.2, 8.2, 8.2), stroke=0.9, corner=1.4)
    return 12.5 + say(canvas, words, (left + 12.5, base), _SIZE)


@dataclass
class Severity(Block):
    """The head of illness severity with three boxes, none of them ticked by the program."""

    head: Section

    def height(self, width: float) -> float:
        """One line."""
        return self.head.height(width)

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Behind the head."""
        self.head.draw(canvas, left, top, 0.0)
        across = left + _HEAD
        for word in SEVERITIES:
            across += tick(canvas, word, across, top - 11.2) + 26
        end = (left + width, top - 11.2)
        say(canvas, "chosen by the nurse who gives", end, 7.8, ink=QUIET, align="right")


@dataclass
class Receiver(Block):
    """Three readings, three ticks and two names, all blank."""

    def height(self, width: float) -> float:
        """Fixed."""
        del width
        return 2 + _HIGH + 18 + 20

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Words, boxes, ticks, lines to sign on."""
        start = left + INDENT
        self._readings(canvas, start, top - 2, left + width - start)
        base = top - 2 - _HIGH - 13
        across = start
        for words in TICKS:
            across += tick(canvas, words, across, base) + 26
        self._names(canvas, start, base - 20, left + width)

    def _readings(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        each = (width - 14) / 3
        for number, (label, unit) in enumerate(READINGS):
            at = left + number * (each + 7)
            box(canvas, (at, top, each, _HIGH))
            say(canvas, label, (at + 6, top - 10), 7.8, font=MEDIUM)
            end = (at + each - 6, top - _HIGH + 5)
            say(canvas, unit, end, _SIZE, ink=QUIET, align="right")

    def _names(self, canvas: Canvas, left: float, base: float, right: float) -> None:
        half = (right - left) / 2
        for start, words in ((left, "Given by"), (left + half, "Received by")):
            wide = say(canvas, words, (start, base), _SIZE, font=MEDIUM)
            at = start + half - 70
            rule(canvas, (start + wide + 5, base - 2), (at - 6, base - 2), width=0.9)
            said = say(canvas, "at", (at, base), _SIZE)
            rule(canvas, (at + said + 4, base - 2), (start + half - 12, base - 2), width=0.9)
