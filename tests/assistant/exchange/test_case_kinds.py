"""Every kind of worked case is answered by the program's own rules."""

from fractions import Fraction

import pytest
from unitprotocol import protocol

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_kinds import answered


def answer(kind: str, **given: object) -> dict[str, object]:
    return dict(answered(kind, Given(given), protocol()))


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


def test_H20_a_bag_is_as_strong_as_it_was_made() -> None:
    made = {"drug_mg": 4, "bag_ml": 250}
    final = answer("concentration", method="final_volume", **made)
    assert final == {"conc_mcg_ml": 16, "nominal_mcg_ml": 16, "diff_pct": 0}
    added = answer("concentration", method="added_to_bag", drug_ml=4, **made)
    assert added["conc_mcg_ml"] == Fraction(4000, 254)
    with pytest.raises(Refused, match="drug_ml is missing"):
        answer("concentration", method="added_to_bag", **made)


@pytest.mark.parametrize(("salt", "base"), [("base", 8), ("tartrate", 4)])
def test_H16_a_salt_is_told_as_base(salt: str, base: int) -> None:
    assert answer("salt_to_base", value=8, labelled_as=salt) == {"base": base}
    assert answer("salt_to_base", value=8, labelled_as="bitartrate_monohydrate") == {"base": 4}


def test_H22_a_bag_is_told_in_minutes_hours_and_a_level() -> None:
    given = {"volume_left_ml": 25, "rate_ml_h": 60}
    assert answer("bag_time_left", **given) == {
        "minutes_floor": 15,
        "hhmm": "0:15",
        "level": "URGENT",
    }
    assert answer("bag_time_left", reserve_ml=0, **given)["level"] == "WARN"


def test_H17_another_strength_is_another_rate() -> None:
    given = {"old_rate_ml_h": "10", "old_conc": 16, "new_conc": "64"}
    found = answer("concentration_change", **given)
    assert found["new_rate_exact_ml_h"] == found["new_rate_pump_ml_h"] == Fraction("2.5")
    assert found["dose_multiplier_if_rate_not_changed"] == 4
    coarse = answer("concentration_change", pump_step_ml_h=1, **given)
    assert coarse["new_rate_pump_ml_h"] == 3
    assert coarse["dose_change_pct"] == 20


def test_the_shown_mean_is_what_is_compared() -> None:
    assert answer("map_from_cuff", sbp="94", dbp="50") == {
        "map_exact": Fraction(194, 3),
        "map_display": 65,
        "at_or_above_65": True,
    }


@pytest.mark.parametrize(
    ("kind", "given", "reason"),
    [
        ("dose_to_rate", {"unit": "mcg/kg/min", "dose": 1, "conc_mcg_ml": 16}, "weight_kg is mis"),
        ("dose_to_rate", {"unit": "mcg/h", "dose": 1}, "unit 'mcg/h' is not known"),
        ("dose_to_rate", {"unit": "mg/h", "dose": 0}, "dose is 0"),
        ("dose_to_rate", {"unit": "mg/h", "dose": 1, "conc_mcg_ml": "0"}, "conc_mcg_ml is 0"),
        ("rate_to_dose", {"rate_ml_h": 1, "conc_mcg_ml": 16}, "weight_kg is missing"),
        (
            "rate_to_dose",
            {"rate_ml_h": 1, "conc_mcg_ml": 16, "weight_kg": 0},
            "weight_kg is 0",
        ),
        ("convert_dose", {"from": "mg/h", "to": "mcg/kg/min", "value": 1}, "weight_kg is missing"),
        ("concentration", {"method": "shaken"}, "known are final_volume, added_to_bag"),
        ("salt_to_base", {"value": 1, "labelled_as": "chloride"}, "not known"),
        ("bag_time_left", {"volume_left_ml": 1, "rate_ml_h": 0}, "rate_ml_h is 0"),
        ("concentration_change", {"old_rate_ml_h": "-1"}, "below 0"),
        ("map_from_cuff", {"sbp": 50, "dbp": 50}, "sbp is not above dbp"),
        ("horoscope", {}, "Kind 'horoscope' is not known; known are rate_to_dose"),
    ],
)
def test_what_cannot_be_worked_is_refused_with_the_reason(
    kind: str, given: dict[str, object], reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        answer(kind, **given)
