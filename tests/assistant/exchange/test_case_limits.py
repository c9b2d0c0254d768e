"""Worked cases of limits that call somebody, each at its very edge."""

from fractions import Fraction

import pytest
from casework import answer, profiles

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_limits import LIMITS

EMERGENCY, AT_TARGET = "EMERGENCY_START", "CRITERION_MET_BUT_MAP_AT_TARGET_CALL"


@pytest.mark.parametrize("who", ["adult", "pregnant"])
@pytest.mark.parametrize(
    ("sbp", "dbp", "mean", "by", "note"),
    [
        ("70", "41", "50", [], "NONE"),
        (69, 41, 50, ["SBP<70"], EMERGENCY),
        ("69.9", None, "50", ["SBP<70"], EMERGENCY),
        ("112", "40", "64", ["DBP<=40"], EMERGENCY),
        ("112", "41", "64", [], "NONE"),
        ("60", "40", "47", ["SBP<70", "DBP<=40"], EMERGENCY),
        ("130", "40", "65", ["DBP<=40"], AT_TARGET),
        ("130", "40", None, ["DBP<=40"], AT_TARGET),
        (None, "40", None, ["DBP<=40"], EMERGENCY),
    ],
)
def test_H29_a_systolic_under_and_a_diastolic_at_its_limit(
    who: str, sbp: object, dbp: object, mean: object, by: list[str], note: str
) -> None:
    given = {"sbp": sbp, "dbp": dbp, "map": mean, "target_low": "65"}
    assert answer("emergency_start", population=who, **given) == {
        "criterion_met": bool(by),
        "by": by,
        "note": note,
    }


def test_H28_a_child_is_not_held_against_adult_thresholds() -> None:
    for given in ({"sbp": 60, "dbp": 30, "map": 40, "target_low": 50}, {}):
        assert answer("emergency_start", population="child", **given) == {
            "criterion_met": None,
            "by": [],
            "note": "ADULT_THRESHOLDS_NOT_APPLICABLE",
        }


@pytest.mark.parametrize("route", ["peripheral", "io"])
@pytest.mark.parametrize(
    ("dose", "hours", "codes"),
    [
        ("0.499", "19.9", ["OK"]),
        ("0.5", "19.9", ["ROUTE_DOSE_LIMIT"]),
        (0.51, "20", ["ROUTE_DOSE_LIMIT", "ROUTE_TIME_APPROACHING"]),
        ("0.4", 24, ["ROUTE_TIME_APPROACHING"]),
        ("0.4", "24.1", ["ROUTE_TIME_LIMIT"]),
        ("0.5", "25", ["ROUTE_DOSE_LIMIT", "ROUTE_TIME_LIMIT"]),
    ],
)
def test_H32_a_line_has_a_dose_and_a_time(
    route: str, dose: object, hours: object, codes: list[str]
) -> None:
    exact = str(dose) if isinstance(dose, float) else dose
    given = {"dose_mcg_kg_min": exact, "hours_on_route": hours, "weight_kg": "80"}
    assert answer("route_limit", route=route, **given) == {"codes": codes}
    assert answer("route_limit", route="central", **given) == {"codes": ["OK"]}


@pytest.mark.parametrize(
    ("most", "codes"), [("16", ["OK"]), ("15.9", ["SITE_POLICY_MAX"]), (None, ["OK"])]
)
def test_H32_a_site_may_carry_its_most_and_no_more(most: str | None, codes: list[str]) -> None:
    given = {"dose_mcg_kg_min": "0.2", "hours_on_route": "8", "weight_kg": "80"}
    found = answer("route_limit", route="io", site_max_mcg_min=most, **given)
    assert found == {"codes": codes}


@pytest.mark.parametrize(
    ("dose", "notify", "code"),
    [
        ("0.099", None, "NONE"),
        ("0.1", None, "INFORM_PRESCRIBER"),
        ("0.249", None, "INFORM_PRESCRIBER"),
        ("0.25", None, "CALL_BEFORE_NEXT_INCREASE"),
        ("0.25", "0.3", "INFORM_PRESCRIBER"),
        ("0.3", "0.3", "CALL_BEFORE_NEXT_INCREASE"),
        ("0.08", "0.08", "CALL_BEFORE_NEXT_INCREASE"),
    ],
)
def test_H26_a_dose_at_a_limit_has_reached_it(dose: str, notify: str | None, code: str) -> None:
    given = {"dose_mcg_kg_min": dose, "notify_dose": notify}
    assert answer("escalation", hypotension_persists=True, **given) == {"code": code}
    assert answer("escalation", hypotension_persists=False, **given) == {"code": "NONE"}


