"""The rate card: every cell computed, marked where the pump cannot follow, and void in time."""

from datetime import UTC, timedelta
from fractions import Fraction

import pytest
from shelved import NOW, PROFILES, signed, spoken
from unit import profile

from assistant.quantities import Dose, DoseUnit, Drug, Rate, Volume, Weight, exact
from assistant.rules.dosing import Infused, rate_to_dose
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_checking import wrong
from assistant.views.rate_card_words import Mark, RateCard


def card(name: str = "adult_septic_shock", bag: str = "4 250", weight: str = "") -> RateCard:
    mg, ml = bag.split()
    heavy = Weight(Fraction(weight)) if weight else None
    return rate_card(profile(name), Drug(exact(mg)), Volume(exact(ml)), NOW, UTC, heavy)


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("weight", ["", "70", "least"])
def test_H10_every_cell_of_every_card_gives_its_dose_within_half_a_step(
    name: str, weight: str
) -> None:
    if weight == "least":
        weight = profile(name).plausible["weight_kg"].cannot_below or ""
    for row in profile(name).preparations:
        made = card(name, f"{row.drug.value} {row.volume.value}", weight)
        assert list(wrong(made)) == []
        basis = made.basis
        for line, dose in zip(made.rows, basis.doses, strict=True):
            for each, heavy in zip(line.cells, basis.weights, strict=True):
                printed = Rate(exact(each.rate.replace(",", "")))
                gives = rate_to_dose(printed, Infused(basis.concentration, heavy)).per_min
                half = Rate(basis.step.ml_h / 2).flow(basis.concentration).mcg_min
                assert abs(gives.amount - dose.flow(heavy).mcg_min) <= half


def test_the_usual_bag_at_70_kg() -> None:
    made = card()
    at = made.columns.index("70\u00a0kg")
    rates = {row.dose: row.cells[at].rate for row in made.rows}
    assert (rates["0.05"], rates["0.1"], rates["0.5"]) == ("13.1", "26.3", "131.3")
    assert spoken(made.strength) == "16 mcg in 1 mL, as base"
    assert made.unit == "mcg/kg/min"
    named = {row.dose: row.named for row in made.rows if row.named}
    assert named == {"0.1": "inform", "0.25": "call"}


def test_a_card_of_one_weight_says_what_the_rate_gives_and_how_long_a_bag_lasts() -> None:
    made = card(weight="70")
    row = next(each for each in made.rows if each.dose == "0.05")
    assert made.one
    assert [spoken(head) for head in made.more_heads] == ["gives", "mcg/min", "250 mL lasts"]
    assert [spoken(words) for words in row.more] == ["0.05", "3.49", "19 h 5 min"]
    assert "at a change of bag, weight or order" in made.void


def test_in_mg_per_hour_no_weight_matters() -> None:
    made = card("hepatorenal_syndrome")
    assert made.columns == ("any weight",)
    assert [row.dose for row in made.rows] == ["0.5", "1", "1.5", "2", "2.5", "3"]
    assert made.rows[0].cells[0].rate == "31.3"
    assert made.head.weight == "any"


def test_a_dose_in_mcg_per_minute_shows_mg_per_hour_beside_it() -> None:
    doses = ((Dose(Fraction(10), DoseUnit.PER_MIN), ""),)
    bag = (Drug(Fraction(4)), Volume(Fraction(250)))
    made = rate_card(profile("adult_septic_shock"), *bag, NOW, UTC, None, doses)
    assert made.more_heads[1] == "mg/h"
    assert made.rows[0].more[1] == "0.6"


def test_H09_small_children_are_marked_where_the_pump_cannot_follow() -> None:
    made = card("paediatric", "0.8 50")
    row = made.rows[0]
    assert (row.dose, row.cells[0].marks) == ("0.02", (Mark.LOW, Mark.ROUNDED_MUCH))
    assert row.cells[0].shown == "0.2 L≠"
    assert [sign for sign, _ in made.legend] == ["L", "~", "≠"]
    assert made.rows[-1].cells[-1].marks == ()
    assert card().legend == ()


def test_a_rate_that_rounds_to_nothing_empties_no_bag() -> None:
    made = card("paediatric", "3.2 50", "2")
    assert made.rows[0].cells[0].rate == "0"
    assert made.rows[0].more[-1] == "no end"


def test_it_says_when_it_ends_to_hold() -> None:
    assert card().void[-1] == "after 21-May-2027"
    bag = (Drug(Fraction(4)), Volume(Fraction(250)))
    late = rate_card(profile("adult_septic_shock"), *bag, NOW + timedelta(days=300), UTC)
    assert late.void[-1] == "since 21-May-2027, when the protocol expired"


def test_an_unsigned_card_says_so_and_a_signed_one_names_who_stands_for_it() -> None:
    assert card().watermark == "NOT APPROVED"
    assert card().notice == "Training content, not approved on this unit"
    bag = (Drug(Fraction(4)), Volume(Fraction(250)))
    made = rate_card(signed(), *bag, NOW, UTC)
    assert (made.watermark, made.notice) == ("", "")
    assert "approved by A Berg, ICU pharmacist" in made.rules


def test_a_strength_that_is_not_the_units_and_one_of_epinephrine_are_told() -> None:
    assert card().warnings == ()
    assert "none of the unit's preparations" in card(bag="5 250").warnings[0]
    assert all("epinephrine" in words for words in card(bag="1 100").warnings)


def test_a_bag_without_drug_has_no_card() -> None:
    with pytest.raises(ValueError, match="without drug"):
        card(bag="0 250")
