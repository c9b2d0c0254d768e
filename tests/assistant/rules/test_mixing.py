"""Strengths: what is in the bag, what the label means, what another bag changes."""

from fractions import Fraction

import pytest
from charting import bag
from hypothesis import given
from hypothesis import strategies as st

from assistant.quantities import Concentration, Drug, Flow, Rate, Volume
from assistant.rules.mixing import (
    Method,
    concentration,
    concentration_change,
    named_by_pharmacy,
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


@pytest.mark.parametrize(
    ("most", "pump"), [("422.4", "6.6"), ("422", "6.5"), ("420.8", "6.5"), ("420", "6.6")]
)
def test_H26_the_step_of_the_pump_takes_no_new_bag_over_the_order(most: str, pump: str) -> None:
    runs = Rate(Fraction("26.3"))  # 420.8 mcg/h of the old bag, 422.4 at 6.6 mL/h of the new one
    ordered = Flow(Fraction(most) / 60)
    changed = concentration_change(runs, strength("16"), strength("64"), STEP, ordered)
    assert changed.pump == Rate(Fraction(pump))


@pytest.mark.parametrize(
    ("who", "is_one"),
    [
        ("RPh, pharmacy on call", True), ("Pharmacist M Kim", True), ("Dr Lind", False),
        ("", False), ("no pharmacist tonight", False), ("Dr Lind, pharmacy closed", False),
        ("pharmacy not reached", False), ("none of the pharmacy", False),
        ("nobody in pharmacy", False), ("without pharmacist", False), ("pharmacist absent", False),
        ("pharmacy unavailable", False), ("PHARM. KIM", True),
    ],
)  # fmt: skip
def test_H19_a_text_that_tells_of_no_pharmacist_names_none(who: str, is_one: bool) -> None:
    assert named_by_pharmacy(bag().model_copy(update={"named_by": who})) is is_one


def test_there_is_no_dose_to_keep_at_a_standstill() -> None:
    with pytest.raises(ValueError, match=r"^there is no dose to keep$"):
        concentration_change(Rate(Fraction(0)), strength("16"), strength("64"), STEP)
