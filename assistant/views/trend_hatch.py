"""What is hatched on the trend: minutes in which the dose that is drawn is not yet the whole truth.

A change settles; the drug is on its way through the dead space; the tubing holds the strength
before this one. None of it foretells a pressure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.arrival import Cause, Way, ways, wrong_doses
from assistant.rules.begun import ran_already
from assistant.views.trend_axes import Frame
from assistant.views.trend_levels import Level
from assistant.wording.way import in_short

SETTLING = "settling"


class Stretch(NamedTuple):
    """From one instant to another, and what it is."""

    start: float
    end: float
    words: str = ""


def settling(
    levels: Iterable[Level], chart: Chart, protocol: Protocol, part: Frame, now: datetime
) -> Iterator[Stretch]:
    """After each change of the pump here; a new weight is none, nor what ran when taken over."""
    seconds = timedelta(minutes=protocol.intervals.settling.whole).total_seconds()
    came = ran_already(chart, now)
    for level in levels:
        if level.by_weight or (came is not None and level.at == came.timestamp()):
            continue
        if level.label and level.value and level.at > part.start.timestamp():
            yield Stretch(level.at, level.at + seconds, SETTLING)


def on_the_way(chart: Chart, protocol: Protocol, part: Frame, now: datetime) -> Iterator[Stretch]:
    """From a start or a new line until the first drug reaches the vein, as far as it goes on."""
    for way in ways(chart, protocol, now, now - part.start):
        if way.cause is not Cause.STRENGTH:
            yield from _inside(way, part, now)


def other_strength(
    chart: Chart, protocol: Protocol, part: Frame, now: datetime
) -> Iterator[Stretch]:
    """The minutes in which the dose that is drawn was not the dose at the patient."""
    for way in wrong_doses(chart, protocol, now):
        yield from _inside(way, part, now)


def _inside(way: Way, part: Frame, now: datetime) -> Iterator[Stretch]:
    start, end = max(way.after, part.start), min(way.at or now, part.end)
    if start < end:
        yield Stretch(start.timestamp(), end.timestamp(), in_short(way))
