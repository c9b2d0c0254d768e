"""The card "To consider, not an order": value, why, basis, what would change it.

It says what the order allows, never what to do. A card without a dose still says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Pressure
from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, Ordered
from assistant.rules.advice import Advice, Closed
from assistant.rules.pressure import fits_pair
from assistant.rules.readings import Reading
from assistant.rules.table import Action, Decided
from assistant.wording.entries import amount
from assistant.wording.numbers import dose, dose_number, duration, plain, rate, with_unit
from assistant.wording.reminders import listed
from assistant.wording.suggestion_why import CALL, WITH_CALL, basis, why

TITLE, NOT_AN_ORDER = "To consider", "not an order"
_CLOSED = {
    Closed.NOT_RUNNING: "Nothing runs, so there is nothing to weigh.",
    Closed.UNSIGNED: "Suggestions are off: no protocol is approved on this unit. Charting works.",
    Closed.NO_ORDER: "Suggestions are off: no order is charted.",
    Closed.NO_DOSE: "Suggestions are off: the dose is not known. Chart the bag and the weight.",
}
_VALUES = {
    Action.HOLD_AND_CALL: "No change to consider: a call now comes first.",
    Action.CONSIDER_STOP: "No smaller step is left. A call about stopping comes first.",
    Action.NO_INCREASE: "No step up to consider. A call comes first.",
    Action.HOLD_PERFUSION: "No change to consider: perfusion is poor. A call comes first.",
    Action.SECOND_READING: "One reading above target: a second one tells.",
    Action.STOP_NEEDS_ORDER: "The next step down would be 0. The order does not name that.",
    Action.CONTINUE: "No change to consider.",
    Action.EXTRAVASATION: "The site has signs, so no dose is weighed. Another access comes first.",
}
_ELEMENTS = {
    "map_low": "MAP target", "maximum": "maximum", "interval": "interval", "step": "step",
    "start": "start dose", "route": "route", "drug": "drug",
}  # fmt: skip
_UP, _DOWN = (Action.INCREASE, Action.INCREASE_AND_CALL), (Action.DECREASE, Action.DECREASE_NOW)


@dataclass(frozen=True, slots=True)
class Card:
    """The card in words. `closed` tells why there is none; then all else is empty.

    `fill` is the dose that the entry can be filled with, "" when the card names none. `action`
    is the table's code, kept when the nurse says "not now".
    """

    value: str = ""
    pump: str = ""
    why: str = ""
    basis: str = ""
    changes: str = ""
    closed: str = ""
    fill: str = ""
    action: str = ""


def card(found: Advice, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Card:
    """The words of an advice."""
    if found.closed is not None or found.decided is None:
        return Card(closed=_CLOSED[found.closed or Closed.NO_ORDER])
    decided = found.decided
    if decided.action in (Action.ORDER_INCOMPLETE, Action.ORDER_INCOMPLETE_CALL):
        return Card(closed=_incomplete(decided), action=decided.action)
    if decided.action is Action.REMEASURE:
        return Card(closed=_not_enough(found, now), action=decided.action)
    return Card(
        value=_value(found, decided, chart, protocol, now),
        pump=_pump(found),
        why=why(found, chart, protocol, now, zone),
        basis=basis(decided, chart, protocol, now, zone),
        changes=_changes(decided),
        fill=dose_number(decided.new_dose, typed=True).replace(",", "") if decided.new_dose else "",
        action=decided.action,
    )


def _incomplete(decided: Decided) -> str:
    lacking = listed(_ELEMENTS[name] for name in decided.missing)
    said = f"Suggestions are off: the order lacks {lacking}."
    return f"{said} {CALL}" if decided.action in WITH_CALL else said


def _not_enough(found: Advice, now: datetime) -> str:
    if found.reading is None:
        return "Not enough to go on: no MAP is charted yet."
    if not _fits(found.reading):
        return "Not enough to go on: the last MAP does not fit its own pair."
    return f"Not enough to go on: the last MAP is {duration(now - found.reading.at)} old."


def _fits(reading: Reading) -> bool:
    high, low = reading.what.systolic, reading.what.diastolic
    pair = (Pressure(high.exact) if high else None, Pressure(low.exact) if low else None)
    return fits_pair(reading.mean, *pair)


def _value(found: Advice, decided: Decided, chart: Chart, protocol: Protocol, now: datetime) -> str:
    action = decided.action
    if action in (*_UP, *_DOWN) and decided.new_dose is not None:
        return _step(found, decided.new_dose, action)
    if action in (Action.WAIT, Action.WAIT_AND_CALL):
        return _wait(decided)
    if action is Action.MAX_REACHED:
        return f"The dose is at the ordered maximum{_maximum(found.order)}. More needs a new order."
    if action is Action.CENTRAL_ACCESS:
        line = chart.last(LineChosen, now)
        over = protocol.routes[line.access].over if line else ""
        return f"{over[:1].upper()}{over[1:]}."
    if action is Action.CALL_FIRST:
        options = protocol.escalation.options
        said = "The dose is at the one the order calls at. The call comes before the next step up."
        return f"{said} The protocol lists {options[0]} next." if options else said
    return _VALUES[action]


def _step(found: Advice, new: Dose, action: Action) -> str:
    way = "up" if action in _UP else "down"
    said = f"One ordered step {way} would be {dose(new, typed=True)}"
    if found.single and action in _UP:
        return f"One reading: repeat it, level the transducer. {said}"
    return said


def _wait(decided: Decided) -> str:
    left = decided.recheck_in_min or Fraction(0)
    shown = with_unit(plain(left, 0 if left >= 1 else 1), "min")
    return f"No change to consider yet: {shown} of the order's interval are left."


def _maximum(order: Ordered | None) -> str:
    named = (order.maximum if order else None,)
    return "".join(f", {amount(each)}" for each in named if each)


def _pump(found: Advice) -> str:
    setting = found.setting
    given = (setting.meant or setting.dose) if setting else None
    if found.pump is None or setting is None or setting.rate is None or given is None:
        return ""
    now_at = dose_number(given, typed=setting.meant is not None)
    return f"Pump rate {rate(found.pump.pump)}. Now {now_at} at {rate(setting.rate)}."


def _changes(decided: Decided) -> str:
    if decided.action in _UP:
        return "site not clear, transducer not level, MAP inside target."
    if decided.action in _DOWN:
        return "reading not real, poor perfusion, MAP inside target."
    return "the next reading, another order, a sign at the site."
