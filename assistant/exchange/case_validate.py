"""Worked cases of what can be, what is asked about, and what cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from assistant.exchange.case_input import Given
from assistant.exchange.case_parts import Answer, Kind, maybe_pressure, pressure
from assistant.protocol.model import Protocol
from assistant.rules.plausible import (
    PairCode,
    StepCode,
    Verdict,
    judge_pair,
    judge_ratio,
    judge_value,
)

PAIR_VERDICT = {
    PairCode.ORDER: Verdict.ERROR,
    PairCode.OUTSIDE: Verdict.ERROR,
    PairCode.FORMULA: Verdict.CONFIRM,
    PairCode.PULSE: Verdict.CONFIRM,
    PairCode.OK: Verdict.OK,
}
STEP_VERDICT = {
    StepCode.TENFOLD: Verdict.ERROR,
    StepCode.LARGE: Verdict.CONFIRM,
    StepCode.OK: Verdict.OK,
}
"""The contract's words for a code. On screen a step is a stop or a caution, a pair a caution."""


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
    code = judge_ratio(given.positive("old"), given.number("new"), protocol.titration)
    return {"result": STEP_VERDICT[code].value, "code": code.value}


VALIDATE: Mapping[str, Kind] = {
    "validate_input": _input,
    "validate_bp": _bp,
    "validate_dose_step": _dose_step,
}
