"""Which edge a bed's screens wear: a number that stays with an infusion from its first entry on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from assistant.record.chart import Chart
from assistant.record.entries import SessionOpened, Stopped
from assistant.rules.running import setting_at

EDGES = 4
"""As many as there are colours and shapes of them."""


def edges(charts: Mapping[UUID, Chart], now: datetime) -> dict[UUID, int]:
    """A number from 0 to 3 for each infusion; no two have the same while both are here.

    The first one free when it was opened; only of more than four at once do two share one.
    """
    begun = {key: chart.event(SessionOpened) for key, chart in charts.items()}
    opened = {key: event.at for key, event in begun.items() if event is not None}
    found: dict[UUID, int] = {}
    for key in sorted(opened, key=lambda k: (opened[k], str(k))):
        taken = [found[k] for k in found if not _over_by(charts[k], opened[key], now)]
        found[key] = min(range(EDGES), key=lambda edge: (taken.count(edge), edge))
    return found


def _over_by(chart: Chart, at: datetime, now: datetime) -> bool:
    stopped = chart.event(Stopped, now)
    return stopped is not None and stopped.at < at and setting_at(chart, now).stopped
