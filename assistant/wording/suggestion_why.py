"""Why a suggestion says what it says, and what it rests on."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Ordered
from assistant.rules.advice import Advice
from assistant.rules.begun import changed_here
from assistant.rules.informed import informed
from assistant.rules.ladder import carrier_a_day
from assistant.rules.readings import newest, run_above, run_below, target_at
from assistant.rules.running import Setting
from assistant.rules.table import Action, Also, Decided
from assistant.wording.agents import options
from assistant.wording.differing import of_answer
from assistant.wording.informed import sentence
from assistant.wording.ladder import standing
from assistant.wording.leak import pathway
from assistant.wording.numbers import ago, clock, moment, plain, pressure, volume, with_unit
from assistant.wording.overshoot import cause
from assistant.wording.reminders import listed
from assistant.wording.seen import epinephrine, seen

CALL = "The pressure is in the emergency range: a call now goes with it."
WITH_CALL = (Action.INCREASE_AND_CALL, Action.WAIT_AND_CALL, Action.ORDER_INCOMPLETE_CALL)
SEEN = (Action.HOLD_AND_CALL, Action.NO_INCREASE, Action.HOLD_PERFUSION)
OVERSHOT = (Action.DECREASE_NOW, Action.CONSIDER_STOP)
STAYS_LOW = (Action.CALL_FIRST, Action.MAX_REACHED, Action.CENTRAL_ACCESS)
NAMED = 3
_ALSO = {
    Also.INFORM: "The prescriber is told of a dose in this range.",
    Also.VASOCONSTRICTION: "Signs of vasoconstriction: a call goes with it.",
}


def why(found: Advice, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """The pressures, how long the dose has rested, and what the order allows."""
    if found.decided and found.decided.action is Action.EXTRAVASATION:
        return pathway(chart, protocol, now, zone)
    parts = [_pressures(found, chart, protocol, now, zone)]
    changed = changed_here(chart, now)
    if changed is not None:
        parts.append(f"last change {ago(changed, now)}")
    order = found.order
    if order and order.step and order.interval:
        step = plain(order.step.exact, 12)
        every = with_unit(plain(order.interval.exact, 1), "min")
        parts.append(f"the order allows a step of {step} every {every} or longer")
    said = "; ".join(part for part in parts if part) + "."
    if found.decided is None:
        return said
    place = (chart, protocol, now, zone)
    if found.decided.action in OVERSHOT and found.reading is not None:
        said = f"{cause(found.reading, protocol)} {said}"
    return " ".join([said, *_more(found, found.decided, place)])


def _more(
    found: Advice, decided: Decided, place: tuple[Chart, Protocol, datetime, tzinfo]
) -> list[str]:
    """What goes with the answer: calls, what is seen at the patient, what others may consider."""
    chart, protocol, now, zone = place
    said = [_also(also, chart, protocol, now, zone) for also in decided.also]
    if decided.action in WITH_CALL and found.answer is None:
        said.append(CALL)
    if decided.action in SEEN:
        said.append(seen(chart, protocol, now))
    if decided.action in STAYS_LOW:
        said.append(options(protocol))
    if decided.action is Action.HOLD_PERFUSION:
        said.append(options(protocol, flow_only=True))
    said += [epinephrine(chart, protocol, now), standing(chart, protocol, now)]
    said.append(carrier(found.setting, protocol))
    return [each for each in said if each]


def carrier(setting: Setting | None, protocol: Protocol) -> str:
    """What comes in with the drug where the steps are slow and the days long; "" elsewhere."""
    rate = setting.rate if setting else None
    if protocol.hepatorenal is None or rate is None:
        return ""
    return f"The drug comes in {volume(carrier_a_day(rate))} a day at this rate."


def _also(also: Also, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    answer = informed(chart, protocol, also, now)
    return sentence(answer, now, zone) if answer else _ALSO[also]


def _pressures(found: Advice, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    aim = target_at(chart, protocol, now)
    if found.reading is None or aim is None:
        return ""
    low, high = run_below(chart, protocol, now), run_above(chart, protocol, now)
    if not low and not high:
        at = clock(found.reading.at, zone)
        return f"MAP {pressure(found.reading.mean)} at {at}, inside target"
    rows = newest(chart, protocol, now, min(low or high, NAMED))
    times = listed(clock(r.at, zone) for r in reversed(rows))
    side = f"under {aim.low.shown}" if low else f"over {aim.high.shown}"
    return f"MAP {side} at {times}"


def basis(decided: Decided, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """The order, the row of the protocol's table, and where its sources differ."""
    event = chart.event(Ordered, now)
    name = protocol.protocol
    differs = of_answer(decided, protocol)
    rule = f"{name.id} {name.version}, row {decided.rule}" + (f"; {differs}" if differs else "")
    if event is None:
        return f"{rule}."
    by = event.what.prescriber or "unnamed prescriber"
    return f"Order {by} {moment(event.at, now, zone)}; {rule}."
