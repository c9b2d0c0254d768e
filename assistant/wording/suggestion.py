"""The card "To consider, not an order": value, why, basis, what would change it.

It says what the order allows, never what to do. A card without a dose still says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.protocol.fields import DOSE_FIELDS
from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Pressure
from assistant.record.chart import Chart
from assistant.rules.advice import Advice, Closed
from assistant.rules.begun import ran_already
from assistant.rules.pace import settled_since
from assistant.rules.pressure import fits_pair
from assistant.rules.readings import Reading
from assistant.rules.running import last_change
from assistant.rules.table import Action, Decided
from assistant.wording.numbers import dose_number, duration, moment, rate
from assistant.wording.reminders import listed
from assistant.wording.suggestion_value import DOWN, UP, as_typed, value
from assistant.wording.suggestion_why import CALL, WITH_CALL, basis, why

TITLE, NOT_AN_ORDER = "To consider", "not an order"
_CLOSED = {
    Closed.NOT_RUNNING: "Nothing runs, so there is nothing to weigh.",
    Closed.RECORD_ONLY: (
        "Record only, for the reason in the banner. Suggestions are off. Charting works."
    ),
    Closed.UNSIGNED: "Suggestions are off: no protocol is approved on this unit. Charting works.",
    Closed.NO_ORDER: "Suggestions are off: no order is charted.",
    Closed.NO_DOSE: "Suggestions are off: the dose is not known. Chart the bag and the weight.",
}
_ELEMENTS = {
    "map_low": "MAP target", "maximum": "maximum", "interval": "interval", "step": "step",
    "start": "start dose", "route": "route", "drug": "drug", "weight": "dosing weight",
    "baseline": "baseline MAP",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """The card in words. `closed` tells why there is none; then all else is empty.

    `fill` is the dose that the entry can be filled with, in the writing of its field, "" when the
    card names none. `action`
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
        return Card(closed=_incomplete(found, decided, now, zone), action=decided.action)
    if decided.action is Action.REMEASURE:
        return Card(closed=_not_enough(found, chart, now), action=decided.action)
    return Card(
        value=value(found, decided, (chart, protocol, now, zone)),
        pump=_pump(found),
        why=why(found, chart, protocol, now, zone),
        basis=basis(decided, chart, protocol, now, zone),
        changes=_changes(decided),
        fill=_fill(found, decided.new_dose or _down(found, decided.room), protocol),
        action=decided.action,
    )


def _fill(found: Advice, new: Dose | None, protocol: Protocol) -> str:
    if new is None:
        return ""
    name = DOSE_FIELDS[new.unit]
    number = dose_number(new, typed=as_typed(found, new)).replace(",", "")
    return protocol.fields[name].field(name).written(number)


def _down(found: Advice, room: Dose | None) -> Dose | None:
    """The room beside a call, when it goes down: a step up waits for the call."""
    setting = found.setting
    runs = setting.meant_flow if setting else None
    if room is None or setting is None or runs is None or room.flow(setting.weight) >= runs:
        return None
    return room


def _incomplete(found: Advice, decided: Decided, now: datetime, zone: tzinfo) -> str:
    lacking = [_ELEMENTS[name] for name in decided.missing if name in _ELEMENTS]
    parts = [f"the order lacks {listed(lacking)}"] if lacking else []
    if found.order is None:
        parts = ["no order is charted"]
    ends = found.order.expires if found.order else None
    if ends is not None and ends <= now:
        parts.append(f"the order ended {moment(ends, now, zone)}")
    said = f"Suggestions are off: {listed(parts)}."
    return f"{said} {CALL}" if decided.action in WITH_CALL else said


def _not_enough(found: Advice, chart: Chart, now: datetime) -> str:
    if found.reading is None:
        return "Not enough to go on: no MAP is charted yet."
    if not _fits(found.reading):
        return "Not enough to go on: the last MAP does not fit its own pair."
    since, changed = settled_since(chart, now), last_change(chart, now)
    if since != changed and since is not None and found.reading.at <= since:
        return "Not enough to go on: no MAP is charted since the pump ran again."
    if changed is not None and found.reading.at <= changed:
        if changed == ran_already(chart, now):
            return "Not enough to go on: no MAP is charted since it was taken over."
        return "Not enough to go on: no MAP is charted since the last change of the dose."
    if any(way.at is not None and found.reading.at <= way.at for way in found.ways):
        return "Not enough to go on: no MAP is charted since the drug reached the vein."
    age = duration(now - found.reading.at)
    if found.reading.past:
        return f"Not enough to go on: the last MAP is a late entry, of {age} ago."
    return f"Not enough to go on: the last MAP is {age} old."


def _fits(reading: Reading) -> bool:
    high, low = reading.what.systolic, reading.what.diastolic
    pair = (Pressure(high.exact) if high else None, Pressure(low.exact) if low else None)
    return fits_pair(reading.mean, *pair)


def _pump(found: Advice) -> str:
    setting = found.setting
    given = (setting.meant or setting.dose) if setting else None
    if found.pump is None or setting is None or setting.rate is None or given is None:
        return ""
    now_at = dose_number(given, typed=setting.meant is not None)
    return f"Pump rate {rate(found.pump.pump)}. Now {now_at} at {rate(setting.rate)}."


def _changes(decided: Decided) -> str:
    if decided.action in UP:
        return "site not clear, transducer not level, MAP inside target."
    if decided.action in DOWN:
        return "reading not real, poor perfusion, MAP inside target."
    return "the next reading, another order, a sign at the site."
