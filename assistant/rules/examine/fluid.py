"""What is to be known about fluid that ran in: a record, never a lock."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Volume, decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import FluidGiven
from assistant.rules.findings import Finding, note
from assistant.rules.fluid import fluid_given as reckoned
from assistant.rules.running import setting_at


def fluid_given(
    chart: Chart, protocol: Protocol, what: FluidGiven, at: datetime
) -> tuple[Finding, ...]:
    """From the lower volume of the sources on, look again before more; over the upper one, call.

    A profile without volumes says nothing: the order does. Source: C06, C40.
    """
    fluids, weight = protocol.fluids, setting_at(chart, at).weight
    by_weight = fluids is not None and fluids.low.unit != "mL"
    if fluids is None or (by_weight and (weight is None or weight.kg <= 0)):
        return ()
    before = (event.what.volume.exact for event in chart.all(FluidGiven) if event.at <= at)
    total = sum(before, Fraction(0)) + what.volume.exact
    found = reckoned(fluids, weight, Volume(total))
    shown, source = decimal_text(total, 0), fluids.low.source
    if found.over_high and fluids.high is not None:
        limit = f"{fluids.high.value} {fluids.high.unit}"
        return (note("fluid_over", source, total=shown, limit=limit),)
    if found.at_low:
        limit = f"{fluids.low.value} {fluids.low.unit}"
        return (note("fluid_reached", source, total=shown, limit=limit),)
    return ()
