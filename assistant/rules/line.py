"""The line in use: since when, and what its site looks like."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, SiteLooked
from assistant.rules.begun import taken
from assistant.rules.pace import began
from assistant.rules.site import same_place


def line_since(chart: Chart, now: datetime) -> datetime | None:
    """Since when the line in use is in use: charting the same one again makes no new one.

    A line that was placed before it was charted is in use since then.
    """
    rows = list(chart.all(LineChosen).newest((now, chart.version)))
    found = [_begins(event.what.placed, event.at) for event in rows[:1]]
    for new, old in pairwise(rows):
        if not same_place(old.what, new.what):
            break
        found.append(_begins(old.what.placed, old.at))
    return min(found, default=None)


def _begins(placed: datetime | None, charted: datetime) -> datetime:
    return charted if placed is None else min(placed, charted)


def drug_since(chart: Chart, now: datetime) -> datetime | None:
    """Since when the line in use carries the drug: the clock of its limit. None before that.

    Of an infusion that was taken over: since it runs, and not before the line was placed; where
    only one of the two is known, since then. Source: WORK on taking over.
    """
    line, start = line_since(chart, now), began(chart, now)
    if line is None or start is None:
        return None
    over = taken(chart, start)
    if over is None or line > start:
        return max(line, start)
    known = [at for at in (over.since, line if line < start else None) if at is not None]
    return max(known, default=start)


def site_signs(chart: Chart, now: datetime) -> tuple[str, ...]:
    """The signs seen at the last look at the site of the line in use."""
    looked, since = chart.event(SiteLooked, now), line_since(chart, now)
    if looked is None or (since is not None and looked.at < since):
        return ()
    return looked.what.signs
