"""H25: what the order allows now, asked with what the chart holds, and why there is nothing."""

from fractions import Fraction

import pytest
from charting import bag, chart_of, clock, dose, mean, recorded, weight
from hypothesis import given
from hypothesis import strategies as st
from infusion import order
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.protocol.model import Approval, Protocol
from assistant.quantities import Dose, DoseUnit, Rate
from assistant.record.chart import follow
from assistant.record.entries import SessionOpened
from assistant.rules.advice import Advice, Closed, advice, reading_age
from assistant.rules.arrival import Cause
from assistant.rules.line import line_since
from assistant.rules.orders import ELEMENTS, order_at
from assistant.rules.running import setting_at
from assistant.rules.titration import Action, Rule

LOW = (*RUNNING, "07:05  map  61 cuff", "07:10  map  61 cuff")
OTHER = ORDER.replace("max 0.5", "max {}").replace("step 0.02", "step {}")


def signed() -> Protocol:
    approval = Approval(name="D Adeyemi", role="pharmacist", at=at("00:00"), key="k")
    return protocol().model_copy(update={"approval": approval})


def asked(lines: tuple[str, ...], now: str) -> Advice:
    return advice(charted(*lines), protocol(), at(now))


def action(lines: tuple[str, ...], now: str) -> Action:
    found = asked(lines, now).decided
    assert found is not None
    return found.action


# ---------------------------------------------------------------- closed


@pytest.mark.parametrize(
    ("lines", "now", "why"),
    [
        (READY, "07:10", Closed.NOT_RUNNING),
        ((*LOW, "07:11  pause  scan"), "07:12", Closed.NOT_RUNNING),
        ((*LOW, "07:11  stop  ordered"), "07:12", Closed.NOT_RUNNING),
        ((WEIGHT, LINE, BAG, START), "07:10", Closed.NO_ORDER),
        ((ORDER, LINE, BAG, "07:00  rate  13.1 mL/h"), "07:10", Closed.NO_DOSE),
        ((WEIGHT, ORDER, LINE, "07:00  rate  13.1 mL/h"), "07:10", Closed.NO_DOSE),
    ],
)
def test_H25_without_a_running_known_ordered_dose_there_is_no_suggestion(
    lines: tuple[str, ...], now: str, why: Closed
) -> None:
    found = asked(lines, now)
    assert (found.decided, found.closed, found.pump) == (None, why, None)


def test_H25_an_unsigned_protocol_suggests_nothing_for_a_real_patient_and_trains() -> None:
    real = charted(*LOW, training=False)
    assert advice(real, protocol(), at("07:11")).closed is Closed.UNSIGNED
    assert advice(real, signed(), at("07:11")).closed is None
    assert advice(charted(*LOW, training=True), protocol(), at("07:11")).closed is None


def test_H24_under_a_protocol_that_only_records_there_is_no_suggestion() -> None:
    broken = signed().model_copy(update={"record_only": "line 3 cannot be read"})
    assert advice(charted(*LOW), broken, at("07:11")).closed is Closed.RECORD_ONLY


def test_H26_an_order_that_is_not_whole_gets_no_step() -> None:
    no_max = ORDER.replace("max 0.5 mcg/kg/min; ", "")
    found = asked((WEIGHT, no_max, LINE, BAG, *LOW[4:]), "07:11").decided
    assert found is not None
    assert (found.rule, found.missing, found.new_dose) == (Rule.ORDER, ("maximum",), None)


def test_a_dose_per_minute_without_a_weight_lacks_the_weight() -> None:
    per_min = ORDER.replace("0.05 mcg/kg/min", "3 mcg/min").replace("mcg/kg/min", "mcg/min")
    found = asked((per_min, LINE, BAG, "07:00  rate  13.1 mL/h", *LOW[5:]), "07:11").decided
    assert found is not None
    assert (found.action, found.missing) == (Action.ORDER_INCOMPLETE, ("weight",))


# ---------------------------------------------------------------- the step


def test_low_twice_with_the_interval_over_one_ordered_step_up_with_its_pump_rate() -> None:
    found = asked(LOW, "07:11")
    assert found.decided is not None
    assert found.decided.action is Action.INCREASE
    assert found.decided.new_dose == Dose(Fraction("0.07"), DoseUnit.PER_KG)
    assert found.pump is not None
    assert found.pump.pump == Rate(Fraction("18.4"))
    assert not found.single
    assert found.reading is not None
    assert found.reading.at == at("07:10")


def test_one_low_reading_alone_is_flagged() -> None:
    once = asked((*RUNNING, "07:05  map  61 cuff"), "07:06")
    assert once.single
    above = asked((*RUNNING, "07:05  map  80 cuff"), "07:06")
    assert above.single
    assert not asked((*RUNNING, "07:05  map  70 cuff"), "07:06").single


