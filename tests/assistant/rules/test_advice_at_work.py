"""H25, H26, H32: advice at work: the drug on its way, calls that were made, an order that ends."""

from fractions import Fraction

import pytest
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.quantities import Dose, DoseUnit, Rate
from assistant.rules.advice import Advice, advice
from assistant.rules.running import setting_at
from assistant.rules.titration import Action

LOW = (*RUNNING, "07:05  map  61 cuff", "07:10  map  61 cuff")


def asked(lines: tuple[str, ...], now: str) -> Advice:
    return advice(charted(*lines), protocol(), at(now))


def action(lines: tuple[str, ...], now: str) -> Action:
    found = asked(lines, now).decided
    assert found is not None
    return found.action


# ---------------------------------------------------------------- the drug's way

BARE = "06:50  line  central; site right jugular"
ON_WAY = (WEIGHT, ORDER, BARE, BAG, START)


def test_H25_no_step_up_before_the_drug_has_arrived_and_the_interval_after_it() -> None:
    lines = (*ON_WAY, "07:05  map  61 cuff", "07:09  map  61 cuff")
    waits = asked(lines, "07:09").decided
    assert waits is not None
    assert (waits.action, waits.arriving) == (Action.WAIT, True)
    assert waits.recheck_in_min is not None
    assert 2 < waits.recheck_in_min < 3
    assert action(lines, "07:11") is Action.WAIT
    assert action(lines, "07:12") is Action.INCREASE


def test_H25_a_pressure_from_before_the_drug_arrived_carries_no_step_up() -> None:
    lines = (*ON_WAY, "07:06  map  61 cuff")
    assert action(lines, "07:12") is Action.REMEASURE
    assert action((*lines, "07:12  map  61 cuff"), "07:12") is Action.INCREASE


def test_H17_in_the_minutes_of_another_strength_no_step_is_weighed() -> None:
    calm = (*RUNNING, "07:30  map  80 cuff", "07:35  map  80 cuff")
    changed = (*calm, "07:36  bag  16 mg in 250 mL; tubing same", "07:36  rate  3.3 mL/h")
    high = (*changed, "07:41  map  80 cuff")
    assert action((*calm, "07:41  map  80 cuff"), "07:42") is Action.DECREASE
    assert action(high, "07:42") is Action.WAIT
    assert action((*high, "08:04  map  80 cuff", "08:05  map  80 cuff"), "08:05") is Action.DECREASE
    low = (*changed, "07:41  map  60 cuff", "07:46  map  60 cuff")
    assert action(low, "07:50") is Action.WAIT


# ---------------------------------------------------------------- calls that were made

AT_CALL = (*READY, "07:00  dose  0.25 mcg/kg/min", "07:05  map  60 cuff", "07:10  map  60 cuff")
GO_ON = (
    "07:10  informed  registrar by phone; about CALL_BEFORE_NEXT_INCREASE; told MAP 60; "
    "said go on to 0.4; until 0.4 mcg/kg/min"
)


def test_a_call_that_was_made_lets_the_next_step_through_and_no_further_than_said() -> None:
    before = asked(AT_CALL, "07:10")
    assert before.decided is not None
    assert (before.decided.action, before.calls) == (Action.CALL_FIRST, True)
    through = asked((*AT_CALL, GO_ON), "07:11").decided
    assert through is not None
    assert through.new_dose == Dose(Fraction("0.27"), DoseUnit.PER_KG)
    near = (*AT_CALL, GO_ON, "07:11  dose  0.39 mcg/kg/min", "07:16  map  60 cuff")
    last = asked(near, "07:17").decided
    assert last is not None
    assert last.new_dose == Dose(Fraction("0.4"), DoseUnit.PER_KG)
    done = (*near, "07:17  dose  0.4 mcg/kg/min", "07:22  map  60 cuff")
    assert action(done, "07:23") is Action.CALL_FIRST
    assert asked(done, "07:23").calls


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((*READY, "07:00  dose  0.5 mcg/kg/min"), Action.MAX_REACHED),
        ((*RUNNING, "07:02  hr  150 atrial fibrillation; new"), Action.HOLD_AND_CALL),
        ((*RUNNING, "07:02  chest_pain  yes"), Action.HOLD_AND_CALL),
    ],
)
def test_every_call_can_be_answered_and_its_row_stays(lines: tuple[str, ...], code: Action) -> None:
    low = (*lines, "07:05  map  60 cuff", "07:10  map  60 cuff")
    told = f"07:10  informed  registrar; about {code}; told it; said stay"
    before, after = asked(low, "07:11"), asked((*low, told), "07:11")
    assert before.decided == after.decided
    assert before.decided is not None
    assert (before.decided.action, before.calls, after.calls) == (code, True, False)


