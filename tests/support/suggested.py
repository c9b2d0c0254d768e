"""What no suggestion may ever do, asked of one chart at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.quantities import Dose
from assistant.record.chart import Chart
from assistant.record.entries import Informed, LineChosen
from assistant.rules.advice import Advice, advice
from assistant.rules.arrival import ways
from assistant.rules.orders import dose_of, interval_min
from assistant.rules.readings import target_at
from assistant.rules.running import last_change
from assistant.rules.table import Action

LONG = timedelta(days=3)


def broken_rules(chart: Chart, protocol: Protocol, now: datetime) -> list[str]:
    """The rules that the advice of now breaks; worked out apart from the rules themselves."""
    found = advice(chart, protocol, now)
    new = found.decided.new_dose if found.decided else None
    if new is None or found.setting is None or found.order is None:
        return []
    runs = found.setting.meant_flow
    if runs is None or new.flow(found.setting.weight) > runs:
        asked = (chart, protocol, now, found, new)
        return [*_over(*asked), *_up(*asked), *_past_the_call(*asked)]
    return list(_down(found, new, protocol))


def _over(
    chart: Chart, protocol: Protocol, now: datetime, found: Advice, new: Dose
) -> Iterator[str]:
    order, weight = found.order, found.setting.weight if found.setting else None
    most = dose_of(order.maximum) if order else None
    if most is None or new.flow(weight) > most.flow(weight):
        yield "over the order's maximum"
    line = chart.last(LineChosen, now)
    route = protocol.routes.get(line.access) if line else None
    if route and route.dose_below and new.flow(weight) >= route.dose_below.dose.flow(weight):
        yield "to the limit of the line"


def _up(chart: Chart, protocol: Protocol, now: datetime, found: Advice, new: Dose) -> Iterator[str]:
    reading, order = found.reading, found.order
    aim = target_at(chart, protocol, now)
    ladder = protocol.hepatorenal is not None
    if reading is None or aim is None or (not ladder and reading.mean.shown >= aim.low.shown):
        yield "up at or over the target"
    if ladder and reading and aim and reading.mean.shown >= aim.high.shown:
        yield "up at the goal"
    interval = timedelta(minutes=float(interval_min(order) or 0))
    changed = last_change(chart, now)
    if changed is not None and now - changed < interval:
        yield "inside the interval"
    for way in ways(chart, protocol, now, LONG):
        if way.at is not None and now < way.at + interval:
            yield f"before the drug has arrived ({way.cause})"
        if reading and way.at is not None and reading.at <= way.at:
            yield f"on a pressure from before the drug arrived ({way.cause})"


def _past_the_call(
    chart: Chart, protocol: Protocol, now: datetime, found: Advice, new: Dose
) -> Iterator[str]:
    """From the dose on at which the order calls, a step needs a call that reaches so far."""
    order, setting = found.order, found.setting
    limits = protocol.escalation if protocol.adult and protocol.hepatorenal is None else None
    call = dose_of(order.notify) if order else None
    call = call or (limits.notify_at.dose if limits else None)
    if call is None or setting is None or setting.meant_flow is None:
        return
    if protocol.hepatorenal is not None or setting.meant_flow < call.flow(setting.weight):
        return
    said = (
        dose_of(e.what.until_dose)
        for e in chart.all(Informed)
        if e.at <= now and Action.CALL_FIRST in e.what.about
    )
    if not any(d is not None and d.flow(setting.weight) >= new.flow(setting.weight) for d in said):
        yield "past the dose of the call without one"


def _down(found: Advice, new: Dose, protocol: Protocol) -> Iterator[str]:
    """A step down is the ordered one exactly, from the dose in the order's unit.

    A pump at its last step under the ordered maximum runs at the maximum.
    """
    order, setting, decided = found.order, found.setting, found.decided
    step = dose_of(order.step_down or order.step) if order else None
    flow = setting.meant_flow if setting else None
    if step is None or flow is None or setting is None or decided is None:
        yield "down without an ordered step"
        return
    runs, most = flow.mcg_min, dose_of(order.maximum) if order else None
    if most is not None and setting.meant is None and setting.concentration is not None:
        room = most.flow(setting.weight).mcg_min - runs
        if 0 <= room * 60 < protocol.pump.step.exact * setting.concentration.mcg_ml:
            runs += room
    if runs - new.flow(setting.weight).mcg_min != step.flow(setting.weight).mcg_min:
        yield "down by another step than the ordered one"
    if new.amount < 0:
        yield "below 0"
    if new.amount == 0 and not (order and order.may_wean_off):
        yield "to 0 without an order"
    if decided.action not in (Action.DECREASE, Action.DECREASE_NOW):
        yield "down by another row"
