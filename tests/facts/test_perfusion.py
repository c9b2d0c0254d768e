"""What is watched beside MAP, and the signs of too much of the drug."""

import pytest
from told import RUNNING, WEIGHT, at, charted
from unit import septic_shock

from assistant.record.entries import PerfusionRead
from assistant.rules.advice import advice
from assistant.rules.narrowing import dangers, is_narrow, narrow_signs
from assistant.rules.perfusion import Sign, is_poor, lactate_clearance, poor_signs, unknown
from assistant.rules.titration import Rule


def signs(*lines: str) -> set[Sign]:
    found = poor_signs(charted(*lines, rules=septic_shock()), septic_shock(), at("12:00"))
    return {poor.sign for poor in found}


def narrow(*lines: str) -> set[Sign]:
    """The signs of vasoconstriction of an infusion that runs since 07:00."""
    chart = charted(*RUNNING, *lines, rules=septic_shock())
    return {poor.sign for poor in narrow_signs(chart, septic_shock(), at("12:00"))}


def rule(*lines: str, now: str = "09:02") -> Rule | None:
    """The row of the table that answers; the MAP of 09:01 is in range."""
    chart = charted(*RUNNING, *lines, "09:01  map  70", rules=septic_shock())
    decided = advice(chart, septic_shock(), at(now)).decided
    return decided.rule if decided else None


@pytest.mark.parametrize(("ml", "little"), [("35", False), ("34.9", True)])
def test_S101_S111_urine_of_half_a_ml_per_kg_and_hour_is_enough(ml: str, little: bool) -> None:
    lines = (WEIGHT, f"07:00  urine  {ml} mL in 1 h", f"08:00  urine  {ml} mL in 1 h")
    assert signs(*lines) == ({Sign.URINE} if little else set())


@pytest.mark.parametrize(("seconds", "poor"), [("2", False), ("2.1", True)])
def test_S103_S113_a_refill_of_2_seconds_is_good(seconds: str, poor: bool) -> None:
    assert signs(f"07:00  refill  {seconds} s") == ({Sign.CAP_REFILL} if poor else set())


def test_S100_a_lactate_that_falls_is_good_and_one_that_rises_is_not() -> None:
    falls = ("07:00  lactate  4 mmol/L", "09:00  lactate  3 mmol/L")
    assert signs(*falls) == set()
    assert lactate_clearance(charted(*falls, rules=septic_shock()), at("12:00")) == 25
    assert signs("07:00  lactate  3 mmol/L", "09:00  lactate  4 mmol/L") == {Sign.LACTATE}


def test_S102_S113_a_mind_that_gets_worse_is_a_sign() -> None:
    assert signs("07:00  mental  clear") == set()
    assert signs("07:00  mental  worse") == {Sign.MENTAL}


def test_S104_mottled_skin_is_a_sign() -> None:
    assert signs("07:00  skin  warm, pink") == set()
    assert signs("07:00  skin  mottled") == {Sign.SKIN}


def test_S113_cold_limbs_are_a_sign() -> None:
    assert signs("07:00  extremities  warm") == set()
    assert signs("07:00  extremities  cold") == {Sign.EXTREMITIES}


def test_S099_S125_poor_perfusion_at_a_good_map_holds_the_step_and_calls() -> None:
    worse = charted("07:00  mental  worse", rules=septic_shock())
    found = poor_signs(worse, septic_shock(), at("12:00"))
    assert is_poor(found, septic_shock())
    assert rule() is Rule.IN_RANGE
    assert rule("09:00  mental  worse") is Rule.PERFUSION
    assert Sign.LACTATE in unknown(worse, septic_shock(), at("12:00"))


def test_S115_cold_limbs_tell_of_vasoconstriction() -> None:
    assert narrow("08:00  extremities  cold") == {Sign.EXTREMITIES}
    assert narrow("08:00  extremities  warm") == set()
    assert rule("09:00  extremities  cold") is Rule.VASOCONSTRICTION


def test_S116_falling_urine_tells_of_vasoconstriction() -> None:
    assert narrow("08:00  urine  60 mL in 1 h", "09:00  urine  20 mL in 1 h") == {Sign.URINE}
    assert narrow("08:00  urine  60 mL in 1 h", "09:00  urine  50 mL in 1 h") == set()


def test_S117_digits_without_blood_tell_of_it_and_call_at_once() -> None:
    assert narrow("08:00  digits  ischaemic") == {Sign.DIGITS}
    chart = charted(*RUNNING, "08:00  digits  ischaemic", rules=septic_shock())
    assert [each.what for each in dangers(chart, septic_shock(), at("09:00"))] == ["digits"]
    assert rule("09:00  digits  ischaemic") is Rule.HEART_OR_LIMB


def test_S109_a_new_rhythm_holds_the_step_until_another_is_charted() -> None:
    new = "09:00  hr  140 atrial fibrillation; new"
    assert rule(new) is Rule.HEART_OR_LIMB
    assert rule("09:00  hr  104 sinus") is Rule.IN_RANGE


def test_S118_a_rising_lactate_tells_of_vasoconstriction() -> None:
    assert narrow("08:00  lactate  2 mmol/L", "09:00  lactate  3 mmol/L") == {Sign.LACTATE}
    both = charted(
        *RUNNING, "08:00  lactate  2 mmol/L", "09:00  lactate  3 mmol/L",
        "10:00  urine  60 mL in 1 h", "11:00  urine  20 mL in 1 h", rules=septic_shock(),
    )  # fmt: skip
    assert is_narrow(narrow_signs(both, septic_shock(), at("12:00")))


def test_S114_central_pressure_and_oxygen_can_be_charted() -> None:
    lines = ("08:00  cvp  8 mmHg", "08:00  scvo2  72 %")
    read = charted(*lines, rules=septic_shock()).all(PerfusionRead)
    assert {event.what.sign for event in read} == {"cvp", "scvo2"}
