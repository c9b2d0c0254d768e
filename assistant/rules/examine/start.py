"""What is odd about a start: what is not charted yet, and a dose that few begin with."""

from __future__ import annotations

from fractions import Fraction

from assistant.quantities import Dose, Rate, half_up
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    BaselineMap,
    DrugGiven,
    FluidGiven,
    LineChosen,
    PressureRead,
)
from assistant.rules.anaphylaxis import GateNeeds, Treated, gate
from assistant.rules.begun import taken
from assistant.rules.examine.change import Change, agrees, is_dose, text
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.orders import dose_of, target
from assistant.rules.owed import outside
from assistant.rules.running import flow_of, hours_between

FIRST = "epinephrine"


def on_start(chart: Chart, c: Change) -> tuple[Finding, ...]:
    """Everything odd about an infusion that begins; one that was taken over began elsewhere."""
    if taken(chart, c.at) is not None:
        return tuple(_there(chart, c))
    return (*_there(chart, c), *_ordered(c), *_dose(c), *_after_epinephrine(chart, c))


def _there(chart: Chart, c: Change) -> list[Finding]:
    """What a start leans on and is not charted."""
    found: list[Finding] = []
    if chart.last(BagHung, c.at) is None:
        found.append(stop("start_without_bag"))
    if c.after.weight is None:
        found.append(caution("start_without_weight"))
    if chart.last(LineChosen, c.at) is None:
        found.append(caution("start_without_line"))
    ladder = c.protocol.hepatorenal
    if ladder is not None and chart.last(BaselineMap, c.at) is None:
        found.append(caution("no_baseline", ladder.map_rise.source))
    return found


def _ordered(c: Change) -> list[Finding]:
    """A start that is not the ordered one; a rate ten times off the computed one stops."""
    ordered = dose_of(c.order.start) if c.order else None
    if ordered is None or c.before.stopped or _as_ordered(c, ordered):
        return []
    if c.what.dose is None and (slip := tenfold_of(c, ordered)):
        return slip
    return [caution("start_not_ordered", "order", start=text(ordered.amount), unit=ordered.unit)]


def _as_ordered(c: Change, ordered: Dose) -> bool:
    """Whether the dose that was typed, else the one that the rate gives, is the ordered start."""
    typed, weight = c.after.typed, c.after.weight
    if typed is None:
        return is_dose(c, ordered)
    return typed == ordered or flow_of(typed, weight) == flow_of(ordered, weight) is not None


def tenfold_of(c: Change, meant: Dose) -> list[Finding]:
    """The rate that the pump shows, ten times or a tenth of what `meant` needs: 41.7 for 4.17."""
    flow, bag = flow_of(meant, c.after.weight), c.after.concentration
    if c.what.rate is None or flow is None or bag is None or bag.mcg_ml <= 0 or flow.mcg_min == 0:
        return []
    wanted, shown = bag.rate(flow).ml_h, Rate(c.what.rate.exact)
    times, step = c.protocol.titration.stop_change.exact, c.protocol.pump.step.exact
    both = (Rate(wanted * times), Rate(wanted / times))
    slipped = any(agrees(rate, shown, c.protocol, step) for rate in both)
    if not slipped and 1 / times < shown.ml_h / wanted < times:
        return []
    computed = text(half_up(wanted, step) * step)
    return [stop("pump_tenfold", shown=c.what.rate.text, computed=computed)]


def _dose(c: Change) -> list[Finding]:
    """A dose outside of what starts are; within it, one that takes a reason. Source: C02, C03."""
    limits, dose = c.protocol.start, c.after.meant_dose
    if dose is None:
        return []
    if outside(limits, dose):
        low, high = limits.low, limits.high
        return [caution("start_outside", high.source, low=low.value, high=high.value)]
    warn, above = limits.warn_at, limits.reason_above
    if warn is not None and dose.amount >= warn.exact:
        return [caution("start_at_escalation", warn.source, limit=warn.value)]
    if above is not None and dose.amount > above.exact:
        return [caution("start_high", above.source, limit=above.value)]
    return []


def _after_epinephrine(chart: Chart, c: Change) -> list[Finding]:
    """What is still open of epinephrine, volume and time; never a lock. Source: C37."""
    limits = c.protocol.anaphylaxis
    if limits is None:
        return []
    needs = gate(_treated(chart, c), limits).needs
    if not needs:
        return []
    words, after = ", ".join(_NEEDS[need] for need in needs), limits.after
    return [note("epinephrine_first", after.source, lacking=words, after=after.value)]


_NEEDS = {
    GateNeeds.MINUTES: "minutes since the first epinephrine",
    GateNeeds.BOLUSES: "an epinephrine bolus",
    GateNeeds.VOLUME: "volume",
    GateNeeds.HYPOTENSION: "a pressure under target",
}


def _treated(chart: Chart, c: Change) -> Treated:
    """What was charted of the treatment before the pressor."""
    given = [e for e in chart.all(DrugGiven) if e.at <= c.at and e.what.name.casefold() == FIRST]
    since = hours_between(given[0].at, c.at) * 60 if given else None
    volume = any(e.at <= c.at for e in chart.all(FluidGiven))
    return Treated(since, Fraction(len(given)), volume, _low(chart, c))


def _low(chart: Chart, c: Change) -> bool:
    """Whether the pressure is low; without a reading or a target nothing speaks against it."""
    read, aim = chart.last(PressureRead, c.at), target(c.order, c.protocol)
    mean = read.mean if read else None
    return mean is None or aim is None or mean.shown < aim.low.shown
