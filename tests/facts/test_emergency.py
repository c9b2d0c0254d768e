"""Life-threatening hypotension: the start does not wait, for fluid least of all."""

from fractions import Fraction

import pytest
from proving import ready, table
from told import READY, START, charted, fact
from unit import septic_shock

from assistant.acts import Act, decide
from assistant.quantities import Pressure
from assistant.rules.setup import gates
from assistant.rules.start import StartNote, emergency_start
from assistant.rules.titration import Action, Rule
from assistant.stories.driver import NURSE


def mmhg(amount: int | None) -> Pressure | None:
    return None if amount is None else Pressure(Fraction(amount))


def met(systolic: int | None, diastolic: int | None) -> bool | None:
    return emergency_start(septic_shock(), mmhg(systolic), mmhg(diastolic)).met


@pytest.mark.parametrize(("systolic", "low"), [(69, True), (70, False)])
def test_S064_a_systolic_under_70(systolic: int, low: bool) -> None:
    assert met(systolic, None) is low
    found = table(mean=mmhg(50), systolic=mmhg(systolic))
    assert (found.rule is Rule.EMERGENCY) is low
    assert (found.action is Action.INCREASE_AND_CALL) is low


@pytest.mark.parametrize(("diastolic", "low"), [(40, True), (41, False)])
def test_S065_a_diastolic_of_40_or_less(diastolic: int, low: bool) -> None:
    assert met(None, diastolic) is low
    found = table(mean=mmhg(57), diastolic=mmhg(diastolic))
    assert (found.rule is Rule.EMERGENCY) is low
    assert (found.action is Action.INCREASE_AND_CALL) is low


@pytest.mark.parametrize("access", ["central", "peripheral", "intraosseous"])
def test_S066_S067_S137_nothing_about_fluid_keeps_the_drug_from_starting(access: str) -> None:
    assert gates(ready(access)) == ()
    (fluid,) = (check for check in septic_shock().checks if check.id == "fluid")
    assert fluid.may_follow


def test_S066_S067_a_start_without_fluid_is_charted_and_nothing_speaks_of_fluid() -> None:
    lines = ("06:40  map  65/38 cuff", *READY)
    chart = charted(*lines, rules=septic_shock())
    what, when = fact(chart, START)
    found = decide(chart, septic_shock(), Act(what, when, NURSE), when)
    assert found.what is not None
    assert [each.code for each in found.findings if "fluid" in each.code] == []


def test_S137_either_pressure_is_enough_for_an_emergency() -> None:
    assert met(69, 60) is True
    assert met(100, 40) is True
    assert met(70, 41) is False
    found = emergency_start(septic_shock(), mmhg(69), mmhg(40))
    assert found.note is StartNote.EMERGENCY
