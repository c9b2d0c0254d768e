"""What is watched beside the pressure: heart, site, urine, lactate. It waits and never nags."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import HeartRead, LineChosen, SiteLooked
from assistant.rules.due import Due, Kind, looked_at, quiet
from assistant.rules.line import drug_since, site_signs
from assistant.rules.pace import Pace, began, interval, minutes
from assistant.rules.perfusion import Sign, of_sign, rising

EARLY = 2
"""So many lactates tell which way it goes."""


def watch(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Due]:
    """Heart, urine and lactate while the drug runs."""
    start = began(chart, now)
    if start is None:
        return
    yield _heart(chart, protocol, start, now)
    urine = next(of_sign(chart, Sign.URINE, now), None)
    since = max(start, urine.at) if urine else start
    at = since + minutes(protocol.perfusion.urine_every.exact)
    yield quiet(Kind.URINE, "urine", since, at, now)
    yield from _lactate(chart, protocol, start, now)


def _heart(chart: Chart, protocol: Protocol, start: datetime, now: datetime) -> Due:
    """Heart and rhythm belong to the pressure: due when the last is older than a stable interval.

    Within a round of the pressure it comes with it.
    """
    read = chart.event(HeartRead, now)
    since = max(start, read.at) if read else start
    return quiet(Kind.HEART, "heart", since, since + minutes(protocol.intervals.stable.exact), now)


def _lactate(chart: Chart, protocol: Protocol, start: datetime, now: datetime) -> Iterator[Due]:
    """Due at the long end of the protocol's hours, ahead from the short end, while it matters.

    It matters while titrating, until two are known, and as long as the last one rose.
    """
    limits = protocol.perfusion
    rows = list(islice(of_sign(chart, Sign.LACTATE, now), EARLY))
    _, pace = interval(chart, protocol, now)
    known = [e for e in rows if e.at >= start]
    if pace is not Pace.TITRATING and len(known) >= EARLY and not rising(rows):
        return
    since = max(start, rows[0].at) if rows else start
    if now >= since + timedelta(hours=float(limits.lactate_every_low.exact)):
        at = since + timedelta(hours=float(limits.lactate_every_high.exact))
        yield quiet(Kind.LACTATE, "lactate", since, at, now)


def site_check(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Due]:
    """The next look at the site, by the clock of this site: more often in its first hours.

    While signs stand it is looked at as in those first hours, on every line, else as often as a
    stable pressure. Of an infusion that was taken over the looks count from then.
    """
    line = chart.last(LineChosen, now)
    route = protocol.routes.get(line.access) if line else None
    drug = drug_since(chart, now)
    if route is None or drug is None:
        return
    looked, here = chart.event(SiteLooked, now), max(drug, began(chart, now) or drug)
    since = max(here, looked.at) if looked else here
    length = route.site_check
    if site_signs(chart, now):
        length = route.site_check_first or protocol.intervals.stable
    elif length is None:
        return
    elif route.site_check_first and route.first:
        early = since < drug + timedelta(hours=float(route.first.exact))
        length = route.site_check_first if early else length
    yield looked_at(Kind.SITE, since, minutes(length.exact), now)
