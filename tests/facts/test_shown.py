"""What the articles say besides: shown in the library, each with its article and its date."""

import pytest
from proving import statement
from shown import ARTICLES, line, said
from unit import profile, septic_shock


def test_S002_S050_each_article_says_that_nobody_reviewed_it() -> None:
    said("review-pending-io", "io", "teaching", "no person has reviewed")
    said("review-pending", "drip", "teaching", "review pending")
    assert not septic_shock().signed


@pytest.mark.parametrize(("source", "article"), [("route", "io"), ("start-low", "drip")])
def test_S003_S051_each_article_is_cited_with_its_date(source: str, article: str) -> None:
    written = {"io": "2025-12-20", "drip": "2026-02-11"}[article]
    assert septic_shock().sources[source].dated == written
    title, dated = ARTICLES[article]
    found = line(f"sources.{title}.{written}")
    assert (found.kind, found.head) == ("source", title)
    assert dated in found.value


def test_S043_S165_both_are_for_professionals() -> None:
    said("professionals-io", "io", "health professionals")
    said("professionals", "drip", "health professionals")


def test_S044_S045_S166_S167_both_want_judgement_and_checking() -> None:
    said("verify-io", "io", "own judgement", "verify", "before it is used")
    said("verify", "drip", "judge and verify before use")
    for name in ("verify-io", "verify"):
        assert "A named person signs" in statement(septic_shock(), name).why


def test_S033_a_pressor_in_empty_vessels_starves_organs_says_the_one() -> None:
    said("empty-vessels-io", "io", "empty vessels", "organs")


def test_S063_and_the_other_adds_that_the_pressure_may_read_normal() -> None:
    said("empty-vessels", "drip", "empty vessels", "starves the organs", "reads normal")


def test_S046_it_is_for_pressure_that_stays_low_in_shock() -> None:
    said("indication", "drip", "pressure that stays low in shock")
    said("no-content", "drip", "cardiogenic shock", "nothing more", of="cardiogenic_shock")


def test_S054_it_runs_without_a_break() -> None:
    said("continuous", "drip", "continuous infusion")


def test_S058_low_volume_is_met_first_where_life_is_not_at_stake() -> None:
    said("fluid-first", "drip", "life is not at stake", "before the pressor")


def test_S059_S060_S061_the_fluid_is_shown_with_its_hours() -> None:
    said("fluid-amount", "drip", "30 mL/kg", "within 3 h", "about 2000 mL at 70 kg")


def test_S064_S065_S066_S137_the_emergency_is_shown() -> None:
    said(
        "emergency", "drip", "systolic under 70", "diastolic of 40 or less", "at once", "fluid runs"
    )


def test_S068_time_at_a_low_pressure_counts() -> None:
    said("time-low", "drip", "How long", "how deep", "outcome")


def test_S138_an_early_start_helps_and_spares_fluid() -> None:
    said("early-start", "drip", "brings back perfusion", "spares fluid")


def test_S149_too_much_fluid_is_avoided() -> None:
    said("fluid-excess", "drip", "Too much fluid is avoided")


def test_S150_S151_S152_the_drug_raises_filling_pressure_and_may_spare_fluid() -> None:
    said("filling-pressure", "drip", "raises the mean systemic filling pressure")
    said("filling-pressure", "drip", "makes fluid raise it further", "spare fluid")


def test_S023_S086_the_equivalent_of_the_other_range_adds_up() -> None:
    said("equivalent-upper", "drip", "0.1 to 0.5 mcg/kg/min is 7 to 35 mcg/min at 70 kg")
    said("equivalent-upper", "drip", "works it out for this patient")


def test_S094_S095_the_target_is_shown_as_the_least_that_organs_need() -> None:
    said("target", "drip", "65", "most adults in septic shock", "the least that organs need")


def test_S105_S107_the_higher_range_and_its_end_are_shown() -> None:
    said("hypertension-range", "drip", "70 to 75", "85 brings no benefit")


def test_S106_why_with_long_hypertension_and_what_was_really_compared() -> None:
    of = "chronic_hypertension"
    said("hypertension-kidney", "drip", "70 to 75", "spare the kidneys", of=of)
    assert "80 to 85 with 65 to 70" in statement(profile(of), "hypertension-kidney").why


def test_S108_S073_the_pressure_by_an_arterial_line_without_a_break() -> None:
    said("arterial-pressure", "drip", "arterial line as soon as", "without a break")


def test_S074_S109_pressure_heart_rate_and_rhythm() -> None:
    said("pressure-often", "drip", "Pressure and heart rate every 5 to 15 minutes")
    said("rhythm", "drip", "rhythm without a break")


def test_S110_S112_S113_S114_what_else_is_watched() -> None:
    said("urine-hourly", "drip", "every hour")
    said("lactate-often", "drip", "every 2 to 4 h")
    said("mind-and-limbs", "drip", "Mental state", "capillary refill", "warmth of the limbs")
    said("central-values", "drip", "Central venous pressure", "oxygen", "where they can be had")


def test_S099_S100_S102_S104_map_is_not_all() -> None:
    said("beyond-map", "drip", "MAP is not all", "lactate falling", "mental state", "skin")


def test_S115_S116_S117_S118_the_signs_of_too_much() -> None:
    said("too-narrow", "drip", "Cold limbs", "less urine", "ischaemic", "rising lactate")


def test_S088_in_a_child_the_dose_follows_the_effect() -> None:
    said("child-goal", "drip", "follows the wanted effect", of="paediatric")


def test_S093_in_pregnancy_the_lungs_fill_more_easily() -> None:
    said("pregnancy-lungs", "drip", "1 to 2 litres", "lungs fill more easily", of="pregnancy")


def test_S010_the_one_puts_a_childs_pressor_after_40_to_60() -> None:
    said("child-fluid-io", "io", "after 40 to 60 mL/kg", of="paediatric")


def test_S160_the_fluid_of_children_is_shown_as_no_goal() -> None:
    said("child-fluid", "drip", "40 to 60 mL/kg", "first hour", of="paediatric")
    assert "this is no goal" in statement(profile("paediatric"), "child-fluid").why
