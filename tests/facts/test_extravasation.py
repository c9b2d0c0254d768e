"""The drug outside the vein: what an order may name, and in which order things are done."""

from fractions import Fraction

from proving import action
from unit import profile, septic_shock

from assistant.quantities import Weight
from assistant.rules.extravasation import Phentolamine, phentolamine
from assistant.rules.titration import Action


def child(kg: str) -> Phentolamine:
    limits = profile("paediatric").extravasation
    return phentolamine(limits, child=True, weight=Weight(Fraction(kg)))


def test_S131_an_adult_has_5_to_10_mg_of_phentolamine() -> None:
    found = phentolamine(septic_shock().extravasation, child=False)
    assert (found.low_mg, found.high_mg) == (5, 10)


def test_S132_in_10_to_15_ml_of_saline() -> None:
    found = phentolamine(septic_shock().extravasation, child=False)
    assert (found.diluent_low.ml, found.diluent_high.ml) == (10, 15)
    assert found.show_diluent


def test_S134_a_leak_comes_before_everything_else() -> None:
    assert action(site_signs=True) is Action.EXTRAVASATION
    assert any("phentolamine" in step for step in septic_shock().extravasation.steps)
    (stock,) = (check for check in septic_shock().checks if check.id == "phentolamine")
    assert "at once" in stock.why


def test_S135_a_child_has_0_1_to_0_2_mg_for_each_kg() -> None:
    assert (child("20").low_mg, child("20").high_mg) == (2, 4)
    assert not child("20").show_diluent


def test_S136_and_10_mg_at_most() -> None:
    assert (child("50").low_mg, child("50").high_mg) == (5, 10)
    assert (child("110").low_mg, child("110").high_mg) == (10, 10)
