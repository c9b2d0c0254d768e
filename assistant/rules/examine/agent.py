"""What is to be known about another agent that is charted: a slip of its unit, and what is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Agent, Protocol, Statement
from assistant.quantities import Dose, DoseUnit, decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import AgentRuns, Amount
from assistant.rules.examine.given import spoken
from assistant.rules.examine.ours import is_ours
from assistant.rules.examine.values import odd
from assistant.rules.findings import Finding, caution, note
from assistant.rules.running import setting_at

PER_MIN, PER_HOUR, FLOW, MINUTES = "units/min", "units/h", "mL/h", 60
AGENTS, LINE = "other agents", "alkaline"
ALKALINE = ("bicarbonate", "alkaline")
_DOSED = tuple(DoseUnit)
_BY_UNIT: Mapping[str, str] = {
    "mcg/kg/min": "agent_mcg_kg_min",
    "mcg/min": "agent_mcg_min",
    "mg/h": "agent_mg_h",
    PER_MIN: "agent_units_min",
    PER_HOUR: "agent_units_h",
    FLOW: "rate_ml_h",
}


def agent_runs(
    chart: Chart, protocol: Protocol, what: AgentRuns, at: datetime
) -> tuple[Finding, ...]:
    """Over the most that the protocol names, over what any agent runs at, and what is said of it.

    A rate in another unit than the protocol's is turned into it where that can be done. The drug
    of the infusion itself is asked about. Source: C19, C31, the plausibility table.
    """
    name = spoken(what.name)
    ours = [caution("agent_is_ours", name=name)] if is_ours(protocol, name) else []
    found = list(_over(chart, protocol, what, at)) or _size(protocol, what)
    return (*ours, *found, *spoken_of(protocol, what.name))


def _size(protocol: Protocol, what: AgentRuns) -> list[Finding]:
    """More than any agent runs at, in the unit in which it was typed."""
    row = _BY_UNIT.get(what.amount.unit)
    if row is None:
        return []
    shown = what.amount.text
    found = odd(protocol, row, what.amount.exact, shown, typed=False, named=spoken(what.name))
    return [each for each in found if each.fact("side") == "over"]


def spoken_of(protocol: Protocol, name: str) -> tuple[Finding, ...]:
    """The protocol's statements on an agent by that name, and on alkaline fluid in the line."""
    called = name.strip().casefold()
    said = (
        note("agent_said", each.source, says=each.says.removesuffix("."))
        for each in _shown(protocol)
        if each.section == AGENTS and called and each.id.startswith(f"{called}-")
    )
    in_line = (
        note("agent_line", each.source, says=each.says.removesuffix("."))
        for each in _shown(protocol)
        if each.id == LINE and any(word in called for word in ALKALINE)
    )
    return (*said, *in_line)


def _shown(protocol: Protocol) -> Iterator[Statement]:
    rows = protocol.statements
    return (each for each in rows if each.standing == "shown" and not each.background)


def _over(chart: Chart, protocol: Protocol, what: AgentRuns, at: datetime) -> Iterator[Finding]:
    called = what.name.strip().casefold()
    agents = protocol.escalation.agents if protocol.escalation else ()
    each = next((a for a in agents if a.name.casefold() == called), None)
    runs = _in_unit(chart, what.amount, each.high.unit, at) if each else None
    if each is not None and _of_another_kind(what.amount.unit, each.high.unit):
        unit, source = each.high.unit, each.high.source
        said = what.amount.unit
        yield caution("agent_unit", source, name=spoken(each.name), unit=unit, found=said)
    if each is None or runs is None:
        return
    name, value = each.name[:1].upper() + each.name[1:], f"{what.amount.text} {what.amount.unit}"
    if runs <= each.high.exact:
        yield from _too_little(each, what, runs, name, value)
        return
    limit, source = f"{each.high.value} {each.high.unit}", each.high.source
    if what.amount.unit == PER_MIN and _far(each, runs / MINUTES) < _far(each, runs):
        times = decimal_text(runs / each.high.exact, 1)
        yield caution("agent_per_hour", source, name=name, value=value, times=times, limit=limit)
    else:
        yield caution("agent_over", source, name=name, value=value, limit=limit, says=each.says)


def _too_little(
    each: Agent, what: AgentRuns, runs: Fraction, name: str, value: str
) -> Iterator[Finding]:
    """Units per hour that fit far better as units per minute: the slip by 60, the other way."""
    much = what.amount
    if much.unit == PER_HOUR and runs > 0 and _far(each, much.exact) < _far(each, runs):
        same = f"{decimal_text(runs, 4)} {PER_MIN}"
        limit = f"{each.low.value} {each.low.unit}"
        yield caution(
            "agent_per_min", each.low.source, name=name, value=value, same=same, limit=limit
        )


def _of_another_kind(found: str, unit: str) -> bool:
    """Units where a mass belongs, or a mass where units do; what mL hold is not known here."""
    return found != FLOW and found.startswith("units") != unit.startswith("units")


def _far(each: Agent, runs: Fraction) -> Fraction:
    """How many times a rate lies outside the agent's range; 1 or less inside it."""
    return max(runs / each.high.exact, each.low.exact / runs)


def _in_unit(chart: Chart, amount: Amount, unit: str, at: datetime) -> Fraction | None:
    """The rate in the unit of the protocol; None when it cannot be told in it."""
    if amount.unit == unit:
        return amount.exact
    if (amount.unit, unit) == (PER_HOUR, PER_MIN):
        return amount.exact / MINUTES
    weight = setting_at(chart, at).weight
    if weight is None or not weight.kg or amount.unit not in _DOSED or unit not in _DOSED:
        return None
    return Dose(amount.exact, DoseUnit(amount.unit)).to(DoseUnit(unit), weight).amount
