"""When the prescriber hears of it, and what he or she may consider."""

from proving import action, table
from titrating import CALM, LOW, ordered, per_kg
from unit import septic_shock

from assistant.protocol.model import Agent
from assistant.rules.titration import Action, Also


def agent(name: str) -> Agent:
    escalation = septic_shock().escalation
    assert escalation is not None
    (found,) = (row for row in escalation.agents if row.name == name)
    return found


def ends(name: str) -> tuple[str, str]:
    found = agent(name)
    return f"{found.low.value} {found.low.unit}", f"{found.high.value} {found.high.unit}"


def test_S119_told_at_0_1_and_called_before_a_step_from_0_25() -> None:
    free = ordered(LOW, notify=None)
    assert table(free, dose=per_kg("0.079")).also == ()
    assert table(free, dose=per_kg("0.08")).also == (Also.INFORM,)
    assert action(free, dose=per_kg("0.249")) is Action.INCREASE
    assert action(free, dose=per_kg("0.25")) is Action.CALL_FIRST


def test_S125_poor_perfusion_at_a_good_pressure_is_a_call_and_no_step() -> None:
    assert action(CALM, perfusion_poor=True) is Action.HOLD_PERFUSION
    assert table(CALM, perfusion_poor=True).new_dose is None


def test_S109_a_new_rhythm_holds_the_step() -> None:
    assert action(LOW, new_arrhythmia=True) is Action.HOLD_AND_CALL


def test_S120_S122_vasopressin_0_03_and_no_more_than_0_04() -> None:
    assert ends("vasopressin") == ("0.03 units/min", "0.04 units/min")
    assert "persists" in agent("vasopressin").when


def test_S121_it_is_added_rather_than_more_of_the_first() -> None:
    assert "rather than more norepinephrine" in agent("vasopressin").says


def test_S123_more_vasopressin_is_salvage() -> None:
    assert "over 0.04 units/min only as salvage" in agent("vasopressin").says


def test_S124_epinephrine_where_there_is_no_vasopressin() -> None:
    assert ends("epinephrine") == ("0.1 mcg/kg/min", "0.5 mcg/kg/min")
    assert "no vasopressin" in agent("epinephrine").when


def test_S126_S127_dobutamine_for_poor_perfusion_and_a_weak_heart() -> None:
    assert ends("dobutamine") == ("2.5 mcg/kg/min", "20 mcg/kg/min")
    assert "perfusion stays poor" in agent("dobutamine").when
    assert "heart is weak" in agent("dobutamine").when


def test_S128_S129_S130_hydrocortisone_for_shock_that_high_doses_do_not_end() -> None:
    assert ends("hydrocortisone") == ("50 mg", "200 mg/day")
    assert "every 6 h" in agent("hydrocortisone").says
    assert "high doses" in agent("hydrocortisone").when
