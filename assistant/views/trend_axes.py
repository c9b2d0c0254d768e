"""The axes of the trend: windows that shift and never rescale, and round numbers beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from assistant.wording.numbers import clock, plain

TEN = 10
LEAST = 40
"""mmHg that the upper axis spans at least: a size of the picture."""
MOST_TICKS = 8
NICE = (Fraction(1), Fraction(2), Fraction(5))


class Window(StrEnum):
    """How much time the trend shows."""

    HOUR = "1 h"
    FOUR = "4 h"
    TWELVE = "12 h"
    ALL = "Since start"


class Place(NamedTuple):
    """A place on an axis and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Frame:
    """From when to when, the grain of its redrawing, and the words for it."""

    start: datetime
    end: datetime
    grain: timedelta
    said: str


_FIXED = {
    Window.HOUR: (45, 30, 5, "last 45 min and next 30 min"),
    Window.FOUR: (210, 30, 15, "last 3 h 30 min and next 30 min"),
    Window.TWELVE: (660, 60, 60, "last 11 h and next 1 h"),
}


def frame(window: Window, start: datetime | None, now: datetime) -> Frame:
    """The window at `now`, moved on in steps of its grain so that it is seldom drawn anew."""
    if window is Window.ALL:
        first = start or now
        past = max(now - first, timedelta(minutes=45))
        ahead = max(timedelta(minutes=15), past / 10)
        return Frame(now - past, now + ahead, timedelta(minutes=1), "since the start")
    past_min, ahead_min, grain, said = _FIXED[window]
    return Frame(
        now - timedelta(minutes=past_min),
        now + timedelta(minutes=ahead_min),
        timedelta(seconds=grain),
        said,
    )


def times(start: datetime, end: datetime, zone: tzinfo) -> Iterator[Place]:
    """Round times of day inside a window, at most a handful."""
    minutes = (end - start).total_seconds() / 60
    every = next(
        m for m in (15, 30, 60, 120, 180, 360, 720, 1440, 10**6) if minutes / m <= MOST_TICKS
    )
    local = start.astimezone(zone).replace(second=0, microsecond=0)
    at = local - timedelta(minutes=(local.hour * 60 + local.minute) % min(every, 1440))
    while at <= end:
        if at >= start:
            yield Place(at.timestamp(), clock(at, zone))
        at = (at.astimezone(start.tzinfo) + timedelta(minutes=every)).astimezone(zone)


def pressures(values: Iterable[int], band: tuple[int, int] | None) -> tuple[int, int]:
    """The ends of the MAP axis in tens, with the band and every value inside."""
    known = [*values, *(band or ())]
    low = floor((min(known, default=50) - 5) / TEN) * TEN
    high = ceil((max(known, default=90) + 5) / TEN) * TEN
    return low, max(high, low + LEAST)


def tens(low: int, high: int) -> tuple[Place, ...]:
    """Labels of the MAP axis."""
    every = TEN if high - low <= 6 * TEN else 2 * TEN
    return tuple(Place(v, str(v)) for v in range(low + TEN, high, every))


def doses(most: Fraction) -> tuple[Fraction, tuple[Place, ...]]:
    """The top of the dose axis and a round label under it; `most` is the highest value."""
    if most <= 0:
        return Fraction(1), ()
    step = next(s for s in _steps() if s * 2 >= most)
    top = max(step * 2, most) * Fraction(13, 10)
    return top, (Place(float(step * 2), plain(step * 2, 6)),)


def _steps() -> Iterator[Fraction]:
    size = Fraction(1, 1000)
    while True:
        yield from (size * n for n in NICE)
        size *= TEN
