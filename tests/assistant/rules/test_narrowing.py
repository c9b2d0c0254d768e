"""Danger to heart and limbs holds the dose; signs of vasoconstriction count after the start."""

import pytest
from told import READY, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.rules.narrowing import dangers, is_narrow, narrow_signs, new_rhythm
from assistant.rules.perfusion import Sign

NEW = "08:00  hr  140 atrial fibrillation; new"


def named(*lines: str, now: str = "12:00") -> list[str]:
    return [d.what for d in dangers(charted(*RUNNING, *lines), protocol(), at(now))]


@pytest.mark.parametrize(
    ("after", "there"),
    [
        ((), True),
        (("08:05  hr  130 atrial fibrillation",), True),
        (("08:05  hr  130",), True),
        (("08:05  hr  130 Atrial Fibrillation", "08:10  hr  128"), True),
        (("08:05  hr  96 sinus",), False),
        (("08:05  hr  96 sinus", "08:10  hr  120 atrial fibrillation"), False),
        (("08:05  hr  96 sinus", "08:10  hr  120 atrial fibrillation; new"), True),
        (("08:05  hr  150 atrial flutter; new",), True),
    ],
)
def test_a_new_rhythm_stays_until_another_one_is_charted(
    after: tuple[str, ...], there: bool
) -> None:
    assert (new_rhythm(charted(*RUNNING, NEW, *after), at("12:00")) is not None) is there


def test_what_was_not_yet_charted_by_then_does_not_count() -> None:
    chart = charted(*RUNNING, "07:30  hr  96 sinus", NEW, "08:05  hr  96 sinus")
    assert new_rhythm(chart, at("07:59")) is None
    assert new_rhythm(chart, at("08:01")) is not None
    assert new_rhythm(charted(*RUNNING), at("08:01")) is None


def test_ischaemic_digits_and_chest_pain_are_dangers_in_their_words() -> None:
    assert named("08:00  digits  ischaemic, left hand") == ["digits"]
    assert named("08:00  digits  pink") == []
    assert named("08:00  digits  not ischaemic") == []
    assert named("08:00  chest_pain  pressure on the chest") == ["chest pain"]
    assert named("08:00  chest_pain  none") == []
    assert named("08:00  chest_pain  no, comfortable") == named("08:00  chest_pain  no,none") == []
    assert named("08:00  chest_pain  ") == []
    assert named(NEW, "08:00  digits  ischaemic", "08:01  chest_pain  yes") == [
        "rhythm", "digits", "chest pain",
    ]  # fmt: skip
    assert named("08:00  chest_pain  yes", "09:00  chest_pain  no") == []


def test_chest_pain_by_the_protocols_words_where_it_names_them() -> None:
    words = protocol().perfusion.model_copy(
        update={"poor": {**protocol().perfusion.poor, "chest_pain": ("crushing",)}}
    )
    rules = protocol().model_copy(update={"perfusion": words})
    mild, hard = (charted(*RUNNING, f"08:00  chest_pain  {w}") for w in ("mild", "crushing"))
    assert dangers(mild, rules, at("09:00")) == ()
    assert [d.what for d in dangers(hard, rules, at("09:00"))] == ["chest pain"]


def signs(*lines: str, now: str = "12:00") -> set[Sign]:
    return {p.sign for p in narrow_signs(charted(*lines), protocol(), at(now))}


def test_cold_extremities_count_once_they_come_after_the_start() -> None:
    assert signs(*RUNNING, "08:00  extremities  cold") == {Sign.EXTREMITIES}
    assert signs(*RUNNING, "08:00  extremities  warm") == set()
    assert signs(*RUNNING, "07:00  extremities  cold") == {Sign.EXTREMITIES}
    before = (*READY, "06:58  extremities  cold", START)
    assert signs(*before) == set()
    assert signs(*before, "08:00  extremities  cold") == set()
    warmed = (*before, "07:30  extremities  warm", "08:00  extremities  cold")
    assert signs(*warmed) == {Sign.EXTREMITIES}
    assert signs(*READY, "06:58  extremities  cold") == set()


def test_urine_counts_when_it_is_little_and_less_than_before() -> None:
    little = ("08:00  urine  40 mL in 1 h", "09:00  urine  30 mL in 1 h")
    assert signs(*RUNNING, *little) == {Sign.URINE}
    assert signs(*RUNNING, "08:00  urine  90 mL in 1 h", "09:00  urine  60 mL in 1 h") == set()
    assert signs(*RUNNING, "08:00  urine  20 mL in 1 h", "09:00  urine  30 mL in 1 h") == set()
    assert signs(*RUNNING, "09:00  urine  30 mL in 1 h") == set()
    same = ("08:00  urine  30 mL in 1 h", "09:00  urine  30 mL in 1 h")
    assert signs(*RUNNING, *same) == set()
    no_weight = (*(line for line in READY if line != WEIGHT), "07:00  rate  13.1 mL/h")
    assert signs(*no_weight, *little) == set()


def test_a_lactate_that_rises_counts_after_the_start() -> None:
    rises = ("08:00  lactate  2 mmol/L", "10:00  lactate  3 mmol/L")
    assert signs(*RUNNING, *rises) == {Sign.LACTATE}
    assert signs(*RUNNING, *rises, now="09:00") == set()


def test_only_signs_that_the_protocol_names_count() -> None:
    none = protocol().perfusion.model_copy(update={"narrow": ("urine",)})
    rules = protocol().model_copy(update={"perfusion": none})
    chart = charted(*RUNNING, "08:00  extremities  cold")
    assert narrow_signs(chart, rules, at("09:00")) == ()


def test_one_seen_sign_is_enough_urine_and_lactate_it_takes_both() -> None:
    rises = ("08:00  lactate  2 mmol/L", "10:00  lactate  3 mmol/L")
    little = ("08:00  urine  40 mL in 1 h", "09:00  urine  30 mL in 1 h")
    for lines, narrow in (
        (("08:00  extremities  cold",), True), (rises, False), (little, False),
        (sorted((*rises, *little)), True), ((), False),
    ):  # fmt: skip
        found = narrow_signs(charted(*RUNNING, *lines), protocol(), at("12:00"))
        assert is_narrow(found) is narrow
