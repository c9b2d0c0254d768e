"""How often to look: the interval of now and why, and the looks that a change asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeVar

from assistant.protocol.model import Figure, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, Paused, PumpRuns, Resumed, Stopped, What
from assistant.record.timeline import Event
from assistant.rules.readings import last, run_inside
from assistant.rules.running import (
    Setting,
    changes,
    follow_pump,
    last_change,
    pump_events,
    setting_at,
    setting_through,
    steps,
)

W = TypeVar("W", bound=What)


class Pace(StrEnum):
    """Why the interval is what it is."""

    TITRATING = "titrating"
    STABLE = "stable"
    AFTER_STRENGTH = "after a new strength"
    AFTER_LINE = "after a new line"
    AFTER_BAG = "after a new bag"
    AFTER_STEP_DOWN = "after a step down"


@dataclass(frozen=True, slots=True, order=True)
class Look:
    """A pressure that a change asks for: when, and the change it follows."""

    at: datetime
    after: datetime
    pace: Pace


def began(chart: Chart, now: datetime) -> datetime | None:
    """When the infusion began: with its first rate or dose, or the first one after a stop."""
    gone = chart.event(Stopped, now)
    events: list[Event[Any]] = [*_till(chart.all(PumpRuns), now), *_till(chart.all(Resumed), now)]
    later = (e for e in sorted(events, key=lambda e: e.place) if not gone or e.place > gone.place)
    return next((e.at for e in later if _change(chart, e)[1].running), None)


def _change(chart: Chart, event: Event[Any]) -> tuple[Setting, Setting]:
    """The pump before and after one fact."""
    was = setting_through(chart, (event.at, event.number - 1))
    return was, follow_pump(was, event.what)


def seen(chart: Chart, protocol: Protocol, now: datetime) -> datetime:
    """Since when the interval runs: the last pressure that counts, or the start after it."""
    reading, start = last(chart, protocol, now), began(chart, now)
    known = [at for at in (reading.at if reading else None, start) if at is not None]
    return max(known, default=now)


def interval(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Fraction, Pace]:
    """Minutes between two pressures, and why.

    Titrating until enough readings in a row lie in range and, at the last of them, the dose has
    rested; so time alone never takes back a look that is due. After a step down the planned looks
    come first. Sources: protocol.intervals.
    """
    rules = protocol.intervals
    enough = rules.in_range_readings.whole
    inside = run_inside(chart, protocol, now, enough) >= enough
    if not inside or not setting_at(chart, now).running:
        return rules.titrating.exact, Pace.TITRATING
    known = [at for at in (last_change(chart, now), began(chart, now)) if at is not None]
    rested = seen(chart, protocol, now) - max(known, default=now)
    if rested >= minutes(rules.quiet.exact) or stepped_down(chart, now):
        return rules.stable.exact, Pace.STABLE
    return rules.titrating.exact, Pace.TITRATING


def stood_since(chart: Chart, now: datetime) -> datetime | None:
    """Since when the pump stands still; None while it runs, or never ran."""
    since: datetime | None = None
    for at, setting in steps(e for e in pump_events(chart) if e.at <= now):
        if setting.running:
            since = None
        elif since is None:
            since = at
    ran = chart.last(PumpRuns, now) is not None
    return since if ran else None


def quickened(chart: Chart, now: datetime, since: datetime) -> datetime | None:
    """The first change of the dose, or pause, after `since`: from then on another interval runs."""
    found = [e.at for e in chart.all(Paused) if since < e.at <= now]
    for event in chart.all(PumpRuns).newest((now, chart.version)):
        if event.at <= since:
            break
        was, after = _change(chart, event)
        if changes(was, after) or after.running is not was.running:
            found.append(event.at)
    return min(found, default=None)


def stepped_down(chart: Chart, now: datetime) -> bool:
    """Whether the last change of the dose went down."""
    for event in chart.all(PumpRuns).newest((now, chart.version)):
        was, after = _change(chart, event)
        if changes(was, after):
            before, since = was.meant_flow, after.meant_flow
            if before is None or since is None or was.stopped:
                return False
            return since < before
    return False


def looks(chart: Chart, protocol: Protocol, now: datetime) -> list[Look]:
    """The looks that a new strength, line, bag or a step down asks for, the first one first."""
    rules, start = protocol.intervals, began(chart, now)
    if start is None:
        return []
    found: list[Look] = []
    for old, new in pairwise(_till(chart.all(BagHung), now)):
        same = old.what.concentration == new.what.concentration
        steps = rules.after_bag if same else rules.after_strength
        found += _looks(new.at, steps, Pace.AFTER_BAG if same else Pace.AFTER_STRENGTH)
    for was, line in pairwise(_till(chart.all(LineChosen), now)):
        if (was.what.access, was.what.site) != (line.what.access, line.what.site):
            found += _looks(line.at, rules.after_line, Pace.AFTER_LINE)
    changed = last_change(chart, now)
    if changed is not None and stepped_down(chart, now):
        found += _looks(changed, rules.after_step_down, Pace.AFTER_STEP_DOWN)
    return sorted(look for look in found if look.after > start)


def _till(events: Iterable[Event[W]], now: datetime) -> list[Event[W]]:
    return [e for e in events if e.at <= now]


def _looks(at: datetime, steps: tuple[Figure, ...], pace: Pace) -> list[Look]:
    return [Look(at + minutes(step.exact), at, pace) for step in steps]


def minutes(length: Fraction) -> timedelta:
    """Minutes as a length of time."""
    return timedelta(seconds=float(length * 60))