def test_H25_the_call_for_an_order_is_answered_too_and_shows_what_it_is_about() -> None:
    lines = (WEIGHT, LINE, BAG, START, "07:05  map  66/45 cuff")
    told = "07:06  informed  registrar; about CALL_NOW_ORDER_INCOMPLETE; told 66/45; said coming"
    before, after = asked(lines, "07:07"), asked((*lines, told), "07:07")
    assert (before.answer, before.calls, after.calls) == (None, True, False)
    assert after.answer is not None
    assert after.answer.said == "coming"
    for found in (before, after):
        assert found.decided is not None
        assert found.decided.action is Action.ORDER_INCOMPLETE_CALL
        assert found.reading is not None
        assert found.reading.at == at("07:05")
        assert found.setting == setting_at(charted(*lines), at("07:07"))


def test_H32_a_line_over_its_hours_goes_on_once_that_is_answered_and_never_to_half_a_mcg() -> None:
    day = (WEIGHT, ORDER, ARM, BAG, START, "06:55  map  61 cuff", "07:05  map  61 cuff")
    assert advice(charted(*day), protocol(), at("07:06", 1)).decided is not None
    chart = charted(*day, "07:06  map  61 cuff")
    over = advice(chart, protocol(), at("07:07", 1))
    assert over.decided is not None
    assert (over.decided.action, over.calls) == (Action.CENTRAL_ACCESS, True)
    told = "07:06  informed  registrar; about ROUTE_TIME_LIMIT; told 24 h; until 12:00"
    answered = charted(*day, told, "07:07  map  61 cuff")
    found = advice(answered, protocol(), at("07:08", 1)).decided
    assert found is not None
    assert found.action is Action.INCREASE


def test_H32_an_answer_only_quiets_the_dose_limit_of_a_line() -> None:
    arm = (WEIGHT, ORDER.replace("notify 0.25", "notify 0.5"), ARM, BAG)
    lines = (*arm, "07:00  dose  0.48 mcg/kg/min", "07:05  map  60 cuff", "07:10  map  60 cuff")
    told = "07:10  informed  registrar; about CALL_CENTRAL_ACCESS_NO_INCREASE; told 0.48"
    for more, calls in (((), True), ((told,), False)):
        found = asked((*lines, *more), "07:11")
        assert found.decided is not None
        assert (found.decided.action, found.calls) == (Action.CENTRAL_ACCESS, calls)
        assert found.decided.new_dose is None


def test_T01_an_order_that_ended_gives_no_suggestion_until_a_new_one() -> None:
    ending = ORDER.replace("; by", "; expires 07:11; by")
    lines = (WEIGHT, ending, LINE, BAG, *LOW[4:])
    assert action(lines, "07:10") is Action.INCREASE
    found = asked(lines, "07:11").decided
    assert found is not None
    assert (found.action, found.missing) == (Action.ORDER_INCOMPLETE, ("expired",))


def test_room_beside_a_call_has_its_pump_rate_and_needs_a_pressure_of_now() -> None:
    danger = (*LOW, "07:10  chest_pain  yes")
    found = asked(danger, "07:11")
    assert found.decided is not None
    assert found.decided.room == Dose(Fraction("0.07"), DoseUnit.PER_KG)
    assert found.pump is not None
    assert found.pump.pump == Rate(Fraction("18.4"))
    stepped = asked((*danger, "07:11  dose  0.07 mcg/kg/min"), "07:17").decided
    assert stepped is not None
    assert (stepped.action, stepped.room) == (Action.HOLD_AND_CALL, None)


def test_after_a_pause_a_step_waits_for_the_interval_and_a_pressure_of_its_own() -> None:
    lines = (*LOW, "07:11  pause  pump exchanged", "07:25  map  55 cuff", "07:26  resume  done")
    assert action(lines, "07:26") is Action.WAIT
    assert action((*lines, "07:28  map  57 cuff"), "07:30") is Action.WAIT
    assert action((*lines, "07:28  map  57 cuff"), "07:31") is Action.INCREASE
    assert action(lines, "07:32") is Action.REMEASURE
