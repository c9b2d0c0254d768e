"""After a stop: the pressure is looked at for a while, unless nobody is left to look at."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import End, Stopped
from assistant.rules.due import Due, Kind, looked_at
from assistant.rules.pace import minutes
from assistant.rules.readings import last
from assistant.rules.running import setting_at

OVER: frozenset[End] = frozenset({"transfer", "death", "comfort care"})
"""Ends after which nothing is looked at here."""


def after_stop(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """The next pressure after a stop, at the titrating interval while the watch lasts.

    Source: UX 4.7 on 0; WORK on how an infusion ends.
    """
    event, rules = chart.event(Stopped, now), protocol.intervals
    if event is None or event.what.end in OVER or not setting_at(chart, now).stopped:
        return []
    ends = event.at + minutes(rules.after_stop.exact)
    reading = last(chart, protocol, now)
    since = max(event.at, reading.at) if reading is not None else event.at
    row = looked_at(Kind.MAP, since, minutes(rules.titrating.exact), now)
    return [row] if row.at <= ends and now <= ends else []
