"""One step up or down, and what stands in its way: the rows that the chart adds to the table."""

from dataclasses import replace
from fractions import Fraction

import pytest
from titrating import CALM, HIGH, LOW, decided, mmhg, ordered, per_kg
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.quantities import Weight
from assistant.rules.route import RouteLimit
from assistant.rules.steps import Steps
from assistant.rules.titration import Action, Rule, titrate

AT_CALL = replace(LOW, dose=per_kg("0.25"))


def policy(mcg_min: str) -> Protocol:
    """The protocol with the unit's own limit of a peripheral site."""
    plain = protocol()
    arm = plain.routes["peripheral"]
    figure = plain.routes["peripheral"].dose_below
    assert figure is not None
    most = figure.model_copy(update={"value": mcg_min, "unit": "mcg/min"})
    routes = {**plain.routes, "peripheral": arm.model_copy(update={"site_max": most})}
    return plain.model_copy(update={"routes": routes})


@pytest.mark.parametrize(
    ("way", "rule", "wait"), [("0", Rule.STEP_UP, None), ("7.5", Rule.TOO_SOON, "7.5")]
)
def test_no_step_up_before_the_drug_has_arrived(way: str, rule: Rule, wait: str | None) -> None:
    found = decided(LOW, arriving=Fraction(way))
    assert found.rule is rule
    assert found.recheck_in_min == (Fraction(wait) if wait else None)
    assert found.arriving is (wait is not None)


def test_the_longer_of_interval_and_way_is_what_is_waited_for() -> None:
    found = decided(LOW, arriving=Fraction(1), since_change=Fraction(2))
    assert (found.recheck_in_min, found.arriving) == (3, False)
    emergency = decided(LOW, arriving=Fraction(9), systolic=mmhg(66), diastolic=mmhg(45))
    assert (emergency.action, emergency.recheck_in_min) == (Action.WAIT_AND_CALL, 9)


def test_a_quiet_step_down_waits_for_another_strength_and_an_overshoot_does_not() -> None:
    found = decided(HIGH, wrong_for=Fraction(4))
    assert (found.action, found.recheck_in_min, found.arriving) == (Action.WAIT, 4, True)
    assert decided(HIGH, wrong_for=Fraction(4), mean=mmhg(95)).action is Action.DECREASE_NOW
    assert decided(HIGH, arriving=Fraction(4)).action is Action.DECREASE


def test_T10_a_call_that_was_made_lets_the_step_through_up_to_what_was_said() -> None:
    assert decided(AT_CALL).action is Action.CALL_FIRST
    assert decided(AT_CALL, go_on=per_kg("0.4")).new_dose == per_kg("0.27")
    assert decided(AT_CALL, go_on=per_kg("0.26")).new_dose == per_kg("0.26")
    assert decided(AT_CALL, go_on=per_kg("0.25")).action is Action.CALL_FIRST
    at_end = replace(AT_CALL, dose=per_kg("0.4"))
    assert decided(at_end, go_on=per_kg("0.4")).action is Action.CALL_FIRST


def test_H26_what_was_said_never_passes_the_order() -> None:
    most = ordered(AT_CALL, maximum=per_kg("0.26"))
    assert decided(most, go_on=per_kg("0.4")).new_dose == per_kg("0.26")
    at_most = ordered(AT_CALL, maximum=per_kg("0.25"))
    assert decided(at_most, go_on=per_kg("0.4")).action is Action.MAX_REACHED


def test_what_was_said_holds_no_dose_down_that_the_call_does_not_reach() -> None:
    assert decided(LOW, go_on=per_kg("0.065")).new_dose == per_kg("0.08")


def test_H32_the_hours_of_a_line_can_be_answered_and_its_dose_cannot() -> None:
    long = replace(LOW, access="peripheral", route_hours=Fraction(25))
    assert decided(long).action is Action.CENTRAL_ACCESS
    assert decided(long, stay_on_line=True).action is Action.INCREASE
    high = replace(long, dose=per_kg("0.48"))
    assert decided(high, stay_on_line=True, go_on=per_kg("0.6")).action is Action.CENTRAL_ACCESS


def test_H32_the_units_own_limit_of_a_site_blocks_the_same_way() -> None:
    arm = replace(LOW, access="peripheral", weight=Weight(Fraction(70)))
    rules = policy("5")
    assert titrate(arm, rules).action is Action.CENTRAL_ACCESS
    assert titrate(replace(arm, dose=per_kg("0.05")), rules).action is Action.INCREASE
    assert titrate(replace(arm, weight=None), rules).missing == ("weight",)
    assert Steps(arm, rules).route_codes() == (RouteLimit.SITE_POLICY,)


def test_the_limits_that_a_step_would_pass_are_named() -> None:
    state = replace(LOW, access="peripheral", dose=per_kg("0.48"), route_hours=Fraction(25))
    assert Steps(state, protocol()).route_codes() == (RouteLimit.DOSE, RouteLimit.TIME)
    near = replace(LOW, access="peripheral", route_hours=Fraction(21))
    assert Steps(near, protocol()).route_codes() == ()


# ---------------------------------------------------------------- room beside a call


def test_T05_under_the_range_the_room_in_the_order_stays_visible() -> None:
    found = decided(LOW, new_arrhythmia=True)
    assert (found.action, found.new_dose, found.room) == (
        Action.HOLD_AND_CALL, None, per_kg("0.08"),
    )  # fmt: skip
    assert decided(LOW, ischaemia=True, since_change=Fraction(1)).room is None
    assert decided(CALM, ischaemia=True).room is None
    assert decided(HIGH, ischaemia=True).room == per_kg("0.04")


@pytest.mark.parametrize(
    ("sign", "action"),
    [("vasoconstriction", Action.NO_INCREASE), ("perfusion_poor", Action.HOLD_PERFUSION)],
)
def test_T13_T14_above_twice_the_step_down_is_offered_with_the_call(
    sign: str, action: Action
) -> None:
    found = decided(HIGH, **{sign: True})
    assert (found.action, found.new_dose, found.room) == (action, None, per_kg("0.04"))
    assert decided(HIGH, **{sign: True}, readings_above=1).room is None
    assert decided(CALM, **{sign: True}).room is None


def test_a_profile_without_escalation_or_emergency_asks_for_neither() -> None:
    child = profile("paediatric")
    state = replace(AT_CALL, adult=False, systolic=mmhg(66), diastolic=mmhg(40))
    found = titrate(state, child)
    assert (found.action, found.also) == (Action.INCREASE, ())
    assert titrate(ordered(state, notify=per_kg("0.2")), child).action is Action.CALL_FIRST


def test_T01_an_order_that_has_ended_is_not_whole() -> None:
    found = decided(ordered(LOW, expired=True))
    assert (found.action, found.missing) == (Action.ORDER_INCOMPLETE, ("expired",))
    assert decided(ordered(LOW, expired=True, drug="")).missing == ("drug", "expired")
