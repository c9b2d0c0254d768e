"""Where an infusion starts: bands beside the typed dose, equivalents from this patient's weight."""

from proving import KG70, held
from titrating import per_kg
from unit import septic_shock
from wizard import ORDER, Wizard

from assistant.quantities import Dose, DoseUnit
from assistant.record.entries import Amount, Weighed
from assistant.rules.dosing import convert_dose
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_form import Charting
from assistant.views.setup_order import view

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


def same_as(start: str, kg: str) -> tuple[str, ...]:
    """What the order page says a typed start is the same as, for a patient of that weight."""
    wizard = Wizard(protocol=septic_shock())
    weight = Weighed(weight=Amount(text=kg, unit="kg"), how="measured")
    wizard.chart_it(Charting(weight))
    form = setup.form_of(wizard.place, Page.ORDER, {**ORDER, "start": start})
    return tuple(text.replace("\u00a0", " ") for text in view(form).same_as)


def test_S023_S086_the_order_page_says_it_for_this_patient() -> None:
    assert same_as("0.1", "70") == ("7 mcg/min", "0.42 mg/h")
    assert same_as("0.5", "70")[0] == "35 mcg/min"
    assert same_as("0.1", "50")[0] == "5 mcg/min"


def test_S053_S084_the_doses_of_the_bracket_are_no_start_of_0_02_to_0_05() -> None:
    for amount, unit in (("0.5", "mg/h"), ("8", "mcg/min"), ("12", "mcg/min")):
        dose = convert_dose(Dose(per_kg(amount).amount, DoseUnit(unit)), DoseUnit.PER_KG, KG70)
        assert held(septic_shock(), str(dose.amount)) == {HIGH}
