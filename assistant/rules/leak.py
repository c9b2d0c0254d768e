"""Signs of a leak at a site: since when they stand, where, and what was given for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import dropwhile, takewhile

from assistant.record.chart import Chart
from assistant.record.entries import DrugGiven, LineChosen, SiteLooked
from assistant.rules.line import site_signs
from assistant.rules.site import place_of, same_place

GIVEN = "phentolamine"


@dataclass(frozen=True, slots=True)
class Leak:
    """Signs as last seen, the line they were seen at, and the first look that saw any.

    `here` tells that this line is still the one in use; `given` when phentolamine was first given
    since the signs.
    """

    signs: tuple[str, ...]
    line: LineChosen | None
    since: datetime
    here: bool
    given: datetime | None


def leak(chart: Chart, now: datetime) -> Leak | None:
    """The last signs that no later look at the same site has cleared; None without any.

    They stay after the drug runs elsewhere: the time for phentolamine runs from the first of them.
    """
    looks = list(chart.all(SiteLooked).newest((now, chart.version)))
    moved = None if site_signs(chart, now) else _before(chart, now)
    rows = list(dropwhile(lambda e: moved is not None and e.at >= moved, looks))
    if not rows or not rows[0].what.signs:
        return None
    last = rows[0]
    line = chart.last(LineChosen, last.at)
    place = place_of(line) if line else None
    run = takewhile(
        lambda e: bool(e.what.signs) and _place(chart, e.at) == place,
        rows,
    )
    first = min(event.at for event in run)
    drugs = takewhile(lambda e: e.at <= now, chart.all(DrugGiven))
    given = (e.at for e in drugs if e.at >= first and e.what.name.casefold().split()[:1] == [GIVEN])
    return Leak(last.what.signs, line, first, moved is None, next(given, None))


def _place(chart: Chart, at: datetime) -> tuple[str, str] | None:
    line = chart.last(LineChosen, at)
    return place_of(line) if line else None


def _before(chart: Chart, now: datetime) -> datetime | None:
    """Since when the drug runs elsewhere than at the line before; None when it never moved."""
    rows = list(chart.all(LineChosen).newest((now, chart.version)))
    if not rows:
        return None
    same = list(takewhile(lambda e: same_place(e.what, rows[0].what), rows))
    return same[-1].at if len(same) < len(rows) else None
