"""What runs beside norepinephrine, as one equivalent dose: shown with its formula, in no rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Formula, Protocol
from assistant.quantities import Dose, DoseUnit
from assistant.record.chart import Chart
from assistant.record.entries import AgentRuns, Amount
from assistant.record.timeline import Event
from assistant.rules.equivalents import Pressor, equivalent, formula_of
from assistant.rules.running import setting_at
from assistant.views.dose_tile import shown_dose
from assistant.views.supply import Row
from assistant.wording.numbers import dose

FORMULA = "goradia"
HOURLY = {"units/h": "units/min"}
MINUTES = 60


def running(chart: Chart, now: datetime) -> tuple[Event[AgentRuns], ...]:
    """The last amount of each other agent not after `now`; one at 0 has ended."""
    last: dict[str, Event[AgentRuns]] = {}
    for event in chart.all(AgentRuns):
        if event.at <= now:
            last[event.what.name.strip().casefold()] = event
    return tuple(e for e in last.values() if e.what.amount.exact > 0)


def equivalent_row(chart: Chart, protocol: Protocol, now: datetime) -> Row | None:
    """The norepinephrine-equivalent dose and what it leaves out; None when nothing else runs.

    A protocol without the formula shows none. An agent in a unit that the formula does not
    count, or norepinephrine charted as another agent, is named and not counted. Source: C36.
    """
    others = running(chart, now)
    formula = _formula(protocol)
    if not others or formula is None:
        return None
    base = _base(chart, protocol, now)
    if base is None:
        return Row(f"NEE not known: {protocol.protocol.drug} in {DoseUnit.PER_KG} is not known")
    pressors = [Pressor(protocol.protocol.drug, base, DoseUnit.PER_KG)]
    left_out = [e.what.name for e in others]
    for name, each in _counted(formula, others, protocol.protocol.drug):
        pressors.append(each)
        left_out.remove(name)
    made = equivalent(formula, pressors)
    said = f"NEE {dose(Dose(made.amount, DoseUnit.PER_KG))} by {made.formula}"
    return Row(f"{said}; not counted: {', '.join(left_out)}" if left_out else said)


def equivalent_line(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """The same as a sentence of the handover sheet, "" when nothing else runs."""
    row = equivalent_row(chart, protocol, now)
    return f"{row.words}." if row else ""


def _formula(protocol: Protocol) -> Formula | None:
    known = any(each.id == FORMULA for each in protocol.formulas)
    return formula_of(protocol.formulas, FORMULA) if known else None


def _base(chart: Chart, protocol: Protocol, now: datetime) -> Fraction | None:
    """Norepinephrine in mcg/kg/min: 0 while the pump stands, None while it is not known."""
    setting = setting_at(chart, now)
    if not setting.running:
        return Fraction(0)
    shown = shown_dose(chart, protocol, now)
    if shown is None or (shown.dose.unit is not DoseUnit.PER_KG and setting.weight is None):
        return None
    return shown.dose.to(DoseUnit.PER_KG, setting.weight).amount


def _counted(
    formula: Formula, others: Sequence[Event[AgentRuns]], drug: str
) -> Iterator[tuple[str, Pressor]]:
    """Each agent that the formula counts in its unit, under the formula's name for it."""
    names = {name.casefold(): name for name in formula.factors}
    for event in others:
        name = names.get(event.what.name.strip().casefold())
        amount, unit = _per_minute(event.what.amount)
        if name is not None and name != drug and formula.factors[name].unit == unit:
            yield event.what.name, Pressor(name, amount, unit)


def _per_minute(amount: Amount) -> tuple[Fraction, str]:
    unit = HOURLY.get(amount.unit)
    return (amount.exact, amount.unit) if unit is None else (amount.exact / MINUTES, unit)
