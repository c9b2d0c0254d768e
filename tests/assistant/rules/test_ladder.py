"""The hepatorenal ladder: slow steps in mg/h, two goals, and the pressures that end it."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from titrating import mmhg
from unit import profile

from assistant.quantities import Dose, DoseUnit, Rate, Weight
from assistant.rules.hepatorenal import HrsGoal
from assistant.rules.ladder import carrier_a_day
from assistant.rules.titration import (
    Action,
    Decided,
    Rule,
    TitrationOrder,
    TitrationState,
    titrate,
)


def mg_h(amount: str) -> Dose:
    return Dose(Fraction(amount), DoseUnit.PER_HOUR)


ORDER = TitrationOrder(
    drug="norepinephrine", route="intravenous", start=mg_h("0.5"), step=mg_h("0.5"),
    interval=Fraction(240), maximum=mg_h("3"), map_low=mmhg(68), map_high=mmhg(78),
)  # fmt: skip
STATE = TitrationState(
    ORDER, mg_h("1"), mmhg(72), Fraction(240), systolic=mmhg(98), diastolic=mmhg(55),
    access="central", weight=Weight(Fraction(80)), baseline=mmhg(68),
)  # fmt: skip


def decided(**changes: Any) -> Decided:
    return titrate(replace(STATE, **changes), profile("hepatorenal_syndrome"))


def test_every_4_hours_one_step_of_half_a_mg_an_hour() -> None:
    assert decided() == Decided(Rule.LADDER, Action.INCREASE, new_dose=mg_h("1.5"))
    soon = decided(since_change=Fraction(200))
    assert (soon.action, soon.recheck_in_min) == (Action.WAIT, 40)


@pytest.mark.parametrize(
    ("mean", "urine", "met"), [(77, 3, False), (78, 0, True), (70, 4, True), (77, 4, True)]
)
def test_a_rise_of_10_or_4_hours_of_urine_holds(mean: int, urine: int, met: bool) -> None:
    found = decided(mean=mmhg(mean), urine_hours=Fraction(urine))
    assert (found.action is Action.GOAL_MET) is met
    assert bool(found.goals) is met


def test_the_answer_names_the_goals_that_are_met() -> None:
    assert decided(mean=mmhg(78)).goals == (HrsGoal.MAP_RISE,)
    assert decided(urine_hours=Fraction(4)).goals == (HrsGoal.URINE,)
    both = decided(mean=mmhg(78), urine_hours=Fraction(4))
    assert both.goals == (HrsGoal.MAP_RISE, HrsGoal.URINE)


def test_the_top_of_the_ladder_and_of_the_order_ask_for_a_call() -> None:
    assert decided(dose=mg_h("3")).action is Action.LADDER_TOP
    lower = replace(ORDER, maximum=mg_h("2"))
    assert decided(dose=mg_h("2"), order=lower).action is Action.LADDER_TOP
    assert decided(dose=mg_h("2.8")).new_dose == mg_h("3")


def test_H26_neither_the_order_nor_the_ladder_is_passed() -> None:
    small = replace(ORDER, step=mg_h("0.2"), maximum=mg_h("1.1"))
    assert decided(order=small).new_dose == mg_h("1.1")
    large = replace(ORDER, step=mg_h("2"), maximum=mg_h("6"))
    assert decided(order=large).new_dose == mg_h("1.5")
    slower = replace(ORDER, interval=Fraction(360))
    assert decided(order=slower).recheck_in_min == 120
    faster = replace(ORDER, interval=Fraction(60))
    assert decided(order=faster, since_change=Fraction(60)).recheck_in_min == 180


@pytest.mark.parametrize(
    ("mean", "systolic", "leaves"), [(68, 90, False), (67, 98, True), (72, 89, True)]
)
def test_a_pressure_under_the_baseline_or_90_leaves_the_ladder(
    mean: int, systolic: int, leaves: bool
) -> None:
    found = decided(mean=mmhg(mean), systolic=mmhg(systolic))
    assert (found.action is Action.LEAVE_LADDER) is leaves


def test_no_base_row_speaks_and_the_safety_rows_stay() -> None:
    assert decided(dose=mg_h("2.5")).action is Action.INCREASE
    assert decided(perfusion_poor=True, vasoconstriction=True).action is Action.INCREASE
    assert decided(site_signs=True).action is Action.EXTRAVASATION
    assert decided(ischaemia=True).action is Action.HOLD_AND_CALL
    assert decided(mean=mmhg(93)).action is Action.DECREASE_NOW
    assert decided(since_reading=Fraction(16)).action is Action.REMEASURE


def test_H26_a_step_of_the_order_that_is_smaller_than_the_ladders_is_the_one() -> None:
    small = replace(ORDER, step=mg_h("0.2"))
    assert decided(order=small).new_dose == mg_h("1.2")


def test_an_order_per_kg_climbs_the_same_ladder_by_weight() -> None:
    """80 kg: 0.2 mcg/kg/min is 0.96 mg/h, and half a mg/h is 5 in 48 of a mcg/kg/min."""

    def per_kg(amount: str) -> Dose:
        return Dose(Fraction(amount), DoseUnit.PER_KG)

    order = replace(ORDER, start=per_kg("0.1"), step=per_kg("0.2"), maximum=per_kg("0.6"))
    found = decided(order=order, dose=per_kg("0.2"))
    assert found == Decided(
        Rule.LADDER,
        Action.INCREASE,
        new_dose=Dose(Fraction("0.2") + Fraction(5, 48), DoseUnit.PER_KG),
    )


def test_H32_the_limit_of_the_line_stays() -> None:
    light = {"weight": Weight(Fraction(40)), "access": "peripheral", "dose": mg_h("1")}
    found = decided(**light)
    assert (found.rule, found.action) == (Rule.ROUTE, Action.CENTRAL_ACCESS)


def test_the_drug_on_its_way_keeps_a_step_waiting() -> None:
    found = decided(arriving=Fraction(12))
    assert (found.action, found.recheck_in_min, found.arriving) == (Action.WAIT, 12, True)


def test_without_a_baseline_or_a_weight_there_is_no_ladder() -> None:
    assert decided(baseline=None).missing == ("baseline",)
    assert decided(weight=None).missing == ("weight",)
    per_kg = Dose(Fraction("0.1"), DoseUnit.PER_KG)
    order = replace(ORDER, start=per_kg, step=per_kg, maximum=per_kg)
    assert decided(order=order, dose=per_kg, weight=None).missing == ("weight",)


def test_the_carrier_of_3_mg_an_hour_is_four_and_a_half_litres_a_day() -> None:
    assert carrier_a_day(Rate(Fraction("187.5"))).ml == 4500
