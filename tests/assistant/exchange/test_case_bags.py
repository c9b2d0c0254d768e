"""Worked cases of what is in a bag, how long it lasts, what a flush pushes in."""

from fractions import Fraction

import pytest
from casework import answer, profiles

from assistant.exchange.case_bags import BAGS
from assistant.exchange.case_input import Given, Refused


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


@pytest.mark.parametrize(
    ("left", "minutes", "level"),
    [
        ("25", 15, "URGENT"),
        ("25.9", 15, "URGENT"),
        ("26", 16, "WARN"),
        ("40", 30, "WARN"),
        ("41", 31, "PREPARE"),
        ("70", 60, "PREPARE"),
        ("71", 61, "OK"),
        ("10", 0, "URGENT"),
        ("3", 0, "URGENT"),
    ],
)
def test_H22_the_level_changes_at_whole_minutes(left: str, minutes: int, level: str) -> None:
    found = answer("bag_time_left", volume_left_ml=left, reserve_ml="10", rate_ml_h="60")
    assert (found["minutes_floor"], found["level"]) == (minutes, level)


@pytest.mark.parametrize(
    ("kg", "status"),
    [("24.9", "DOUBLE_CHECK"), ("25", "DOUBLE_CHECK"), ("25.1", "BLOCK_OVER_25_KG")],
)
def test_H19_the_rule_of_6_is_blocked_above_25_kg(kg: str, status: str) -> None:
    found = answer("rule_of_6", weight_kg=kg, dose_mcg_kg_min="0.3")
    assert found == {
        "drug_mg": Fraction(kg) * 6 / 10,
        "drug_ml_of_1mg_ml": Fraction(kg) * 6 / 10,
        "conc_mcg_ml": Fraction(kg) * 6,
        "rate_ml_h": 3,
        "status": status,
    }


def test_H33_a_flush_is_a_bolus() -> None:
    given = {"dead_space_ml": "1.5", "conc_mcg_ml": 16}
    assert answer("flush_bolus", current_mcg_min=8, **given) == {
        "bolus_mcg": 24,
        "equals_minutes_of_infusion": 3,
    }
    still = answer("flush_bolus", current_mcg_min=0, **given)
    assert still == {"bolus_mcg": 24, "equals_minutes_of_infusion": None}


@pytest.mark.parametrize(
    ("kind", "given", "reason"),
    [
        ("concentration", {"method": "shaken"}, "known are final_volume, added_to_bag"),
        ("salt_to_base", {"value": 1, "labelled_as": "chloride"}, "not known"),
        ("bag_time_left", {"volume_left_ml": 1, "rate_ml_h": 0}, "rate_ml_h is 0"),
        ("concentration_change", {"old_rate_ml_h": "-1"}, "below 0"),
        ("rule_of_6", {"dose_mcg_kg_min": 1}, "weight_kg is missing"),
        ("rule_of_6", {"dose_mcg_kg_min": 1, "weight_kg": 0}, "weight_kg is 0"),
        ("rule_of_6", {"dose_mcg_kg_min": None, "weight_kg": 9}, "dose_mcg_kg_min is missing"),
        ("flush_bolus", {"conc_mcg_ml": 16, "current_mcg_min": 1}, "dead_space_ml is missing"),
        ("flush_bolus", {"dead_space_ml": "-1"}, "dead_space_ml is below 0"),
    ],
)
def test_what_cannot_be_worked_is_refused(kind: str, given: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        answer(kind, **given)


def test_a_protocol_without_the_rule_of_6_says_so() -> None:
    septic = profiles()["NE-ADULT-SEPTIC"]
    with pytest.raises(Refused, match="no Rule of 6"):
        BAGS["rule_of_6"](Given({"weight_kg": 9, "dose_mcg_kg_min": 1}), septic)