def test_H26_the_step_and_its_rate_end_at_the_ordered_maximum() -> None:
    order = ORDER.replace("max 0.5", "max 0.06")
    found = asked((WEIGHT, order, LINE, BAG, START, *LOW[5:]), "07:11")
    assert found.decided is not None
    assert found.decided.new_dose == Dose(Fraction("0.06"), DoseUnit.PER_KG)
    assert found.pump is not None
    assert found.pump.pump.ml_h <= Fraction("15.75")
    assert found.pump.capped


def test_H26_a_pump_at_the_last_step_under_the_maximum_is_at_the_maximum() -> None:
    order = ORDER.replace("max 0.5", "max 0.06")
    lines = (WEIGHT, order, LINE, BAG, "07:00  rate  15.7 mL/h", *LOW[5:])
    assert action(lines, "07:11") is Action.MAX_REACHED


@given(st.integers(5, 60), st.integers(5, 60), st.integers(1, 40))
def test_H26_no_suggestion_ever_passes_the_order(start: int, most: int, step: int) -> None:
    order = ORDER.replace("max 0.5", f"max {most / 100}").replace("step 0.02", f"step {step / 100}")
    lines = (WEIGHT, order, LINE, BAG, f"07:00  dose  {start / 100} mcg/kg/min", *LOW[5:])
    found = asked(lines, "07:11")
    assert found.decided is not None
    if found.decided.new_dose is not None:
        assert found.decided.new_dose.amount <= Fraction(most, 100)
        assert found.pump is not None
        assert found.pump.pump.ml_h * 16 / 60 / 70 <= Fraction(most, 100)


def test_sooner_than_the_order_says_the_answer_is_to_wait() -> None:
    lines = (*RUNNING, "07:02  map  61 cuff", "07:04  map  61 cuff")
    found = asked(lines, "07:04").decided
    assert found is not None
    assert (found.action, found.recheck_in_min) == (Action.WAIT, Fraction(1))


def test_H25_no_step_stands_on_a_pressure_from_before_the_last_change() -> None:
    stepped = (*LOW, "07:10  dose  0.07 mcg/kg/min")
    assert action(stepped, "07:14") is Action.WAIT
    assert action(stepped, "07:15") is Action.REMEASURE
    assert action((*stepped, "07:15  map  61 cuff"), "07:15") is Action.INCREASE
    begun = (*READY, "06:58  map  58 cuff", "07:00  dose  0.05 mcg/kg/min")
    assert action(begun, "07:06") is Action.REMEASURE


