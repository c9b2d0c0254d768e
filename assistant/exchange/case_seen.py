"""Worked cases of what is seen and given: pressure, urine, fluid, phentolamine, scores."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_parts import Answer, Kind, pressure, weight_of
from assistant.exchange.case_people import Population, population
from assistant.protocol.model import Formula, Protocol
from assistant.quantities import DoseUnit, Volume, Weight
from assistant.rules.equivalents import (
    Pressor,
    clearance,
    equivalent,
    formula_of,
    is_rising,
    shock_index,
)
from assistant.rules.extravasation import phentolamine
from assistant.rules.fluid import fluid_given
from assistant.rules.pressure import map_from_cuff
from assistant.rules.urine import is_little, urine_rate

USUAL_TARGET = 65
"""Named by the contract's own field, at_or_above_65; no limit of the program."""
NEE, VIS = "goradia", "vis"
AGENTS = {
    "ne": "norepinephrine",
    "epi": "epinephrine",
    "pe": "phenylephrine",
    "dopa": "dopamine",
}


def _map_from_cuff(given: Given, _: Protocol) -> Answer:
    systolic, diastolic = pressure(given, "sbp"), pressure(given, "dbp")
    if systolic <= diastolic:
        raise Refused("sbp is not above dbp.")
    mean = map_from_cuff(systolic, diastolic)
    return {
        "map_exact": mean.mmhg,
        "map_display": Fraction(mean.shown),
        "at_or_above_65": mean.shown >= USUAL_TARGET,
    }


def _urine_rate(given: Given, protocol: Protocol) -> Answer:
    passed, hours = Volume(given.number("ml")), given.positive("hours")
    rate = urine_rate(passed, hours, Weight(given.positive("weight_kg")))
    return {
        "ml_kg_h": rate.ml_kg_h,
        "ml_h": rate.ml_h,
        "below_0_5": is_little(rate, protocol),
    }


def _fluid_target(given: Given, protocol: Protocol) -> Answer:
    fluids = protocol.fluids
    if fluids is None:
        raise Refused("This protocol names no fluid target.")
    weight = weight_of(given)
    if weight is None and fluids.low.unit != "mL":
        raise Refused("weight_kg is missing.")
    found = fluid_given(fluids, weight, Volume(given.number("given_ml")))
    high = found.target.high
    return {
        "target_low_ml": found.target.low.ml,
        "target_high_ml": None if high is None else high.ml,
        "remaining_to_low_ml": found.remaining.ml,
        "given_ml_kg": found.per_kg,
        "over_high": found.over_high,
    }


def _phentolamine(given: Given, protocol: Protocol) -> Answer:
    child, weight = population(given) is Population.CHILD, weight_of(given)
    if child and weight is None:
        raise Refused("weight_kg is missing.")
    dose = phentolamine(protocol.extravasation, child=child, weight=weight)
    return {
        "dose_min_mg": dose.low_mg,
        "dose_max_mg": dose.high_mg,
        "diluent_min_ml": dose.diluent_low.ml,
        "diluent_max_ml": dose.diluent_high.ml,
    }


def _scores(given: Given, protocol: Protocol) -> Answer:
    weight, heart = given.positive("weight"), given.number("hr")
    vasopressin = given.number("vaso_u_min")
    running = [
        Pressor(agent, given.number(name), DoseUnit.PER_KG) for name, agent in AGENTS.items()
    ]
    whole = [*running, Pressor("vasopressin", vasopressin, "units/min")]
    by_weight = [*running, Pressor("vasopressin", vasopressin / weight, "units/kg/min")]
    first, then = given.positive("lac0"), given.number("lac1")
    for name in ("sbp", "dbp"):
        given.positive(name)
    return {
        "nee_mcg_kg_min": equivalent(_formula(protocol, NEE), whole).amount,
        "vis": equivalent(_formula(protocol, VIS), by_weight).amount,
        "si": shock_index(heart, pressure(given, "sbp")),
        "dsi": shock_index(heart, pressure(given, "dbp")),
        "clearance_pct": clearance(first, then),
        "rising": is_rising(first, then),
    }


def _formula(protocol: Protocol, ident: str) -> Formula:
    try:
        return formula_of(protocol.formulas, ident)
    except KeyError:
        raise Refused(f"This protocol has no formula {ident}.") from None


SEEN: Mapping[str, Kind] = {
    "map_from_cuff": _map_from_cuff,
    "urine_rate": _urine_rate,
    "fluid_target": _fluid_target,
    "phentolamine": _phentolamine,
    "scores": _scores,
}
