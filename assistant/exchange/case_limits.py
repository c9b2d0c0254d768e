"""Worked cases of limits that call somebody: start, line, dose, hepatorenal, anaphylaxis."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_parts import (
    Answer,
    Kind,
    maybe_per_kg,
    maybe_pressure,
    needs_weight,
    per_kg,
    weight_of,
)
from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Flow
from assistant.rules.anaphylaxis import Treated, gate
from assistant.rules.escalation import escalation
from assistant.rules.hepatorenal import HrsState, hrs_step
from assistant.rules.route import route_limits
from assistant.rules.start import Criterion, emergency_start

BY = {Criterion.SYSTOLIC: "SBP<70", Criterion.DIASTOLIC: "DBP<=40"}


class _Route(StrEnum):
    CENTRAL = "central"
    PERIPHERAL = "peripheral"
    IO = "io"


_ACCESS = {
    _Route.CENTRAL: "central",
    _Route.PERIPHERAL: "peripheral",
    _Route.IO: "intraosseous",
}


def _emergency_start(given: Given, protocol: Protocol) -> Answer:
    systolic, diastolic = maybe_pressure(given, "sbp"), maybe_pressure(given, "dbp")
    if protocol.adult and systolic is None and diastolic is None:
        raise Refused("sbp and dbp are missing.")
    mean, low = maybe_pressure(given, "map"), maybe_pressure(given, "target_low")
    found = emergency_start(protocol, systolic, diastolic, mean, low)
    return {
        "criterion_met": found.met,
        "by": [BY[each] for each in found.by],
        "note": found.note.value,
    }


def _route_limit(given: Given, protocol: Protocol) -> Answer:
    access = _ACCESS[given.one_of("route", _Route)]
    most = given.maybe("site_max_mcg_min")
    weight = weight_of(given) if most is None else needs_weight(given, DoseUnit.PER_KG)
    dose, hours = per_kg(given, "dose_mcg_kg_min"), given.number("hours_on_route")
    site = None if most is None else Flow(most)
    found = route_limits(protocol, access, dose, hours, weight, site)
    return {"codes": [limit.value for limit in found] or ["OK"]}


def _escalation(given: Given, protocol: Protocol) -> Answer:
    code = escalation(
        per_kg(given, "dose_mcg_kg_min"),
        protocol.escalation,
        persists=given.truth("hypotension_persists"),
        notify=maybe_per_kg(given, "notify_dose"),
    )
    return {"code": code.value}


def _hrs_step(given: Given, protocol: Protocol) -> Answer:
    limits = protocol.hepatorenal
    if limits is None:
        raise Refused("This protocol has no hepatorenal ladder.")
    state = HrsState(
        dose=Dose(given.number("dose_mg_h"), DoseUnit.PER_HOUR),
        since_change=given.number("min_since_change"),
        map_rise=given.signed("map_rise_mmhg"),
        urine_hours=given.number("hours_urine_over_50"),
    )
    decided = hrs_step(state, limits)
    return {"action": decided.action.value, "new_dose_mg_h": decided.dose.amount}


def _anaphylaxis_gate(given: Given, protocol: Protocol) -> Answer:
    limits = protocol.anaphylaxis
    if limits is None:
        raise Refused("This protocol has no anaphylaxis gate.")
    treated = Treated(
        minutes=given.number("minutes"),
        boluses=given.number("epi_boluses"),
        volume_given=given.truth("volume_given"),
        hypotension=given.truth("hypotension"),
    )
    return {"gate_open": gate(treated, limits).open}


LIMITS: Mapping[str, Kind] = {
    "emergency_start": _emergency_start,
    "route_limit": _route_limit,
    "escalation": _escalation,
    "hrs_step": _hrs_step,
    "anaphylaxis_gate": _anaphylaxis_gate,
}
