"""The drug outside the vein: what an order may name, and in which order things are done."""

from datetime import UTC
from fractions import Fraction

import pytest
from proving import action
from told import ARM, BAG, ORDER, START, WEIGHT, at, charted
from unit import profile, septic_shock

from assistant.quantities import Weight
from assistant.rules.extravasation import Phentolamine, phentolamine
from assistant.rules.titration import Action
from assistant.wording.leak import pathway


def child(kg: str) -> Phentolamine:
    limits = profile("paediatric").extravasation
    return phentolamine(limits, child=True, weight=Weight(Fraction(kg)))


def leaking(name: str, kg: str = "70") -> str:
    """What the bedside says of the drug when signs of a leak stand."""
    weight = WEIGHT.replace("70", kg)
    lines = (weight, ORDER, ARM, BAG, START, "08:00  site  coolness, pallor")
    chart = charted(*lines, rules=profile(name))
    said = pathway(chart, profile(name), at("08:05"), UTC)
    return said.replace("\u00a0", " ")


def test_S131_S132_the_bedside_names_dose_and_saline_by_order() -> None:
    wanted = "Phentolamine by order, 5 to 10 mg in 10 to 15 mL of saline"
    assert wanted in leaking("adult_septic_shock")


@pytest.mark.parametrize(("kg", "mg"), [("20", "2 to 4"), ("50", "5 to 10"), ("110", "10")])
def test_S135_S136_the_bedside_works_out_a_childs_dose(kg: str, mg: str) -> None:
    said = leaking("paediatric", kg)
    assert f"Phentolamine by order, {mg} mg for {kg} kg" in said
    assert "of saline" not in said


def test_S131_an_adult_has_5_to_10_mg_of_phentolamine() -> None:
    found = phentolamine(septic_shock().extravasation, child=False)
    assert (found.low_mg, found.high_mg) == (5, 10)


def test_S132_in_10_to_15_ml_of_saline() -> None:
    found = phentolamine(septic_shock().extravasation, child=False)
    assert (found.diluent_low.ml, found.diluent_high.ml) == (10, 15)
    assert found.show_diluent


def test_S134_a_leak_comes_before_everything_else() -> None:
    assert action(site_signs=True) is Action.EXTRAVASATION
    assert leaking("adult_septic_shock").index("In this order: 1 ") > 0
    assert any("phentolamine" in step for step in septic_shock().extravasation.steps)
    (stock,) = (check for check in septic_shock().checks if check.id == "phentolamine")
    assert "at once" in stock.why


def test_S135_a_child_has_0_1_to_0_2_mg_for_each_kg() -> None:
    assert (child("20").low_mg, child("20").high_mg) == (2, 4)
    assert not child("20").show_diluent


def test_S136_and_10_mg_at_most() -> None:
    assert (child("50").low_mg, child("50").high_mg) == (5, 10)
    assert (child("110").low_mg, child("110").high_mg) == (10, 10)
