"""Mean pressures over a whole infusion: which count, how long they stayed low, how often none came.

Limits come in as arguments: a screen takes them from the protocol, a file format from itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from assistant.quantities import Pressure
from assistant.record.chart import Chart
from assistant.record.entries import Ordered, PressureRead
from assistant.record.timeline import Event
from assistant.rules.running import Stretch


@dataclass(frozen=True, slots=True)
class Mean:
    """A measured MAP with the lower end of the range that was ordered then, if one was."""

    at: datetime
    mean: Pressure
    aim: Pressure | None
    arterial: bool

    @property
    def low(self) -> bool:
        """Whether it lies below the order, compared as charted, not as shown."""
        return self.aim is not None and self.mean < self.aim


@dataclass(frozen=True, slots=True)
class Means:
    """The readings that count, in order, and how many were implausible."""

    counted: tuple[Mean, ...]
    implausible: int


@dataclass(frozen=True, slots=True)
class Episode:
    """Readings in a row below the order: from the first to the last of them."""

    readings: tuple[Mean, ...]

    @property
    def start(self) -> datetime:
        """The time of the first."""
        return self.readings[0].at

    @property
    def end(self) -> datetime:
        """The time of the last."""
        return self.readings[-1].at

    @property
    def length(self) -> timedelta:
        """First to last."""
        return self.end - self.start

    @property
    def lowest(self) -> Pressure:
        """The lowest of them."""
        return min(each.mean for each in self.readings)


def means(chart: Chart, least: Pressure, most: Pressure) -> Means:
    """Measured MAPs from `least` to `most`, one a minute: an arterial one, else the first."""
    kept: list[Mean] = []
    implausible = 0
    for each in _measured(chart):
        if not least <= each.mean <= most:
            implausible += 1
        elif not kept or _minute(kept[-1].at) != _minute(each.at):
            kept.append(each)
        elif each.arterial and not kept[-1].arterial:
            kept[-1] = each
    return Means(tuple(kept), implausible)


def _minute(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(second=0, microsecond=0)


def _measured(chart: Chart) -> Iterable[Mean]:
    """Every measured MAP with the aim in force at its place among the orders."""
    orders = [event for event in chart.all(Ordered) if event.what.map_low is not None]
    places = [event.place for event in orders]
    for event in chart.all(PressureRead):
        read = event.what
        if read.map is not None and not read.artefact:
            before = bisect_left(places, event.place)
            aim = _aim(orders[before - 1]) if before else None
            yield Mean(event.at, Pressure(read.map.exact), aim, read.source == "arterial")


def _aim(event: Event[Ordered]) -> Pressure | None:
    low = event.what.map_low
    return None if low is None else Pressure(low.exact)


def inside(counted: Sequence[Mean], stretch: Stretch) -> Sequence[Mean]:
    """The readings of a stretch, its first and last instant among them."""
    first = bisect_left(counted, stretch.start, key=lambda each: each.at)
    return counted[first : bisect_right(counted, stretch.end, key=lambda each: each.at)]


def low_episodes(
    counted: Sequence[Mean], stretches: Iterable[Stretch], count: int, over: timedelta
) -> list[Episode]:
    """Runs of `count` or more low readings inside one stretch, first to last more than `over`."""
    found: list[Episode] = []
    for stretch in stretches:
        run: list[Mean] = []
        for each in inside(counted, stretch):
            if each.low:
                run.append(each)
                continue
            found.extend(_long(run, count, over))
            run = []
        found.extend(_long(run, count, over))
    return found


def _long(run: list[Mean], count: int, over: timedelta) -> list[Episode]:
    return [Episode(tuple(run))] if len(run) >= count and run[-1].at - run[0].at > over else []


def overdue_ticks(counted: Sequence[Mean], stretches: Iterable[Stretch], every: timedelta) -> int:
    """How often `every` passed with no reading, over the gaps of each stretch, ends included.

    A gap that `every` divides exactly ends with a reading in time: ceil(gap / every) - 1.
    """
    ticks = 0
    for stretch in stretches:
        marks = [stretch.start, *(each.at for each in inside(counted, stretch)), stretch.end]
        ticks += sum(max(0, -(-(b - a) // every) - 1) for a, b in pairwise(marks))
    return ticks
