"""MAP and dose over time: points in the ordered band, and below them the dose in steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import Block
from assistant.paper.fonts import BOLD, MEDIUM, width_of
from assistant.paper.ink import (
    DOSE,
    DOSE_FILL,
    HAIR,
    INK,
    LINE,
    QUIET,
    TARGET,
    TARGET_FILL,
    WHITE,
)
from assistant.paper.scale import Frame, frames
from assistant.paper.strokes import box, rule, say
from assistant.paper.trend_labels import Area, Labels
from assistant.quantities import half_up
from assistant.views.handover_words import Point, Step, Trend

LEAST: Final = 92.0
MOST: Final = 150.0
_SMALL: Final = 6.8
_DOT: Final = 1.7
_ROWS: Final = 3


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
        """Frame, grid, band, points, steps."""
        upper, lower = frames(self.trend, left, top, width, self.high)
        _grid(canvas, self.trend, upper, lower)
        _band(canvas, self.trend, upper)
        _points(canvas, self.trend.points, upper)
        name, base = f"Dose, {self.trend.unit}", upper.bottom - 9
        named = Area(left, left + 9 + width_of(name, BOLD, 7.6), base - 2, base + 6.2)
        left_out = _steps(canvas, self.trend.steps, lower, named)
        box(canvas, (left, top, width, self.high), line=LINE, stroke=0.8)
        say(canvas, "MAP, mmHg", (left + 7, top - 10), 7.6, font=BOLD)
        _legend(canvas, left + width - 7, top - 10, self.trend, left_out)
        say(canvas, name, (left + 7, base), 7.6, font=BOLD)


def _legend(canvas: Canvas, right: float, base: float, trend: Trend, left_out: int) -> None:
    """What the band and the marks are, and what found no room."""
    parts = [trend.title, trend.aim_words, "round: arterial, square: other, hollow: not counted"]
    if left_out:
        parts.append(f"{left_out} doses without room for their number")
    said = ",  ".join(part for part in parts if part)
    say(canvas, said, (right, base), _SMALL, ink=QUIET, align="right")


def _grid(canvas: Canvas, trend: Trend, upper: Frame, lower: Frame) -> None:
    for at, words in trend.ticks:
        across = upper.across(at)
        rule(canvas, (across, upper.top), (across, lower.bottom), ink=HAIR, width=0.5)
        say(canvas, words, (across, lower.bottom - 8.4), _SMALL, font=MEDIUM, align="centre")
    rule(canvas, (lower.left, lower.bottom), (lower.right, lower.bottom), ink=LINE)
    for value in upper.marks:
        base = upper.up(value) - 2.4
        say(canvas, str(value), (upper.left - 5, base), _SMALL, ink=QUIET, align="right")


def _band(canvas: Canvas, trend: Trend, upper: Frame) -> None:
    for aim in trend.aims:
        start, end = upper.across(aim.start), upper.across(aim.end)
        low, high = upper.up(aim.low), upper.up(aim.high)
        canvas.setFillColor(HexColor(TARGET_FILL))
        canvas.rect(start, low, end - start, high - low, stroke=0, fill=1)
        for level in (low, high):
            rule(canvas, (start, level), (end, level), ink=TARGET, width=0.8)


def _points(canvas: Canvas, points: tuple[Point, ...], frame: Frame) -> None:
    counted = [point for point in points if point.counts]
    for a, b in pairwise(counted):
        start, end = (frame.across(a.at), frame.up(a.mmhg)), (frame.across(b.at), frame.up(b.mmhg))
        rule(canvas, start, end, width=1.1)
    for point in points:
        _mark(canvas, frame.across(point.at), frame.up(point.mmhg), point)
    _values(canvas, counted, frame)


def _mark(canvas: Canvas, across: float, up: float, point: Point) -> None:
    canvas.setStrokeColor(HexColor(INK))
    canvas.setFillColor(HexColor(INK if point.counts else WHITE))
    canvas.setLineWidth(0.7)
    if point.arterial:
        canvas.circle(across, up, _DOT, stroke=1, fill=1)
    else:
        canvas.rect(across - _DOT, up - _DOT, 2 * _DOT, 2 * _DOT, stroke=1, fill=1)


def _values(canvas: Canvas, counted: list[Point], frame: Frame) -> None:
    """The number at each point that has room: the last, the lowest and the highest first."""
    if not counted:
        return
    ordered = sorted(counted, key=lambda point: point.mmhg)
    labels, done = Labels(), set[int]()
    low = {
        id(b) for a, b, c in zip(counted, counted[1:], counted[2:], strict=False) if _dip(a, b, c)
    }
    for point in [counted[-1], ordered[0], ordered[-1], *counted]:
        words = str(half_up(point.mmhg))
        if id(point) in done:
            continue
        place = labels.place(_around(point, words, frame, below=id(point) in low))
        if place is None:
            continue
        done.add(id(point))
        middle = (place.left + place.right) / 2
        say(canvas, words, (middle, place.bottom), _SMALL, font=BOLD, align="centre")


def _dip(before: Point, point: Point, after: Point) -> bool:
    """Whether a point hangs below the line through its neighbours."""
    return 2 * point.mmhg < before.mmhg + after.mmhg


def _around(point: Point, words: str, frame: Frame, *, below: bool) -> Iterator[Area]:
    """Above the point or below it, the side away from its neighbours first, inside the frame."""
    half = width_of(words, BOLD, _SMALL) / 2 + 1.2
    middle = min(max(frame.across(point.at), frame.left + half), frame.right + 12 - half)
    level, high = frame.up(point.mmhg), _SMALL * 0.8
    over = [level + 3.6 + more for more in (0.0, 2.4, 4.8)]
    under = [level - high - 3.6 - more for more in (0.0, 2.4, 4.8)]
    bases = [*under, *over] if below else [*over, *under]
    for base in sorted(bases, key=lambda base: _crossed(base, high, frame)):
        if frame.bottom - 2 <= base and base + high <= frame.top + 5:
            yield Area(middle - half, middle + half, base, base + high)


def _crossed(base: float, high: float, frame: Frame) -> bool:
    """Whether an edge of the band would run through a number there."""
    return any(base - 1 < frame.up(value) < base + high + 1 for value in frame.edges)


def _steps(canvas: Canvas, steps: tuple[Step, ...], frame: Frame, named: Area) -> int:
    """Draw every step and its number; how many numbers found no room."""
    for step in steps:
        start, end, high = frame.across(step.start), frame.across(step.end), frame.up(step.amount)
        canvas.setFillColor(HexColor(DOSE_FILL))
        canvas.rect(start, frame.bottom, end - start, high - frame.bottom, stroke=0, fill=1)
    for step in steps:
        start, end, high = frame.across(step.start), frame.across(step.end), frame.up(step.amount)
        rule(canvas, (start, high), (end, high), ink=DOSE, width=1.5)
        for side in (start, end):
            rule(canvas, (side, frame.bottom), (side, high), ink=DOSE, width=0.7)
    labels, left_out = Labels([named]), 0
    for step in steps:
        place = labels.place(_above(step, steps, frame))
        if place is None:
            left_out += 1
        else:
            say(canvas, step.label, (place.left, place.bottom), _SMALL, font=BOLD)
    return left_out


def _above(step: Step, steps: tuple[Step, ...], frame: Frame) -> Iterator[Area]:
    """Above the step's beginning, and above whatever else stands where the number would."""
    wide = width_of(step.label, BOLD, _SMALL) + 2.5
    left = min(frame.across(step.start), frame.right + 12 - wide)
    under = [s for s in steps if frame.across(s.end) > left and frame.across(s.start) < left + wide]
    base = max(frame.up(s.amount) for s in [step, *under]) + 2.2
    for row in range(_ROWS):
        bottom = base + row * (_SMALL * 0.8 + 1.0)
        yield Area(left, left + wide, bottom, bottom + _SMALL * 0.8)
