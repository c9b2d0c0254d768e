"""What may come on the hepatorenal ladder, as the rules answer it: call, hold, or a slow step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from assistant.protocol.model import Figure, Hepatorenal, Protocol
from assistant.quantities import Dose, DoseUnit, Weight
from assistant.record.chart import Chart
from assistant.record.entries import Amount, BaselineMap, Ordered
from assistant.rules.orders import Target, dose_of, missing, order_at
from assistant.rules.readings import target_at
from assistant.views.handover_words import WhatIf
from assistant.wording.numbers import dose, plain, with_unit
from assistant.wording.reminders import listed

_NAMES = {"map_low": "baseline MAP", "start": "start dose"}


def ladder_what_ifs(
    chart: Chart, protocol: Protocol, limits: Hepatorenal, now: datetime, weight: Weight | None
) -> Iterator[WhatIf]:
    """Under the baseline a call, between baseline and goal a slow step, at a goal no change.

    Source: C04, AASLD 2021; the order of the rows is that of `assistant.rules.ladder`.
    """
    order, aim = order_at(chart, now), target_at(chart, protocol, now)
    who = (order.prescriber if order else "") or "the prescriber"
    flat = f"systolic is under {limits.leave_systolic.value}"
    if order is None:
        yield WhatIf(f"If MAP falls or {flat}", f"no order is charted: call {who}")
        return
    lacking = _lacking(chart, order, now)
    if lacking or aim is None:
        yield WhatIf(f"If MAP falls or {flat}", f"call {who}: not charted is {listed(lacking)}")
        return
    low, high = aim.low.shown, aim.high.shown
    yield WhatIf(
        f"If MAP is under {low}, the baseline, or {flat}",
        f"call {who} now: too low for slow steps, this is another kind of shock",
    )
    yield WhatIf(f"If MAP is {low} to {high - 1} and no goal is met", _step(order, limits, weight))
    urine = f"urine is over {_shown(limits.urine_over)} for {_shown(limits.urine_for)}"
    yield WhatIf(
        f"If MAP is {high} or more, the baseline and {limits.map_rise.value}, or {urine}",
        "a goal is met: hold, no step up and none down",
    )
    yield _overshoot(order, protocol, aim)


def _lacking(chart: Chart, order: Ordered, now: datetime) -> list[str]:
    """What the ladder cannot do without; its range comes from the baseline, not from the order."""
    names = [name for name in missing(order) if name != "map_low"]
    if chart.last(BaselineMap, now) is None:
        names.append("map_low")
    return [_NAMES.get(name, name) for name in names]


def _step(order: Ordered, limits: Hepatorenal, weight: Weight | None) -> str:
    """The slower and lower of ladder and order."""
    step = _less(limits.step, order.step, weight)
    most = _less(limits.maximum, order.maximum, weight)
    asked = order.interval.exact if order.interval else limits.interval.exact
    every = with_unit(plain(max(asked, limits.interval.exact), 1), "min")
    return f"one step of {step} up, every {every} or longer, up to {most}; there a call"


def _less(figure: Figure, ordered: Amount | None, weight: Weight | None) -> str:
    limit, asked = figure.dose, dose_of(ordered)
    if asked is None:
        return dose(limit, typed=True)
    if asked.unit is not DoseUnit.PER_HOUR and weight is None:
        return f"{dose(limit, typed=True)}, at most {dose(asked, typed=True)}"
    return dose(_smaller(limit, asked, weight), typed=True)


def _smaller(limit: Dose, asked: Dose, weight: Weight | None) -> Dose:
    return asked if asked.to(limit.unit, weight).amount < limit.amount else limit


def _overshoot(order: Ordered, protocol: Protocol, aim: Target) -> WhatIf:
    """Far over the goal the dose comes down at once; the first row of the table says so."""
    far, systolic = protocol.titration.overshoot_map, protocol.titration.overshoot_systolic
    down = dose_of(order.step_down or order.step)
    said = f" of {dose(down, typed=True)}" if down else ""
    top = plain(aim.high.shown + far.exact, 0)
    case = f"If MAP is {top} or more, or systolic is {systolic.value} or more"
    return WhatIf(case, f"a step down{said} at once, then look again; no step left: a call")


def _shown(figure: Figure) -> str:
    return with_unit(figure.value, figure.unit)
