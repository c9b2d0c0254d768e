"""What is odd about an order or a dosing weight."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit, decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import Ordered, Weighed
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.orders import dose_of, missing


def ordered(protocol: Protocol, what: Ordered) -> tuple[Finding, ...]:
    """An order that contradicts itself is stopped; one that is not whole is told."""
    found: list[Finding] = []
    doses = (what.start, what.step, what.maximum, what.notify, what.step_down)
    units = {a.unit for a in doses if a}
    if len(units) > 1 or not units <= set(DoseUnit):
        return (stop("order_units", units=", ".join(sorted(units))),)
    start, most = dose_of(what.start), dose_of(what.maximum)
    if start and most and start.amount > most.amount:
        found.append(stop("start_over_maximum"))
    if what.map_low and what.map_high and what.map_low.exact >= what.map_high.exact:
        found.append(stop("target_reversed"))
    if lacking := missing(what):
        found.append(note("order_incomplete", "order", missing=", ".join(lacking)))
    if what.drug and what.drug != protocol.protocol.drug:
        found.append(stop("other_drug", drug=what.drug))
    if what.how in ("verbal", "phone") and not what.read_back:
        found.append(caution("not_read_back"))
    return tuple(found)


def weighed(chart: Chart, what: Weighed, at: datetime) -> tuple[Finding, ...]:
    """A changed weight keeps the mL/h and is told with both values; pounds look like 2.2 times."""
    if what.weight.exact <= 0:
        return (stop("no_weight"),)
    before = chart.last(Weighed, at)
    if before is None or before.weight.exact == what.weight.exact:
        return ()
    ratio = what.weight.exact / before.weight.exact
    shown = decimal_text(ratio, 1)
    return (caution("weight_changed", was=before.weight.text, now=what.weight.text, ratio=shown),)
