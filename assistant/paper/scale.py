"""Where an instant and a value lie in the trend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Final

from assistant.quantities import half_up
from assistant.views.handover_words import Trend

AXIS: Final = 34.0
_RIGHT: Final = 16.0
_HEAD: Final = 17.0
_FOOT: Final = 14.0
_UPPER_SHARE: Final = Fraction(64, 100)
_LABELS: Final = 19.0
_SPAN: Final = 30
_AIR: Final = 5
_MARK_EVERY: Final = 20
_MARK_ROOM: Final = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in points with a scale: times across, values up; `marks` are for the axis.

    `edges` are the ends of ordered ranges.
    """

    left: float
    right: float
    bottom: float
    top: float
    start: datetime
    end: datetime
    low: Fraction
    high: Fraction
    marks: tuple[int, ...] = ()
    edges: tuple[int, ...] = ()

    def across(self, at: datetime) -> float:
        """Where an instant lies."""
        share = (at - self.start) / (self.end - self.start)
        return self.left + share * (self.right - self.left)

    def up(self, value: Fraction | int) -> float:
        """Where a value lies."""
        share = (value - self.low) / (self.high - self.low)
        return self.bottom + float(share) * (self.top - self.bottom)


def frames(trend: Trend, left: float, top: float, width: float, high: float) -> tuple[Frame, Frame]:
    """The frame of the pressures, and below it that of the dose."""
    start, end = left + AXIS, left + width - _RIGHT
    room = high - _HEAD - _FOOT - _LABELS
    cut = top - _HEAD - float(_UPPER_SHARE) * room
    low, most, marks = pressures(trend)
    upper = Frame(
        start,
        end,
        cut,
        top - _HEAD,
        trend.start,
        trend.end,
        Fraction(low),
        Fraction(most),
        marks,
        tuple(value for aim in trend.aims for value in (aim.low, aim.high)),
    )
    dose = max((step.amount for step in trend.steps), default=Fraction(1)) or Fraction(1)
    bottom = top - high + _FOOT
    lower = Frame(start, end, bottom, cut - _LABELS, trend.start, trend.end, Fraction(0), dose)
    return upper, lower


def pressures(trend: Trend) -> tuple[int, int, tuple[int, ...]]:
    """Lowest and highest mmHg that are drawn, and the numbers beside the axis."""
    aims = {value for aim in trend.aims for value in (aim.low, aim.high)}
    seen = [half_up(point.mmhg) for point in trend.points] + list(aims)
    low, high = min(seen, default=_SPAN), max(seen, default=2 * _SPAN)
    low, high = low - _AIR, high + _AIR
    if high - low < _SPAN:
        more = (_SPAN - (high - low)) // 2
        low, high = low - more, high + more
    round_ones = range(-(-low // _MARK_EVERY) * _MARK_EVERY, high + 1, _MARK_EVERY)
    far = [v for v in round_ones if all(abs(v - aim) >= _MARK_ROOM for aim in aims)]
    return low, high, tuple(sorted({*aims, *far}))
