"""What is odd about the line: a dose or a bag that it is not meant for."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen
from assistant.rules.findings import Finding, caution
from assistant.rules.route import over_dose
from assistant.rules.running import Setting, setting_at


def line_chosen(
    chart: Chart, protocol: Protocol, what: LineChosen, at: datetime
) -> tuple[Finding, ...]:
    """What runs already, held against the line it is to run through."""
    setting = setting_at(chart, at)
    if not setting.running:
        return ()
    return line_carries(chart, protocol, what, setting, at, new=True)


def line_carries(
    chart: Chart,
    protocol: Protocol,
    line: LineChosen,
    setting: Setting,
    at: datetime,
    *,
    new: bool = False,
) -> tuple[Finding, ...]:
    """A dose over the route's limit; a bag for central lines, when it begins to run there.

    `new` tells that the line is new to what runs.
    """
    found: list[Finding] = []
    route = protocol.routes.get(line.access)
    limit = route.dose_below if route else None
    flow = setting.meant_flow
    known = setting.weight is not None or (limit and limit.dose.unit is not DoseUnit.PER_KG)
    if limit and flow and known:
        unit = limit.dose.unit
        if over_dose(protocol, line.access, flow.as_dose(unit, setting.weight), setting.weight):
            most = f"{limit.value} {unit}"
            found.append(caution("over_route", limit.source, limit=most, access=line.access))
    bag = chart.last(BagHung, at)
    begins = new or not setting_at(chart, at).running
    if bag and begins and line.access != "central" and central_only(protocol, bag):
        found.append(caution("central_bag_elsewhere", access=line.access))
    return tuple(found)


def central_only(protocol: Protocol, bag: BagHung) -> bool:
    """Whether the unit keeps a strength for central lines."""
    same = (p for p in protocol.preparations if p.strength.exact == bag.concentration.mcg_ml)
    return any(p.central_only for p in same)
