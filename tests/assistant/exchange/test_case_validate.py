"""Worked cases of what can be, what is asked about, and what cannot be."""

from decimal import Decimal

import pytest
from casework import answer
from later import mmhg
from told import NURSE, READY, at, charted, found
from unitprotocol import protocol

from assistant.acts import Act, Verdict, decide
from assistant.exchange.case_input import Refused
from assistant.exchange.case_validate import PAIR_VERDICT, STEP_VERDICT
from assistant.record.entries import PressureRead
from assistant.rules.plausible import PairCode, StepCode

ON_SCREEN = {"tenfold": "error", "large_change": "confirm"}
LEVELS = {"error": "stop", "confirm": "caution"}
PAIRS = {
    PairCode.ORDER: "pair_reversed",
    PairCode.OUTSIDE: "map_outside_pair",
    PairCode.FORMULA: "map_off_formula",
    PairCode.PULSE: "pulse_pressure",
    PairCode.OK: "",
}


@pytest.mark.parametrize(
    ("who", "field", "value", "result"),
    [
        ("adult", "weight_kg", "19.9", "error"),
        ("adult", "weight_kg", "20", "confirm"),
        ("adult", "weight_kg", "40", "ok"),
        ("child", "weight_kg", "20", "ok"),
        ("child", "weight_kg", "0.4", "error"),
        ("adult", "map", 14, "error"),
        ("adult", "map", 15, "confirm"),
        ("child", "map", "111", "confirm"),
        ("adult", "sbp", "221", "confirm"),
        ("child", "sbp", "251", "error"),
        ("child", "dbp", "4", "error"),
        ("adult", "hr", "170", "ok"),
        ("child", "hr", "171", "ok"),
        ("adult", "lactate", "0.1", "ok"),
        ("adult", "lactate", "0.09", "error"),
        ("child", "lactate", Decimal("15.1"), "confirm"),
        ("adult", "crt_s", "0", "ok"),
        ("adult", "crt_s", "-1", "error"),
        ("child", "crt_s", "8.1", "confirm"),
        ("adult", "rate_ml_h", "0", "confirm"),
        ("adult", "rate_ml_h", "-0.1", "error"),
        ("adult", "rate_ml_h", "150", "ok"),
        ("child", "rate_ml_h", "50.1", "confirm"),
        ("child", "rate_ml_h", "999.1", "error"),
        ("adult", "conc_mcg_ml", "16", "ok"),
        ("adult", "conc_mcg_ml", "16.0", "ok"),
        ("adult", "conc_mcg_ml", "10", "confirm"),
        ("child", "conc_mcg_ml", "128", "confirm"),
        ("adult", "conc_mcg_ml", "1000", "error"),
        ("adult", "dose_mcg_kg_min", "0", "confirm"),
        ("adult", "dose_mcg_kg_min", "8", "error"),
        ("adult", "dose_mcg_kg_min", "5", "confirm"),
        ("adult", "dose_mcg_kg_min", "0.01", "ok"),
        ("child", "dose_mcg_kg_min", "0.01", "confirm"),
        ("child", "dose_mcg_kg_min", "2", "ok"),
        ("pregnant", "dose_mcg_kg_min", "1.01", "confirm"),
    ],
)
def test_H01_a_value_is_fine_asked_about_or_an_error(
    who: str, field: str, value: object, result: str
) -> None:
    assert answer("validate_input", population=who, field=field, value=value) == {"result": result}


@pytest.mark.parametrize(
    ("sbp", "dbp", "mean", "result", "code"),
    [
        ("50", "50", "50", "error", "SBP_NOT_ABOVE_DBP"),
        ("92", "50", "49", "error", "MAP_OUTSIDE_SBP_DBP"),
        (92, 50, 93, "error", "MAP_OUTSIDE_SBP_DBP"),
        ("80", "50", "70", "ok", "OK"),
        ("80", "50", "71", "confirm", "MAP_DIFFERS_FROM_CUFF_FORMULA"),
        ("64", "50", "55", "confirm", "PULSE_PRESSURE"),
        ("65", "50", "55", "ok", "OK"),
        ("170", "50", "90", "ok", "OK"),
        ("171", "50", "90", "confirm", "PULSE_PRESSURE"),
        ("120", "80", None, "ok", "OK"),
    ],
)
def test_the_first_thing_that_does_not_fit_is_the_answer(
    sbp: object, dbp: object, mean: object, result: str, code: str
) -> None:
    told = answer("validate_bp", sbp=sbp, dbp=dbp, map=mean)
    assert told == {"result": result, "code": code}
    read = PressureRead(
        map=mmhg(str(mean)) if mean else None, systolic=mmhg(str(sbp)), diastolic=mmhg(str(dbp))
    )
    decision = decide(charted(*READY), protocol(), Act(read, at("07:00"), NURSE), at("07:00"))
    codes = {finding.code for finding in decision.findings} & set(PAIRS.values())
    assert codes == ({PAIRS[PairCode(code)]} - {""})
    assert (decision.verdict is Verdict.CHART) is (result == "ok")


@pytest.mark.parametrize(
    ("old", "new", "result", "code"),
    [
        ("0.05", "0.5", "error", "TENFOLD"),
        ("0.05", "0.499", "confirm", "LARGE_STEP"),
        ("0.05", "0.1", "ok", "OK"),
        ("0.05", "0.101", "confirm", "LARGE_STEP"),
        ("0.1", "0.05", "ok", "OK"),
        ("0.1", "0.049", "confirm", "LARGE_STEP"),
        ("0.1", Decimal("0.01"), "error", "TENFOLD"),
        ("0.1", 0, "error", "TENFOLD"),
    ],
)
def test_H01_a_step_is_small_large_or_tenfold(
    old: str, new: object, result: str, code: str
) -> None:
    assert answer("validate_dose_step", old=old, new=new) == {"result": result, "code": code}
    if new == 0:
        return  # on screen this is a stop of the infusion, asked about as one
    chart = charted(*READY, f"07:00  dose  {old} mcg/kg/min")
    told = found(chart, f"07:30  dose  {new} mcg/kg/min")
    screen = {ON_SCREEN[each]: level for each, level in told.items() if each in ON_SCREEN}
    assert screen == {result: LEVELS[result]} if result in LEVELS else screen == {}


def test_every_code_has_its_verdict() -> None:
    assert set(PAIR_VERDICT) == set(PairCode)
    assert set(STEP_VERDICT) == set(StepCode)


@pytest.mark.parametrize(
    ("kind", "given", "reason"),
    [
        ("validate_input", {"field": "map", "value": 1}, "population is missing"),
        ("validate_input", {"population": "adult", "value": 1}, "field is missing"),
        ("validate_input", {"population": "adult", "field": "shoe", "value": 1}, "not known"),
        ("validate_input", {"population": "adult", "field": "map"}, "value is missing"),
        ("validate_input", {"population": "adult", "field": "map", "value": "?"}, "plain number"),
        ("validate_bp", {"sbp": 90}, "dbp is missing"),
        ("validate_bp", {"sbp": "-90", "dbp": 1}, "sbp is below 0"),
        ("validate_dose_step", {"old": 0, "new": 1}, "old is 0"),
        ("validate_dose_step", {"old": 1, "new": None}, "new is missing"),
        ("validate_dose_step", {"old": 1, "new": "-1"}, "new is below 0"),
    ],
)
def test_what_cannot_be_worked_is_refused(kind: str, given: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        answer(kind, **given)
