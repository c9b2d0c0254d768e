"""Hepatorenal syndrome has a ladder of its own, and nobody else has it."""

from fractions import Fraction

import pytest
from proving import mg_h
from shown import said
from told import at, charted
from unit import profile, septic_shock

from assistant.protocol.model import Hepatorenal
from assistant.rules.hepatorenal import (
    HrsAction,
    HrsDecided,
    HrsGoal,
    HrsState,
    goals_met,
    hrs_step,
)
from assistant.rules.perfusion import hours_over

OTHERS = (
    "adult_septic_shock", "anaphylaxis", "cardiogenic_shock", "chronic_hypertension",
    "older_age", "paediatric", "pregnancy",
)  # fmt: skip


def ladder() -> Hepatorenal:
    found = profile("hepatorenal_syndrome").hepatorenal
    assert found is not None
    return found


def asked(dose: str, minutes: int = 240, rise: int | None = 0, hours: str = "0") -> HrsState:
    mmhg = None if rise is None else Fraction(rise)
    return HrsState(mg_h(dose), Fraction(minutes), mmhg, Fraction(hours))


def step(dose: str, minutes: int = 240, rise: int | None = 0) -> HrsDecided:
    return hrs_step(asked(dose, minutes, rise), ladder())


def test_S153_it_starts_at_half_a_mg_an_hour() -> None:
    assert ladder().start.dose == mg_h("0.5")


def test_S154_it_rises_by_half_a_mg_an_hour_every_4_hours() -> None:
    assert step("0.5", 239) == HrsDecided(HrsAction.WAIT, mg_h("0.5"), recheck_in_min=Fraction(1))
    assert step("0.5", 240) == HrsDecided(HrsAction.INCREASE, mg_h("1"))
    usual = profile("hepatorenal_syndrome").orders[0]
    assert (usual.step.dose, usual.interval.whole) == (mg_h("0.5"), 240)


def test_S155_3_mg_an_hour_is_the_most() -> None:
    assert step("2.5").dose == mg_h("3")
    assert step("2.9").dose == mg_h("3")
    assert step("3").action is HrsAction.MAX_REACHED
    most = profile("hepatorenal_syndrome").orders[0].maximum
    assert most is not None
    assert most.dose == mg_h("3")


def test_S156_10_mmhg_over_the_baseline_is_the_goal() -> None:
    assert goals_met(asked("1", rise=9), ladder()) == ()
    assert goals_met(asked("1", rise=10), ladder()) == (HrsGoal.MAP_RISE,)
    assert step("1", rise=10).action is HrsAction.GOAL_MET


def test_S157_4_hours_of_more_than_50_ml_are_the_goal_too() -> None:
    assert goals_met(asked("1", hours="3.9"), ladder()) == ()
    assert goals_met(asked("1", hours="4"), ladder()) == (HrsGoal.URINE,)
    assert (ladder().urine_over.value, ladder().urine_over.unit) == ("50", "mL/h")


def test_S157_only_hours_with_more_than_50_ml_count() -> None:
    rules = profile("hepatorenal_syndrome")
    over = ladder().urine_over.exact
    enough = charted("08:00  urine  51 mL in 1 h", "12:00  urine  153 mL in 3 h", rules=rules)
    assert hours_over(enough, over, at("13:00")) == 4
    short = charted("08:00  urine  50 mL in 1 h", "12:00  urine  153 mL in 3 h", rules=rules)
    assert hours_over(short, over, at("13:00")) == 3


def test_S153_S154_S155_the_ladder_is_shown() -> None:
    words = ("0.5 mg/h at first", "0.5 mg/h more every 4 h", "to 3 mg/h")
    said("hrs-ladder", "drip", *words, of="hepatorenal_syndrome")


def test_S156_S157_the_goals_are_shown() -> None:
    words = ("up by 10 mmHg or more", "over 50 mL/h for 4 h", "either or both")
    said("hrs-goals", "drip", *words, of="hepatorenal_syndrome")


@pytest.mark.parametrize("name", OTHERS)
def test_S096_S097_S098_the_ladder_is_nobody_elses(name: str) -> None:
    assert profile(name).hepatorenal is None
    for order in profile(name).orders:
        assert order.interval.whole != 240
        assert order.step.unit == "mcg/kg/min"
        assert order.maximum is None


def test_S096_S097_S098_septic_shock_has_no_word_of_it() -> None:
    shown = septic_shock()
    assert {order.interval.value for order in shown.orders} == {"5"}
    assert profile("hepatorenal_syndrome").escalation is None
