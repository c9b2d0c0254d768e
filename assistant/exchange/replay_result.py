"""What a replayed flowsheet comes to, as the JSON object that its format defines.

Counts and limits in this file are the format's own definitions, so that two programs agree on a
file whatever protocol either of them runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

from assistant.exchange.replay import Replayed
from assistant.quantities import Pressure
from assistant.record.chart import Chart
from assistant.record.entries import BagHung
from assistant.rules.episodes import Episode, low_episodes, means, overdue_ticks
from assistant.rules.findings import Finding
from assistant.rules.running import Span, Stretch, setting_at, spans, stretches, totals
from assistant.rules.shifts import shifts

Say = Callable[[Finding], str]
Json = dict[str, Any]

PLAUSIBLE = (Pressure(Fraction(20)), Pressure(Fraction(200)))
LOW_COUNT = 2
LOW_OVER = timedelta(minutes=15)
TICK = timedelta(minutes=15)
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class _Run:
    """The whole infusion: its first and last row, its running time, whether it still runs."""

    chart: Chart
    first: datetime | None
    last: datetime | None
    running: bool
    spans: tuple[Span, ...]
    stretches: tuple[Stretch, ...]


def result(replayed: Replayed, say: Say) -> Json:
    """The object to print; `say` makes the sentence of a finding."""
    run = _run(replayed.chart)
    read = means(run.chart, *PLAUSIBLE)
    low = low_episodes(read.counted, run.stretches, LOW_COUNT, LOW_OVER)
    return {
        "infusion": _infusion(run),
        "map": {
            "readings": len(read.counted),
            "implausible": read.implausible,
            "low_episodes": [_episode(each) for each in low],
        },
        "reminders": {"overdue_15_min_ticks": overdue_ticks(read.counted, run.stretches, TICK)},
        "shifts": _shifts(run),
        "doses": [_dose(span) for span in run.spans],
        "findings": [_finding(at, found, say) for at, found in replayed.findings],
        "refused": [{"line": each.line, "reason": each.reason} for each in replayed.refused],
    }


def _run(chart: Chart) -> _Run:
    first = next((event.at for event in chart.log), None)
    last = next((e.at for e in chart.log.newest() if e.id not in chart.strikes), None)
    if last is None:
        return _Run(chart, first, last, running=False, spans=(), stretches=())
    rows = tuple(spans(chart, last))
    running = setting_at(chart, last).running
    return _Run(chart, first, last, running, rows, tuple(stretches(rows)))


def _infusion(run: _Run) -> Json:
    doses = [(s.setting.dose.amount, s.hours) for s in run.spans if s.setting.dose is not None]
    hours = sum((length for _, length in doses), Fraction(0))
    weighted = sum((amount * length for amount, length in doses), Fraction(0))
    ran_to = run.spans[-1].end if run.spans else None
    started = run.spans[0].start if run.spans else run.last if run.running else None
    return {
        "started": _time(started),
        "ended": _time(run.last if run.running else ran_to),
        "running": run.running,
        "running_hours": _number(totals(run.spans).hours),
        "drug_mg": _drug(run.spans),
        "volume_ml": _number(totals(run.spans).volume_ml),
        "max_dose_mcg_kg_min": _number(max((amount for amount, _ in doses), default=None)),
        "time_weighted_dose_mcg_kg_min": _number(weighted / hours if hours else None),
        "bags": len(run.chart.all(BagHung)),
        "stretches": len(run.stretches),
    }


def _drug(rows: Sequence[Span]) -> float | int | None:
    """The drug that is known; None when running time has no known strength at all."""
    if rows and all(span.drug_mg is None for span in rows):
        return None
    return _number(totals(rows).drug_mg)


def _shifts(run: _Run) -> list[Json]:
    offset = run.first.tzinfo if run.first is not None else None
    if offset is None:
        return []
    return [
        {
            "start": _time(each.start),
            "drug_mg": _drug(each.spans),
            "volume_ml": _number(each.totals.volume_ml),
        }
        for each in shifts(run.spans, offset)
    ]


def _episode(each: Episode) -> Json:
    return {
        "start": _time(each.start),
        "end": _time(each.end),
        "minutes": _number(Fraction(each.length // timedelta(microseconds=1), 60_000_000)),
        "readings": len(each.readings),
        "lowest": _number(each.lowest.mmhg),
    }


def _dose(span: Span) -> Json:
    s = span.setting
    return {
        "start": _time(span.start),
        "rate_ml_h": _number(s.rate.ml_h if s.rate else None),
        "concentration_mcg_ml": _number(s.concentration.mcg_ml if s.concentration else None),
        "weight_kg": _number(s.weight.kg if s.weight else None),
        "dose_mcg_kg_min": _number(s.dose.amount if s.dose else None),
    }


def _finding(at: datetime, found: Finding, say: Say) -> Json:
    return {"at": _time(at), "code": found.code, "level": found.level.value, "text": say(found)}


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _number(exact: Fraction | None) -> float | int | None:
    """The nearest JSON number of six decimals; one too large for a float stays an integer."""
    if exact is None:
        return None
    rounded = round(exact, DECIMALS)
    try:
        return float(rounded)
    except OverflowError:
        return round(rounded)
