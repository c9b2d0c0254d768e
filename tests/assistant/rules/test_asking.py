"""What the chart holds reaches the table; what is not charted is not known, and never fine."""

from fractions import Fraction

import pytest
from charting import chart_of, clock, dose, weight
from infusion import order
from told import ARM, BAG, LINE, ORDER, RUNNING, START, WEIGHT, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Pressure
from assistant.rules.arrival import Cause
from assistant.rules.asking import Asked, arriving, reading_age, state, ways_of, wrong_for
from assistant.rules.orders import dose_of, order_at
from assistant.rules.readings import last
from assistant.rules.running import setting_at
from assistant.rules.table import TitrationState

DOSE = Dose(Fraction("0.05"), DoseUnit.PER_KG)
RATE = "07:00  rate  12 mL/h"


def asked(*lines: str, now: str, rules: Protocol | None = None) -> tuple[Asked, TitrationState]:
    chart, moment, unit = charted(*lines), at(now), rules or protocol()
    order = order_at(chart, moment)
    assert order is not None
    dose = dose_of(order.start)
    assert dose is not None
    found = Asked(
        order, dose, setting_at(chart, moment), last(chart, unit, moment),
        ways_of(chart, unit, order, moment),
    )  # fmt: skip
    return found, state(chart, unit, moment, found)


def question(*lines: str, now: str = "08:00", rules: Protocol | None = None) -> TitrationState:
    return asked(*lines, now=now, rules=rules)[1]


def test_an_empty_chart_knows_nothing_and_calls_nothing_fine() -> None:
    found = question(WEIGHT, ORDER, "07:00  rate  13.1 mL/h", now="07:30")
    assert (found.mean, found.systolic, found.access, found.route_hours) == (None, None, "", 0)
    assert (found.go_on, found.stay_on_line, found.baseline) == (None, False, None)
    assert found.since_reading == 0
    assert question(WEIGHT, ORDER, now="07:30").since_change == 0
    assert found.adult
    assert not question(*RUNNING, rules=profile("paediatric")).adult


@pytest.mark.parametrize(
    ("line", "flags"),
    [
        ("07:30  hr  150 atrial fibrillation; new", (True, False, False, False)),
        ("07:30  digits  ischaemic", (False, True, False, True)),
        ("07:30  chest_pain  yes", (False, True, False, False)),
        ("07:30  mental  worse", (False, False, True, False)),
        ("07:30  extremities  cold", (False, False, False, True)),
        ("07:30  extremities  warm", (False, False, False, False)),
    ],
)
def test_what_is_seen_at_the_patient_reaches_the_table(
    line: str, flags: tuple[bool, bool, bool, bool]
) -> None:
    found = question(*RUNNING, line)
    seen = (
        found.new_arrhythmia, found.ischaemia, found.perfusion_poor, found.vasoconstriction,
    )  # fmt: skip
    assert seen == flags


def test_the_pair_the_line_and_its_hours_reach_the_table() -> None:
    found = question(WEIGHT, ORDER, ARM, BAG, START, "07:30  map  66/38 cuff")
    assert (found.systolic, found.diastolic) == (Pressure(Fraction(66)), Pressure(Fraction(38)))
    assert (found.access, found.route_hours, found.since_reading) == ("peripheral", 1, 30)
    moved = (WEIGHT, ORDER, ARM, BAG, START, "09:00  line  central; site right jugular")
    assert question(*moved).access == "peripheral"
    assert question(*moved, now="09:00").access == "central"


def test_the_minutes_of_the_way_are_the_rest_of_arrival_and_interval() -> None:
    bare = (WEIGHT, ORDER, "06:50  line  central; dead 1.2 mL", BAG, RATE)
    found, at_start = asked(*bare, now="07:01")
    assert (arriving(found, at("07:01")), at_start.arriving) == (10, 10)
    later, over = asked(*bare, now="07:11")
    assert (arriving(later, at("07:11")), over.arriving, wrong_for(later, at("07:11"))) == (0, 0, 0)


