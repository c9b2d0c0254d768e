"""Worked cases of what is seen and given."""

from fractions import Fraction

import pytest
from casework import answer, profiles

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_seen import SEEN


def test_the_shown_mean_is_what_is_compared() -> None:
    assert answer("map_from_cuff", sbp="94", dbp="50") == {
        "map_exact": Fraction(194, 3),
        "map_display": 65,
        "at_or_above_65": True,
    }


@pytest.mark.parametrize(
    ("ml", "hours", "per_kg", "little"),
    [
        ("45", "1", Fraction(45, 92), True),
        ("46", "1", Fraction(1, 2), False),
        ("45.9", 1, Fraction("45.9") / 92, True),
        ("92", 2, Fraction(1, 2), False),
        ("0", "1", Fraction(0), True),
    ],
)
def test_exactly_half_a_ml_per_kg_is_enough_urine(
    ml: str, hours: object, per_kg: Fraction, little: bool
) -> None:
    found = answer("urine_rate", ml=ml, hours=hours, weight_kg="92")
    assert (found["ml_kg_h"], found["below_0_5"]) == (per_kg, little)


@pytest.mark.parametrize(
    ("who", "kg", "ml", "wanted"),
    [
        ("adult", "70", "0", (2100, None, 2100, 0, False)),
        ("adult", "70", "2100", (2100, None, 0, 30, False)),
        ("adult", "70", "9000", (2100, None, 0, Fraction(900, 7), False)),
        ("pregnant", "80", "999", (1000, 2000, 1, Fraction(999, 80), False)),
        ("pregnant", "80", "2000", (1000, 2000, 0, 25, False)),
        ("pregnant", "80", "2000.1", (1000, 2000, 0, Fraction("25.00125"), True)),
        ("child", "10", "399", (400, 600, 1, Fraction("39.9"), False)),
        ("child", "10", "600", (400, 600, 0, 60, False)),
        ("child", "10", 601, (400, 600, 0, Fraction("60.1"), True)),
        ("pregnant", None, "500", (1000, 2000, 500, None, False)),
    ],
)
def test_H28_each_population_has_its_fluid(
    who: str, kg: str | None, ml: object, wanted: tuple[object, ...]
) -> None:
    found = answer("fluid_target", population=who, weight_kg=kg, given_ml=ml)
    assert tuple(found.values()) == wanted
    assert list(found) == [
        "target_low_ml",
        "target_high_ml",
        "remaining_to_low_ml",
        "given_ml_kg",
        "over_high",
    ]


@pytest.mark.parametrize(
    ("who", "kg", "low", "high"),
    [
        ("adult", None, 5, 10),
        ("adult", "40", 5, 10),
        ("child", "3", Fraction("0.3"), Fraction("0.6")),
        ("child", "50", 5, 10),
        ("child", "51", Fraction("5.1"), 10),
        ("child", "100", 10, 10),
        ("child", "101", 10, 10),
    ],
)
def test_H31_phentolamine_by_population(who: str, kg: str | None, low: object, high: int) -> None:
    assert answer("phentolamine", population=who, weight_kg=kg) == {
        "dose_min_mg": low,
        "dose_max_mg": high,
        "diluent_min_ml": 10,
        "diluent_max_ml": 15,
    }


SCORES: dict[str, object] = {
    "ne": "0.2",
    "epi": 0,
    "pe": "0",
    "dopa": "5",
    "vaso_u_min": "0.04",
    "weight": 80,
    "hr": "120",
    "sbp": 80,
    "dbp": "40",
    "lac0": "4",
    "lac1": "4",
}


@pytest.mark.parametrize(("then", "gone", "rising"), [("3.9", "2.5", False), ("4.1", "-2.5", True)])
def test_scores_are_exact_and_a_lactate_that_stays_does_not_rise(
    then: str, gone: str, rising: bool
) -> None:
    assert answer("scores", **SCORES) == {
        "nee_mcg_kg_min": Fraction("0.35"),
        "vis": 30,
        "si": Fraction(3, 2),
        "dsi": 3,
        "clearance_pct": 0,
        "rising": False,
    }
    later = answer("scores", **{**SCORES, "lac1": then})
    assert (later["clearance_pct"], later["rising"]) == (Fraction(gone), rising)


@pytest.mark.parametrize(
    ("kind", "given", "reason"),
    [
        ("map_from_cuff", {"sbp": 50, "dbp": 50}, "sbp is not above dbp"),
        ("urine_rate", {"ml": 1, "hours": 0, "weight_kg": 70}, "hours is 0"),
        ("urine_rate", {"ml": 1, "hours": 1, "weight_kg": "0"}, "weight_kg is 0"),
        ("urine_rate", {"ml": None, "hours": 1, "weight_kg": 1}, "ml is missing"),
        ("urine_rate", {"ml": "-1", "hours": 1, "weight_kg": 1}, "ml is below 0"),
        ("fluid_target", {"weight_kg": 70, "given_ml": 1}, "population is missing"),
        ("fluid_target", {"population": "dog", "given_ml": 1}, "population 'dog' is not known"),
        ("fluid_target", {"population": "adult", "given_ml": 1}, "weight_kg is missing"),
        ("fluid_target", {"population": "child", "given_ml": 1, "weight_kg": 0}, "weight_kg is 0"),
        ("fluid_target", {"population": "pregnant"}, "given_ml is missing"),
        ("phentolamine", {"population": "child"}, "weight_kg is missing"),
        ("phentolamine", {"population": "child", "weight_kg": -3}, "weight_kg is below 0"),
        ("scores", {**SCORES, "epi": None}, "epi is missing"),
        ("scores", {**SCORES, "weight": 0}, "weight is 0"),
        ("scores", {**SCORES, "dbp": 0}, "dbp is 0"),
        ("scores", {**SCORES, "lac0": "0"}, "lac0 is 0"),
    ],
)
def test_what_cannot_be_worked_is_refused(kind: str, given: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        answer(kind, **given)


@pytest.mark.parametrize(
    ("kind", "left_out", "reason"),
    [
        ("fluid_target", {"fluids": None}, "no fluid target"),
        ("scores", {"formulas": ()}, "no formula goradia"),
    ],
)
def test_what_the_protocol_does_not_name_is_refused(
    kind: str, left_out: dict[str, object], reason: str
) -> None:
    bare = profiles()["NE-ADULT-SEPTIC"].model_copy(update=left_out)
    with pytest.raises(Refused, match=reason):
        SEEN[kind](Given({**SCORES, "population": "adult", "given_ml": 1}), bare)
