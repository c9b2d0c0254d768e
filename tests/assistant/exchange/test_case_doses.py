"""Worked cases of doses and rates."""

from fractions import Fraction

import pytest
from casework import answer

from assistant.exchange.case_input import Refused


def test_H09_a_dose_becomes_a_rate_with_what_the_pump_makes_of_it() -> None:
    kg = {"weight_kg": "4"}
    found = answer("dose_to_rate", dose="0.05", unit="mcg/kg/min", conc_mcg_ml=64, **kg)
    assert found == {
        "rate_exact_ml_h": Fraction("0.1875"),
        "rate_pump_ml_h": Fraction("0.2"),
        "delivered_mcg_min": Fraction(16, 75),
        "delivered_mcg_kg_min": Fraction(4, 75),
        "rounding_error_pct": Fraction(20, 3),
        "flags": ["LOW_RATE", "ROUNDING_WARN"],
    }


def test_a_dose_that_is_not_per_kg_needs_no_weight() -> None:
    found = answer("dose_to_rate", dose="8", unit="mcg/min", conc_mcg_ml="16", pump_step_ml_h=1)
    assert found["rate_pump_ml_h"] == 30
    assert "delivered_mcg_kg_min" not in found


def test_H26_a_maximum_in_another_unit_caps_the_rate() -> None:
    most = {"max_dose": "0.42", "max_unit": "mg/h", "weight_kg": "70"}
    found = answer("dose_to_rate", dose="0.11", unit="mcg/kg/min", conc_mcg_ml="16", **most)
    assert found["rate_pump_ml_h"] == Fraction("26.2")
    assert found["flags"] == ["ROUNDING_WARN", "CAPPED_TO_MAX"]
    same_unit = answer("dose_to_rate", dose=8, unit="mcg/min", conc_mcg_ml=16, max_dose=7)
    assert same_unit["rate_pump_ml_h"] == Fraction("26.2")


def test_H04_a_rate_is_a_dose_in_three_units() -> None:
    found = answer("rate_to_dose", rate_ml_h="26.3", weight_kg="70", conc_mcg_ml="16")
    assert found == {
        "mcg_min": Fraction("26.3") * 16 / 60,
        "mg_h": Fraction("0.4208"),
        "mcg_kg_min": Fraction("26.3") * 16 / 4200,
    }


@pytest.mark.parametrize(
    ("have", "want", "value"), [("mg/h", "mcg/min", "25/3"), ("mg/h", "mg/h", "1/2")]
)
def test_H04_a_dose_converts_without_a_weight_where_none_is_needed(
    have: str, want: str, value: str
) -> None:
    assert answer("convert_dose", value="0.5", **{"from": have, "to": want}) == {
        "value": Fraction(value)
    }


@pytest.mark.parametrize(
    ("dose", "step", "flags"),
    [
        ("2", "2.1", []),
        ("2", "2.102", ["ROUNDING_WARN"]),
        ("2", "2.2", ["ROUNDING_WARN"]),
        ("2", "2.202", ["ROUNDING_BLOCK"]),
        ("1", "0.1", []),
        ("0.94", "0.1", ["LOW_RATE"]),
        ("0.04", "0.1", ["LOW_RATE", "ROUNDING_BLOCK"]),
    ],
)
def test_H09_exactly_at_a_limit_no_flag_is_raised(dose: str, step: str, flags: list[str]) -> None:
    # at 60 mcg/mL a dose in mcg/min is the same number in mL/h
    given = {"unit": "mcg/min", "conc_mcg_ml": 60, "pump_step_ml_h": step}
    assert answer("dose_to_rate", dose=dose, **given)["flags"] == flags


@pytest.mark.parametrize(
    ("dose", "pump", "capped"), [("6.9", "6.9", False), ("7", "7", False), ("7.1", "7", True)]
)
def test_H26_a_dose_is_never_taken_for_more_than_the_maximum(
    dose: str, pump: str, capped: bool
) -> None:
    given = {"unit": "mcg/min", "conc_mcg_ml": 60, "max_dose": 7}
    found = answer("dose_to_rate", dose=dose, **given)
    assert (found["rate_exact_ml_h"], found["rate_pump_ml_h"]) == (Fraction(dose), Fraction(pump))
    assert found["flags"] == (["CAPPED_TO_MAX"] if capped else [])


@pytest.mark.parametrize(
    ("kind", "given", "reason"),
    [
        ("dose_to_rate", {"unit": "mcg/kg/min", "dose": 1, "conc_mcg_ml": 16}, "weight_kg is mis"),
        ("dose_to_rate", {"unit": "mcg/h", "dose": 1}, "unit 'mcg/h' is not known"),
        ("dose_to_rate", {"unit": "mg/h", "dose": 0}, "dose is 0"),
        ("dose_to_rate", {"unit": "mg/h", "dose": 1, "conc_mcg_ml": "0"}, "conc_mcg_ml is 0"),
        ("rate_to_dose", {"rate_ml_h": 1, "conc_mcg_ml": 16}, "weight_kg is missing"),
        ("rate_to_dose", {"rate_ml_h": 1, "conc_mcg_ml": 16, "weight_kg": 0}, "weight_kg is 0"),
        ("convert_dose", {"from": "mg/h", "to": "mcg/kg/min", "value": 1}, "weight_kg is missing"),
    ],
)
def test_what_cannot_be_worked_is_refused(kind: str, given: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        answer(kind, **given)
