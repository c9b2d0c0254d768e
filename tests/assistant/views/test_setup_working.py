"""A dose into a rate as a line that can be followed with a pencil."""

from fractions import Fraction

import pytest
from wizard import septic

from assistant.quantities import Concentration, Dose, DoseUnit, Weight
from assistant.rules.dosing import Infused, dose_to_rate
from assistant.views.setup_working import flag_sentences, rate_working

NB = "\u00a0"
BAG = Concentration(Fraction(16))
KG = Weight(Fraction(80))


IN_BAG = f"÷ 16{NB}mcg in 1{NB}mL ="


@pytest.mark.parametrize(
    ("dose", "unit", "before", "after"),
    [
        ("0.05", DoseUnit.PER_KG, f"0.05{NB}mcg/kg/min × 80{NB}kg × 60{NB}min", f"15{NB}mL/h"),
        ("4", DoseUnit.PER_MIN, f"4{NB}mcg/min × 60{NB}min", f"15{NB}mL/h"),
        (
            "0.5",
            DoseUnit.PER_HOUR,
            f"0.5{NB}mg/h × 1,000{NB}mcg in 1{NB}mg",
            f"31.25, on the pump 31.3{NB}mL/h",
        ),
    ],
)
def test_the_working_of_each_unit(dose: str, unit: DoseUnit, before: str, after: str) -> None:
    working = rate_working(septic(), Dose(Fraction(dose), unit), BAG, KG)
    assert working is not None
    assert working.text == f"{before} {IN_BAG} {after}"


def test_a_dose_per_kg_without_a_weight_has_no_working() -> None:
    assert rate_working(septic(), Dose(Fraction("0.05"), DoseUnit.PER_KG), BAG, None) is None


def test_H09_what_the_pumps_step_does_to_a_small_dose_is_told() -> None:
    protocol, weight = septic(), Weight(Fraction(3))
    strong = Concentration(Fraction(64))
    found = dose_to_rate(Dose(Fraction("0.05"), DoseUnit.PER_KG), Infused(strong, weight), protocol)
    low, rounding = flag_sentences(protocol, found)
    assert low.startswith(f"Under 1{NB}mL/h")
    assert rounding.startswith("The pump's step moves this dose by")
