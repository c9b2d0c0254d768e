"""Pressures that count: plausible, not artefact, as the screen shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from assistant.protocol.model import Protocol
from assistant.quantities import Pressure
from assistant.record.chart import Chart
from assistant.record.entries import BaselineMap, PressureRead, PumpRuns
from assistant.record.timeline import Event
from assistant.rules.orders import Target, order_at, target
from assistant.rules.pressure import plausible_mean
from assistant.rules.timing import LATE


@dataclass(frozen=True, slots=True)
class Reading:
    """A counted MAP with its time, its pair when there was one, and its source.

    `past` tells that it was charted as a late entry: it opens no suggestion.
    """

    at: datetime
    mean: Pressure
    what: PressureRead
    past: bool = False


def plausible(what: PressureRead, protocol: Protocol) -> bool:
    """Whether a pressure counts; the limits are the protocol's."""
    mean = what.mean
    return mean is not None and not what.artefact and plausible_mean(mean, protocol)


def newest(chart: Chart, protocol: Protocol, now: datetime, count: int) -> list[Reading]:
    """The last `count` counted readings not after `now`, the newest first."""
    found: list[Reading] = []
    for event in chart.all(PressureRead).newest():
        if len(found) == count:
            break
        if event.at <= now and plausible(event.what, protocol):
            found.append(_reading(event))
    return found


def last(chart: Chart, protocol: Protocol, now: datetime) -> Reading | None:
    """The last counted reading not after `now`."""
    return next(iter(newest(chart, protocol, now, 1)), None)


def _reading(event: Event[PressureRead]) -> Reading:
    mean = event.what.mean
    assert mean is not None  # noqa: S101  plausible() let only readings with a mean pass
    return Reading(event.at, mean, event.what, past=event.recorded_at - event.at > LATE)


def target_at(chart: Chart, protocol: Protocol, at: datetime) -> Target | None:
    """The MAP range in force at an instant: the order's, or the one made from the baseline.

    In hepatorenal syndrome it goes from the baseline to the rise that is the goal.
    """
    limits = protocol.hepatorenal
    baseline = chart.last(BaselineMap, at) if limits else None
    if limits is None or baseline is None:
        return target(order_at(chart, at), protocol)
    low = baseline.mean
    return Target(low, Pressure(low.mmhg + limits.map_rise.exact), assumed_high=False)


def run_below(chart: Chart, protocol: Protocol, now: datetime) -> int:
    """How many readings since the start, in a row up to the last, lie under the range then."""
    return _run(chart, protocol, now, below=True)


def run_above(chart: Chart, protocol: Protocol, now: datetime) -> int:
    """How many readings since the start, in a row up to the last, lie over the range then."""
    return _run(chart, protocol, now, below=False)


def run_inside(chart: Chart, protocol: Protocol, now: datetime, enough: int) -> int:
    """How many readings in a row lie in the range, counted no further than `enough`."""
    count = 0
    for reading in newest(chart, protocol, now, enough):
        aim = target_at(chart, protocol, reading.at)
        if aim is None or not aim.low.shown <= reading.mean.shown <= aim.high.shown:
            break
        count += 1
    return count


def inside_since(chart: Chart, protocol: Protocol, since: datetime, now: datetime) -> bool:
    """Whether every reading after an instant lies in the range then; none does as well."""
    rows = chart.all(PressureRead).newest((now, chart.version))
    for event in takewhile(lambda e: e.at > since, rows):
        if not plausible(event.what, protocol):
            continue
        aim, mean = target_at(chart, protocol, event.at), _reading(event).mean.shown
        if aim is None or not aim.low.shown <= mean <= aim.high.shown:
            return False
    return True


def overshot(chart: Chart, protocol: Protocol, at: datetime) -> bool:
    """Whether the last reading up to an instant is far over the range, by the protocol's mmHg."""
    reading, aim = last(chart, protocol, at), target_at(chart, protocol, at)
    limits = protocol.titration
    if reading is None or aim is None:
        return False
    systolic = reading.what.systolic
    high = systolic is not None and systolic.exact >= limits.overshoot_systolic.exact
    return reading.mean.shown >= aim.high.shown + limits.overshoot_map.exact or high


def _run(chart: Chart, protocol: Protocol, now: datetime, *, below: bool) -> int:
    count, start = 0, next(iter(chart.all(PumpRuns)), None)
    for event in chart.all(PressureRead).newest():
        if start is not None and event.at < start.at:
            break
        if event.at > now or not plausible(event.what, protocol):
            continue
        aim = target_at(chart, protocol, event.at)
        mean = _reading(event).mean.shown
        out = aim is not None and (mean < aim.low.shown if below else mean > aim.high.shown)
        if not out:
            break
        count += 1
    return count
