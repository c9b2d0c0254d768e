"""The line in use: since when, and what its site looks like."""

from __future__ import annotations

from datetime import datetime
from itertools import takewhile

from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, SiteLooked
from assistant.rules.pace import began

Place = tuple[str, str]
"""A kind of line and its site: what has a clock of its own."""


def place_of(line: LineChosen) -> Place:
    """The kind of line and its site."""
    return line.access, line.site


def line_since(chart: Chart, now: datetime) -> datetime | None:
    """Since when the line in use is in use: charting the same one again makes no new one."""
    rows = list(chart.all(LineChosen).newest((now, chart.version)))
    same = takewhile(lambda e: place_of(e.what) == place_of(rows[0].what), rows)
    return min((event.at for event in same), default=None)


def drug_since(chart: Chart, now: datetime) -> datetime | None:
    """Since when the line in use carries the drug: the clock of its limit. None before that."""
    line, start = line_since(chart, now), began(chart, now)
    return max(line, start) if line and start else None


def site_signs(chart: Chart, now: datetime) -> tuple[str, ...]:
    """The signs seen at the last look at the site of the line in use."""
    looked, since = chart.event(SiteLooked, now), line_since(chart, now)
    if looked is None or (since is not None and looked.at < since):
        return ()
    return looked.what.signs
