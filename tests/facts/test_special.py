"""Children, pregnancy, anaphylaxis: each with its own figures."""

from fractions import Fraction

import pytest
from proving import held, statement
from questions import GOOD, OPEN, charted_as, question
from shown import said
from titrating import per_kg
from unit import profile
from wizard import Wizard

from assistant.protocol.model import Anaphylaxis, Protocol, RuleOfSix
from assistant.quantities import DoseUnit, Rate, Weight
from assistant.record.entries import Amount, BagHung, Weighed
from assistant.rules.anaphylaxis import GateNeeds, Treated, gate
from assistant.rules.examine.bag import bag_hung
from assistant.rules.mixing import RULE_OF_SIX
from assistant.rules.setup import Page
from assistant.rules.sixes import rule_of_six
from assistant.views.setup_form import Charting
from assistant.views.setup_strengths import OFF, cards, of_unit


def child() -> Protocol:
    return profile("paediatric")


def sixes() -> RuleOfSix:
    found = child().rule_of_six
    assert found is not None
    return found


def reaction() -> Anaphylaxis:
    found = profile("anaphylaxis").anaphylaxis
    assert found is not None
    return found


def test_S087_a_child_starts_at_0_1() -> None:
    assert held(child(), "0.099") == set()
    assert held(child(), "0.1") == {("0.1", "1")}
    assert "0.1 is the usual start" in child().start.bands[0].says
    said("child-doses", "drip", "0.1 mcg/kg/min at first", of="paediatric")


def test_S089_0_1_to_1_is_usual_in_a_child() -> None:
    assert held(child(), "0.101") == held(child(), "1") == {("0.1", "1")}
    assert held(child(), "1.01") == set()
    said("child-doses", "drip", "usually 0.1 to 1", of="paediatric")


def test_S090_up_to_5_in_some_children() -> None:
    notes = {note.asks: note.above for note in child().start.notes}
    assert (notes["cannot"].value, notes["cannot"].unit) == ("5", "mcg/kg/min")
    assert child().plausible["dose_mcg_kg_min"].cannot_above == "5"
    assert child().fields["dose_mcg_kg_min"].hard[1] == "5"
    said("child-most", "drip", "up to 5 mcg/kg/min", of="paediatric")


def weighed(kg: str) -> Wizard:
    wizard = Wizard(protocol=child())
    weight = Weighed(weight=Amount(text=kg, unit="kg"), how="measured")
    wizard.chart_it(Charting(weight))
    return wizard


def made(kg: str) -> BagHung:
    """The bag that the card of the Rule of 6 makes for a child of that weight."""
    found = of_unit(weighed(kg).place, RULE_OF_SIX, "base1")
    assert found is not None
    return found


def codes(kg: str, rules: Protocol) -> list[str]:
    """What is found when that bag is hung under these rules."""
    place = weighed(kg).place
    return [each.code for each in bag_hung(place.chart, rules, made(kg), place.now)]


def test_S079_the_rule_of_six_is_off_until_the_unit_turns_it_on() -> None:
    assert not sixes().in_use
    *_, last, _another = cards(child())
    assert (last.id, last.note) == (RULE_OF_SIX, OFF)
    assert codes("10", child()) == ["sixes_off"]
    used = child().model_copy(update={"rule_of_six": sixes().model_copy(update={"in_use": True})})
    assert codes("10", used) == ["sixes"]
    adult = profile("adult_septic_shock")
    assert RULE_OF_SIX not in [row.id for row in cards(adult)]
    assert codes("10", adult) == ["sixes_elsewhere"]


@pytest.mark.parametrize(("kg", "mg"), [("10", "6"), ("20", "12")])
def test_S080_S081_0_6_mg_for_each_kg_in_100_ml(kg: str, mg: str) -> None:
    assert (made(kg).drug.text, made(kg).volume.text) == (mg, "100")
    found = rule_of_six(sixes(), Weight(Fraction(kg)), per_kg("0.1"))
    assert (found.drug.mg, found.volume.ml) == (Fraction(mg), 100)


def test_S082_1_ml_an_hour_is_0_1() -> None:
    flow = Rate(Fraction(1)).flow(made("10").concentration)
    assert flow.as_dose(DoseUnit.PER_KG, Weight(Fraction(10))) == per_kg("0.1")
    found = rule_of_six(sixes(), Weight(Fraction(10)), per_kg("0.1"))
    assert found.rate.ml_h == 1
    assert (sixes().per_ml_h.value, sixes().per_ml_h.unit) == ("0.1", "mcg/kg/min")


def test_S088_a_childs_targets_and_limits_come_from_the_order_alone() -> None:
    assert child().protocol.order_only
    assert child().target is None
    assert child().escalation is None
    assert child().emergency is None
    assert child().orders == ()


def test_S161_cold_shock_asks_for_the_drug_to_be_confirmed() -> None:
    page, view = question("indication", "paediatric")
    assert page is Page.INDICATION
    assert "epinephrine" in view.why
    assert charted_as("indication", "septic shock, warm", "paediatric") == GOOD
    assert charted_as("indication", "septic shock, cold", "paediatric") == OPEN
    assert all("cold" not in band.says for band in child().start.bands)


def test_S091_in_pregnancy_the_start_is_0_02() -> None:
    assert held(profile("pregnancy"), "0.02") == {("0.02", "0.02")}
    assert held(profile("pregnancy"), "0.021") == held(profile("pregnancy"), "0.019") == set()


def test_S158_in_anaphylaxis_0_05_to_0_1() -> None:
    assert (reaction().low.dose, reaction().high.dose) == (per_kg("0.05"), per_kg("0.1"))
    rules = profile("anaphylaxis")
    assert held(rules, "0.05") == held(rules, "0.1") == {("0.05", "0.1")}
    assert held(rules, "0.049") == held(rules, "0.101") == set()


def test_S159_after_10_minutes_of_epinephrine_and_volume() -> None:
    ripe = Treated(Fraction(10), Fraction(1), volume_given=True, hypotension=True)
    early = Treated(Fraction("9.9"), Fraction(1), volume_given=True, hypotension=True)
    dry = Treated(Fraction(10), Fraction(1), volume_given=False, hypotension=True)
    none = Treated(Fraction(10), Fraction(0), volume_given=True, hypotension=True)
    assert gate(ripe, reaction()).open
    assert gate(early, reaction()).needs == (GateNeeds.MINUTES,)
    assert gate(dry, reaction()).needs == (GateNeeds.VOLUME,)
    assert gate(none, reaction()).needs == (GateNeeds.BOLUSES,)


def test_S158_S159_the_article_on_anaphylaxis_is_shown() -> None:
    words = ("0.05 to 0.1 mcg/kg/min", "10 minutes after epinephrine boluses and volume")
    said("after-epinephrine", "drip", *words, of="anaphylaxis")


def test_S091_the_start_in_pregnancy_is_shown() -> None:
    said("pregnancy-start", "drip", "0.02 mcg/kg/min at first", of="pregnancy")


def test_S079_S080_S081_S082_the_rule_of_six_is_shown_and_off() -> None:
    words = ("0.6 mg for each kg", "made up to 100 mL", "1 mL/h is 0.1 mcg/kg/min")
    said("rule-of-six", "drip", *words, of="paediatric")
    assert statement(child(), "rule-of-six").why.startswith("Off here")
