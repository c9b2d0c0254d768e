"""When to look next. Nothing here is a timer: due and overdue are functions of chart and time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, PumpRuns, SiteLooked
from assistant.rules.bag import BagLevel, bag_state
from assistant.rules.checks import debts
from assistant.rules.pace import (
    Pace,
    began,
    interval,
    looks,
    minutes,
    quickened,
    seen,
)
from assistant.rules.running import setting_at

__all__ = ["Due", "Kind", "Pace", "Urgency", "agenda", "interval", "map_check"]


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
    if chart.last(PumpRuns, now) is None or setting_at(chart, now).stopped:
        return []
    rows = [map_check(chart, protocol, now), *_site(chart, protocol, now)]
    rows.extend(_bag(chart, protocol, now))
    for debt in debts(chart, protocol, now):
        urgency = Urgency.AHEAD if now < debt.due else Urgency.DUE
        rows.append(Due(Kind.DEBT, debt.code, debt.due, debt.due, urgency))
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
    for look in looks(chart, protocol, now):
        answered = look.after < since and look.at - early <= since
        if not answered and look.at < at:
            at, pace = look.at, look.pace
    urgency = Urgency.AHEAD
    if now >= at:
        urgency = Urgency.LATE if now - at >= at - since else Urgency.DUE
    return Due(Kind.MAP, "map", since, at, urgency, pace)


def _site(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    line = chart.event(LineChosen, now)
    route = protocol.routes.get(line.what.access) if line else None
    if line is None or route is None or route.site_check is None:
        return []
    looked = chart.event(SiteLooked, now)
    known = (began(chart, now), line.at, looked.at if looked else None)
    since = max(at for at in known if at is not None)
    length = minutes(route.site_check.exact)
    return [Due(Kind.SITE, "site", since, since + length, _urgency(since, length, now))]


def _bag(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    bag = bag_state(chart, protocol, now)
    if bag is None or bag.change_by is None or bag.level is BagLevel.OK:
        return []
    limits = protocol.bag
    since = bag.change_by - minutes(limits.prepare.exact)
    urgency = Urgency.LATE if bag.level in (BagLevel.URGENT, BagLevel.DRY) else Urgency.DUE
    return [Due(Kind.BAG, bag.level.value, since, bag.change_by, urgency)]


def _urgency(since: datetime, length: timedelta, now: datetime) -> Urgency:
    if now < since + length:
        return Urgency.AHEAD
    return Urgency.LATE if now >= since + 2 * length else Urgency.DUE
