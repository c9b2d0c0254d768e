"""Where an infusion starts: bands beside the typed dose, equivalents from this patient's weight."""

from proving import KG70, held
from titrating import per_kg
from unit import septic_shock

from assistant.quantities import Dose, DoseUnit
from assistant.rules.dosing import convert_dose

LOW, MIDDLE, HIGH = ("0.02", "0.05"), ("0.05", "0.1"), ("0.1", "0.5")


def at_70_kg(text: str) -> str:
    found = convert_dose(per_kg(text), DoseUnit.PER_MIN, KG70)
    return f"{float(found.amount):g} {found.unit}"


def test_S052_S083_an_adult_starts_at_0_02_to_0_05() -> None:
    assert held(septic_shock(), "0.019") == set()
    assert held(septic_shock(), "0.02") == {LOW}
    assert held(septic_shock(), "0.049") == {LOW}
    assert held(septic_shock(), "0.05") == {LOW, MIDDLE}


def test_S048_the_question_names_0_05_to_0_1() -> None:
    assert held(septic_shock(), "0.051") == {MIDDLE}
    assert held(septic_shock(), "0.1") == {MIDDLE, HIGH}


def test_S022_S085_the_other_range_is_0_1_to_0_5() -> None:
    assert held(septic_shock(), "0.101") == {HIGH}
    assert held(septic_shock(), "0.5") == {HIGH}
    assert held(septic_shock(), "0.501") == set()


def test_S023_S086_its_equivalent_is_worked_out_from_the_weight() -> None:
    band = septic_shock().start.bands[2]
    assert at_70_kg(band.low.value) == "7 mcg/min"
    assert at_70_kg(band.high.value) == "35 mcg/min"


def test_S053_S084_the_doses_of_the_bracket_are_no_start_of_0_02_to_0_05() -> None:
    for amount, unit in (("0.5", "mg/h"), ("8", "mcg/min"), ("12", "mcg/min")):
        dose = convert_dose(Dose(per_kg(amount).amount, DoseUnit(unit)), DoseUnit.PER_KG, KG70)
        assert held(septic_shock(), str(dose.amount)) == {HIGH}