@pytest.mark.parametrize(
    ("dose", "minutes", "rise", "hours", "action", "new"),
    [
        ("1", "240", "6", "2", "INCREASE", "1.5"),
        ("1", "239", "6", "2", "WAIT", "1"),
        ("1", "239", "10", "2", "HOLD_GOAL_MET", "1"),
        ("1", "240", "9.9", "3.9", "INCREASE", "1.5"),
        ("1", "240", "0", "4", "HOLD_GOAL_MET", "1"),
        ("1", "240", "-8", "0", "INCREASE", "1.5"),
        ("2.5", 240, 0, 0, "INCREASE", "3"),
        ("2.9", "240", "0", "0", "INCREASE", "3"),
        ("3", "239", "0", "0", "WAIT", "3"),
        ("3", "240", "0", "0", "CALL_MAX_REACHED", "3"),
        ("3", "240", "10", "0", "HOLD_GOAL_MET", "3"),
    ],
)
def test_H27_goal_then_wait_then_top_then_a_step(
    dose: str, minutes: object, rise: object, hours: object, action: str, new: str
) -> None:
    given = {"map_rise_mmhg": rise, "hours_urine_over_50": hours}
    found = answer("hrs_step", dose_mg_h=dose, min_since_change=minutes, **given)
    assert found == {"action": action, "new_dose_mg_h": Fraction(new)}


@pytest.mark.parametrize(
    ("minutes", "boluses", "volume", "low", "is_open"),
    [
        ("10", 1, True, True, True),
        ("9.9", 2, True, True, False),
        ("10", 0, True, True, False),
        ("30", 2, False, True, False),
        ("30", "2", True, False, False),
    ],
)
def test_H30_the_gate_opens_after_epinephrine_and_volume(
    minutes: str, boluses: object, volume: bool, low: bool, is_open: bool
) -> None:
    given = {"epi_boluses": boluses, "volume_given": volume, "hypotension": low}
    assert answer("anaphylaxis_gate", minutes=minutes, **given) == {"gate_open": is_open}


HRS = {"dose_mg_h": 1, "min_since_change": 1, "map_rise_mmhg": 1, "hours_urine_over_50": 1}
GATE = {"minutes": 1, "epi_boluses": 1, "volume_given": True, "hypotension": True}
ROUTE = {"route": "io", "dose_mcg_kg_min": 1, "hours_on_route": 1}


@pytest.mark.parametrize(
    ("kind", "given", "reason"),
    [
        ("emergency_start", {"sbp": 60}, "population is missing"),
        ("emergency_start", {"population": "adult", "map": 60}, "sbp and dbp are missing"),
        ("emergency_start", {"population": "adult", "sbp": -1}, "sbp is below 0"),
        ("route_limit", {**ROUTE, "route": "femoral"}, "route 'femoral' is not known"),
        ("route_limit", {**ROUTE, "site_max_mcg_min": 15}, "weight_kg is missing"),
        ("route_limit", {**ROUTE, "hours_on_route": None}, "hours_on_route is missing"),
        ("route_limit", {**ROUTE, "weight_kg": 0}, "weight_kg is 0"),
        ("escalation", {"dose_mcg_kg_min": 1}, "hypotension_persists is missing"),
        ("escalation", {"dose_mcg_kg_min": 1, "hypotension_persists": "yes"}, "neither true"),
        ("escalation", {"dose_mcg_kg_min": -1}, "dose_mcg_kg_min is below 0"),
        ("hrs_step", {**HRS, "map_rise_mmhg": None}, "map_rise_mmhg is missing"),
        ("hrs_step", {**HRS, "min_since_change": "-1"}, "min_since_change is below 0"),
        ("anaphylaxis_gate", {**GATE, "minutes": ""}, "minutes is missing"),
        ("anaphylaxis_gate", {**GATE, "volume_given": None}, "volume_given is missing"),
    ],
)
def test_what_cannot_be_worked_is_refused(kind: str, given: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        answer(kind, **given)


@pytest.mark.parametrize(("kind", "word"), [("hrs_step", "ladder"), ("anaphylaxis_gate", "gate")])
def test_a_protocol_without_it_says_so(kind: str, word: str) -> None:
    with pytest.raises(Refused, match=word):
        LIMITS[kind](Given({**HRS, **GATE}), profiles()["NE-ADULT-SEPTIC"])
