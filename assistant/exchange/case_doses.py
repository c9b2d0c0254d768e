"""Worked cases of doses and rates."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.exchange.case_input import Given
from assistant.exchange.case_parts import Answer, Kind, needs_weight, weight_of
from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, Dose, DoseUnit, Rate
from assistant.rules.dosing import Infused, convert_dose, dose_to_rate, rate_to_dose


def _dose_to_rate(given: Given, protocol: Protocol) -> Answer:
    unit = given.one_of("unit", DoseUnit)
    most_unit = given.one_of("max_unit", DoseUnit) if given.has("max_unit") else unit
    dose = Dose(given.positive("dose"), unit)
    most = Dose(given.positive("max_dose"), most_unit) if given.has("max_dose") else None
    weight = needs_weight(given, unit, most_unit if most else unit)
    step = Rate(given.positive("pump_step_ml_h")) if given.has("pump_step_ml_h") else None
    infused = Infused(Concentration(given.positive("conc_mcg_ml")), weight)
    dosed = dose_to_rate(dose, infused, protocol, most, step)
    answer: dict[str, object] = {
        "rate_exact_ml_h": dosed.exact.ml_h,
        "rate_pump_ml_h": dosed.pump.ml_h,
        "delivered_mcg_min": dosed.flow.mcg_min,
        "rounding_error_pct": dosed.error * 100,
        "flags": [flag.value for flag in dosed.flags],
    }
    if dosed.dose is not None:
        answer["delivered_mcg_kg_min"] = dosed.dose.amount
    return answer


def _rate_to_dose(given: Given, _: Protocol) -> Answer:
    strength = Concentration(given.positive("conc_mcg_ml"))
    weight = needs_weight(given, DoseUnit.PER_KG)
    rated = rate_to_dose(Rate(given.number("rate_ml_h")), Infused(strength, weight))
    return {
        "mcg_min": rated.per_min.amount,
        "mg_h": rated.per_hour.amount,
        "mcg_kg_min": rated.per_kg.amount if rated.per_kg else None,
    }


def _convert_dose(given: Given, _: Protocol) -> Answer:
    have, want = given.one_of("from", DoseUnit), given.one_of("to", DoseUnit)
    weight = weight_of(given) if have is want else needs_weight(given, have, want)
    return {"value": convert_dose(Dose(given.number("value"), have), want, weight).amount}


DOSES: Mapping[str, Kind] = {
    "dose_to_rate": _dose_to_rate,
    "rate_to_dose": _rate_to_dose,
    "convert_dose": _convert_dose,
}
