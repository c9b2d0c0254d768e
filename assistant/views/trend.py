"""The trend: readings, dose, target and what is due, as places in time. Nothing is smoothed and
nothing is forecast; what is hatched is told in trend_hatch, what is a band in trend_absence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from fractions import Fraction
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Ordered, PressureRead, PumpRuns
from assistant.rules.begun import usual_order
from assistant.rules.orders import dose_of, order_at, target
from assistant.rules.readings import last, plausible
from assistant.views.dose_tile import unit_at
from assistant.views.trend_absence import absences
from assistant.views.trend_axes import Frame, Place, Window, doses, frame, pressures, tens, times
from assistant.views.trend_hatch import Stretch, on_the_way, other_strength, settling
from assistant.views.trend_levels import Level, levels
from assistant.views.trend_marks import Mark, due, events
from assistant.wording.begun import usual_target
from assistant.wording.numbers import clock, moment, plain

CLOSE = 25
"""Two values nearer than this part of the window would print over each other."""
EMPTY = "First MAP goes here. Type it and press Enter."


class Dot(NamedTuple):
    """A reading: seconds, mmHg, hollow when it does not count, a label where it helps."""

    at: float
    value: float
    hollow: bool
    label: str


class Range(NamedTuple):
    """A target from one instant to another; dashed while nobody has ordered it."""

    start: float
    end: float
    low: float
    high: float
    label: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class TrendView:
    """One window; every time in seconds since 1970, pressures in mmHg, doses in `unit`."""

    said: str
    t0: float
    t1: float
    now: float
    now_label: str
    low: float
    high: float
    top: float
    unit: str
    x_ticks: tuple[Place, ...]
    y_ticks: tuple[Place, ...]
    dose_ticks: tuple[Place, ...]
    dots: tuple[Dot, ...]
    levels: tuple[Level, ...]
    ranges: tuple[Range, ...]
    settling: tuple[Stretch, ...]
    on_the_way: tuple[Stretch, ...]
    other_strength: tuple[Stretch, ...]
    absences: tuple[Stretch, ...]
    limits: tuple[Place, ...]
    events: tuple[Mark, ...]
    due: tuple[Mark, ...]
    empty: str
    spoken: str


def trend(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, window: Window = Window.HOUR
) -> TrendView:
    """The trend at `now`."""
    first = next(iter(chart.all(PumpRuns)), None)
    part = frame(window, first.at if first else None, now)
    dots = tuple(_dots(chart, protocol, part, now))
    unit = unit_at(chart, now)
    steps = tuple(levels(chart, protocol, part, unit, now))
    ranges = tuple(_ranges(chart, protocol, part)) or tuple(_usual(chart, protocol, part, now))
    band = (int(ranges[-1].low), int(ranges[-1].high)) if ranges else None
    low, high = pressures((int(d.value) for d in dots), band)
    top, ticks = doses(max((Fraction(str(x.value)) for x in steps), default=Fraction(0)))
    return TrendView(
        said=part.said,
        t0=part.start.timestamp(),
        t1=part.end.timestamp(),
        now=now.timestamp(),
        now_label=clock(now, zone),
        low=low,
        high=high,
        top=float(top),
        unit=str(unit),
        x_ticks=tuple(times(part.start, part.end, zone)),
        y_ticks=tens(low, high),
        dose_ticks=ticks,
        dots=dots,
        levels=steps,
        ranges=ranges,
        settling=tuple(settling(steps, chart, protocol, part, now)),
        on_the_way=tuple(on_the_way(chart, protocol, part, now)),
        other_strength=tuple(other_strength(chart, protocol, part, now)),
        absences=tuple(absences(chart, protocol, part, now)),
        limits=tuple(_limits(chart, now)),
        events=tuple(events(chart, part.start, now)),
        due=tuple(due(chart, protocol, now, part.end)),
        empty=(empty := _empty(chart, protocol, now, zone)),
        spoken=_spoken(dots, steps, empty),
    )


def _dots(chart: Chart, protocol: Protocol, part: Frame, now: datetime) -> Iterator[Dot]:
    rows = []
    for event in chart.all(PressureRead).newest():
        if event.at < part.start:
            break
        mean = event.what.mean
        if mean is not None and event.at <= now:
            rows.append((event.at, mean.shown, not plausible(event.what, protocol)))
    counted = [at for at, _value, hollow in rows if not hollow][:2]
    close = (part.end - part.start) / CLOSE
    labelled = [at for at in counted if at == counted[0] or counted[0] - at > close]
    for at, value, hollow in reversed(rows):
        yield Dot(at.timestamp(), float(value), hollow, str(value) if at in labelled else "")


def _ranges(chart: Chart, protocol: Protocol, part: Frame) -> Iterator[Range]:
    """The range of each order for as long as it was in force."""
    orders = list(chart.all(Ordered))
    ends = [*(e.at for e in orders[1:]), part.end][: len(orders)]
    for event, end in zip(orders, ends, strict=True):
        aim = target(event.what, protocol)
        if aim is None or end <= part.start:
            continue
        said = f"target {aim.low.shown} to {aim.high.shown}, ordered"
        if aim.assumed_high:
            said = f"{aim.low.shown} ordered, {aim.high.shown} by protocol"
        start = max(event.at, part.start).timestamp()
        yield Range(start, end.timestamp(), aim.low.shown, aim.high.shown, said)


def _usual(chart: Chart, protocol: Protocol, part: Frame, now: datetime) -> Iterator[Range]:
    """The unit's usual range, from the start on, until an order is charted."""
    usual, first = usual_order(chart, protocol, now), next(iter(chart.all(PumpRuns)), None)
    if usual is None or first is None or usual.map_low is None or usual.map_high is None:
        return
    start = max(first.at, part.start).timestamp()
    low, high = float(usual.map_low.exact), float(usual.map_high.exact)
    yield Range(start, part.end.timestamp(), low, high, usual_target(usual), dashed=True)


def _limits(chart: Chart, now: datetime) -> Iterator[Place]:
    order = order_at(chart, now)
    if order is None:
        return
    for words, amount in (("call at", order.notify), ("max", order.maximum)):
        limit = dose_of(amount)
        if limit is not None:
            yield Place(float(limit.amount), f"{words} {plain(limit.amount, 12)}")


def _empty(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """What a window without a reading says: when the last one was, or where the first goes."""
    before = last(chart, protocol, now)
    if before is None:
        return EMPTY
    return f"No MAP in this window. Last {before.mean.shown} at {moment(before.at, now, zone)}."


def _spoken(dots: tuple[Dot, ...], levels: tuple[Level, ...], empty: str) -> str:
    counted = [d for d in dots if not d.hollow]
    if not counted:
        return empty
    low, high = min(d.value for d in counted), max(d.value for d in counted)
    said = f"{len(counted)} MAP readings, {low:.0f} to {high:.0f}, last {counted[-1].value:.0f}"
    return f"{said}; {len(levels)} dose steps" if levels else said
