"""Since you left: what became of an infusion while the person at the screen was elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, Ordered
from assistant.rules.orders import dose_of, order_at
from assistant.rules.readings import last
from assistant.rules.running import last_change
from assistant.views.board import Stage, stage
from assistant.views.dose_tile import shown_dose
from assistant.wording.numbers import dose, dose_number, duration

GONE = timedelta(minutes=5)
"""Whoever was away for less has seen it."""
NAMED = ((BagHung, "new bag"), (LineChosen, "new line"), (Ordered, "new order"))


def last_entry(chart: Chart, person: str) -> datetime | None:
    """When that person charted something last, None when they never did."""
    mine = (e.recorded_at for e in chart.log if e.by.person == person)
    return max(mine, default=None)


def since_left(chart: Chart, protocol: Protocol, left: datetime | None, now: datetime) -> str:
    """One line: "Since you left, 8 min: MAP 61 to 66, one step up."; "" within minutes."""
    if left is None or now - left < GONE or stage(chart, now) is Stage.PREPARING:
        return ""
    parts = [*_pressure(chart, protocol, left, now), *_pump(chart, protocol, left, now)]
    for kind, words in NAMED:
        event = chart.event(kind, now)
        if event is not None and event.at > left:
            parts.append(words)
    return f"Since you left, {duration(now - left)}: {', '.join(parts) or 'nothing new'}."


def _pressure(chart: Chart, protocol: Protocol, left: datetime, now: datetime) -> Iterator[str]:
    then, here = last(chart, protocol, left), last(chart, protocol, now)
    if here is None:
        return
    if then is not None and here.at == then.at:
        yield f"no MAP after {here.mean.shown}"
    elif then is None:
        yield f"first MAP {here.mean.shown}"
    else:
        yield f"MAP {then.mean.shown} to {here.mean.shown}"


def _pump(chart: Chart, protocol: Protocol, left: datetime, now: datetime) -> Iterator[str]:
    """What the dose did, in ordered steps where it is that; and whether the pump stands."""
    before, after = stage(chart, left), stage(chart, now)
    if after is not Stage.RUNNING:
        if before is not after:
            yield str(after).lower()
        return
    if before is Stage.PREPARING:
        yield "started"
        return
    if before is not Stage.RUNNING:
        yield "running again"
    then, here = shown_dose(chart, protocol, left), shown_dose(chart, protocol, now)
    if then is None or here is None or then.dose.unit is not here.dose.unit:
        return
    if then.number != here.number:
        yield _steps(chart, now, here.dose.amount - then.dose.amount) or (
            f"dose {dose_number(then.dose, typed=then.typed)} to "
            f"{dose(here.dose, typed=here.typed)}"
        )
    elif (changed := last_change(chart, now)) is not None and changed > left:
        yield f"dose changed and {here.number} again"


def _steps(chart: Chart, now: datetime, apart: Fraction) -> str:
    """A change as whole ordered steps, "" when it is none."""
    order = order_at(chart, now)
    up = dose_of(order.step) if order else None
    by = up if apart > 0 or order is None else dose_of(order.step_down) or up
    if by is None or not by.amount or (apart / by.amount).denominator != 1:
        return ""
    many, way = abs(int(apart / by.amount)), "up" if apart > 0 else "down"
    return f"one step {way}" if many == 1 else f"{many} steps {way}"
