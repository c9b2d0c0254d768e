"""The sheet of a hepatorenal session says what the rules answer: call, hold, or a slow step."""

import pytest
from handovers import spoken
from told import BAG, LINE, WEIGHT, at, charted
from unit import profile

from assistant.rules.advice import advice
from assistant.rules.table import Action
from assistant.views.handover_pump import pump
from assistant.views.handover_what_ifs import what_ifs

RULES = profile("hepatorenal_syndrome")
ORDER = (
    "06:44  order  norepinephrine; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; "
    "max 3 mg/h; by Dr Lind"
)
BASELINE = "06:45  baseline  68 mmHg"
RUNS = (LINE, BAG, "07:00  dose  0.5 mg/h")
READY = (WEIGHT, ORDER, BASELINE, *RUNS)


def told(*lines: str) -> list[tuple[str, str]]:
    chart, now = charted(*lines), at("12:01")
    rows = what_ifs(chart, RULES, now, pump(chart, now))
    return [(spoken(row.case), spoken(row.then)) for row in rows]


def answer(reading: str, *more: str) -> Action | None:
    chart = charted(*READY, *more, f"12:00  map  {reading}")
    decided = advice(chart, RULES, at("12:01")).decided
    return decided.action if decided else None


def test_the_sheet_names_baseline_goals_and_ladder() -> None:
    assert told(*READY) == [
        (
            "If MAP is under 68, the baseline, or systolic is under 90",
            "call Dr Lind now: too low for slow steps, this is another kind of shock",
        ),
        (
            "If MAP is 68 to 77 and no goal is met",
            "one step of 0.5 mg/h up, every 240 min or longer, up to 3 mg/h; there a call",
        ),
        (
            "If MAP is 78 or more, the baseline and 10, or urine is over 50 mL/h for 4 h",
            "a goal is met: hold, no step up and none down",
        ),
        (
            "If MAP is 93 or more, or systolic is 180 or more",
            "a step down of 0.5 mg/h at once, then look again; no step left: a call",
        ),
    ]


@pytest.mark.parametrize(
    ("reading", "row", "action"),
    [
        ("67 cuff", 0, Action.LEAVE_LADDER),
        ("89/60 cuff", 0, Action.LEAVE_LADDER),
        ("68 cuff", 1, Action.INCREASE),
        ("77 cuff", 1, Action.INCREASE),
        ("78 cuff", 2, Action.GOAL_MET),
        ("92 cuff", 2, Action.GOAL_MET),
        ("93 cuff", 3, Action.CONSIDER_STOP),
        ("180/45 cuff", 3, Action.CONSIDER_STOP),
    ],
)
def test_H26_the_rules_answer_what_the_row_says(reading: str, row: int, action: Action) -> None:
    words = {0: "call Dr Lind now", 1: "one step", 2: "hold", 3: "no step left: a call"}
    assert answer(reading) is action
    assert words[row] in told(*READY)[row][1]


def test_far_over_the_goal_a_step_that_is_left_goes_down_at_once() -> None:
    assert answer("93 cuff", "07:01  dose  1 mg/h") is Action.DECREASE_NOW
    assert answer("180/45 cuff", "07:01  dose  1 mg/h") is Action.DECREASE_NOW


def test_urine_is_a_goal_to_the_rules_as_well() -> None:
    assert answer("70 cuff", "11:30  urine  240 mL in 4 h") is Action.GOAL_MET


def test_H26_an_order_that_is_slower_and_lower_than_the_ladder_holds() -> None:
    slow = ORDER.replace("step 0.5", "step 0.2").replace("240", "360").replace("max 3", "max 2")
    assert told(WEIGHT, slow, BASELINE, *RUNS)[1][1] == (
        "one step of 0.2 mg/h up, every 360 min or longer, up to 2 mg/h; there a call"
    )
    fast = ORDER.replace("step 0.5", "step 2").replace("240", "60").replace("max 3", "max 6")
    assert told(WEIGHT, fast, BASELINE, *RUNS)[1] == told(*READY)[1]


def test_without_baseline_step_or_order_there_is_no_step_but_a_call() -> None:
    case = "If MAP falls or systolic is under 90"
    assert told(WEIGHT, ORDER, *RUNS) == [(case, "call Dr Lind: not charted is baseline MAP")]
    bare = ORDER.replace("step 0.5 mg/h; ", "")
    assert told(WEIGHT, bare, BASELINE, *RUNS) == [(case, "call Dr Lind: not charted is step")]
    none = told(WEIGHT, BASELINE, *RUNS)
    assert none == [(case, "no order is charted: call the prescriber")]


def test_an_order_per_kg_is_told_beside_the_ladder_when_no_weight_is_known() -> None:
    per_kg = ORDER.replace("0.5 mg/h", "0.1 mcg/kg/min").replace("3 mg/h", "0.3 mcg/kg/min")
    said = told(per_kg, BASELINE, *RUNS)[1][1]
    assert said.startswith("one step of 0.5 mg/h, at most 0.1 mcg/kg/min up")
