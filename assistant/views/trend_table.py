"""The trend as a table: every reading and every change of dose of the window, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo
from fractions import Fraction
from typing import NamedTuple

from assistant.views.trend import Dot, TrendView
from assistant.views.trend_levels import Level
from assistant.wording.numbers import moment, plain, with_unit

ARTEFACT = "not counted"
CHANGED, BY_WEIGHT = "dose changed", "same rate, other weight"


class TableRow(NamedTuple):
    """One line: when, the pressure ("" at a change of dose), the dose then, what to note."""

    time: str
    pressure: str
    dose: str
    note: str


def table(view: TrendView, zone: tzinfo) -> tuple[TableRow, ...]:
    """The rows of a window, the newest first."""
    now = datetime.fromtimestamp(view.now, zone)
    rows = [*_readings(view), *_changes(view)]
    rows.sort(key=lambda row: row[0], reverse=True)
    return tuple(
        TableRow(moment(datetime.fromtimestamp(at, zone), now, zone), pressure, dose, note)
        for at, pressure, dose, note in rows
    )


Timed = tuple[float, str, str, str]


def _readings(view: TrendView) -> Iterator[Timed]:
    for dot in view.dots:
        given = [level for level in view.levels if level.at <= dot.at]
        pressure = with_unit(f"{dot.value:.0f}", "mmHg")
        yield dot.at, pressure, _dose(view, given[-1]) if given else "", _note(view, dot)


def _changes(view: TrendView) -> Iterator[Timed]:
    for level in view.levels:
        if level.at > view.t0:
            yield level.at, "", _dose(view, level), BY_WEIGHT if level.by_weight else CHANGED


def _dose(view: TrendView, level: Level) -> str:
    return with_unit(plain(Fraction(str(level.value)), 3), view.unit)


def _note(view: TrendView, dot: Dot) -> str:
    """Where it lies from its target, or that it does not count."""
    if dot.hollow:
        return ARTEFACT
    aims = [r for r in view.ranges if not r.dashed and r.start <= dot.at <= r.end]
    if not aims:
        return ""
    low, high = aims[-1].low, aims[-1].high
    if dot.value < low:
        return f"{low - dot.value:.0f} below target"
    return f"{dot.value - high:.0f} above target" if dot.value > high else "in target"
