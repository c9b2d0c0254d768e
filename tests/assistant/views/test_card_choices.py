"""Which bags a card is offered for."""

from datetime import UTC

from shelved import NOW, signed, spoken
from unit import profile

from assistant.views.card_choices import bag_card, bag_choices, profile_of

RULES = profile("adult_septic_shock")


def test_the_preparations_stand_in_their_order_with_their_strength() -> None:
    first, *_, last = bag_choices(RULES)
    assert (spoken(first.says), spoken(first.note)) == ("4 mg in 250 mL", "16 mcg in 1 mL")
    assert spoken(last.note) == "10 mcg in 1 mL, off here"


def test_a_card_is_made_of_the_chosen_one_and_of_the_first_when_it_is_not_known() -> None:
    assert spoken(bag_card(RULES, "8in250", NOW, UTC).bag) == "8 mg in 250 mL"
    assert spoken(bag_card(RULES, "", NOW, UTC).bag) == "4 mg in 250 mL"
    assert bag_card(signed(), "", NOW, UTC).watermark == ""


def test_a_profile_that_is_not_known_is_the_usual_one() -> None:
    known = {"A": RULES, "B": profile("paediatric")}
    assert profile_of(known, "B")[1] is known["B"]
    assert profile_of(known, "Z") == ("A", RULES)
