"""What stands beside the infusion: fluid, agents, line, perfusion; and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from fractions import Fraction
from typing import Any

from assistant.protocol.model import Fluids, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    AgentRuns,
    BagHung,
    FluidGiven,
    HeartRead,
    LineChosen,
    Noted,
    Ordered,
    PatientNamed,
    PerfusionRead,
    PressureRead,
    SiteLooked,
    Weighed,
)
from assistant.record.timeline import Event
from assistant.rules.agents import whole
from assistant.rules.checks import answer
from assistant.rules.clocks import before_here
from assistant.rules.line import line_since
from assistant.rules.perfusion import of_sign
from assistant.rules.running import between, totals
from assistant.views.handover_pump import Pump
from assistant.views.other_agents import equivalent_line
from assistant.views.perfusion_row import lactate_before
from assistant.wording.entries import SIGNS, sentence
from assistant.wording.leak import handed_on
from assistant.wording.numbers import duration, moment, plain, with_unit
from assistant.wording.seen import epinephrine

NOTES = 2
_WANTED_SIGNS = ("lactate", "urine", "cap_refill", "mental", "extremities")


def care(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump
) -> tuple[str, ...]:
    """Fluid and agents, line, perfusion, the last notes; only what was charted."""
    fluid, agents = _fluid(chart, protocol), _agents(chart, now, zone)
    equal = equivalent_line(chart, protocol, now)
    line = _line(chart, protocol, now, zone, ran)
    since = epinephrine(chart, protocol, now, zone)
    lines = (
        " ".join(part for part in (fluid, since, agents, equal, line) if part),
        handed_on(chart, protocol, now, zone),
        _perfusion(chart, now, zone),
        _notes(chart, now, zone),
    )
    return tuple(line for line in lines if line)


def _fluid(chart: Chart, protocol: Protocol) -> str:
    given = sum((e.what.volume.exact for e in chart.all(FluidGiven)), Fraction(0))
    if not given:
        return ""
    said = f"Crystalloid {with_unit(plain(given, 0), 'mL')}"
    weighed, aim = chart.last(Weighed), protocol.fluids
    if weighed is not None:
        said += f", {with_unit(plain(given / weighed.weight.exact, 0), 'mL/kg')}"
    if aim is not None and (weighed is not None or aim.low.unit == "mL"):
        said += f" of {_aim(aim)}"
    asked = answer(chart, "fluid")
    return f"{said}, {asked.what.answer}." if asked and asked.what.answer else f"{said}."


def _aim(aim: Fluids) -> str:
    """The volume that the protocol names; its unit again where it is not the one before it."""
    high = f" to {plain(aim.high.exact, 1)}" if aim.high else ""
    unit = "" if aim.low.unit == "mL/kg" else f"\u00a0{aim.low.unit}"
    within = f" in the first {with_unit(aim.within.value, 'h')}" if aim.within else ""
    return f"{plain(aim.low.exact, 1)}{high}{unit}{within}"


def _agents(chart: Chart, now: datetime, zone: tzinfo) -> str:
    """Every other agent with its last amount; one at 0 has ended."""
    last: dict[str, Event[AgentRuns]] = {}
    for event in chart.all(AgentRuns):
        last[event.what.name.casefold()] = event
    said = [f"{sentence(whole(chart, e))} since {moment(e.at, now, zone)}" for e in last.values()]
    return f"{'; '.join(said)}." if said else "No other agent is charted."


def _line(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump) -> str:
    event = chart.event(LineChosen, now)
    if event is None:
        return ""
    said = sentence(event.what).rstrip(".")
    ran_here = totals(between(ran.spans, line_since(chart, now) or event.at, now)).hours
    ran_here += before_here(chart, now)
    if ran_here:
        gone = timedelta(seconds=int(ran_here * 3600))
        said += f", {duration(gone)}"
        route = protocol.routes.get(event.what.access)
        if route is not None and route.hours is not None:
            said += f" of {with_unit(route.hours.value, 'h')}"
    looked = chart.event(SiteLooked, now)
    if looked is not None:
        said += f". {sentence(looked.what)} {moment(looked.at, now, zone)}"
    lumen = answer(chart, "dedicated")
    if lumen is not None and lumen.what.answer:
        said += f". Its own lumen: {lumen.what.answer}"
    return f"{said}."


def _perfusion(chart: Chart, now: datetime, zone: tzinfo) -> str:
    """The last of each sign with its time, lactate with the one before it, and the heart."""
    said: list[str] = []
    heart = chart.event(HeartRead, now)
    if heart is not None:
        said.append(f"{sentence(heart.what)}, {moment(heart.at, now, zone)}")
    for sign in SIGNS:
        event = next(of_sign(chart, sign, now), None)
        if event is None:
            continue
        text = f"{sentence(event.what)}{_per_kg(chart, event)}"
        was = lactate_before(chart, now) if sign == "lactate" else ""
        said.append(f"{text}, {moment(event.at, now, zone)}{was}")
    return f"{'. '.join(said)}." if said else ""


def _per_kg(chart: Chart, event: Event[PerfusionRead]) -> str:
    """Urine per kg and hour, when weight and hours are known."""
    what, weighed = event.what, chart.last(Weighed, event.at)
    if what.sign != "urine" or what.amount is None or what.hours is None or weighed is None:
        return ""
    if what.hours.exact == 0:
        return ""
    per_kg = what.amount.exact / what.hours.exact / weighed.weight.exact
    return f" = {with_unit(plain(per_kg, 1), 'mL/kg/h')}"


def _notes(chart: Chart, now: datetime, zone: tzinfo) -> str:
    rows = [e for e, _ in zip(chart.all(Noted).newest(), range(NOTES), strict=False)]
    said = (f"{moment(e.at, now, zone)} {e.what.text}" for e in rows)
    return f"Notes: {'; '.join(said)}" if rows else ""


_WANTED: Mapping[str, type[Any]] = {
    "dosing weight": Weighed,
    "order": Ordered,
    "line": LineChosen,
    "site look": SiteLooked,
    "bag": BagHung,
    "MAP": PressureRead,
    "heart rate": HeartRead,
    "crystalloid": FluidGiven,
}


def missing(chart: Chart) -> str:
    """Everything that a receiver would look for and that was never charted, in one sentence."""
    lacking = [] if _named(chart) else ["name and MRN"]
    lacking += [] if answer(chart, "allergies") else ["allergies"]
    lacking += [name for name, kind in _WANTED.items() if not chart.all(kind)]
    seen = {e.what.sign for e in chart.all(PerfusionRead)}
    lacking += [SIGNS[sign].lower() for sign in _WANTED_SIGNS if sign not in seen]
    return f"Not recorded: {', '.join(lacking)}." if lacking else ""


def _named(chart: Chart) -> bool:
    patient = chart.last(PatientNamed)
    return patient is not None and bool(patient.name and patient.mrn)
