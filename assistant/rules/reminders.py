"""When to look next. Nothing here is a timer: due and overdue are functions of chart and time."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import PumpRuns, Stopped
from assistant.rules.absence import put_off, waited
from assistant.rules.afterwards import OVER, after_stop
from assistant.rules.bag import BagLevel, bag_state
from assistant.rules.checks import debts
from assistant.rules.courses import fluid_row, route_prompt
from assistant.rules.due import Due, Kind, Urgency, quiet
from assistant.rules.informed import informed
from assistant.rules.kept import kept
from assistant.rules.leak_looks import leak_looks, site_looks
from assistant.rules.pace import (
    Look,
    Pace,
    interval,
    looks,
    minutes,
    overshoot_look,
    quickened,
    seen,
)
from assistant.rules.running import setting_at
from assistant.rules.table import Action
from assistant.rules.watch import watch

__all__ = ["Due", "Kind", "Pace", "Urgency", "agenda", "interval", "map_check"]


def agenda(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """Everything that is due or will be, the earliest first; after a stop only the pressure.

    While the pump stands only pressure, site and what was left open stay. A debt that a call has
    answered waits until the call holds no more. While nobody can look, every look waits.
    """
    return list(_agenda(chart, protocol, now))


@kept
def _agenda(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Due, ...]:
    setting = setting_at(chart, now)
    if chart.last(PumpRuns, now) is None:
        return ()
    if setting.stopped:
        return tuple(_stopped(chart, protocol, now))
    rows = _looked(chart, protocol, now)
    if setting.running:
        rows.extend(watch(chart, protocol, now))
        rows.extend(route_prompt(chart, protocol, now))
        rows.extend(fluid_row(chart, protocol, now))
    rows.extend(
        quiet(Kind.DEBT, debt.code, debt.due, debt.due, now)
        for debt in debts(chart, protocol, now)
        if informed(chart, protocol, debt.code, now) is None
    )
    rows = put_off(rows, waited(chart, protocol, now), now)
    return tuple(sorted(rows, key=lambda d: (d.at, d.kind)))


def _stopped(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """The pressure for a while, and the place of a leak; neither where nobody looks any more."""
    event = chart.event(Stopped, now)
    rows = after_stop(chart, protocol, now)
    if event is None or event.what.end not in OVER:
        rows.extend(leak_looks(chart, protocol, now))
    return sorted(rows, key=lambda d: (d.at, d.kind))


def heard_of(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """Of the agenda of a pump that runs what may be heard: looks and the bag, no debts."""
    rows = put_off(_looked(chart, protocol, now), waited(chart, protocol, now), now)
    return sorted(rows, key=lambda d: (d.at, d.kind))


def _looked(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """Pressure, site and, while the pump runs, the bag."""
    rows = [_map_check(chart, protocol, now), *site_looks(chart, protocol, now)]
    return rows + _bag(chart, protocol, now)


def map_check(chart: Chart, protocol: Protocol, now: datetime) -> Due:
    """The next blood pressure; while nobody can look it waits until somebody can."""
    [row] = put_off([_map_check(chart, protocol, now)], waited(chart, protocol, now), now)
    return row


@kept
def _map_check(chart: Chart, protocol: Protocol, now: datetime) -> Due:
    """The next blood pressure: the last reading plus the interval of now.

    An interval that a change shortens runs from that change. A look that a change asks for is
    answered by a pressure after the change, at most the protocol's shortest interval early.
    """
    since = seen(chart, protocol, now)
    length, pace = interval(chart, protocol, now)
    before, _ = interval(chart, protocol, since)
    at = since + minutes(length)
    turned = quickened(chart, now, since) if before > length else None
    if turned is not None:
        at = min(since + minutes(before), turned + minutes(length))
    early = minutes(protocol.intervals.shortest.exact)
    for look in (*looks(chart, protocol, now), *_overshoot(chart, protocol, now)):
        answered = look.after < since and look.at - early <= since
        if not answered and look.at < at:
            at, pace = look.at, look.pace
    urgency = Urgency.AHEAD
    if now >= at:
        urgency = Urgency.LATE if now - at >= at - since else Urgency.DUE
    return Due(Kind.MAP, "map", since, at, urgency, pace)


def _overshoot(chart: Chart, protocol: Protocol, now: datetime) -> list[Look]:
    """The look after an overshoot; none while a call about it holds."""
    planned = overshoot_look(chart, protocol, now)
    codes = (Action.DECREASE_NOW, Action.CONSIDER_STOP)
    told = planned and any(informed(chart, protocol, code, now) for code in codes)
    return [] if told else planned


def _bag(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    bag = bag_state(chart, protocol, now)
    if bag is None or bag.change_by is None or bag.level is BagLevel.OK:
        return []
    limits = protocol.bag
    since = bag.change_by - minutes(limits.prepare.exact)
    urgency = Urgency.LATE if bag.level in (BagLevel.URGENT, BagLevel.DRY) else Urgency.DUE
    return [Due(Kind.BAG, bag.level.value, since, bag.change_by, urgency)]
