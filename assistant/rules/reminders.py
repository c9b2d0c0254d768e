"""When to look next. Nothing here is a timer: due and overdue are functions of chart and time."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import PumpRuns
from assistant.rules.bag import BagLevel, bag_state
from assistant.rules.checks import debts
from assistant.rules.courses import fluid_row, route_prompt
from assistant.rules.due import Due, Kind, Urgency, quiet
from assistant.rules.informed import informed
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
from assistant.rules.watch import site_check, watch

__all__ = ["Due", "Kind", "Pace", "Urgency", "agenda", "interval", "map_check"]


def agenda(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """Everything that is due or will be, the earliest first; nothing after the stop.

    While the pump stands only pressure, site and what was left open stay. A debt that a call has
    answered waits until the call holds no more.
    """
    setting = setting_at(chart, now)
    if chart.last(PumpRuns, now) is None or setting.stopped:
        return []
    rows = [map_check(chart, protocol, now), *site_check(chart, protocol, now)]
    if setting.running:
        rows.extend(watch(chart, protocol, now))
        rows.extend(route_prompt(chart, protocol, now))
        rows.extend(fluid_row(chart, protocol, now))
        rows.extend(_bag(chart, protocol, now))
    rows.extend(
        quiet(Kind.DEBT, debt.code, debt.due, debt.due, now)
        for debt in debts(chart, protocol, now)
        if informed(chart, protocol, debt.code, now) is None
    )
    return sorted(rows, key=lambda d: (d.at, d.kind))


def map_check(chart: Chart, protocol: Protocol, now: datetime) -> Due:
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
