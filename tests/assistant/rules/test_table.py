"""What the titration table is asked with."""

from dataclasses import replace
from fractions import Fraction

import pytest

from assistant.quantities import Dose, DoseUnit, Pressure, Weight
from assistant.rules.orders import ELEMENTS
from assistant.rules.table import Rule, TitrationOrder, TitrationState

STEP = Dose(Fraction("0.02"), DoseUnit.PER_KG)
WHOLE = TitrationOrder(
    drug="norepinephrine",
    route="intravenous",
    start=STEP,
    step=STEP,
    interval=Fraction(5),
    maximum=Dose(Fraction("0.5"), DoseUnit.PER_KG),
    map_low=Pressure(Fraction(65)),
)


def state(order: TitrationOrder, dose: Dose = STEP, weight: Weight | None = None) -> TitrationState:
    return TitrationState(order, dose, None, Fraction(0), weight=weight)


def test_H26_an_order_has_seven_elements_and_none_may_be_empty() -> None:
    assert WHOLE.missing == ()
    assert TitrationOrder().missing == ELEMENTS


@pytest.mark.parametrize("name", ELEMENTS)
def test_H26_each_element_alone_is_missed(name: str) -> None:
    empty = "" if name in ("drug", "route") else None
    assert replace(WHOLE, **{name: empty}).missing == (name,)


def test_H03_a_dose_that_is_not_per_kg_needs_the_weight() -> None:
    per_min = Dose(Fraction(2), DoseUnit.PER_MIN)
    assert state(WHOLE, per_min).missing == ("weight",)
    assert state(replace(WHOLE, notify=per_min)).missing == ("weight",)
    assert state(WHOLE, per_min, Weight(Fraction(70))).missing == ()
    assert state(WHOLE).missing == ()


def test_every_row_has_its_own_number() -> None:
    rows = [rule.value for rule in Rule if rule is not Rule.LADDER]
    assert sorted(rows) == [f"T{n:02}" for n in range(1, 17)]
