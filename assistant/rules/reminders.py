"""When to look next. Nothing here is a timer: due and overdue are functions of chart and time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from assistant.protocol.model import Figure, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, PumpRuns, SiteLooked, Stopped
from assistant.rules.bag import BagLevel, bag_state
from assistant.rules.checks import debts
from assistant.rules.readings import last, run_inside
from assistant.rules.running import Setting, follow_pump, last_change, pump_events, setting_at

EARLY = timedelta(minutes=2)
"""A reading this much before a planned look satisfies it."""


class Kind(StrEnum):
    """What is due."""

    MAP = "map"
    SITE = "site"
    BAG = "bag"
    DEBT = "debt"


class Urgency(StrEnum):
    """How loud: not yet, due, or late by more than its own interval."""

    AHEAD = "ahead"
    DUE = "due"
    LATE = "late"


class Pace(StrEnum):
    """Why the interval is what it is."""

    TITRATING = "titrating"
    STABLE = "stable"
    AFTER_STRENGTH = "after a new strength"
    AFTER_LINE = "after a new line"
    AFTER_BAG = "after a new bag"
    AFTER_STEP_DOWN = "after a step down"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do: since when its interval runs, when it is due, how urgent it is."""

    kind: Kind
    code: str
    since: datetime
    at: datetime
    urgency: Urgency
    pace: Pace | None = None

    def late_minutes(self, now: datetime) -> int:
        """Whole minutes past due; 0 before."""
        return max(0, int((now - self.at).total_seconds() // 60))


def agenda(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """Everything that is due or will be, the earliest first; nothing after the stop."""
    if chart.last(PumpRuns, now) is None or _ended(chart, now):
        return []
    rows = [map_check(chart, protocol, now), *_site(chart, protocol, now)]
    rows.extend(_bag(chart, protocol, now))
    for debt in debts(chart, protocol, now):
        urgency = Urgency.AHEAD if now < debt.due else Urgency.DUE
        rows.append(Due(Kind.DEBT, debt.code, debt.due, debt.due, urgency))
    return sorted(rows, key=lambda d: (d.at, d.kind))


def map_check(chart: Chart, protocol: Protocol, now: datetime) -> Due:
    """The next blood pressure: the last reading plus the interval of now."""
    reading = last(chart, protocol, now)
    start = next(iter(chart.all(PumpRuns))).at
    seen = start if reading is None else max(start, reading.at)
    minutes, pace = interval(chart, protocol, now)
    at = seen + _minutes(minutes)
    for planned, why in _planned(chart, protocol, now):
        if planned - EARLY > seen and planned < at:
            at, pace = planned, why
    urgency = Urgency.AHEAD
    if now >= at:
        urgency = Urgency.LATE if now - at >= at - seen else Urgency.DUE
    return Due(Kind.MAP, "map", seen, at, urgency, pace)


def interval(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Fraction, Pace]:
    """Minutes between two pressures, and why.

    Titrating until enough readings in a row lie in range and the dose has rested; after a
    step down the planned looks come first. Sources: protocol.intervals.
    """
    rules = protocol.intervals
    changed = last_change(chart, now)
    quiet = changed is None or now - changed >= _minutes(rules.quiet.exact)
    enough = rules.in_range_readings.whole
    inside = run_inside(chart, protocol, now, enough) >= enough
    if setting_at(chart, now).running and inside and (quiet or _stepped_down(chart, now)):
        return rules.stable.exact, Pace.STABLE
    return rules.titrating.exact, Pace.TITRATING


def _planned(chart: Chart, protocol: Protocol, now: datetime) -> list[tuple[datetime, Pace]]:
    """The looks that a new strength, line, bag or a step down asks for."""
    rules = protocol.intervals
    rows: list[tuple[datetime, Pace]] = []
    for at, same in _bag_changes(chart, now):
        steps = rules.after_bag if same else rules.after_strength
        rows.extend(_looks(at, steps, Pace.AFTER_BAG if same else Pace.AFTER_STRENGTH))
    for event in list(chart.all(LineChosen))[1:]:
        if event.at <= now:
            rows.extend(_looks(event.at, rules.after_line, Pace.AFTER_LINE))
    changed = last_change(chart, now)
    if changed is not None and _stepped_down(chart, now):
        rows.extend(_looks(changed, rules.after_step_down, Pace.AFTER_STEP_DOWN))
    return sorted(rows)


def _looks(at: datetime, minutes: tuple[Figure, ...], pace: Pace) -> list[tuple[datetime, Pace]]:
    return [(at + _minutes(m.exact), pace) for m in minutes]


def _bag_changes(chart: Chart, now: datetime) -> list[tuple[datetime, bool]]:
    """Each bag after the first, and whether its strength is that of the one before."""
    bags = [e for e in chart.all(BagHung) if e.at <= now]
    return [(b.at, a.what.concentration == b.what.concentration) for a, b in pairwise(bags)]


def _stepped_down(chart: Chart, now: datetime) -> bool:
    """Whether the last change of the dose went down."""
    state, down = Setting(), False
    for event in pump_events(chart):
        if event.at > now:
            break
        after = follow_pump(state, event.what)
        was, is_now = state.meant_flow, after.meant_flow
        if isinstance(event.what, PumpRuns) and was and is_now and was != is_now:
            down = is_now < was
        state = after
    return down


def _site(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    line = chart.event(LineChosen, now)
    route = protocol.routes.get(line.what.access) if line else None
    if line is None or route is None or route.site_check is None:
        return []
    looked = chart.event(SiteLooked, now)
    start = next(iter(chart.all(PumpRuns))).at
    since = max(start, line.at, looked.at if looked else start)
    length = _minutes(route.site_check.exact)
    return [Due(Kind.SITE, "site", since, since + length, _urgency(since, length, now))]


def _bag(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    bag = bag_state(chart, protocol, now)
    if bag is None or bag.change_by is None or bag.level is BagLevel.OK:
        return []
    limits = protocol.bag
    since = bag.change_by - _minutes(limits.prepare.exact)
    urgency = Urgency.LATE if bag.level in (BagLevel.URGENT, BagLevel.DRY) else Urgency.DUE
    return [Due(Kind.BAG, bag.level.value, since, bag.change_by, urgency)]


def _urgency(since: datetime, length: timedelta, now: datetime) -> Urgency:
    if now < since + length:
        return Urgency.AHEAD
    return Urgency.LATE if now >= since + 2 * length else Urgency.DUE


def _ended(chart: Chart, now: datetime) -> bool:
    return chart.last(Stopped, now) is not None and not setting_at(chart, now).running


def _minutes(minutes: Fraction) -> timedelta:
    return timedelta(seconds=float(minutes * 60))
