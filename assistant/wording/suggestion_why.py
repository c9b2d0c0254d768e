"""Why a suggestion says what it says, and what it rests on."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Ordered
from assistant.rules.advice import Advice
from assistant.rules.readings import newest, run_above, run_below, target_at
from assistant.rules.running import last_change
from assistant.rules.table import Action, Also, Decided
from assistant.wording.numbers import ago, clock, moment, plain, pressure, with_unit
from assistant.wording.reminders import listed

CALL = "The pressure is in the emergency range: a call now goes with it."
WITH_CALL = (Action.INCREASE_AND_CALL, Action.WAIT_AND_CALL, Action.ORDER_INCOMPLETE_CALL)
NAMED = 3
_ALSO = {
    Also.INFORM: "The prescriber is told of a dose in this range.",
    Also.VASOCONSTRICTION: "Signs of vasoconstriction: a call goes with it.",
}


def why(found: Advice, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """The pressures, how long the dose has rested, and what the order allows."""
    parts = [_pressures(found, chart, protocol, now, zone)]
    changed = last_change(chart, now)
    if changed is not None:
        parts.append(f"last change {ago(changed, now)}")
    order = found.order
    if order and order.step and order.interval:
        step = plain(order.step.exact, 12)
        every = with_unit(plain(order.interval.exact, 1), "min")
        parts.append(f"the order allows a step of {step} every {every} or longer")
    said = "; ".join(part for part in parts if part) + "."
    decided = found.decided
    more = [_ALSO[also] for also in decided.also] if decided else []
    if decided and decided.action in WITH_CALL:
        more.append(CALL)
    return " ".join([said, *more])


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
    """The order and the row of the protocol's table."""
    event = chart.event(Ordered, now)
    name = protocol.protocol
    rule = f"{name.id} {name.version}, row {decided.rule}"
    if event is None:
        return f"{rule}."
    by = event.what.prescriber or "unnamed prescriber"
    return f"Order {by} {moment(event.at, now, zone)}; {rule}."