def test_H45_a_pressure_older_than_two_intervals_or_15_minutes_carries_no_suggestion() -> None:
    assert action(LOW, "07:20") is Action.INCREASE
    assert action(LOW, "07:21") is Action.REMEASURE
    calm = (*RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff")
    assert reading_age(charted(*calm), protocol(), at("07:31")) == 15
    assert reading_age(charted(*LOW), protocol(), at("07:11")) == 10
    assert action(calm, "07:45") is Action.CONTINUE
    assert action(calm, "07:46") is Action.REMEASURE
    assert action(RUNNING, "07:01") is Action.REMEASURE


# ---------------------------------------------------------------- what the table is asked with


def test_H17_after_a_stronger_bag_the_dose_that_is_asked_with_is_the_one_that_runs() -> None:
    lines = (*LOW, "07:11  bag  16 mg in 250 mL; tubing new", "07:12  map  61 cuff")
    found = asked(lines, "07:12").decided
    assert found is not None
    assert found.new_dose is not None
    assert found.new_dose.amount == Fraction("13.1") * 64 / 60 / 70 + Fraction("0.02")


def test_the_answer_is_in_the_unit_of_the_order() -> None:
    per_min = ORDER
    for per_kg, whole in (("0.05", "3.5"), ("0.02", "1"), ("0.5", "30"), ("0.25", "15")):
        per_min = per_min.replace(f" {per_kg} mcg/kg/min", f" {whole} mcg/min")
    lines = (WEIGHT, per_min, LINE, BAG, START, *LOW[5:])
    found = asked(lines, "07:11").decided
    assert found is not None
    assert found.new_dose == Dose(Fraction("4.5"), DoseUnit.PER_MIN)


def test_H31_signs_at_the_site_come_first_and_do_not_follow_to_another_line() -> None:
    swollen = (WEIGHT, ORDER, ARM, BAG, *LOW[4:], "07:11  site  swelling")
    assert action(swollen, "07:12") is Action.EXTRAVASATION
    assert action((*swollen, "07:13  site  clear"), "07:13") is Action.INCREASE
    moved = (*swollen, "07:13  line  central; site right jugular")
    assert action(moved, "07:13") is Action.WAIT
    assert action((*moved, "07:20  map  61 cuff"), "07:25") is Action.INCREASE
    early = (WEIGHT, ORDER, ARM, BAG, "06:58  site  pale", *LOW[4:])
    assert action(early, "07:11") is Action.EXTRAVASATION


def test_H32_the_hours_of_a_route_run_on_when_the_same_line_is_charted_again() -> None:
    lines = (WEIGHT, ORDER, ARM, BAG, START)
    low = ("07:30  map  61 cuff",)
    day = (*lines, "23:00  note  night", "06:30  map  61 cuff", "06:55  map  61 cuff")
    assert advice(charted(*day), protocol(), at("06:59", 1)).decided is not None
    over = advice(charted(*day, *low), protocol(), at("07:30", 1)).decided
    assert over is not None
    assert over.action is Action.CENTRAL_ACCESS
    again = charted(
        *lines, "20:00  line  peripheral; site left forearm; gauge 20", *day[6:], low[0]
    )
    still = advice(again, protocol(), at("07:30", 1)).decided
    assert still is not None
    assert still.action is Action.CENTRAL_ACCESS
    assert line_since(again, at("07:30", 1)) == at("06:50")
    assert line_since(charted(), at("07:00")) is None


def test_poor_perfusion_in_range_holds() -> None:
    lines = (
        *RUNNING,
        "07:05  map  68 cuff",
        "07:05  lactate  2.1 mmol/L",
        "07:06  lactate  3 mmol/L",
    )
    assert action(lines, "07:10") is Action.HOLD_PERFUSION


def test_above_twice_goes_down_by_one_step() -> None:
    lines = (*RUNNING, "07:05  map  80 cuff", "07:10  map  80 cuff")
    found = asked(lines, "07:11")
    assert found.decided is not None
    assert found.decided.action is Action.DECREASE
    assert found.decided.new_dose == Dose(Fraction("0.03"), DoseUnit.PER_KG)
    assert found.pump is not None
    assert found.pump.pump == Rate(Fraction("7.9"))


def test_without_a_bag_a_typed_dose_is_answered_and_has_no_pump_rate() -> None:
    chart = chart_of(
        ("06:00", SessionOpened(protocol_hash="0", training=True)), ("06:41", weight("70")),
        ("06:44", order()), ("07:00", dose("0.05")), ("07:05", mean("61")), ("07:10", mean("61")),
    )  # fmt: skip
    found = advice(chart, protocol(), clock("07:11"))
    assert found.decided is not None
    assert found.decided.new_dose == Dose(Fraction("0.07"), DoseUnit.PER_KG)
    assert found.pump is None
    empty = advice(follow(chart, recorded(9, clock("07:00"), bag("0"))), protocol(), clock("07:11"))
    assert empty.pump is None


def test_the_answer_comes_with_what_it_was_asked_with() -> None:
    empty = "06:50  line  central; site right jugular"
    lines = (WEIGHT, ORDER, empty, BAG, START, "07:05  map  61 cuff")
    chart, found = charted(*lines), asked(lines, "07:06")
    assert found.setting == setting_at(chart, at("07:06"))
    assert found.order == order_at(chart, at("07:06"))
    assert [way.cause for way in found.ways] == [Cause.START]


def test_over_both_limits_of_a_line_one_call_about_one_of_them_answers_neither() -> None:
    high = OTHER.format("0.02", "1")
    lines = (WEIGHT, high, ARM, BAG, "07:00  dose  0.49 mcg/kg/min", "06:30  note  next morning")
    low = (*lines, "08:00  map  58 cuff", "08:05  map  58 cuff")
    told = "08:06  informed  registrar; about {}; told MAP 58"
    one = advice(charted(*low, told.format("ROUTE_DOSE_LIMIT")), protocol(), at("08:07", 1))
    assert one.decided is not None
    assert (one.decided.action, one.answer) == (Action.CENTRAL_ACCESS, None)
    both = told.format("CALL_CENTRAL_ACCESS_NO_INCREASE")
    assert advice(charted(*low, both), protocol(), at("08:07", 1)).answer is not None


def test_a_bag_of_1_mcg_in_1_mL_has_its_pump_rate() -> None:
    weak = (WEIGHT, ORDER, LINE, "06:56  bag  0.25 mg in 250 mL", START, *LOW[-2:])
    found = asked(weak, "07:10")
    assert found.pump is not None
    assert found.pump.pump == Rate(Fraction(294))


def test_H25_without_an_order_a_pressure_in_the_emergency_range_still_calls() -> None:
    lines = (WEIGHT, LINE, BAG, START)
    found = asked((*lines, "07:05  map  66/45 cuff"), "07:06")
    assert found.decided is not None
    assert (found.closed, found.decided.action) == (None, Action.ORDER_INCOMPLETE_CALL)
    assert set(ELEMENTS) <= set(found.decided.missing)
    assert found.calls
    calm = asked((*lines, "07:05  map  90/45 cuff"), "07:06")
    assert (calm.decided, calm.closed) == (None, Closed.NO_ORDER)
