"""What is odd about the line: a dose or a bag that it is not meant for, an odd dead space."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen
from assistant.rules.findings import Finding, caution, stop
from assistant.rules.mixing import central_only
from assistant.rules.plausible import StepCode, judge_ratio
from assistant.rules.route import over_dose, over_site
from assistant.rules.running import Setting, setting_at


def line_chosen(
    chart: Chart, protocol: Protocol, what: LineChosen, at: datetime
) -> tuple[Finding, ...]:
    """What runs already, held against the line it is to run through."""
    setting, space = setting_at(chart, at), _dead_space(protocol, what)
    if not setting.running:
        return space
    return (*space, *line_carries(chart, protocol, what, setting, at, new=True))


def _dead_space(protocol: Protocol, what: LineChosen) -> tuple[Finding, ...]:
    """A dead space far from the usual one puts the first drug at a wrong time."""
    usual = protocol.line.dead_space
    if what.dead_space is None:
        return ()
    given = what.dead_space
    far = given.exact == 0 and not what.primed
    if given.exact > 0:
        far = judge_ratio(usual.exact, given.exact, protocol.titration) is StepCode.TENFOLD
    if not far:
        return ()
    return (caution("dead_space_odd", usual.source, space=given.text, usual=usual.value),)


def line_carries(
    chart: Chart,
    protocol: Protocol,
    line: LineChosen,
    setting: Setting,
    at: datetime,
    *,
    new: bool = False,
    begins: bool = False,
) -> tuple[Finding, ...]:
    """A dose over the route's limit; a bag for central lines, when it begins to run there.

    `new` tells that the line is new to what runs; `begins` that this is a start, which at the
    limit is stopped and not only asked about. Source: C03, C24.
    """
    found = list(_dose(protocol, line, setting, begins=begins))
    bag = chart.last(BagHung, at)
    starts = new or not setting_at(chart, at).running
    if bag and starts and line.access != "central" and central_only(protocol, bag):
        found.append(caution("central_bag_elsewhere", access=line.access))
    return tuple(found)


def _dose(
    protocol: Protocol, line: LineChosen, setting: Setting, *, begins: bool
) -> tuple[Finding, ...]:
    """At or over what the route carries, else over what the unit's policy lets one site carry."""
    route, flow = protocol.routes.get(line.access), setting.meant_flow
    limit = route.dose_below if route else None
    if route is None or limit is None or flow is None:
        return ()
    weight, access = setting.weight, line.access
    if weight is not None or limit.dose.unit is not DoseUnit.PER_KG:
        unit = limit.dose.unit
        if over_dose(protocol, access, flow.as_dose(unit, weight), weight):
            most = f"{limit.value} {unit}"
            if begins:
                return (stop("start_over_route", limit.source, limit=most, access=access),)
            return (caution("over_route", limit.source, limit=most, access=access),)
    most_here = route.site_max
    if most_here and over_site(protocol, access, flow.as_dose(DoseUnit.PER_MIN)):
        return (caution("over_site", most_here.source, limit=most_here.value, access=access),)
    return ()
