"""What runs beside norepinephrine: each agent by its name, and as equivalent doses by formula.

The equivalents are shown with the name of their formula and are in no rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from fractions import Fraction

from assistant.protocol.model import Formula, Protocol
from assistant.quantities import Dose, DoseUnit, Weight
from assistant.record.chart import Chart
from assistant.record.entries import AgentRuns, Amount, PumpRuns
from assistant.record.timeline import Event
from assistant.rules.agents import key_of, running, whole
from assistant.rules.equivalents import Equivalent, Pressor, equivalent, formula_of
from assistant.rules.running import setting_at
from assistant.views.dose_tile import shown_dose
from assistant.views.entry_given import same_as
from assistant.views.supply import Row
from assistant.wording.entries import amount
from assistant.wording.numbers import ago, dose, duration, moment, plain

FORMULA, SCORE = "goradia", "vis"
SHORT = "VIS"
HOURLY = {"units/h": "units/min"}
BY_WEIGHT = {"units/min": "units/kg/min", "mcg/min": "mcg/kg/min"}
MINUTES = 60


def equivalent_row(chart: Chart, protocol: Protocol, now: datetime) -> Row | None:
    """The norepinephrine-equivalent dose and what it leaves out; None when nothing else runs.

    A protocol without the formula shows none. An agent in a unit that the formula does not
    count, or norepinephrine charted as another agent, is named and not counted. Source: C36.
    """
    if not running(chart, now) or _formula(protocol, FORMULA) is None:
        return None
    found = _sum(chart, protocol, now, FORMULA)
    if found is None:
        return Row(f"NEE not known: {protocol.protocol.drug} in {DoseUnit.PER_KG} is not known")
    made, left_out = found
    said = f"NEE {dose(Dose(made.amount, DoseUnit.PER_KG))} by {made.formula}"
    return Row(f"{said}{_without(left_out)}", _score(chart, protocol, now))


def agent_rows(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> tuple[Row, ...]:
    """Each other agent with its amount and since when, then what they come to together."""
    rows = tuple(_row(chart, protocol, event, now, zone) for event in running(chart, now))
    equal = equivalent_row(chart, protocol, now)
    return (*rows, equal) if equal else rows


def _row(
    chart: Chart, protocol: Protocol, event: Event[AgentRuns], now: datetime, zone: tzinfo
) -> Row:
    """One that ran before norepinephrine began says so; past the hourly look it is marked old."""
    what, first = whole(chart, event), _first(chart, event)
    began = next(iter(chart.all(PumpRuns)), None)
    before = "before " if began is None or first.at <= began.at else ""
    same = same_as(what.amount).removesuffix(".").lower()
    bag, line = what.strength, what.line
    parts = (f"{what.name} {amount(what.amount)}", same, bag, line)
    said = ", ".join(part for part in parts if part)
    words = f"{said}, since {before}{moment(first.at, now, zone)}"
    gone, look = now - event.at, timedelta(minutes=protocol.perfusion.urine_every.whole)
    if gone > look:
        return Row(f"{words}, not read for {duration(gone)}")
    return Row(words, f"read {ago(event.at, now)}")


def _first(chart: Chart, event: Event[AgentRuns]) -> Event[AgentRuns]:
    """The reading from which on this agent has run at this amount."""
    name, first = key_of(event.what.name), event
    for each in chart.all(AgentRuns).newest():
        if key_of(each.what.name) != name or each.at > event.at:
            continue
        if each.what.amount.exact != event.what.amount.exact:
            break
        first = each
    return first


def _score(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """The vasoactive-inotropic score, a count without a unit; "" without the formula."""
    if _formula(protocol, SCORE) is None:
        return ""
    found = _sum(chart, protocol, now, SCORE)
    if found is None:
        return ""
    return f"{SHORT} {plain(found[0].amount, 1)}{_without(found[1])}"


def _without(left_out: Sequence[str]) -> str:
    return f"; not counted: {', '.join(left_out)}" if left_out else ""


def _sum(
    chart: Chart, protocol: Protocol, now: datetime, ident: str
) -> tuple[Equivalent, list[str]] | None:
    """What a formula makes of all that runs, and whom it leaves out; None without a base."""
    drug, base, others = protocol.protocol.drug, _base(chart, protocol, now), running(chart, now)
    formula = _formula(protocol, ident)
    if base is None or formula is None:
        return None
    pressors = [Pressor(drug, base, DoseUnit.PER_KG)]
    left_out = [e.what.name for e in others]
    for name, each in _counted(formula, others, drug, setting_at(chart, now).weight):
        pressors.append(each)
        left_out.remove(name)
    return equivalent(formula, pressors), left_out


def equivalent_line(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """The same as a sentence of the handover sheet, "" when nothing else runs."""
    row = equivalent_row(chart, protocol, now)
    return f"{row.words}." if row else ""


def _formula(protocol: Protocol, ident: str) -> Formula | None:
    known = any(each.id == ident for each in protocol.formulas)
    return formula_of(protocol.formulas, ident) if known else None


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
    formula: Formula, others: Sequence[Event[AgentRuns]], drug: str, weight: Weight | None
) -> Iterator[tuple[str, Pressor]]:
    """Each agent that the formula counts in its unit, under the formula's name for it."""
    names = {name.casefold(): name for name in formula.factors}
    for event in others:
        name = names.get(key_of(event.what.name))
        if name is None or name == drug:
            continue
        much, unit = _per_minute(event.what.amount)
        wanted = formula.factors[name].unit
        if unit != wanted and weight is not None and BY_WEIGHT.get(unit) == wanted:
            much, unit = much / weight.kg, wanted
        if unit == wanted:
            yield event.what.name, Pressor(name, much, unit)


def _per_minute(much: Amount) -> tuple[Fraction, str]:
    unit = HOURLY.get(much.unit)
    return (much.exact, much.unit) if unit is None else (much.exact / MINUTES, unit)
