"""What a handover sheet says, as frozen words: the paper adds nothing to it but place and size."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from assistant.views.banner import BannerView


@dataclass(frozen=True, slots=True)
class Box:
    """One of the four large values: a label above, a value with its unit, notes below."""

    label: str
    value: str
    unit: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that is open: when, what, a quiet remark, and whether its time has passed."""

    when: str
    what: str
    remark: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A case that may come, and what order, protocol or practice says to it."""

    case: str
    then: str


@dataclass(frozen=True, slots=True)
class Total:
    """What ran in during one span of time: mg as base and mL, as printed."""

    label: str
    drug: str
    volume: str


@dataclass(frozen=True, slots=True)
class LastEntry:
    """One entry of the log. `struck` says when and why it was charted in error, "" when not."""

    day: str
    time: str
    text: str
    remark: str = ""
    struck: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A pressure: mmHg, whether it counts, and whether it came from an arterial line."""

    at: datetime
    mmhg: Fraction
    counts: bool
    arterial: bool


@dataclass(frozen=True, slots=True)
class Aim:
    """The ordered MAP range while it was in force, in whole mmHg."""

    start: datetime
    end: datetime
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Step:
    """Running time at one dose: the amount in the trend's unit, and its number as printed."""

    start: datetime
    end: datetime
    amount: Fraction
    label: str


@dataclass(frozen=True, slots=True)
class Trend:
    """MAP and dose over one window; `ticks` are instants with the words below them."""

    title: str
    unit: str
    start: datetime
    end: datetime
    points: tuple[Point, ...]
    aims: tuple[Aim, ...]
    steps: tuple[Step, ...]
    ticks: tuple[tuple[datetime, str], ...]
    aim_words: str


@dataclass(frozen=True, slots=True)
class HandoverView:
    """Everything a handover sheet says as of one moment.

    `record` names the last entry and its short seal. `shifts` are the totals of each shift in
    order, `whole` the sum. `entries` are the newest first; `entry_count` is how many there are
    in the whole log.
    """

    snapshot: str
    record: str
    rules: str
    banner: BannerView
    boxes: tuple[Box, ...]
    summary: tuple[str, ...]
    missing: str
    trend: Trend | None
    actions: tuple[Action, ...]
    what_ifs: tuple[WhatIf, ...]
    shifts: tuple[Total, ...]
    whole: Total | None
    entries: tuple[LastEntry, ...]
    entry_count: int
