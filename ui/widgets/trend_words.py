"""What a trend shows, as numbers for pixels and words for labels."""

from dataclasses import dataclass
from typing import NamedTuple


class Point(NamedTuple):
    """A reading: seconds on the axis, its value; hollow when it does not count; a label."""

    seconds: float
    value: float
    hollow: bool = False
    label: str = ""


class Step(NamedTuple):
    """From `seconds` on, the lower curve is at `value`; the label is printed at the step.

    `dotted` is a change of the value that the pump did not make.
    """

    seconds: float
    value: float
    label: str = ""
    dotted: bool = False


class Span(NamedTuple):
    """A stretch of time, for hatching or as a band, and what it is."""

    start: float
    end: float
    words: str = ""


class Band(NamedTuple):
    """A target from `start` to `end`; dashed when nobody has ordered it."""

    start: float
    end: float
    low: float
    high: float
    label: str = ""
    dashed: bool = False


class Mark(NamedTuple):
    """Something at a moment: an icon and its words (events), or an icon alone (what is due)."""

    seconds: float
    icon: str
    text: str = ""


class Tick(NamedTuple):
    """A place on an axis and its label."""

    at: float
    label: str


@dataclass(frozen=True)
class TrendWords:
    """One window of time. Seconds have any origin that t0, t1, now and all marks share.

    `low` to `high` is the range of the upper axis, 0 to `top` of the lower one; values outside
    are drawn at the edge. `limits` are hairlines on the lower axis.
    """

    t0: float
    t1: float
    now: float
    low: float
    high: float
    top: float
    x_ticks: tuple[Tick, ...] = ()
    y_ticks: tuple[Tick, ...] = ()
    lower_ticks: tuple[Tick, ...] = ()
    points: tuple[Point, ...] = ()
    steps: tuple[Step, ...] = ()
    bands: tuple[Band, ...] = ()
    settling: tuple[Span, ...] = ()
    on_the_way: tuple[Span, ...] = ()
    other_strength: tuple[Span, ...] = ()
    absences: tuple[Span, ...] = ()
    events: tuple[Mark, ...] = ()
    due: tuple[Mark, ...] = ()
    limits: tuple[Tick, ...] = ()
    y_title: str = ""
    lower_title: str = ""
    now_label: str = ""
    events_label: str = ""
    empty: str = ""
    spoken: str = ""
