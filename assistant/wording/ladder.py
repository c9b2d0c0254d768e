"""The hepatorenal ladder in words: which goal is met, and how far each one is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Figure, Hepatorenal, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BaselineMap
from assistant.rules.hepatorenal import HrsGoal
from assistant.rules.perfusion import hours_over
from assistant.wording.numbers import plain, pressure, with_unit
from assistant.wording.reminders import listed

TENTHS = 10


def goals(met: Iterable[HrsGoal], limits: Hepatorenal) -> str:
    """The goals that are met, by name."""
    named = {
        HrsGoal.MAP_RISE: f"MAP is {_shown(limits.map_rise)} or more over the baseline",
        HrsGoal.URINE: f"urine is over {_shown(limits.urine_over)} for {_shown(limits.urine_for)}",
    }
    return listed(named[goal] for goal in met)


def standing(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """The baseline, and the hours of urine so far; "" in every other profile.

    Hours are cut, not rounded: a goal that is not met never reads as met.
    """
    limits, baseline = protocol.hepatorenal, chart.last(BaselineMap, now)
    if limits is None or baseline is None:
        return ""
    over, whole = hours_over(chart, limits.urine_over.exact, now), limits.urine_for.exact
    hours = plain(min(Fraction(int(over * TENTHS), TENTHS), whole), 1)
    urine = f"urine {hours} of {_shown(limits.urine_for)} over {_shown(limits.urine_over)}"
    return f"Baseline MAP {pressure(baseline.mean)}; {urine}."


def _shown(figure: Figure) -> str:
    return with_unit(figure.value, figure.unit)
