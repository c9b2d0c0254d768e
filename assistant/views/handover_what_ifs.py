"""What may come, and what order, protocol and practice say to it. Nothing is chosen here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Amount, LineChosen, Ordered
from assistant.rules.orders import dose_of, order_at, target
from assistant.rules.running import flow_of
from assistant.views.handover_ladder import ladder_what_ifs
from assistant.views.handover_pump import Pump
from assistant.views.handover_words import WhatIf
from assistant.wording.entries import amount
from assistant.wording.numbers import with_unit

SITE = "another access first, start there, then stop here; cannula in, aspirate, no flush; call"


def what_ifs(chart: Chart, protocol: Protocol, now: datetime, ran: Pump) -> tuple[WhatIf, ...]:
    """The cases of a running infusion; none after its end."""
    if ran.stopped is not None:
        return ()
    order = order_at(chart, now)
    calls, slow = tuple(_call(order, protocol, ran)), protocol.hepatorenal
    if slow is not None:
        weight = ran.setting.weight if ran.setting else None
        rows = (*ladder_what_ifs(chart, protocol, slow, now, weight), *calls)
    else:
        rows = (*_below(order, protocol), *calls, *_above(order, protocol))
    return (*rows, *_site(chart, now), *_route(chart, protocol, now))


def _below(order: Ordered | None, protocol: Protocol) -> Iterator[WhatIf]:
    aim, twice = target(order, protocol), protocol.titration.confirm_readings.whole
    if order is None or aim is None:
        yield WhatIf("If MAP falls", "no target is ordered: call the prescriber")
        return
    case = f"If MAP is under {aim.low.shown} at {twice} readings"
    if order.step is None:
        yield WhatIf(case, f"the order names no step: call {order.prescriber or 'the prescriber'}")
        return
    most = f", up to {amount(order.maximum)}" if order.maximum else ", no maximum is ordered"
    yield WhatIf(case, f"the order allows {amount(order.step)} up{_every(order.interval)}{most}")


def _every(interval: Amount | None) -> str:
    return f", every {amount(interval)} or longer" if interval else ", no interval is ordered"


def _call(order: Ordered | None, protocol: Protocol, ran: Pump) -> Iterator[WhatIf]:
    """The dose to call at: the order's, else the protocol's."""
    who = (order.prescriber if order else "") or "the prescriber"
    limit = dose_of(order.notify) if order else None
    if order is not None and order.notify is not None:
        text, source = amount(order.notify), "the order says call"
    elif protocol.escalation is not None:
        notify = protocol.escalation.notify_at
        limit, text = notify.dose, with_unit(notify.value, notify.unit)
        source = "the protocol says call"
    else:
        return
    setting = ran.setting
    flow = setting.meant_flow if setting else None
    wanted = flow_of(limit, setting.weight) if limit and setting else None
    reached = flow is not None and wanted is not None and flow >= wanted
    case = f"Dose has reached {text}" if reached else f"If the dose reaches {text}"
    yield WhatIf(case, f"{source} {who}; chart who was told and what was said")


def _above(order: Ordered | None, protocol: Protocol) -> Iterator[WhatIf]:
    aim, twice = target(order, protocol), protocol.titration.confirm_readings.whole
    if order is None or aim is None:
        return
    down = order.step_down or order.step
    if down is None:
        return
    then = f"a step down of {amount(down)}{_every(order.interval_down or order.interval)}"
    ends = "; the order lets it be weaned off" if order.may_wean_off else ""
    assumed = ", the upper end is the protocol's" if aim.assumed_high else ""
    yield WhatIf(f"If MAP is over {aim.high.shown} at {twice} readings", f"{then}{assumed}{ends}")


def _site(chart: Chart, now: datetime) -> Iterator[WhatIf]:
    line = chart.last(LineChosen, now)
    if line is not None and line.access != "central":
        yield WhatIf("If the site is pale, cold, hard or painful", SITE)


def _route(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[WhatIf]:
    line = chart.last(LineChosen, now)
    route = protocol.routes.get(line.access) if line else None
    if line is None or route is None or route.dose_below is None:
        return
    limit = with_unit(route.dose_below.value, route.dose_below.unit)
    yield WhatIf(f"If the dose reaches {limit} by this {line.access} line", route.over)
