"""MAP and dose over time: points in the ordered band, and below them the dose in steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, MEDIUM, REGULAR, width_of
from assistant.paper.ink import DOSE, DOSE_FILL, HAIR, INK, LINE, QUIET, TARGET, TARGET_FILL
from assistant.paper.scale import Frame, frames
from assistant.paper.strokes import box, rule, say
from assistant.views.handover_words import Point, Step, Trend

LEAST, MOST = 96.0, 132.0
_SMALL: Final = 6.8
_DOT: Final = 1.7
_ROWS: Final = 3
_RISE: Final = 7.4


@dataclass
class Chart(Block):
    """The trend in a box; its height is what the page leaves, within bounds."""

    trend: Trend
    high: float = MOST

    def height(self, width: float) -> float:
        """As given."""
        del width
        return self.high

    def draw(self, canvas: Canvas, left: float, top: float, width: float) -> None:
        """Frame, band, grid, points, steps."""
        box(canvas, left, top, width, self.high, line=LINE, stroke=0.8)
        upper, lower = frames(self.trend, left, top, width, self.high)
        say(canvas, "MAP, mmHg", (left + 7, top - 10), 7.6, font=BOLD)
        _legend(canvas, left + width - 7, top - 10, self.trend)
        _grid(canvas, self.trend, upper, lower)
        _band(canvas, self.trend, upper)
        _points(canvas, self.trend.points, upper)
        name = f"Dose, {self.trend.unit}"
        say(canvas, name, (left + 7, lower.top + _ROWS * _RISE - 3), 7.6, font=BOLD)
        _steps(canvas, self.trend.steps, lower)


def _legend(canvas: Canvas, right: float, base: float, trend: Trend) -> None:
    """How the two sources differ, and what the band is."""
    words = f"round: arterial line, square: other, hollow: not counted   {trend.aim_words}"
    said = f"{trend.title}   {words}" if trend.title else words
    say(canvas, said, (right, base), _SMALL, ink=QUIET, align="right")


def _grid(canvas: Canvas, trend: Trend, upper: Frame, lower: Frame) -> None:
    for at, words in trend.ticks:
        across = upper.across(at)
        rule(canvas, (across, upper.top), (across, lower.bottom), ink=HAIR, width=0.5)
        say(canvas, words, (across, lower.bottom - 8), _SMALL, font=MEDIUM, align="centre")
    rule(canvas, (lower.left, lower.bottom), (lower.right, lower.bottom), ink=LINE, width=0.6)
    for value in upper.marks:
        level = upper.up(value)
        say(canvas, str(value), (upper.left - 5, level - 2.4), _SMALL, align="right")


def _band(canvas: Canvas, trend: Trend, upper: Frame) -> None:
    for aim in trend.aims:
        start, end = upper.across(aim.start), upper.across(aim.end)
        low, high = upper.up(aim.low), upper.up(aim.high)
        canvas.setFillColor(HexColor(TARGET_FILL))
        canvas.rect(start, low, end - start, high - low, stroke=0, fill=1)
        for level in (low, high):
            rule(canvas, (start, level), (end, level), ink=TARGET, width=0.8)


def _points(canvas: Canvas, points: tuple[Point, ...], frame: Frame) -> None:
    counted = [p for p in points if p.counts]
    for a, b in pairwise(counted):
        start, end = (frame.across(a.at), frame.up(a.mmhg)), (frame.across(b.at), frame.up(b.mmhg))
        rule(canvas, start, end, width=1.1)
    for point in points:
        _mark(canvas, frame.across(point.at), frame.up(point.mmhg), point)
    _values(canvas, counted, frame)


def _mark(canvas: Canvas, across: float, up: float, point: Point) -> None:
    canvas.setStrokeColor(HexColor(INK))
    canvas.setFillColor(HexColor(INK if point.counts else "#FFFFFF"))
    canvas.setLineWidth(0.7)
    if point.arterial:
        canvas.circle(across, up, _DOT, stroke=1, fill=1)
    else:
        canvas.rect(across - _DOT, up - _DOT, 2 * _DOT, 2 * _DOT, stroke=1, fill=1)


def _values(canvas: Canvas, counted: list[Point], frame: Frame) -> None:
    """The number at each point that has room: the last, lowest and highest first."""
    if not counted:
        return
    ordered = sorted(counted, key=lambda p: p.mmhg)
    first = [counted[-1], ordered[0], ordered[-1]]
    taken: list[tuple[float, float]] = []
    for point in [*first, *counted]:
        words = str((point.mmhg + 1 / point.mmhg.__class__(2)).__floor__())
        half = width_of(words, BOLD, _SMALL) / 2 + 1.0
        across = min(frame.across(point.at), frame.right - half)
        if any(a < across + half and across - half < b for a, b in taken):
            continue
        taken.append((across - half, across + half))
        above = frame.up(point.mmhg) + 4.0
        fits = above + _SMALL < frame.top + 8
        say(canvas, words, (across, above if fits else above - 13.0), _SMALL, BOLD_, align="centre")


BOLD_ = BOLD


def _steps(canvas: Canvas, steps: Iterable[Step], frame: Frame) -> None:
    taken: list[list[float]] = [[] for _ in range(_ROWS)]
    for step in steps:
        start, end = frame.across(step.start), frame.across(step.end)
        high = frame.up(step.amount)
        canvas.setFillColor(HexColor(DOSE_FILL))
        canvas.rect(start, frame.bottom, end - start, high - frame.bottom, stroke=0, fill=1)
        rule(canvas, (start, high), (end, high), ink=DOSE, width=1.5)
        rule(canvas, (start, frame.bottom), (start, high), ink=DOSE, width=0.9)
        rule(canvas, (end, frame.bottom), (end, high), ink=DOSE, width=0.9)
        del taken
