"""Strengths: what is in the bag, what the label means, what another bag changes."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unitprotocol import protocol

from assistant.quantities import Concentration, Drug, Labelled, Rate, Volume
from assistant.rules.mixing import (
    Method,
    concentration,
    concentration_change,
    salt_to_base,
    working,
)

STEP = Rate(Fraction(1, 10))
MG = st.decimals(min_value="0.1", max_value="64", places=1).map(Fraction)
ML = st.integers(min_value=20, max_value=1000).map(Fraction)


def strength(mcg_ml: str) -> Concentration:
    return Concentration(Fraction(mcg_ml))


@given(MG, ML, ML)
def test_H20_a_final_volume_does_not_grow_and_a_full_bag_does(
    mg: Fraction, ml: Fraction, drawn: Fraction
) -> None:
    drug, bag, added = Drug(mg), Volume(ml), Volume(drawn)
    final = concentration(drug, bag, added, Method.FINAL_VOLUME)
    assert final.true == final.nominal == Concentration(mg * 1000 / ml)
    assert final.difference == 0
    grown = concentration(drug, bag, added, Method.ADDED_TO_BAG)
    assert grown.nominal == final.nominal
    assert grown.true == Concentration(mg * 1000 / (ml + drawn))
    assert grown.difference == ml / (ml + drawn) - 1


def test_H20_4_mL_added_to_250_mL_are_weaker_by_a_little_and_doses_use_16() -> None:
    mixed = concentration(
        Drug(Fraction(4)), Volume(Fraction(250)), Volume(Fraction(4)), Method.ADDED_TO_BAG
    )
    assert mixed.nominal == strength("16")
    assert round(mixed.true.mcg_ml, 3) == Fraction("15.748")
    assert round(mixed.difference * 100, 2) == Fraction("-1.57")


def test_a_bag_without_drug_differs_by_nothing() -> None:
    empty = Drug(Fraction(0))
    mixed = concentration(empty, Volume(Fraction(250)), Volume(Fraction(4)), Method.ADDED_TO_BAG)
    assert mixed.difference == 0


@pytest.mark.parametrize(
    ("labelled", "mg"), [(Labelled.BASE, 8), (Labelled.TARTRATE, 4), (Labelled.BITARTRATE, 4)]
)
def test_H16_a_salt_counts_half(labelled: Labelled, mg: int) -> None:
    assert salt_to_base(Fraction(8), labelled) == Drug(Fraction(mg))


def test_H17_a_stronger_bag_keeps_the_dose_at_a_lower_rate() -> None:
    changed = concentration_change(Rate(Fraction("22.4")), strength("16"), strength("64"), STEP)
    assert changed.exact.ml_h == changed.pump.ml_h == Fraction("5.6")
    assert changed.change == 0
    assert changed.if_not_changed == 4


@given(
    st.decimals(min_value="0.1", max_value="500", places=1).map(Fraction),
    st.sampled_from(["4", "16", "32", "64"]),
    st.sampled_from(["4", "16", "32", "64"]),
)
def test_H17_only_the_pumps_step_changes_the_dose_of_a_new_bag(
    rate: Fraction, old: str, new: str
) -> None:
    changed = concentration_change(Rate(rate), strength(old), strength(new), STEP)
    assert changed.exact.ml_h == rate * Fraction(old) / Fraction(new)
    assert abs(changed.pump.ml_h - changed.exact.ml_h) <= Fraction(1, 20)
    assert changed.change == changed.pump.ml_h / changed.exact.ml_h - 1
    assert changed.if_not_changed == Fraction(new) / Fraction(old)


def test_there_is_no_dose_to_keep_at_a_standstill() -> None:
    with pytest.raises(ValueError, match=r"^there is no dose to keep$"):
        concentration_change(Rate(Fraction(0)), strength("16"), strength("64"), STEP)


def test_H18_the_mixing_card_shows_drug_volume_and_strength_together() -> None:
    steps = working(protocol(), protocol().preparations[0])
    assert (steps.draw_up.value, steps.draw_up.unit) == ("4", "mL")
    assert steps.label.id == "base1"
    assert steps.labelled == 4
    assert steps.drug == Drug(Fraction(4))
    assert steps.volume == Volume(Fraction(250))
    assert steps.strength == strength("16")
    assert steps.diluent == "glucose 5%"


def test_H18_every_preparation_is_as_strong_as_it_says() -> None:
    for preparation in protocol().preparations:
        steps = working(protocol(), preparation)
        assert steps.strength.mcg_ml == preparation.strength.exact
        assert steps.drug.mg == preparation.drug.exact


def test_H16_a_mixing_card_for_tartrate_shows_both_counts() -> None:
    first = protocol().preparations[0].model_copy(update={"vial": "tartrate2"})
    steps = working(protocol(), first)
    assert (steps.labelled, steps.drug.mg) == (8, 4)
    with pytest.raises(KeyError):
        working(protocol(), first.model_copy(update={"vial": "unknown"}))
