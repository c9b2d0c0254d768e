"""No card is printed of what cannot be; what is charted at the bedside stays charted."""

from datetime import UTC
from fractions import Fraction

import pytest
from charting import bag, weight
from infusion import amount, chart, order, prepared
from shelved import NOW, spoken
from unit import profile

from assistant.quantities import Dose, DoseUnit, Drug, Volume, Weight, exact
from assistant.views.patient_card import patient_card
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_refusal import NoCard

ADULT, CHILD = profile("adult_septic_shock"), profile("paediatric")


def refused(mg: str, ml: str, kg: str = "70", dose: str = "0.1") -> str:
    heavy = Weight(Fraction(kg))
    chosen = ((Dose(Fraction(dose), DoseUnit.PER_KG), ""),)
    bag_of = Drug(exact(mg)), Volume(exact(ml))
    with pytest.raises(NoCard) as none:
        rate_card(ADULT, *bag_of, NOW, UTC, heavy, chosen)
    return spoken(str(none.value))


@pytest.mark.parametrize(
    ("mg", "ml", "said"),
    [
        ("126", "250", "504 mcg in 1 mL is over 500 mcg in 1 mL, which no bag holds."),
        ("50", "50", "1000 mcg/mL is the undiluted vial. Read the label again."),
        ("0.2", "250", "0.8 mcg in 1 mL is under 1 mcg in 1 mL, which no bag holds."),
        ("0", "250", "A bag without drug has no card."),
    ],
)
def test_a_strength_that_no_bag_holds_has_no_card(mg: str, ml: str, said: str) -> None:
    assert said in refused(mg, ml)


@pytest.mark.parametrize(("mg", "ml"), [("125", "250"), ("0.25", "250"), ("1", "100")])
def test_the_ends_and_a_strength_that_is_only_asked_about_have_one(mg: str, ml: str) -> None:
    assert rate_card(ADULT, Drug(exact(mg)), Volume(exact(ml)), NOW, UTC).warnings


def test_a_weight_and_a_dose_that_cannot_be_have_no_card() -> None:
    assert "Weight 3.4 kg is under 20 kg" in refused("4", "250", kg="3.4")
    assert "Weight 401 kg is over 400 kg" in refused("4", "250", kg="401")
    assert "Dose 8 mcg/kg/min is over 5 mcg/kg/min" in refused("4", "250", dose="8")


def test_a_dose_that_is_not_per_kg_is_judged_by_the_weight_where_there_is_one() -> None:
    chosen = ((Dose(Fraction(400), DoseUnit.PER_MIN), ""),)
    made = (CHILD, Drug(exact("0.8")), Volume(exact("50")), NOW, UTC)
    assert rate_card(*made, None, chosen).one
    with pytest.raises(NoCard, match="over 5"):
        rate_card(*made, Weight(Fraction(10)), chosen)


def test_a_patients_card_says_why_there_is_none_and_keeps_the_chart() -> None:
    vial = patient_card(chart([*prepared(), ("13:20", bag("50", "50"))]), ADULT, NOW, UTC)
    assert vial.card is None
    assert "undiluted vial" in vial.why
    assert vial.banner.name == "OKAFOR, Grace"
    light = patient_card(chart([*prepared(), ("13:20", weight("7"))]), ADULT, NOW, UTC)
    assert "Weight 7 kg is under 20 kg" in spoken(light.why)
    much = order(maximum=amount("9", "mcg/kg/min"))
    high = patient_card(chart([*prepared(), ("13:20", much)]), ADULT, NOW, UTC)
    assert "Dose 9 mcg/kg/min is over 5 mcg/kg/min" in spoken(high.why)
