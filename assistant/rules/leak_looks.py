"""Looks at the place of a leak: at the protocol's minutes from the first signs, then evenly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import chain, count

from assistant.protocol.model import Extravasation, Protocol
from assistant.record.chart import Chart
from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.leak_course import course
from assistant.rules.pace import minutes
from assistant.rules.watch import site_check

LEAK_LOOK = "leak_look"
"""The code of such a look: a site check of a site that leaked."""


def leak_looks(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Due]:
    """The next look at the place of the leak, if there is one.

    One look answers what was due by then, and what follows within a round of it. After
    phentolamine's hours, or a clear look, none follows. Source: extravasation.looks, UX 4.8.
    """
    found = course(chart, protocol, now)
    if found is None:
        return
    limits = protocol.extravasation
    seen = found.looked or found.since
    early = minutes(protocol.intervals.round.exact) if found.looked else timedelta(0)
    at = next(each for each in _planned(limits, found.since) if each > seen + early)
    if at > found.since + timedelta(hours=float(limits.within.exact)):
        return
    urgency = Urgency.AHEAD if now < at else Urgency.DUE
    if now >= at + (at - seen):
        urgency = Urgency.LATE
    yield Due(Kind.SITE, LEAK_LOOK, seen, at, urgency)


def _planned(limits: Extravasation, since: datetime) -> Iterator[datetime]:
    last = limits.looks[-1].exact
    then = (last + step * limits.looks_every.exact for step in count(1))
    return (since + minutes(each) for each in chain((f.exact for f in limits.looks), then))


def site_looks(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """The looks at the site in use and at one that leaked: two rows only when they are two."""
    rows = [*site_check(chart, protocol, now), *leak_looks(chart, protocol, now)]
    found = course(chart, protocol, now)
    if found is None or found.runs_elsewhere:
        return rows
    return [min(rows, key=lambda row: row.at)] if rows else []
