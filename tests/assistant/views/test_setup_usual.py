"""The unit's usual order beside the fields: one element each, never start and maximum."""

import pytest
from unit import profile
from unitprotocol import comma_unit
from wizard import septic

from assistant.quantities import DoseUnit
from assistant.views.setup_usual import usual, usual_unit


@pytest.mark.parametrize("unit", list(DoseUnit))
def test_start_and_maximum_are_never_among_the_usual(unit: DoseUnit) -> None:
    for name in ("adult_septic_shock", "hepatorenal_syndrome", "older_age", "paediatric"):
        assert {"start", "maximum"}.isdisjoint(usual(profile(name), unit))


def test_each_element_has_its_own_usual_value() -> None:
    found = usual(septic(), DoseUnit.PER_KG)
    assert found == {
        "drug": "norepinephrine", "route": "intravenous", "indication": "septic shock",
        "interval": "5", "map_low": "65", "map_high": "75", "step": "0.02", "notify": "0.25",
    }  # fmt: skip
    assert usual_unit(septic()) == "mcg/kg/min"


def test_H03_a_usual_dose_of_another_unit_is_not_offered() -> None:
    found = usual(septic(), DoseUnit.PER_MIN)
    assert {"step", "notify"}.isdisjoint(found)
    assert found["interval"] == "5"


def test_without_a_usual_order_only_the_drug_is_told() -> None:
    bare = profile("paediatric")
    assert not bare.orders
    assert usual(bare, DoseUnit.PER_KG) == {"drug": bare.protocol.drug}
    assert usual_unit(bare) == ""


def test_usual_values_are_in_the_writing_of_their_fields() -> None:
    assert usual(comma_unit(), DoseUnit.PER_KG)["step"] == "0,02"
