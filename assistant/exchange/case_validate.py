"""Worked cases of what can be, what is asked about, and what cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from assistant.exchange.case_input import Given
from assistant.exchange.case_parts import Answer, Kind, maybe_pressure, pressure
from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit
from assistant.rules.plausible import (
    PAIR_VERDICT,
    STEP_VERDICT,
    judge_pair,
    judge_step,
    judge_value,
)


class _Field(StrEnum):
    WEIGHT = "weight_kg"
    MAP = "map"
    SYSTOLIC = "sbp"
    DIASTOLIC = "dbp"
    HEART_RATE = "hr"
    LACTATE = "lactate"
    REFILL = "crt_s"
    RATE = "rate_ml_h"
    STRENGTH = "conc_mcg_ml"
    DOSE = "dose_mcg_kg_min"


def _input(given: Given, protocol: Protocol) -> Answer:
    field = given.one_of("field", _Field)
    return {"result": judge_value(field.value, given.signed("value"), protocol).verdict.value}


def _bp(given: Given, protocol: Protocol) -> Answer:
    systolic, diastolic = pressure(given, "sbp"), pressure(given, "dbp")
    code = judge_pair(systolic, diastolic, maybe_pressure(given, "map"), protocol.pair)
    return {"result": PAIR_VERDICT[code].value, "code": code.value}


def _dose_step(given: Given, protocol: Protocol) -> Answer:
    old = Dose(given.positive("old"), DoseUnit.PER_KG)
    new = Dose(given.number("new"), DoseUnit.PER_KG)
    code = judge_step(old, new, protocol.titration)
    return {"result": STEP_VERDICT[code].value, "code": code.value}


VALIDATE: Mapping[str, Kind] = {
    "validate_input": _input,
    "validate_bp": _bp,
    "validate_dose_step": _dose_step,
}
