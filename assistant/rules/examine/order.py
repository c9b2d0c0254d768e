"""What is odd about an order before it is charted."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.record.chart import Chart
from assistant.record.entries import BaselineMap, Ordered, PressureRead
from assistant.rules.examine.values import asked_when_typed
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.orders import dose_of, expired, ladder_interval, missing
from assistant.rules.running import flow_of, setting_at


def ordered(chart: Chart, protocol: Protocol, what: Ordered, at: datetime) -> tuple[Finding, ...]:
    """An order that contradicts itself is stopped; one that is not whole is told."""
    doses = (what.start, what.step, what.maximum, what.notify, what.step_down)
    units = {a.unit for a in doses if a}
    if len(units) > 1 or not units <= set(DoseUnit):
        return (stop("order_units", units=", ".join(sorted(units))),)
    found = [*_contradicts(chart, protocol, what, at), *_incomplete(protocol, what)]
    if what.how in ("verbal", "phone") and not what.read_back:
        found.append(caution("not_read_back"))
    if expired(what, at):
        found.append(caution("order_over"))
    found.extend(_target(protocol, what))
    found.extend(_interval(protocol, what))
    return (*found, *_ladder(chart, protocol, what, at))


def _contradicts(chart: Chart, protocol: Protocol, what: Ordered, at: datetime) -> list[Finding]:
    """Once it runs, a maximum under start or dose is what was ordered: it is told, not stopped."""
    found: list[Finding] = []
    start, most = dose_of(what.start), dose_of(what.maximum)
    setting = setting_at(chart, at)
    runs = setting.running and setting.meant_flow is not None
    if start and most and start.amount > most.amount:
        found.append(note("start_over_maximum") if runs else stop("start_over_maximum"))
    flow = flow_of(most, setting.weight) if most and runs else None
    if flow is not None and setting.meant_flow is not None and setting.meant_flow > flow:
        found.append(note("maximum_under_dose"))
    if what.map_low and what.map_high and what.map_low.exact >= what.map_high.exact:
        found.append(stop("target_reversed"))
    if what.drug and what.drug != protocol.protocol.drug:
        found.append(stop("other_drug", drug=what.drug))
    return found


def _incomplete(protocol: Protocol, what: Ordered) -> list[Finding]:
    """For a child nothing but the order says how far: its maximum is asked for. Source: C11."""
    found: list[Finding] = []
    if lacking := missing(what):
        found.append(note("order_incomplete", "order", missing=", ".join(lacking)))
    if not protocol.adult and what.maximum is None:
        found.append(caution("child_without_maximum", "order"))
    return found


def _target(protocol: Protocol, what: Ordered) -> list[Finding]:
    """A MAP target that is rare is asked about, once. Source: C17."""
    aim, found = protocol.target, list[Finding]()
    if aim is None:
        return found
    low, high = aim.caution_below, aim.caution_above
    for end in (what.map_low, what.map_high):
        if end is None or low.exact <= end.exact <= high.exact:
            continue
        if not asked_when_typed(protocol, "map_target_mmhg", end.exact):
            ends = (low.value, high.value)
            found.append(
                caution("target_unusual", low.source, map=end.text, low=ends[0], high=ends[1])
            )
    return found


def _interval(protocol: Protocol, what: Ordered) -> list[Finding]:
    """The slow interval of hepatorenal syndrome in an order for another illness. Source: C04."""
    slow = ladder_interval(protocol)
    if protocol.hepatorenal is not None or slow is None or what.interval is None:
        return []
    if what.interval.exact < slow.exact:
        return []
    return [caution("hepatorenal_interval", slow.source, interval=what.interval.text)]


def _ladder(chart: Chart, protocol: Protocol, what: Ordered, at: datetime) -> list[Finding]:
    """The hepatorenal ladder has a baseline, an end, and no place in shock. Source: C04."""
    ladder = protocol.hepatorenal
    if ladder is None:
        return []
    found: list[Finding] = []
    if chart.last(BaselineMap, at) is None:
        found.append(caution("no_baseline", ladder.map_rise.source))
    weight = setting_at(chart, at).weight
    most, end = dose_of(what.maximum), ladder.maximum
    flow = flow_of(most, weight) if most else None
    ceiling = flow_of(end.dose, weight)
    if flow and ceiling and flow > ceiling:
        found.append(caution("over_ladder", end.source, limit=end.value))
    read = chart.last(PressureRead, at)
    least = ladder.leave_systolic
    if read and read.systolic and read.systolic.exact < least.exact:
        shown, limit = read.systolic.text, least.value
        found.append(caution("ladder_in_shock", least.source, systolic=shown, limit=limit))
    return found
