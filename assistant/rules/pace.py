"""How often to look: the interval of now and why, and the looks that a change asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise, takewhile
from typing import Any, TypeVar

from assistant.protocol.model import Figure, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, Paused, PumpRuns, Resumed, Stopped, What
from assistant.record.timeline import Event
from assistant.rules.kept import kept
from assistant.rules.readings import inside_since, last, overshot, run_inside
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
from assistant.rules.setting import runs
from assistant.rules.site import same_place

W = TypeVar("W", bound=What)


LONG_AGO = timedelta(hours=2)
"""No look is planned for longer after its change: only to save work."""


class Pace(StrEnum):
    """Why the interval is what it is."""

    TITRATING = "titrating"
    STABLE = "stable"
    AFTER_STRENGTH = "after a new strength"
    AFTER_LINE = "after a new line"
    AFTER_BAG = "after a new bag"
    AFTER_STEP_DOWN = "after a step down"
    AFTER_OVERSHOOT = "after an overshoot"


@dataclass(frozen=True, slots=True, order=True)
class Look:
    """A pressure that a change asks for: when, and the change it follows."""

    at: datetime
    after: datetime
    pace: Pace


def began(chart: Chart, now: datetime) -> datetime | None:
    """When the infusion began: with its first rate or dose, or the first one after a stop."""
    gone = chart.event(Stopped, now)
    ran = (e for e in _after(chart, PumpRuns, gone, now) if runs(e.what))
    first, again = next(ran, None), next(iter(_after(chart, Resumed, gone, now)), None)
    if again is not None and (first is None or again.place < first.place):
        before = chart.all(PumpRuns).newest(again.place)
        if any(runs(e.what) for e in before):
            return again.at
    return first.at if first else None


def _after(
    chart: Chart, kind: type[W], gone: Event[Stopped] | None, now: datetime
) -> Iterable[Event[W]]:
    """Facts of a kind in order up to `now`, those after the stop when there was one."""
    line = chart.all(kind)
    if gone is None:
        return takewhile(lambda e: e.at <= now, line)
    later = takewhile(lambda e: e.place > gone.place, line.newest((now, chart.version)))
    return reversed(list(later))


def _change(chart: Chart, event: Event[Any]) -> tuple[Setting, Setting]:
    """The pump before and after one fact."""
    was = setting_through(chart, (event.at, event.number - 1))
    return was, follow_pump(was, event.what)


def seen(chart: Chart, protocol: Protocol, now: datetime) -> datetime:
    """Since when the interval runs: the last pressure that counts, or the start after it."""
    reading, start = last(chart, protocol, now), began(chart, now)
    known = [at for at in (reading.at if reading else None, start) if at is not None]
    return max(known, default=now)


@kept
def interval(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Fraction, Pace]:
    """Minutes between two pressures, and why.

    Titrating until enough readings in a row lie in range and, at the last of them, the dose has
    rested; so time alone never takes back a look that is due. After a step down the planned looks
    come first, as long as every pressure since lies in range. Sources: protocol.intervals.
    """
    rules = protocol.intervals
    if not setting_at(chart, now).running:
        return rules.titrating.exact, Pace.TITRATING
    changed = last_change(chart, now)
    if stepped_down(chart, now) and changed and inside_since(chart, protocol, changed, now):
        return rules.stable.exact, Pace.STABLE
    enough = rules.in_range_readings.whole
    if run_inside(chart, protocol, now, enough) < enough:
        return rules.titrating.exact, Pace.TITRATING
    known = [at for at in (changed, began(chart, now)) if at is not None]
    rested = seen(chart, protocol, now) - max(known, default=now)
    if rested >= minutes(rules.quiet.exact):
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
    paused = chart.all(Paused).newest((now, chart.version))
    found = [e.at for e in takewhile(lambda e: e.at > since, paused)]
    for event in chart.all(PumpRuns).newest((now, chart.version)):
        if event.at <= since:
            break
        was, after = _change(chart, event)
        if changes(was, after) or after.running is not was.running:
            found.append(event.at)
    return min(found, default=None)


def settled_since(chart: Chart, now: datetime) -> datetime | None:
    """Since when this dose runs without a break: its last change, or when the pump ran again."""
    changed = last_change(chart, now)
    if changed is None:
        return None
    place = (now, chart.version)
    later = (
        e
        for kind in (PumpRuns, Paused, Resumed)
        for e in takewhile(lambda e: e.at >= changed, chart.all(kind).newest(place))
    )
    running, since = True, changed
    for event in sorted(later, key=lambda e: e.place):
        runs_now = (
            runs(event.what)
            if isinstance(event.what, PumpRuns)
            else not isinstance(event.what, Paused)
        )
        if runs_now and not running:
            since = event.at
        running = runs_now
    return since


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
    """The looks that a new strength, line, bag or a step down asks for, the first one first.

    Left out are those of a change so long before the last pressure that it answered them all.
    """
    rules, start = protocol.intervals, began(chart, now)
    if start is None:
        return []
    found: list[Look] = []
    since = seen(chart, protocol, now)
    for new, old in _recent(chart, BagHung, since, now):
        same = old.what.concentration == new.what.concentration
        steps = rules.after_bag if same else rules.after_strength
        found += _looks(new.at, steps, Pace.AFTER_BAG if same else Pace.AFTER_STRENGTH)
    for line, was in _recent(chart, LineChosen, since, now):
        if not same_place(was.what, line.what):
            found += _looks(line.at, rules.after_line, Pace.AFTER_LINE)
    changed = last_change(chart, now)
    if changed is not None and stepped_down(chart, now):
        first = (protocol.titration.recheck_after_overshoot,)
        steps = (first if overshot(chart, protocol, changed) else ()) + rules.after_step_down
        found += _looks(changed, steps, Pace.AFTER_STEP_DOWN)
    return sorted(look for look in found if look.after > start)


def overshoot_look(chart: Chart, protocol: Protocol, now: datetime) -> list[Look]:
    """The look that a pressure far over the range asks for at once, until the dose went down.

    After the step down its own looks follow. Source: titration.recheck_after_overshoot.
    """
    reading, start = last(chart, protocol, now), began(chart, now)
    if reading is None or start is None or reading.at < start:
        return []
    changed = last_change(chart, now)
    down = changed is not None and changed >= reading.at and stepped_down(chart, now)
    if down or not overshot(chart, protocol, now):
        return []
    return _looks(reading.at, (protocol.titration.recheck_after_overshoot,), Pace.AFTER_OVERSHOOT)


def _recent(
    chart: Chart, kind: type[W], since: datetime, now: datetime
) -> Iterator[tuple[Event[W], Event[W]]]:
    """Each change with the one before it, the newest first, as far as its looks may be open."""
    pairs = pairwise(chart.all(kind).newest((now, chart.version)))
    return takewhile(lambda pair: pair[0].at > since - LONG_AGO, pairs)


def _looks(at: datetime, steps: tuple[Figure, ...], pace: Pace) -> list[Look]:
    return [Look(at + minutes(step.exact), at, pace) for step in steps]


def minutes(length: Fraction) -> timedelta:
    """Minutes as a length of time."""
    return timedelta(seconds=float(length * 60))
