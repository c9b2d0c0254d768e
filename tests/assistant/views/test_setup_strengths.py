"""The bags of a unit as cards: usual ones first, what is kept off last, and never taken over."""

from unit import profile
from wizard import BAG, Wizard

from assistant.record.entries import BagHung
from assistant.rules.mixing import RULE_OF_SIX
from assistant.rules.setup import Page
from assistant.views.setup_form import Place
from assistant.views.setup_strengths import OFF, OTHER, TWO, cards, of_unit

NB = "\u00a0"


def _wizard() -> Wizard:
    return Wizard().until(Page.PREPARATION)


def test_H18_a_card_says_mcg_in_1_ml_and_mg_in_ml_together() -> None:
    first, second, *_rest = cards(_wizard().protocol)
    assert (first.key, first.strength) == ("1", f"16{NB}mcg in 1{NB}mL")
    assert first.lines == (f"4{NB}mg in 250{NB}mL, as base", "glucose 5%")
    assert second.note == "Central line only"


def test_H19_H30_what_is_off_comes_after_every_usual_bag_and_says_so() -> None:
    rows = cards(profile("adult_septic_shock"))
    assert [row.id for row in rows] == ["4in250", "8in250", "16in250", "1in100", OTHER]
    assert [row.key for row in rows] == ["1", "2", "3", "4", "5"]
    assert [row.note for row in rows if row.id == "1in100"] == [OFF]


def test_H19_the_rule_of_6_is_a_card_for_children_only() -> None:
    child = profile("paediatric")
    sixes, other = cards(child)[-2:]
    assert other.id == OTHER
    assert (sixes.id, sixes.note) == (RULE_OF_SIX, OFF)
    assert sixes.lines == (f"0.6{NB}mg/kg in 100{NB}mL, as base", f"up to 25{NB}kg")
    assert child.rule_of_six is not None
    used = child.rule_of_six.model_copy(update={"in_use": True})
    assert cards(child.model_copy(update={"rule_of_six": used}))[-2].note == TWO
    assert RULE_OF_SIX not in [row.id for row in cards(profile("adult_septic_shock"))]


def test_a_card_becomes_the_bag_as_its_vial_counts() -> None:
    place = _wizard().place
    bag = of_unit(place, "4in250", "tartrate2")
    assert isinstance(bag, BagHung)
    assert (bag.drug.text, str(bag.labelled), bag.preparation) == ("8", "tartrate", "4in250")
    assert of_unit(place, "no such card", "base1") is None
    assert of_unit(place, RULE_OF_SIX, "base1") is None


def test_H18_every_preparation_becomes_a_bag_as_strong_as_its_card_says() -> None:
    place = _wizard().place
    for row in place.protocol.preparations:
        for label in place.protocol.labels:
            bag = of_unit(place, row.id, label.id)
            assert bag is not None
            assert bag.concentration.mcg_ml == row.strength.exact


def test_the_rule_of_6_needs_a_weight() -> None:
    wizard = Wizard(protocol=profile("paediatric"))
    place = Place(wizard.chart, wizard.protocol, wizard.clock.now())
    assert of_unit(place, RULE_OF_SIX, BAG["check:vial_label"]) is None
