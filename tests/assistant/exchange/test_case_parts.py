"""What the cases of several topics read alike."""

from fractions import Fraction

import pytest

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_parts import (
    maybe_per_kg,
    maybe_pressure,
    maybe_some_per_kg,
    needs_weight,
    per_kg,
    pressure,
    weight_of,
)
from assistant.quantities import Dose, DoseUnit, Pressure, Weight

SOME = Given({"weight_kg": "70", "sbp": 90, "dose": "0.1", "nothing": None})


def test_values_come_as_quantities() -> None:
    assert weight_of(SOME) == needs_weight(SOME, DoseUnit.PER_KG) == Weight(Fraction(70))
    assert pressure(SOME, "sbp") == maybe_pressure(SOME, "sbp") == Pressure(Fraction(90))
    assert per_kg(SOME, "dose") == maybe_per_kg(SOME, "dose")
    assert per_kg(SOME, "dose") == Dose(Fraction(1, 10), DoseUnit.PER_KG)


def test_what_is_not_given_is_nothing_or_refused() -> None:
    assert maybe_pressure(SOME, "dbp") is None
    assert maybe_per_kg(SOME, "nothing") is None
    assert weight_of(Given({})) is None
    assert needs_weight(Given({}), DoseUnit.PER_MIN) is None
    with pytest.raises(Refused, match="weight_kg is missing"):
        needs_weight(Given({}), DoseUnit.PER_MIN, DoseUnit.PER_KG)
    with pytest.raises(Refused, match="weight_kg is 0"):
        weight_of(Given({"weight_kg": 0}))


def test_a_dose_that_may_be_left_out_is_never_0() -> None:
    assert maybe_some_per_kg(Given({}), "step") is None
    assert maybe_some_per_kg(Given({"step": "0.02"}), "step") == per_kg(
        Given({"step": "0.02"}), "step"
    )
    with pytest.raises(Refused, match="step is 0"):
        maybe_some_per_kg(Given({"step": "0"}), "step")
