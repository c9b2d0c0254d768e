"""The titration table, row by row, on both sides of every boundary."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from titrating import (
    CALM,
    HIGH,
    INCREASE,
    LOW,
    ORDER,
    REMEASURE,
    decided,
    mmhg,
    ordered,
    per_kg,
    row,
)
from unit import profile

from assistant.quantities import Dose, DoseUnit, Weight
from assistant.rules.titration import (
    Action,
    Also,
    Decided,
    Rule,
    TitrationOrder,
    TitrationState,
    titrate,
)


def test_T02_H31_signs_at_the_site_come_before_everything() -> None:
    empty = TitrationOrder()
    found = decided(LOW, order=empty, site_signs=True, new_arrhythmia=True)
    assert row(found) == (Rule.SITE, Action.EXTRAVASATION)


@pytest.mark.parametrize(
    ("systolic", "diastolic", "adult", "action"),
    [
        ("70", "41", True, Action.ORDER_INCOMPLETE),
        ("69.9", "41", True, Action.ORDER_INCOMPLETE_CALL),
        ("70", "40", True, Action.ORDER_INCOMPLETE_CALL),
        ("60", "30", False, Action.ORDER_INCOMPLETE),
    ],
)
def test_T01_H26_an_order_that_is_not_whole_gives_no_suggestion(
    systolic: str, diastolic: str, adult: bool, action: Action
) -> None:
    state = ordered(LOW, drug="", maximum=None)
    pair = {"systolic": mmhg(systolic), "diastolic": mmhg(diastolic)}
    found = decided(state, **pair, adult=adult)
    assert found == Decided(Rule.ORDER, action, missing=("drug", "maximum"))


def test_T01_H26_without_pressures_nobody_is_called_for_an_order() -> None:
    assert decided(ordered(LOW, step=None)).action is Action.ORDER_INCOMPLETE


@pytest.mark.parametrize(("age", "wanted"), [("15", INCREASE), ("15.1", REMEASURE)])
def test_T03_H45_a_reading_is_too_old_after_15_minutes(
    age: str, wanted: tuple[Rule, Action]
) -> None:
    assert row(decided(LOW, since_reading=Fraction(age))) == wanted


@pytest.mark.parametrize(("age", "wanted"), [("10", INCREASE), ("10.1", REMEASURE)])
def test_T03_H45_two_shorter_intervals_make_it_old_sooner(
    age: str, wanted: tuple[Rule, Action]
) -> None:
    state = replace(LOW, reading_age=Fraction(10))
    assert row(decided(state, since_reading=Fraction(age))) == wanted


@pytest.mark.parametrize(
    ("systolic", "diastolic", "rule"),
    [
        (60, 50, Rule.STEP_UP),
        (59, 50, Rule.READING),
        (80, 60, Rule.STEP_UP),
        (80, 61, Rule.READING),
        (60, 60, Rule.READING),
    ],
)
def test_T03_a_mean_outside_its_own_pair_is_measured_again(
    systolic: int, diastolic: int, rule: Rule
) -> None:
    pair = {"systolic": mmhg(systolic), "diastolic": mmhg(diastolic)}
    found = decided(LOW, mean=mmhg(60), **pair, adult=False)
    assert found.rule is rule


def test_T03_H45_no_reading_at_all_is_measured() -> None:
    assert row(decided(LOW, mean=None)) == REMEASURE


@pytest.mark.parametrize("sign", ["new_arrhythmia", "ischaemia"])
@pytest.mark.parametrize("state", [LOW, CALM, HIGH])
def test_T05_a_heart_or_limb_in_danger_holds_and_calls(state: TitrationState, sign: str) -> None:
    assert row(decided(state, **{sign: True})) == (Rule.HEART_OR_LIMB, Action.HOLD_AND_CALL)


@pytest.mark.parametrize(
    ("mean", "systolic", "rule"),
    [(89, 179, Rule.STEP_DOWN), (90, 179, Rule.OVERSHOOT), (70, 180, Rule.OVERSHOOT)],
)
def test_T06_H25_far_above_the_range_the_step_down_does_not_wait(
    mean: int, systolic: int, rule: Rule
) -> None:
    found = decided(HIGH, mean=mmhg(mean), systolic=mmhg(systolic), diastolic=mmhg(50))
    assert found.rule is rule
    assert found.new_dose == per_kg("0.04")


@pytest.mark.parametrize(
    ("dose", "wanted"),
    [
        ("0.021", Decided(Rule.OVERSHOOT, Action.DECREASE_NOW, per_kg("0.001"))),
        ("0.02", Decided(Rule.OVERSHOOT, Action.CONSIDER_STOP)),
        ("0.01", Decided(Rule.OVERSHOOT, Action.CONSIDER_STOP)),
    ],
)
def test_T06_the_last_step_down_is_the_prescribers(dose: str, wanted: Decided) -> None:
    assert decided(CALM, mean=mmhg(90), dose=per_kg(dose), since_change=Fraction(0)) == wanted


def test_T06_weaning_off_does_not_cover_an_overshoot() -> None:
    state = ordered(CALM, may_wean_off=True)
    found = decided(state, mean=mmhg(90), dose=per_kg("0.02"))
    assert found.action is Action.CONSIDER_STOP


@pytest.mark.parametrize(("mean", "wanted"), [("64.4", Rule.STEP_UP), ("64.5", Rule.IN_RANGE)])
def test_T12_the_displayed_mean_is_what_is_compared(mean: str, wanted: Rule) -> None:
    assert decided(LOW, mean=mmhg(mean)).rule is wanted


@pytest.mark.parametrize("state", [CALM, HIGH])
def test_T14_vasoconstriction_in_and_above_the_range_is_called(state: TitrationState) -> None:
    found = decided(state, vasoconstriction=True, perfusion_poor=True)
    assert row(found) == (Rule.VASOCONSTRICTION, Action.NO_INCREASE)


@pytest.mark.parametrize("state", [CALM, HIGH])
def test_T13_poor_perfusion_in_and_above_the_range_is_called(state: TitrationState) -> None:
    found = decided(state, perfusion_poor=True)
    assert row(found) == (Rule.PERFUSION, Action.HOLD_PERFUSION)


@pytest.mark.parametrize(
    ("mean", "since", "above", "wanted"),
    [
        (75, "5", 2, Decided(Rule.IN_RANGE, Action.CONTINUE)),
        (76, "4.5", 2, Decided(Rule.ABOVE, Action.WAIT, recheck_in_min=Fraction(1, 2))),
        (76, "4.5", 1, Decided(Rule.ABOVE, Action.WAIT, recheck_in_min=Fraction(1, 2))),
        (76, "5", 1, Decided(Rule.ABOVE, Action.SECOND_READING)),
        (76, "5", 2, Decided(Rule.STEP_DOWN, Action.DECREASE, per_kg("0.04"))),
    ],
)
def test_T12_T15_T16_above_the_range_needs_two_readings_and_the_interval(
    mean: int, since: str, above: int, wanted: Decided
) -> None:
    found = decided(HIGH, mean=mmhg(mean), since_change=Fraction(since), readings_above=above)
    assert found == wanted


@pytest.mark.parametrize(
    ("dose", "wean", "wanted"),
    [
        ("0.021", False, Decided(Rule.STEP_DOWN, Action.DECREASE, per_kg("0.001"))),
        ("0.02", False, Decided(Rule.STEP_DOWN, Action.STOP_NEEDS_ORDER)),
        ("0.02", True, Decided(Rule.STEP_DOWN, Action.DECREASE, per_kg("0"))),
        ("0.01", True, Decided(Rule.STEP_DOWN, Action.STOP_NEEDS_ORDER)),
    ],
)
def test_T15_the_last_step_to_nothing_needs_an_order(
    dose: str, wean: bool, wanted: Decided
) -> None:
    assert decided(ordered(HIGH, may_wean_off=wean), dose=per_kg(dose)) == wanted


def test_T15_a_step_down_of_its_own_and_its_own_interval_hold_on_the_way_down() -> None:
    state = ordered(HIGH, step_down=per_kg("0.01"), interval_down=Fraction(15))
    assert decided(state).recheck_in_min == 10
    assert decided(state, since_change=Fraction(15)).new_dose == per_kg("0.05")


def test_T12_without_an_upper_end_the_range_is_as_wide_as_the_protocol_says() -> None:
    state = ordered(HIGH, map_high=None)
    assert decided(state, mean=mmhg(75)).rule is Rule.IN_RANGE
    assert decided(state, mean=mmhg(76)).rule is Rule.STEP_DOWN
    assert decided(state, mean=mmhg(90)).rule is Rule.OVERSHOOT


def test_H03_an_order_in_another_unit_is_held_against_the_thresholds_by_weight() -> None:
    per_min = {
        name: Dose(dose.amount * 70, DoseUnit.PER_MIN)
        for name in ("start", "step", "maximum")
        if (dose := getattr(ORDER, name))
    }
    state = ordered(replace(LOW, weight=Weight(Fraction(70))), **per_min)
    found = decided(state, dose=Dose(Fraction("5.6"), DoseUnit.PER_MIN))
    assert found.new_dose == Dose(Fraction(7), DoseUnit.PER_MIN)
    assert found.also == (Also.INFORM,)
    assert decided(state, dose=Dose(Fraction("17.5"), DoseUnit.PER_MIN)).rule is Rule.NOTIFY
    assert decided(state, dose=per_kg("0.08")).new_dose == per_kg("0.1")
    unknown = decided(state, dose=Dose(Fraction("5.6"), DoseUnit.PER_MIN), weight=None)
    assert unknown == Decided(Rule.ORDER, Action.ORDER_INCOMPLETE, missing=("weight",))


AMOUNTS = st.decimals("0.001", "1", places=3).map(Fraction)


@given(
    dose=AMOUNTS,
    step=AMOUNTS,
    most=AMOUNTS,
    mean=st.integers(20, 130),
    since=st.integers(0, 20).map(Fraction),
    above=st.integers(0, 3),
    access=st.sampled_from(["central", "peripheral", "intraosseous", ""]),
    adult=st.booleans(),
)
def test_H26_no_answer_leaves_the_order(**asked: Any) -> None:
    order = replace(ORDER, step=per_kg(asked["step"]), maximum=per_kg(asked["most"]))
    found = decided(
        LOW,
        order=order,
        dose=per_kg(asked["dose"]),
        mean=mmhg(asked["mean"]),
        since_change=asked["since"],
        readings_above=asked["above"],
        access=asked["access"],
        adult=asked["adult"],
    )
    if found.new_dose is None:
        return
    change = found.new_dose.amount - asked["dose"]
    assert found.new_dose.amount > 0
    assert abs(change) <= asked["step"]
    if change > 0:
        assert asked["mean"] < 65
        assert found.new_dose.amount <= asked["most"]
        assert asked["since"] >= 5
        assert asked["access"] in ("central", "") or found.new_dose.amount < Fraction("0.5")
    else:
        assert asked["mean"] > 75


@pytest.mark.parametrize(("mean", "room"), [(70, None), (75, None), (76, "0.04")])
def test_T13_T14_a_step_down_stands_beside_the_call_only_above_the_range(
    mean: int, room: str | None
) -> None:
    for sign in ("vasoconstriction", "perfusion_poor"):
        found = decided(CALM, **{sign: True}, mean=mmhg(mean), readings_above=2)
        assert found.room == (None if room is None else per_kg(room))


def test_the_upper_end_of_the_range_is_the_orders_own() -> None:
    wide = ordered(CALM, map_high=mmhg(90))
    assert row(decided(wide, mean=mmhg(85))) == (Rule.IN_RANGE, Action.CONTINUE)


def test_a_weight_that_is_missing_is_named_once() -> None:
    order = TitrationOrder(
        drug="norepinephrine", route="central", start=per_kg("0.05"), step=per_kg("0.02"),
        interval=Fraction(240), maximum=Dose(Fraction(30), DoseUnit.PER_MIN), map_low=mmhg(65),
    )  # fmt: skip
    state = TitrationState(order, per_kg("0.05"), mmhg(60), Fraction(240))
    assert titrate(state, profile("hepatorenal_syndrome")).missing.count("weight") == 1
