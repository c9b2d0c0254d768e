"""What two charts of one story have to agree in, whoever typed them and however often."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from assistant.record.chart import Chart
from assistant.record.entries import (
    CheckAnswered,
    Noted,
    PumpRuns,
    SecondChecked,
    SessionOpened,
    SheetMade,
    What,
)
from assistant.rules.running import Totals, spans, totals
from assistant.views.setup_before import ANSWERS
from assistant.wording.entries import sentence

_APART = (SessionOpened, SecondChecked, SheetMade, CheckAnswered)


class Essence(NamedTuple):
    """Sentences before the start in any order, those after it with their times, and sums."""

    before: tuple[str, ...]
    after: tuple[tuple[datetime, str], ...]
    checks: tuple[tuple[str, str, str, str], ...]
    differs: tuple[str, ...]
    totals: Totals


def _asked(what: What) -> bool:
    """The note of an answer that a story does not give: the wizard asks what else runs."""
    return isinstance(what, Noted) and what.text in ANSWERS.values()


def essence(chart: Chart, now: datetime) -> Essence:
    """What matters of a chart: doses, readings, order, bag, weight, checks, totals."""
    started = next(iter(chart.all(PumpRuns))).at
    rows = [e for e in chart.log if not isinstance(e.what, _APART) and not _asked(e.what)]
    told = [(e.at, sentence(e.what)) for e in rows]
    checked = [e.what for e in chart.all(CheckAnswered)]
    second = chart.last(SecondChecked)
    assert second is not None
    return Essence(
        before=tuple(sorted(said for at, said in told if at < started)),
        after=tuple((at, said) for at, said in told if at >= started),
        checks=tuple(sorted((c.check, c.outcome, c.answer, c.reason) for c in checked)),
        differs=second.differs,
        totals=totals(spans(chart, now)),
    )
