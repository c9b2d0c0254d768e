"""H44: every call is told once, and quiet as soon as it is charted."""

from datetime import UTC

import pytest
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, START, WEIGHT, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.views.alerts import Alerts, alerts
from assistant.wording.overshoot import LOOK

LOW = ("07:05  map  60 cuff", "07:10  map  60 cuff")


def asked(*lines: str, now: str, day: int = 0, rules: Protocol | None = None) -> Alerts:
    return alerts(charted(*lines), rules or protocol(), at(now, day), UTC)


def codes(*lines: str, now: str = "07:11", rules: Protocol | None = None) -> list[str]:
    return [a.code for a in asked(*lines, now=now, rules=rules).open]


@pytest.mark.parametrize(
    ("dose", "more", "code", "sentence"),
    [
        ("0.5", (), "CALL_NOW_MAX_REACHED", "MAP 60, at the ordered maximum: call now"),
        (
            "0.25", (), "CALL_BEFORE_NEXT_INCREASE",
            "MAP 60, at the dose the order calls at: call before the next step up",
        ),
        (
            "0.05", ("07:10  hr  150 flutter; new",), "HOLD_AND_CALL_NOW",
            "A new rhythm, flutter at 07:10: call now",
        ),
    ],
)  # fmt: skip
def test_a_call_is_one_strip_and_folds_once_it_was_made(
    dose: str, more: tuple[str, ...], code: str, sentence: str
) -> None:
    lines = (*READY, f"07:00  dose  {dose} mcg/kg/min", *LOW, *more)
    shown = asked(*lines, now="07:11")
    first = shown.open[0]
    assert (first.code, first.sentence) == (code, sentence)
    told = f"07:10  informed  registrar; about {code}; told it; said stay"
    after = asked(*lines, told, now="07:11")
    assert code not in [a.code for a in after.open]
    (folded,) = after.folded
    assert (folded.sentence, folded.answered) == (
        f"{sentence}, informed 07:10, stay", "informed 07:10, stay",
    )  # fmt: skip


def test_at_the_call_the_low_pressure_is_not_told_twice() -> None:
    lines = (*READY, "07:00  dose  0.25 mcg/kg/min", *LOW)
    assert codes(*lines) == ["CALL_BEFORE_NEXT_INCREASE"]
    assert codes(*RUNNING, *LOW) == ["map_below"]


def test_one_low_reading_makes_no_strip() -> None:
    lines = (*READY, "07:00  dose  0.5 mcg/kg/min", LOW[0])
    assert codes(*lines, now="07:06") == []


def test_poor_perfusion_in_target_is_told_low_and_with_its_signs() -> None:
    lines = (*RUNNING, "07:05  map  68 cuff", "07:05  mental  worse")
    (shown,) = asked(*lines, now="07:06").open
    assert (shown.code, shown.level, shown.sentence) == (
        "HOLD_AND_CALL_PERFUSION", "low", "MAP 68, perfusion poor: call",
    )  # fmt: skip
    assert "mental state worse" in shown.detail
    assert codes(*RUNNING, "07:05  map  68 cuff", "07:05  extremities  cold", now="07:06") == [
        "NO_INCREASE_CALL"
    ]


def test_H32_the_limit_of_a_line_is_louder_than_the_hours_before_it() -> None:
    arm = (WEIGHT, ORDER.replace("notify 0.25", "notify 0.5"), ARM, BAG)
    over = (*arm, "07:00  dose  0.48 mcg/kg/min", *LOW)
    assert codes(*over) == ["CALL_CENTRAL_ACCESS_NO_INCREASE"]
    early = asked(*arm, START, "10:59  map  70 cuff", now="11:00").open
    assert [(a.code, a.level) for a in early if a.code.startswith("route")] == [("route_4h", "low")]
    late = asked(*arm, START, "06:59  map  70 cuff", now="07:00", day=1).open
    assert [(a.code, a.level) for a in late if a.code.startswith("route")] == [
        ("route_24h", "medium")
    ]


def test_leaving_the_ladder_is_told_at_once_for_two_readings() -> None:
    order = (
        "06:44  order  norepinephrine; start 0.5 mg/h; step 0.5 mg/h; interval 240 min; "
        "max 3 mg/h; by Dr Lind"
    )
    lines = (WEIGHT, order, "06:45  baseline  68 mmHg", LINE, BAG, "07:00  dose  0.5 mg/h", *LOW)
    shown = asked(*lines, now="07:11", rules=profile("hepatorenal_syndrome")).open
    assert [(a.code, a.level) for a in shown] == [("CALL_NOW_LEAVE_HEPATORENAL", "high")]


def test_an_order_to_match_is_quiet_once_it_was_told() -> None:
    lines = (*RUNNING, "07:02  dose  0.6 mcg/kg/min", "07:05  map  70 cuff")
    assert codes(*lines, now="07:06") == ["over_order"]
    told = "07:06  informed  registrar; about order_to_match; told 0.6; said order follows"
    assert codes(*lines, told, now="07:07") == []
    higher = (*lines, told, "07:08  dose  0.62 mcg/kg/min", "07:09  map  70 cuff")
    assert codes(*higher, now="07:10") == ["over_order"]


def test_before_a_reading_and_without_a_suggestion_only_danger_is_told() -> None:
    real = charted(*RUNNING, *LOW, "07:10  chest_pain  yes", training=False)
    shown = alerts(real, protocol(), at("07:11"), UTC).open
    assert [a.code for a in shown] == ["HOLD_AND_CALL_NOW", "map_below"]
    assert codes(*RUNNING, now="07:01") == []


@pytest.mark.parametrize(
    ("dose", "read", "code", "sentence"),
    [
        (
            "0.1", "95", "DECREASE_NOW_AND_RECHECK",
            "MAP 95, far above target: look for a flush, a wrong rate, a bag change",
        ),
        (
            "0.1", "190/100", "DECREASE_NOW_AND_RECHECK",
            f"Systolic 190 mmHg, MAP 130, far above target: {LOOK}",
        ),
        (
            "0.02", "95", "CALL_NOW_CONSIDER_STOP",
            "MAP 95, far above target and no smaller step is left: call now",
        ),
    ],
)  # fmt: skip
def test_one_pressure_far_above_target_is_a_loud_strip_until_it_was_told(
    dose: str, read: str, code: str, sentence: str
) -> None:
    lines = (*READY, f"07:00  dose  {dose} mcg/kg/min", f"07:30  map  {read} cuff")
    (shown,) = asked(*lines, now="07:31").open
    said = shown.sentence.replace("\u00a0", " ")
    assert (shown.code, shown.level, said) == (code, "high", sentence)
    assert "The next reading follows after 2\u00a0min." in shown.detail
    told = f"07:31  informed  registrar; about {code}; told it; said stay"
    assert codes(*lines, told, "07:32  map  96 cuff", now="07:32") == []
    again = ("07:32  map  80 cuff", "07:33  map  95 cuff")
    assert codes(*lines, told, *again, now="07:33") == [code]


def test_who_was_told_of_a_pressure_above_target_was_not_told_of_one_far_above() -> None:
    lines = (*READY, "07:00  dose  0.1 mcg/kg/min", "07:25  map  78 cuff", "07:30  map  79 cuff")
    told = "07:30  informed  registrar; about map_above; told it; said stay"
    assert codes(*lines, told, now="07:30") == []
    assert codes(*lines, told, "07:31  map  95 cuff", now="07:31") == ["DECREASE_NOW_AND_RECHECK"]
