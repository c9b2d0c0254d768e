"""Hepatorenal syndrome: its own slow ladder in mg/h."""

from fractions import Fraction

import pytest
from unit import profile

from assistant.protocol.model import Hepatorenal
from assistant.quantities import Dose, DoseUnit, Pressure
from assistant.rules.hepatorenal import (
    HrsAction,
    HrsDecided,
    HrsGoal,
    HrsState,
    hrs_step,
    leaves_mode,
    map_rise,
)


def limits() -> Hepatorenal:
    found = profile("hepatorenal_syndrome").hepatorenal
    assert found is not None
    return found


def step(dose: str, minutes: str, rise: str | None = "6", urine: str = "2") -> HrsDecided:
    risen = None if rise is None else Fraction(rise)
    state = HrsState(
        Dose(Fraction(dose), DoseUnit.PER_HOUR), Fraction(minutes), risen, Fraction(urine)
    )
    return hrs_step(state, limits())


@pytest.mark.parametrize(
    ("dose", "minutes", "action", "new"),
    [
        ("1", "239", HrsAction.WAIT, "1"),
        ("1", "240", HrsAction.INCREASE, "1.5"),
        ("2.5", "240", HrsAction.INCREASE, "3"),
        ("2.8", "240", HrsAction.INCREASE, "3"),
        ("3", "239", HrsAction.WAIT, "3"),
        ("3", "240", HrsAction.MAX_REACHED, "3"),
        ("3.2", "300", HrsAction.MAX_REACHED, "3.2"),
    ],
)
def test_H27_the_ladder_waits_four_hours_and_never_passes_its_top(
    dose: str, minutes: str, action: HrsAction, new: str
) -> None:
    decided = step(dose, minutes)
    assert decided.action is action
    assert decided.dose == Dose(Fraction(new), DoseUnit.PER_HOUR)


def test_H27_a_wait_names_its_minutes() -> None:
    assert step("1", "200").recheck_in_min == 40
    assert step("1", "240").recheck_in_min is None


@pytest.mark.parametrize(
    ("rise", "urine", "goals"),
    [
        ("9.9", "3.9", ()),
        ("10", "0", (HrsGoal.MAP_RISE,)),
        ("-4", "4", (HrsGoal.URINE,)),
        (None, "4", (HrsGoal.URINE,)),
        (None, "0", ()),
        ("12", "6", (HrsGoal.MAP_RISE, HrsGoal.URINE)),
    ],
)
def test_H27_a_goal_that_is_met_comes_before_every_wait(
    rise: str | None, urine: str, goals: tuple[HrsGoal, ...]
) -> None:
    for dose, minutes in (("1", "10"), ("1", "240"), ("3", "240")):
        decided = step(dose, minutes, rise, urine)
        assert decided.goals == goals
        assert (decided.action is HrsAction.GOAL_MET) is bool(goals)
        if goals:
            assert decided.dose.amount == Fraction(dose)


def test_H04_the_ladder_takes_no_other_unit() -> None:
    dose = Dose(Fraction(1), DoseUnit.PER_KG)
    with pytest.raises(ValueError, match=r"^this ladder counts in mg/h$"):
        hrs_step(HrsState(dose, Fraction(0), None, Fraction(0)), limits())


def test_the_rise_is_between_the_shown_pressures() -> None:
    assert map_rise(Pressure(Fraction("74.5")), Pressure(Fraction("65.4"))) == 10
    assert map_rise(Pressure(Fraction(60)), Pressure(Fraction(65))) == -5


@pytest.mark.parametrize(
    ("mean", "systolic", "leaves"),
    [
        ("65", "90", False),
        ("64.5", "90", False),
        ("64", "90", True),
        ("65", "89", True),
        ("65", None, False),
    ],
)
def test_H27_a_falling_pressure_leaves_the_slow_ladder(
    mean: str, systolic: str | None, leaves: bool
) -> None:
    known = None if systolic is None else Pressure(Fraction(systolic))
    found = leaves_mode(Pressure(Fraction(mean)), Pressure(Fraction(65)), known, limits())
    assert found is leaves
