"""The first line of the card: what the order allows now, or what comes before it."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose
from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, Ordered
from assistant.rules.advice import Advice
from assistant.rules.orders import dose_of
from assistant.rules.table import Action, Decided
from assistant.wording import informed
from assistant.wording.entries import amount
from assistant.wording.ladder import goals
from assistant.wording.numbers import clock, dose, plain, with_unit
from assistant.wording.way import latest, way

UP, DOWN = (Action.INCREASE, Action.INCREASE_AND_CALL), (Action.DECREASE, Action.DECREASE_NOW)
WAITS = (Action.WAIT, Action.WAIT_AND_CALL)
_VALUES = {
    Action.HOLD_AND_CALL: "No change to consider: a call now comes first.",
    Action.CONSIDER_STOP: "No smaller step is left. A call about stopping comes first.",
    Action.NO_INCREASE: "No step up to consider. A call comes first.",
    Action.HOLD_PERFUSION: "No change to consider: perfusion is poor. A call comes first.",
    Action.SECOND_READING: "One reading above target: a second one tells.",
    Action.STOP_NEEDS_ORDER: "The next step down would be 0. The order does not name that.",
    Action.CONTINUE: "No change to consider.",
    Action.EXTRAVASATION: "The site has signs, so no dose is weighed. Another access comes first.",
    Action.LADDER_TOP: "The dose is at the highest of the ladder. A call comes before more.",
    Action.LEAVE_LADDER: "The pressure is too low for slow steps. A call now comes first.",
}


def value(found: Advice, decided: Decided, place: tuple[Chart, Protocol, datetime, tzinfo]) -> str:
    """The sentences of an answer; a call that was made stands in front, and the room after it."""
    _chart, _protocol, now, zone = place
    parts = [_value(found, decided, place)]
    if found.answer is not None:
        parts.insert(0, informed.sentence(found.answer, now, zone))
    if decided.room is not None:
        parts.append(_room(found, decided.room))
    return " ".join(parts)


def _value(found: Advice, decided: Decided, place: tuple[Chart, Protocol, datetime, tzinfo]) -> str:
    chart, protocol, now, zone = place
    action = decided.action
    if action in (*UP, *DOWN) and decided.new_dose is not None:
        return _step(found, decided.new_dose, action)
    if action in WAITS:
        return _wait(found, decided, now, zone)
    if action is Action.MAX_REACHED:
        return f"The dose is at the ordered maximum{_maximum(found.order)}. More needs a new order."
    if action is Action.CENTRAL_ACCESS:
        line = chart.last(LineChosen, now)
        over = protocol.routes[line.access].over if line else ""
        return f"{over[:1].upper()}{over[1:]}."
    if action is Action.CALL_FIRST:
        return "The dose is at the one the order calls at. The call comes before the next step up."
    if action is Action.GOAL_MET and protocol.hepatorenal is not None:
        met = goals(decided.goals, protocol.hepatorenal)
        return f"No change to consider, a goal is met: {met}."
    return _VALUES[action]


def as_typed(found: Advice, new: Dose) -> bool:
    """Whether a step is written in full: from a dose that was typed, or to one that was ordered.

    From a computed dose it is as rounded as that, and as the arrow keys fill it in.
    """
    most = dose_of(found.order.maximum) if found.order else None
    return new == most or found.setting is None or found.setting.meant is not None


def _step(found: Advice, new: Dose, action: Action) -> str:
    way_ = "up" if action in UP else "down"
    said = f"One ordered step {way_} would be {dose(new, typed=as_typed(found, new))}"
    if found.single and action in UP:
        return f"One reading: repeat it, level the transducer. {said}"
    return said


def _room(found: Advice, room: Dose) -> str:
    runs = found.setting.meant_flow if found.setting else None
    weight = found.setting.weight if found.setting else None
    up = runs is not None and room.flow(weight) > runs
    to = dose(room, typed=as_typed(found, room))
    return f"The order leaves room for a step {'up' if up else 'down'} to {to}."


def _wait(found: Advice, decided: Decided, now: datetime, zone: tzinfo) -> str:
    left = decided.recheck_in_min or Fraction(0)
    last = latest(found.ways)
    if decided.arriving and last is not None:
        said = way(last, now, zone)
        until = clock(now + timedelta(minutes=float(left)), zone)
        return f"{said[:1].upper()}{said[1:]}. No step to consider before {until}."
    shown = with_unit(plain(left, 0 if left >= 1 else 1), "min")
    return f"No change to consider yet: {shown} of the order's interval are left."


def _maximum(order: Ordered | None) -> str:
    named = (order.maximum if order else None,)
    return "".join(f", {amount(each)}" for each in named if each)
