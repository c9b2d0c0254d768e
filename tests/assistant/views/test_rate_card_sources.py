"""The foot of a rate card names document, date and section of each figure it did not compute."""

from fractions import Fraction

import pytest
from rate_cards import bag_card, patients_card
from shelved import PROFILES, spoken
from unit import profile

from assistant.quantities import Concentration
from assistant.views.rate_card_sources import sources

DRIP = "How to start a norepinephrine drip (article), 11-Feb-2026"


def said(name: str, mcg_ml: str = "16", *, ordered: bool = False) -> str:
    return spoken(sources(profile(name), Concentration(Fraction(mcg_ml)), ordered=ordered))


def test_each_named_dose_has_its_document_date_and_section() -> None:
    assert said("adult_septic_shock") == (
        f"{DRIP}: preparation 16 mcg in 1 mL; starting doses 0.02, 0.05, 0.1 and 0.5 mcg/kg/min; "
        "opening question 0.05 and 0.1 mcg/kg/min; escalation 0.1 and 0.25 mcg/kg/min. "
        "This unit's own rule: 0.01 mcg/kg/min."
    )


def test_a_ladder_in_mg_an_hour_has_its_own() -> None:
    assert said("hepatorenal_syndrome") == (
        f"{DRIP}: preparation 16 mcg in 1 mL; special situations 0.5 and 3 mg/h."
    )


def test_a_strength_that_nobody_names_has_no_source_and_the_order_is_that_of_its_doses() -> None:
    assert said("adult_septic_shock", "20", ordered=True) == "Doses as ordered."
    assert said("adult_septic_shock", "20").startswith("This unit's own rule: 0.01 mcg/kg/min. ")
    assert said("adult_septic_shock", ordered=True) == (
        f"Doses as ordered. {DRIP}: preparation 16 mcg in 1 mL."
    )


@pytest.mark.parametrize("name", PROFILES)
def test_no_section_of_a_card_is_without_its_figure(name: str) -> None:
    assert said(name).count(DRIP) == 1
    assert " mg/h" in said(name) or " mcg/kg/min" in said(name)


def test_it_stands_on_the_card_of_a_bag_and_on_that_of_a_patient() -> None:
    assert spoken(bag_card().sources) == said("adult_septic_shock")
    shown = patients_card().card
    assert shown is not None
    assert spoken(shown.sources).startswith("Doses as ordered. ")
