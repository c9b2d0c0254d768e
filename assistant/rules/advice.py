"""What the order allows now: the titration table, asked with what the chart holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, PumpRate, Rate, on_pump
from assistant.record.chart import Chart
from assistant.record.entries import Ordered, SessionOpened
from assistant.rules.arrival import Way
from assistant.rules.asking import Asked, reading_age, state, ways_of
from assistant.rules.informed import Answer, informed
from assistant.rules.orders import dose_of, order_at, unit_of
from assistant.rules.pace import settled_since
from assistant.rules.readings import Reading, last, run_below
from assistant.rules.running import Setting, flow_of, setting_at
from assistant.rules.steps import Steps
from assistant.rules.table import CALLS
from assistant.rules.titration import Action, Decided, Rule, TitrationState, titrate

__all__ = ["Advice", "Closed", "advice", "reading_age"]


class Closed(StrEnum):
    """Why there is no suggestion at all."""

    NOT_RUNNING = "not running"
    RECORD_ONLY = "record only"
    UNSIGNED = "unsigned protocol"
    NO_ORDER = "no order"
    NO_DOSE = "dose not known"


@dataclass(frozen=True, slots=True)
class Advice:
    """The table's answer (None when closed), what it was asked with, and the new pump rate.

    `single` tells that only one reading lies outside the range: repeat it first. `answer` is the
    call that was made about it and still holds: then the row is quiet. `pump` is the rate of the
    new dose, else of the room beside a call. `ways` are the drug's ways of now.
    """

    decided: Decided | None
    closed: Closed | None
    reading: Reading | None = None
    setting: Setting | None = None
    order: Ordered | None = None
    pump: PumpRate | None = None
    single: bool = False
    answer: Answer | None = None
    ways: tuple[Way, ...] = ()

    @property
    def calls(self) -> bool:
        """Whether it asks for a call that nobody has answered yet."""
        return self.decided is not None and self.decided.action in CALLS and self.answer is None


def advice(chart: Chart, protocol: Protocol, now: datetime) -> Advice:
    """What the order allows at `now`.

    Closed while nothing runs, and on an unsigned protocol with a real patient; in training an
    unsigned protocol answers too. Closed as well where only charting goes on. Source: the unit's
    titration table.
    """
    setting, order = setting_at(chart, now), order_at(chart, now)
    opened = chart.last(SessionOpened)
    training = opened is not None and opened.training
    if not setting.running:
        return Advice(None, Closed.NOT_RUNNING)
    if protocol.record_only:
        return Advice(None, Closed.RECORD_ONLY)
    if not protocol.signed and not training:
        return Advice(None, Closed.UNSIGNED)
    if order is None:
        return _without_order(chart, protocol, now, setting)
    dose = _dose(setting, order, protocol)
    if dose is None:
        return Advice(None, Closed.NO_DOSE)
    reading = last(chart, protocol, now)
    asked = Asked(order, dose, setting, reading, ways_of(chart, protocol, order, now))
    question = state(chart, protocol, now, asked)
    decided = _fresh(titrate(question, protocol), asked, settled_since(chart, now))
    run = max(run_below(chart, protocol, now), question.readings_above)
    return Advice(
        decided,
        None,
        reading,
        setting,
        order,
        pump=_pump(decided, setting, order, protocol),
        single=run == 1,
        answer=_answer(chart, protocol, decided, question, now),
        ways=asked.ways,
    )


def _without_order(chart: Chart, protocol: Protocol, now: datetime, setting: Setting) -> Advice:
    """Nothing, but for a site with signs and a pressure so low that a call does not wait."""
    reading, nothing = last(chart, protocol, now), Dose(Fraction(0), DoseUnit.PER_KG)
    asked = Asked(Ordered(), nothing, setting, reading, ())
    question = state(chart, protocol, now, asked)
    decided = titrate(question, protocol)
    if decided.action is Action.ORDER_INCOMPLETE:
        return Advice(None, Closed.NO_ORDER)
    answer = _answer(chart, protocol, decided, question, now)
    return Advice(decided, None, reading, setting, answer=answer)


def _fresh(decided: Decided, asked: Asked, changed: datetime | None) -> Decided:
    """No step stands on a pressure from before the dose ran without a break, nor one up on one
    from before the drug arrived: they say nothing about the dose that runs. Nor does one stand on
    a pressure of the past. Source: WORK, sound and attention.
    """
    new, reading = decided.new_dose or decided.room, asked.reading
    if new is None or reading is None:
        return decided
    since = [changed] if changed else []
    if new.amount > asked.dose.amount:
        since += [way.at for way in asked.ways if way.at is not None]
    if not reading.past and all(reading.at > at for at in since):
        return decided
    if decided.new_dose is None:
        return replace(decided, room=None)
    return Decided(Rule.READING, Action.REMEASURE)


def _answer(
    chart: Chart, protocol: Protocol, decided: Decided, asked: TitrationState, now: datetime
) -> Answer | None:
    """The call that answers this row; over two limits of a line both are answered, or neither."""
    if decided.action is Action.CENTRAL_ACCESS:
        codes = Steps(asked, protocol).route_codes()
        found = [informed(chart, protocol, code, now) for code in codes]
        return found[0] if found and all(found) else None
    if decided.action in CALLS:
        return informed(chart, protocol, decided.action, now)
    return None


def _dose(setting: Setting, order: Ordered, protocol: Protocol) -> Dose | None:
    """The dose in the order's unit: as typed when it was typed in that unit, else from the rate.

    A pump at the last step under the ordered maximum is at the maximum.
    """
    unit, most = unit_of(order), dose_of(order.maximum)
    if setting.meant is not None and setting.meant.unit is unit:
        return setting.meant
    flow = setting.meant_flow
    if flow is None or (unit is DoseUnit.PER_KG and setting.weight is None):
        return None
    if most is not None and setting.rate == _highest(setting, most, protocol):
        return most.to(unit, setting.weight)
    return flow.as_dose(unit, setting.weight)


def _highest(setting: Setting, most: Dose, protocol: Protocol) -> Rate | None:
    """The highest rate of the pump that does not pass a dose."""
    ceiling = _rate(setting, most)
    return on_pump(ceiling, Rate(protocol.pump.step.exact), ceiling).pump if ceiling else None


def _rate(setting: Setting, dose: Dose) -> Rate | None:
    """The exact rate of a dose, None without a weight, a bag or drug in it."""
    flow, bag = flow_of(dose, setting.weight), setting.concentration
    return bag.rate(flow) if flow and bag and bag.mcg_ml > 0 else None


def _pump(
    decided: Decided, setting: Setting, order: Ordered, protocol: Protocol
) -> PumpRate | None:
    """The pump rate of the new dose, never above the ordered maximum's."""
    new, most = decided.new_dose or decided.room, dose_of(order.maximum)
    wanted = _rate(setting, new) if new else None
    if wanted is None:
        return None
    cap = _rate(setting, most) if most else None
    return on_pump(wanted, Rate(protocol.pump.step.exact), cap)
