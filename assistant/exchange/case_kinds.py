"""Each kind of worked case, put to the program's own rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_titrate import titrated
from assistant.exchange.case_typed import typed
from assistant.protocol.model import Protocol
from assistant.quantities import (
    Concentration,
    Dose,
    DoseUnit,
    Drug,
    Labelled,
    Pressure,
    Rate,
    Volume,
    Weight,
)
from assistant.rules.bagtime import time_left
from assistant.rules.dosing import Infused, convert_dose, dose_to_rate, rate_to_dose
from assistant.rules.mixing import Method, concentration, concentration_change, salt_to_base
from assistant.rules.pressure import map_from_cuff

Answer = Mapping[str, object]
USUAL_TARGET = 65
"""Named by the contract's own field, at_or_above_65; no limit of the program."""


class _Salt(StrEnum):
    """What the contract calls a label's salt."""

    BASE = "base"
    TARTRATE = "tartrate"
    BITARTRATE_MONOHYDRATE = "bitartrate_monohydrate"


_LABELLED = {
    _Salt.BASE: Labelled.BASE,
    _Salt.TARTRATE: Labelled.TARTRATE,
    _Salt.BITARTRATE_MONOHYDRATE: Labelled.BITARTRATE,
}


def answered(kind: str, given: Given, protocol: Protocol) -> Answer:
    """What the program answers. Refused, with a sentence, when it cannot."""
    if kind in PLAIN:
        return PLAIN[kind](given)
    if kind in UNDER_PROTOCOL:
        return UNDER_PROTOCOL[kind](given, protocol)
    known = ", ".join([*PLAIN, *UNDER_PROTOCOL])
    raise Refused(f"Kind {kind!r} is not known; known are {known}.")


def _weight(given: Given) -> Weight | None:
    return Weight(given.positive("weight_kg")) if given.has("weight_kg") else None


def _needs_weight(given: Given, *units: DoseUnit) -> Weight | None:
    if DoseUnit.PER_KG in units and not given.has("weight_kg"):
        raise Refused("weight_kg is missing.")
    return _weight(given)


def _dose_to_rate(given: Given, protocol: Protocol) -> Answer:
    unit = given.one_of("unit", DoseUnit)
    most_unit = given.one_of("max_unit", DoseUnit) if given.has("max_unit") else unit
    dose = Dose(given.positive("dose"), unit)
    most = Dose(given.positive("max_dose"), most_unit) if given.has("max_dose") else None
    weight = _needs_weight(given, unit, most_unit if most else unit)
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


def _rate_to_dose(given: Given) -> Answer:
    strength = Concentration(given.positive("conc_mcg_ml"))
    weight = _needs_weight(given, DoseUnit.PER_KG)
    rated = rate_to_dose(Rate(given.number("rate_ml_h")), Infused(strength, weight))
    return {
        "mcg_min": rated.per_min.amount,
        "mg_h": rated.per_hour.amount,
        "mcg_kg_min": rated.per_kg.amount if rated.per_kg else None,
    }


def _convert_dose(given: Given) -> Answer:
    have, want = given.one_of("from", DoseUnit), given.one_of("to", DoseUnit)
    weight = _weight(given) if have is want else _needs_weight(given, have, want)
    return {"value": convert_dose(Dose(given.number("value"), have), want, weight).amount}


def _concentration(given: Given) -> Answer:
    method = given.one_of("method", Method)
    if method is Method.ADDED_TO_BAG and not given.has("drug_ml"):
        raise Refused("drug_ml is missing.")
    drawn = Volume(given.maybe("drug_ml") or Fraction(0))
    drug, bag = Drug(given.positive("drug_mg")), Volume(given.positive("bag_ml"))
    mixed = concentration(drug, bag, drawn, method)
    return {
        "conc_mcg_ml": mixed.true.mcg_ml,
        "nominal_mcg_ml": mixed.nominal.mcg_ml,
        "diff_pct": mixed.difference * 100,
    }


def _salt_to_base(given: Given) -> Answer:
    labelled = _LABELLED[given.one_of("labelled_as", _Salt)]
    return {"base": salt_to_base(given.number("value"), labelled).mg}


def _bag_time_left(given: Given, protocol: Protocol) -> Answer:
    reserve = given.maybe("reserve_ml")
    left = time_left(
        Volume(given.number("volume_left_ml")),
        Rate(given.positive("rate_ml_h")),
        protocol,
        None if reserve is None else Volume(reserve),
    )
    return {
        "minutes_floor": Fraction(left.minutes),
        "hhmm": left.hhmm,
        "level": left.level.name,
    }


def _concentration_change(given: Given, protocol: Protocol) -> Answer:
    step = given.positive("pump_step_ml_h") if given.has("pump_step_ml_h") else None
    changed = concentration_change(
        Rate(given.positive("old_rate_ml_h")),
        Concentration(given.positive("old_conc")),
        Concentration(given.positive("new_conc")),
        Rate(protocol.pump.step.exact if step is None else step),
    )
    return {
        "new_rate_exact_ml_h": changed.exact.ml_h,
        "new_rate_pump_ml_h": changed.pump.ml_h,
        "dose_change_pct": changed.change * 100,
        "dose_multiplier_if_rate_not_changed": changed.if_not_changed,
    }


def _map_from_cuff(given: Given) -> Answer:
    systolic, diastolic = Pressure(given.number("sbp")), Pressure(given.number("dbp"))
    if systolic <= diastolic:
        raise Refused("sbp is not above dbp.")
    mean = map_from_cuff(systolic, diastolic)
    return {
        "map_exact": mean.mmhg,
        "map_display": Fraction(mean.shown),
        "at_or_above_65": mean.shown >= USUAL_TARGET,
    }


PLAIN: Mapping[str, Callable[[Given], Answer]] = {
    "rate_to_dose": _rate_to_dose,
    "convert_dose": _convert_dose,
    "concentration": _concentration,
    "salt_to_base": _salt_to_base,
    "map_from_cuff": _map_from_cuff,
}
UNDER_PROTOCOL: Mapping[str, Callable[[Given, Protocol], Answer]] = {
    "dose_to_rate": _dose_to_rate,
    "bag_time_left": _bag_time_left,
    "concentration_change": _concentration_change,
    "titrate": titrated,
    "typed": typed,
}
