"""The first line of the card at work: the call that was made, the room, the drug's way."""

from datetime import UTC

import pytest
from charting import recorded
from told import BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.record.chart import follow
from assistant.record.entries import Amount, PumpRuns
from assistant.rules.advice import advice
from assistant.wording.suggestion import Card, card

LOW = ("07:05  map  60 cuff", "07:10  map  60 cuff")
AT_CALL = (*READY, "07:00  dose  0.25 mcg/kg/min", *LOW)


def made(*lines: str, now: str, rules: Protocol | None = None) -> Card:
    chart, unit = charted(*lines), rules or protocol()
    shown = card(advice(chart, unit, at(now)), chart, unit, at(now), UTC)
    plain = {name: getattr(shown, name).replace("\u00a0", " ") for name in Card.__slots__}
    return Card(**plain)


def test_the_call_and_what_was_said_stand_in_front_of_the_row() -> None:
    lines = (*READY, "07:00  dose  0.5 mcg/kg/min", *LOW)
    told = "07:10  informed  registrar; about CALL_NOW_MAX_REACHED; told it; said vasopressin next"
    assert made(*lines, told, now="07:11").value == (
        "Informed 07:10, vasopressin next. The dose is at the ordered maximum, 0.5 mcg/kg/min. "
        "More needs a new order."
    )


def test_at_the_call_the_options_stand_in_why_and_leave_room_once_it_was_made() -> None:
    before = made(*AT_CALL, now="07:11")
    assert before.value == (
        "The dose is at the one the order calls at. The call comes before the next step up."
    )
    assert "The prescriber may consider vasopressin" in before.why
    told = (
        "07:10  informed  registrar; about notify_dose; told it; said go on to 0.4; "
        "until 0.4 mcg/kg/min"
    )
    after = made(*AT_CALL, told, now="07:11")
    assert (after.value, after.fill) == ("One ordered step up would be 0.27 mcg/kg/min", "0.27")
    assert "Informed 07:10, go on to 0.4." in after.why
    assert "may consider" not in after.why


def test_the_drug_on_its_way_is_what_the_step_waits_for() -> None:
    lines = (WEIGHT, ORDER, "06:50  line  central", BAG, START, *LOW)
    assert made(*lines, now="07:10").value == (
        "First drug reached the vein about 07:06. No step to consider before 07:11."
    )
    assert made(*lines[:-1], now="07:06").value == (
        "First drug reaches the vein about 07:06. No step to consider before 07:11."
    )
    early = made(*lines[:-2], "07:05  map  60 cuff", now="07:12")
    assert early.closed == "Not enough to go on: no MAP is charted since the drug reached the vein."


def test_a_pressure_from_before_the_last_change_says_so() -> None:
    lines = (*RUNNING, *LOW, "07:10  dose  0.07 mcg/kg/min")
    assert made(*lines, now="07:15").closed == (
        "Not enough to go on: no MAP is charted since the last change of the dose."
    )


def test_a_pressure_from_before_the_pump_ran_again_says_so() -> None:
    lines = (*RUNNING, "07:05  pause  scan", "07:09  map  60 cuff", "07:10  resume  done")
    assert made(*lines, now="07:15").closed == (
        "Not enough to go on: no MAP is charted since the pump ran again."
    )


def test_danger_below_the_target_keeps_the_room_in_sight_and_fills_nothing() -> None:
    shown = made(*RUNNING, *LOW, "07:10  chest_pain  yes", now="07:11")
    assert shown.value == (
        "No change to consider: a call now comes first. "
        "The order leaves room for a step up to 0.07 mcg/kg/min."
    )
    assert shown.fill == ""
    assert "Seen: chest pain." in shown.why


def test_above_twice_with_poor_perfusion_the_step_down_can_be_filled_in() -> None:
    lines = (*RUNNING, "07:05  map  80 cuff", "07:10  map  80 cuff", "07:10  mental  worse")
    shown = made(*lines, now="07:11")
    assert shown.value.endswith("The order leaves room for a step down to 0.03 mcg/kg/min.")
    assert shown.fill == "0.03"
    assert "The prescriber may consider dobutamine" in shown.why


def test_an_order_that_ended_says_when() -> None:
    ending = ORDER.replace("; by", "; expires 07:10; by")
    shown = made(WEIGHT, ending, LINE, BAG, START, *LOW, now="07:11")
    assert shown.closed == "Suggestions are off: the order ended 07:10."
    bare = ending.replace("step 0.02 mcg/kg/min; ", "")
    both = made(WEIGHT, bare, LINE, BAG, START, *LOW, now="07:11")
    assert both.closed == "Suggestions are off: the order lacks step and the order ended 07:10."


@pytest.mark.parametrize(
    ("more", "now", "value"),
    [
        (
            ("12:00  map  79 cuff",), "12:01",
            "No change to consider, a goal is met: MAP is 10 mmHg or more over the baseline.",
        ),
        (
            ("12:00  map  66 cuff",), "12:01",
            "The pressure is too low for slow steps. A call now comes first.",
        ),
        (("12:00  map  72 cuff",), "12:01", "One ordered step up would be 1 mg/h"),
    ],
)  # fmt: skip
def test_the_ladder_has_its_own_words(more: tuple[str, ...], now: str, value: str) -> None:
    order = (
        "06:44  order  norepinephrine; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; "
        "max 3 mg/h; by Dr Lind"
    )
    lines = (WEIGHT, order, "06:45  baseline  68 mmHg", LINE, BAG, "07:00  dose  0.5 mg/h")
    shown = made(*lines, *more, now=now, rules=profile("hepatorenal_syndrome"))
    assert shown.value == value
    assert shown.why.endswith(
        "Baseline MAP 68 mmHg; urine 0 of 4 h over 50 mL/h. "
        "The drug comes in 751 mL a day at this rate."
    )


def test_the_ladder_without_a_baseline_lacks_it() -> None:
    order = (
        "06:44  order  norepinephrine; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; "
        "max 3 mg/h; by Dr Lind"
    )
    lines = (WEIGHT, order, LINE, BAG, "07:00  dose  0.5 mg/h", *LOW)
    shown = made(*lines, now="07:11", rules=profile("hepatorenal_syndrome"))
    assert shown.closed == "Suggestions are off: the order lacks MAP target and baseline MAP."


def test_the_carrier_is_not_counted_while_the_rate_is_not_known() -> None:
    order = (
        "06:44  order  norepinephrine; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; "
        "max 3 mg/h; by Dr Lind"
    )
    lines = (WEIGHT, order, "06:45  baseline  68 mmHg", LINE)
    chart = charted(*lines, "12:00  map  72 cuff")
    runs = PumpRuns(dose=Amount(text="0.5", unit="mg/h"))
    running = follow(chart, recorded(90, at("07:00"), runs))
    rules = profile("hepatorenal_syndrome")
    shown = card(advice(running, rules, at("12:01")), running, rules, at("12:01"), UTC)
    assert "a day" not in shown.why
    assert shown.value != ""
