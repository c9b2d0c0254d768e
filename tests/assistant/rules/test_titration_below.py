"""The rows below the range, on both sides of every boundary, and what an emergency adds."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from titrating import CALM, CONTINUE, LOW, decided, mmhg, ordered, per_kg, row

from assistant.rules.titration import Action, Also, Decided, Rule


@pytest.mark.parametrize(
    ("dose", "wanted"),
    [("0.499", Rule.STEP_UP), ("0.5", Rule.MAXIMUM), ("0.6", Rule.MAXIMUM)],
)
def test_T09_H26_at_the_maximum_there_is_no_step(dose: str, wanted: Rule) -> None:
    state = ordered(LOW, notify=per_kg("0.9"))
    assert decided(state, dose=per_kg(dose)).rule is wanted


@pytest.mark.parametrize(
    ("access", "dose", "hours", "wanted"),
    [
        ("peripheral", "0.479", "24", Rule.STEP_UP),
        ("peripheral", "0.48", "24", Rule.ROUTE),
        ("intraosseous", "0.48", "0", Rule.ROUTE),
        ("peripheral", "0.06", "24.1", Rule.ROUTE),
        ("central", "0.48", "100", Rule.STEP_UP),
    ],
)
def test_T11_H32_a_line_limits_the_next_step(
    access: str, dose: str, hours: str, wanted: Rule
) -> None:
    state = ordered(replace(LOW, access=access), notify=per_kg("0.9"))
    found = decided(state, dose=per_kg(dose), route_hours=Fraction(hours))
    assert found.rule is wanted


@pytest.mark.parametrize(
    ("dose", "notify", "adult", "wanted"),
    [
        ("0.249", None, True, Rule.STEP_UP),
        ("0.25", None, True, Rule.NOTIFY),
        ("0.25", None, False, Rule.STEP_UP),
        ("0.3", "0.31", True, Rule.STEP_UP),
        ("0.31", "0.31", False, Rule.NOTIFY),
    ],
)
def test_T10_H26_from_the_notify_dose_on_the_call_comes_first(
    dose: str, notify: str | None, adult: bool, wanted: Rule
) -> None:
    state = ordered(LOW, notify=None if notify is None else per_kg(notify))
    assert decided(state, dose=per_kg(dose), adult=adult).rule is wanted


@pytest.mark.parametrize(("since", "wait"), [("0", "5"), ("4.9", "0.1"), ("3", "2")])
def test_T08_H26_a_step_waits_for_the_interval(since: str, wait: str) -> None:
    found = decided(LOW, since_change=Fraction(since))
    assert found == Decided(Rule.TOO_SOON, Action.WAIT, recheck_in_min=Fraction(wait))


@pytest.mark.parametrize(
    ("dose", "new", "also"),
    [
        ("0.06", "0.08", ()),
        ("0.079", "0.099", ()),
        ("0.08", "0.1", (Also.INFORM,)),
    ],
)
def test_T07_a_step_up_is_one_step_and_tells_from_a_tenth_on(
    dose: str, new: str, also: tuple[Also, ...]
) -> None:
    found = decided(LOW, dose=per_kg(dose))
    assert found == Decided(Rule.STEP_UP, Action.INCREASE, per_kg(new), also=also)
    child = decided(LOW, dose=per_kg(dose), adult=False)
    assert child == Decided(Rule.STEP_UP, Action.INCREASE, per_kg(new))


def test_T07_H26_the_last_step_up_ends_at_the_maximum() -> None:
    found = decided(ordered(LOW, maximum=per_kg("0.07")))
    assert found.new_dose == per_kg("0.07")


def test_T07_vasoconstriction_is_told_with_a_step_up() -> None:
    found = decided(LOW, dose=per_kg("0.08"), vasoconstriction=True)
    assert found.also == (Also.INFORM, Also.VASOCONSTRICTION)
    assert decided(LOW, vasoconstriction=True).also == (Also.VASOCONSTRICTION,)


@pytest.mark.parametrize(
    ("changes", "action"),
    [
        ({"dose": per_kg("0.5")}, Action.MAX_REACHED),
        ({"access": "peripheral", "route_hours": Fraction(25)}, Action.CENTRAL_ACCESS),
        ({"dose": per_kg("0.3")}, Action.CALL_FIRST),
        ({"since_change": Fraction(1)}, Action.WAIT_AND_CALL),
        ({}, Action.INCREASE_AND_CALL),
    ],
)
def test_T04_H29_in_an_emergency_every_row_below_the_range_calls(
    changes: dict[str, Any], action: Action
) -> None:
    calm = decided(LOW, **changes)
    loud = decided(LOW, systolic=mmhg(69), diastolic=mmhg(45), **changes)
    assert loud == replace(calm, rule=Rule.EMERGENCY, action=action)
    child = decided(LOW, systolic=mmhg(69), diastolic=mmhg(45), adult=False, **changes)
    assert child.rule is not Rule.EMERGENCY


@pytest.mark.parametrize(
    ("systolic", "diastolic", "rule"),
    [
        ("70", "41", Rule.STEP_UP),
        ("69.9", "41", Rule.EMERGENCY),
        ("70", "40.1", Rule.STEP_UP),
        ("70", "40", Rule.EMERGENCY),
    ],
)
def test_T04_an_emergency_is_under_70_or_at_40(systolic: str, diastolic: str, rule: Rule) -> None:
    found = decided(LOW, systolic=mmhg(systolic), diastolic=mmhg(diastolic))
    assert found.rule is rule


def test_T04_a_low_diastolic_alone_with_the_mean_at_target_is_no_emergency() -> None:
    found = decided(CALM, systolic=mmhg(130), diastolic=mmhg(40))
    assert row(found) == CONTINUE