def test_the_minutes_of_another_strength_are_counted_apart() -> None:
    changed = (*RUNNING, "08:00  bag  16 mg in 250 mL; tubing same", "08:00  rate  6 mL/h")
    found, then = asked(*changed, now="08:05")
    assert (wrong_for(found, at("08:05")), then.wrong_for, then.arriving) == (10, 10, 15)


def test_a_rate_that_is_not_known_keeps_nothing_waiting() -> None:
    chart = chart_of(("06:41", weight("70")), ("06:44", order()), ("07:00", dose("0.05")))
    ordered = order_at(chart, clock("07:01"))
    assert ordered is not None
    found = ways_of(chart, protocol(), ordered, clock("07:01"))
    assert [way.at for way in found] == [None]
    unknown = Asked(ordered, DOSE, setting_at(chart, clock("07:01")), None, found)
    assert arriving(unknown, clock("07:01")) == 0


def test_an_order_without_an_interval_waits_for_the_drug_alone() -> None:
    no_interval = ORDER.replace("interval 5 min; ", "")
    bare = (WEIGHT, no_interval, "06:50  line  central; dead 1.2 mL", BAG, RATE)
    assert question(*bare, now="07:01").arriving == 5


def test_a_pressure_is_too_old_after_two_intervals_or_15_minutes() -> None:
    assert reading_age(charted(*RUNNING), protocol(), at("07:05")) == 10
    calm = charted(*RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff")
    assert reading_age(calm, protocol(), at("07:31")) == 15


def test_hepatorenal_syndrome_brings_baseline_range_and_hours_of_urine() -> None:
    lines = (
        WEIGHT, "06:42  baseline  68 mmHg", *RUNNING[1:], "08:00  urine  60 mL in 1 h",
        "09:00  urine  55 mL in 1 h",
    )  # fmt: skip
    found = question(*lines, now="09:00", rules=profile("hepatorenal_syndrome"))
    assert found.order.map_low == found.baseline == Pressure(Fraction(68))
    assert (found.order.map_high, found.urine_hours) == (Pressure(Fraction(78)), 2)
    assert question(*lines, now="09:00").urine_hours == 0


def test_an_order_that_has_ended_is_told() -> None:
    ending = ORDER.replace("; by", "; expires 07:30; by")
    lines = (WEIGHT, ending, LINE, BAG, START)
    assert not question(*lines, now="07:29").order.expired
    assert question(*lines, now="07:30").order.expired


def test_what_the_prescriber_said_reaches_the_table() -> None:
    told = "07:10  informed  registrar; about notify_dose, route; told it; until 0.4 mcg/kg/min"
    found = question(WEIGHT, ORDER, ARM, BAG, START, told)
    assert found.go_on is not None
    assert (found.go_on.amount, found.stay_on_line) == (Fraction("0.4"), True)


def test_all_that_the_order_says_reaches_the_table() -> None:
    whole = f"{ORDER}; step_down 0.01 mcg/kg/min; interval_down 10 min; wean"
    found = question(WEIGHT, whole, LINE, BAG, START).order
    assert found.notify == Dose(Fraction("0.25"), DoseUnit.PER_KG)
    assert found.step_down == Dose(Fraction("0.01"), DoseUnit.PER_KG)
    assert (found.interval_down, found.may_wean_off, found.expired) == (10, True, False)
    plain = question(*RUNNING).order
    assert (plain.step_down, plain.interval_down, plain.may_wean_off) == (None, None, False)


def test_a_way_is_kept_as_long_as_a_step_of_the_order_waits_for_it() -> None:
    slow = ORDER.replace("interval 5 min", "interval 240 min")
    empty = "06:50  line  central; site right jugular"
    found, _ = asked(WEIGHT, slow, empty, BAG, START, now="09:00")
    assert [way.cause for way in found.ways] == [Cause.START]
    soon, _ = asked(WEIGHT, ORDER, empty, BAG, START, now="09:00")
    assert soon.ways == ()
