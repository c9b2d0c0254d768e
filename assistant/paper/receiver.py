"""What the receiver fills in, and what nobody but a person at the bedside chooses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import Block
from assistant.paper.fonts import MEDIUM
from assistant.paper.ink import QUIET
from assistant.paper.parts import INDENT
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
_SIZE: Final = 8.8
_HIGH: Final = 30.0


def tick(canvas: Canvas, words: str, left: float, base: float) -> float:
    """A box to tick with its words; the width of both."""
    box(canvas, left, base + 7.4, 8.6, 8.6, stroke=0.9)
    return 12.5 + say(canvas, words, (left + 12.5, base), _SIZE)


@dataclass
class Severity(Block):
    """The head of illness severity with three boxes, none of them ticked by the program."""

    def height(self, width: float) -> float:
        """One line."""
        del width
        return 15.0

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Side by side."""
        del width
        across = left + INDENT
        for word in SEVERITIES:
            across += tick(canvas, word, across, top - 10.5) + 24
        say(canvas, "chosen by the nurse who gives", (across, top - 10.5), 7.8, ink=QUIET)


@dataclass
class Receiver(Block):
    """Three readings, three ticks and two names, all blank."""

    def height(self, width: float) -> float:
        """Fixed."""
        del width
        return 12 + _HIGH + 19 + 22

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Words, boxes, ticks, lines to sign on."""
        start = left + INDENT
        said = "Write what you read at the bedside, not what stands above. A difference: tell the giver."
        say(canvas, said, (start, top - 8.6), 7.8, ink=QUIET)
        self._readings(canvas, start, top - 12, left + width - start)
        base = top - 12 - _HIGH - 14
        across = start
        for words in TICKS:
            across += tick(canvas, words, across, base) + 26
        self._names(canvas, start, base - 20, left + width)

    def _readings(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        each = (width - 14) / 3
        for number, (label, unit) in enumerate(READINGS):
            at = left + number * (each + 7)
            box(canvas, at, top, each, _HIGH)
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
