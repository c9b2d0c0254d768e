"""What the articles say of lines: shown in the library with its source, claims as claims."""

from proving import statement
from shown import line, said
from unit import septic_shock

CLAIM = "A claim of the article, not verified"


def why(name: str) -> str:
    return statement(septic_shock(), name).why


def test_S001_S005_S034_a_low_dose_into_the_bone_while_no_central_line_is_at_hand() -> None:
    said("io-low-dose", "io", "low dose", "no central line", "arrest", "far too late")
    assert why("io-low-dose").startswith(CLAIM)


def test_S006_S008_S011_S014_S037_guidelines_are_named_and_were_not_verified() -> None:
    said("io-guidelines", "io", "children of 2020", "heart association's of 2010", "society's")
    assert why("io-guidelines").startswith("Not verified")


def test_S007_S013_the_bone_is_said_to_be_like_a_vein() -> None:
    said("io-comparable", "io", "Onset, levels and effect", "like those by a vein")
    assert why("io-comparable").startswith(CLAIM)


def test_S163_the_other_article_says_it_too() -> None:
    said("io-comparable-drip", "drip", "onset and levels")
    assert why("io-comparable-drip").startswith(CLAIM)


def test_S012_what_goes_into_a_vein_may_go_into_the_bone() -> None:
    said("io-all-drugs", "io", "What may go into a vein", "catecholamines")
    assert why("io-all-drugs").startswith(CLAIM)


def test_S162_the_other_article_repeats_it() -> None:
    said("io-all-drugs-drip", "drip", "what goes into a vein")


def test_S016_S017_S018_S041_the_evidence_is_from_animals_and_other_drugs() -> None:
    said("io-evidence", "io", "animal", "other drugs", "peaks alike", "as long or longer")
    said("io-evidence", "io", "borrowed from peripheral lines")
    assert why("io-evidence").startswith("Not verified")


def test_S019_S020_S021_placing_the_needle_is_quick_simple_and_seldom_harms() -> None:
    said("io-placement", "io", "60 s", "simple", "under 1%")
    assert "not of this drug" in why("io-placement")


def test_S027_an_intraosseous_line_may_need_more_pressure() -> None:
    said("io-pressure", "io", "more pressure")


def test_S029_S038_a_central_line_is_planned_for_whoever_needs_the_drug_longer() -> None:
    said("central-soon", "io", "as soon as", "past the first hours")


def test_S030_it_serves_as_long_as_the_emergency_lasts_and_its_hours_are_counted() -> None:
    said("io-while-needed", "io", "as long as the emergency lasts")
    assert "24 h" in why("io-while-needed")


def test_S035_S036_samples_from_the_needle_but_not_from_the_one_that_carries_it() -> None:
    said("io-samples", "io", "cross-matching", "after bicarbonate", "acid and base are wrong")
    assert "Not from the needle that carries norepinephrine" in why("io-samples")
    assert "blood sample" in line("checks.dedicated").notes[0].text


def test_S055_S069_a_central_line_is_preferred() -> None:
    said("central-first", "drip", "central line is preferred", "leak does less harm")


def test_S070_a_large_peripheral_vein_serves_until_then() -> None:
    said("large-vein", "drip", "large peripheral vein", "until a central line is in")


def test_S071_S072_a_missing_central_line_holds_nothing_up() -> None:
    said(
        "no-wait-for-line", "drip", "missing central line", "waiting", "lengthens the low pressure"
    )


def test_S039_S040_S042_the_limits_are_shown_with_their_article() -> None:
    said("route-limits", "io", "Under 0.5 mcg/kg/min", "up to 24 h", "central one")
    assert why("route-limits").startswith("A claim of the article")


def test_S147_S148_alkaline_fluid_is_kept_away_and_why() -> None:
    said("alkaline", "drip", "Bicarbonate", "same line", "inactivate")
