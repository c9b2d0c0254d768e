"""What is mixed, and what comes of it: by the cards of the wizard and the bag that is charted."""

from fractions import Fraction

from told import charted, fact
from unit import septic_shock
from wizard import BAG, Wizard

from assistant.acts import Act, decide
from assistant.protocol.model import Preparation
from assistant.record.entries import BagHung
from assistant.rules.plausible import Side, Verdict, judge_value
from assistant.rules.setup import Page
from assistant.stories.driver import NURSE
from assistant.views import setup
from assistant.views.setup_mixing import mixing
from assistant.views.setup_strengths import OFF, StrengthCard, cards, of_unit

NB = "\u00a0"


def made(name: str) -> Preparation:
    (found,) = (row for row in septic_shock().preparations if row.id == name)
    return found


def card(name: str) -> StrengthCard:
    (found,) = (row for row in cards(septic_shock()) if row.id == name)
    return found


def hung(name: str) -> BagHung:
    """The bag that is charted when that card is chosen and the vial counts base."""
    found = of_unit(Wizard(protocol=septic_shock()).place, name, "base1")
    assert found is not None
    return found


def said(line: str) -> dict[str, str]:
    """The findings on a bag, by their code: how grave each is."""
    what, when = fact(charted(rules=septic_shock()), line)
    found = decide(charted(rules=septic_shock()), septic_shock(), Act(what, when, NURSE), when)
    return {each.code: each.level.value for each in found.findings}


def test_S075_the_usual_bag_is_4_mg_in_250_ml_of_glucose() -> None:
    usual = card("4in250")
    assert (usual.key, usual.note) == ("1", "Unit standard")
    assert usual.lines == (f"4{NB}mg in 250{NB}mL, as base", "glucose 5%")
    bag = hung("4in250")
    assert (bag.drug.text, bag.volume.text, bag.diluent) == ("4", "250", "glucose 5%")
    assert made("4in250").standing == "usual"


def test_S076_it_holds_16_mcg_in_1_ml() -> None:
    assert card("4in250").strength == f"16{NB}mcg in 1{NB}mL"
    assert hung("4in250").concentration.mcg_ml == 16
    form = setup.form_of(Wizard(protocol=septic_shock()).place, Page.PREPARATION, BAG)
    assert mixing(form).steps[-1].value == f"16{NB}mcg"


def test_S077_1_mg_in_100_ml_is_off_behind_its_caution() -> None:
    other = card("1in100")
    assert other.lines[0] == f"1{NB}mg in 100{NB}mL, as base"
    assert other.note == OFF
    assert cards(septic_shock())[-2] == other
    assert said("06:56  bag  1 mg in 100 mL") == {"off_preparation": "caution"}
    assert said("06:56  bag  4 mg in 250 mL") == {}
    assert "second person" in made("1in100").caution


def test_S078_10_mcg_in_1_ml_is_named_as_a_strength_of_epinephrine() -> None:
    assert card("1in100").strength == f"10{NB}mcg in 1{NB}mL"
    assert hung("1in100").concentration.mcg_ml == 10
    (named,) = (row for row in septic_shock().strengths if row.value.value == "10")
    assert "epinephrine" in named.says
    assert "epinephrine" in made("1in100").caution
    found = judge_value("conc_mcg_ml", Fraction(10), septic_shock())
    assert (found.verdict, found.side) == (Verdict.CONFIRM, Side.NAMED)
