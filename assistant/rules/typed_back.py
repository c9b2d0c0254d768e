"""After a new strength the rate is typed back from the pump for the next changes of the dose."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from assistant.record.chart import Chart
from assistant.record.entries import BagHung, PumpRuns
from assistant.record.timeline import Event
from assistant.rules.pace import began
from assistant.rules.running import changes, follow_pump, setting_through

CHANGES = 2
"""So many changes after a new strength. Source: WORK on a new strength."""


def typed_back(chart: Chart, now: datetime) -> datetime | None:
    """Since when a rate is typed back with the next change of the dose; None when it is not.

    What the pump was set to with the bag itself counts as no change.
    """
    bag, start = _new_strength(chart, now), began(chart, now)
    if bag is None or start is None or bag.at < start:
        return None
    done = sum(1 for each in chart.all(PumpRuns) if _after(chart, each, bag, now))
    return bag.at if done < CHANGES else None


def _new_strength(chart: Chart, now: datetime) -> Event[BagHung] | None:
    """The bag of another strength that was hung last, while something ran."""
    bags = chart.all(BagHung).newest((now, chart.version))
    for new, old in pairwise(bags):
        if new.what.concentration != old.what.concentration:
            return new
    return None


def _after(chart: Chart, run: Event[PumpRuns], bag: Event[BagHung], now: datetime) -> bool:
    """Whether it changed the dose after the bag, and not with it."""
    if not bag.at < run.at <= now:
        return False
    was = setting_through(chart, (run.at, run.number - 1))
    return changes(was, follow_pump(was, run.what))
