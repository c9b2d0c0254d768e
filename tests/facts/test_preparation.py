"""What is mixed, and what comes of it."""

from fractions import Fraction

from unit import septic_shock

from assistant.protocol.model import Preparation
from assistant.rules.mixing import working
from assistant.rules.plausible import Side, Verdict, judge_value


def made(name: str) -> Preparation:
    (found,) = (row for row in septic_shock().preparations if row.id == name)
    return found


def test_S075_the_usual_bag_is_4_mg_in_250_ml_of_glucose() -> None:
    usual = working(septic_shock(), made("4in250"))
    assert (usual.drug.mg, usual.volume.ml, usual.diluent) == (4, 250, "glucose 5%")
    assert made("4in250").standing == "usual"


def test_S076_it_holds_16_mcg_in_1_ml() -> None:
    assert working(septic_shock(), made("4in250")).strength.mcg_ml == 16
    assert made("4in250").strength.value == "16"


def test_S077_1_mg_in_100_ml_is_off_behind_its_caution() -> None:
    other = working(septic_shock(), made("1in100"))
    assert (other.drug.mg, other.volume.ml) == (1, 100)
    assert made("1in100").standing == "off"
    assert "second person" in made("1in100").caution


def test_S078_10_mcg_in_1_ml_is_named_as_a_strength_of_epinephrine() -> None:
    assert working(septic_shock(), made("1in100")).strength.mcg_ml == 10
    (named,) = (row for row in septic_shock().strengths if row.value.value == "10")
    assert "epinephrine" in named.says
    assert "epinephrine" in made("1in100").caution
    found = judge_value("conc_mcg_ml", Fraction(10), septic_shock())
    assert (found.verdict, found.side) == (Verdict.CONFIRM, Side.NAMED)
