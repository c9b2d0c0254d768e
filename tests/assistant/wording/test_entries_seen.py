"""What was seen at the patient, and what the hours and the range are reckoned from, in words."""

from typing import get_args

import pytest

from assistant.record.entries import (
    AgentRuns,
    Amount,
    BaselineMap,
    DrugGiven,
    FluidGiven,
    HeartRead,
    OfCourse,
    OfReading,
    PerfusionRead,
    ShockRecognised,
    Sign,
)
from assistant.wording.entries_seen import SIGNS, of_course, of_reading


def of(text: str, unit: str) -> Amount:
    return Amount(text=text, unit=unit)


def test_every_sign_of_perfusion_has_its_name() -> None:
    assert set(SIGNS) == set(get_args(Sign))
    assert len(set(SIGNS.values())) == len(SIGNS)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (HeartRead(rate=of("140", "/min"), rhythm="atrial fibrillation", new=True),
         "Heart rate 140 per min, atrial fibrillation, a new rhythm"),
        (HeartRead(rate=of("30", "/min"), reason="felt"), "Heart rate 30 per min, reason: felt"),
        (PerfusionRead(sign="skin", text="mottled"), "Skin mottled"),
        (PerfusionRead(sign="digits", text="ischaemic"), "Digits ischaemic"),
        (PerfusionRead(sign="chest_pain", text="yes"), "Chest pain yes"),
        (PerfusionRead(sign="cvp", amount=of("8", "mmHg")), "CVP 8 mmHg"),
        (PerfusionRead(sign="scvo2", amount=of("68", "%")), "ScvO2 68 %"),
        (PerfusionRead(sign="lactate", amount=of("21", "mmol/L"), reason="read twice"),
         "Lactate 21 mmol/L, reason: read twice"),
        (FluidGiven(volume=of("500", "mL"), reason="by order"),
         "Crystalloid 500 mL, reason: by order"),
        (AgentRuns(name="vasopressin", amount=of("1.8", "units/h")), "Vasopressin 1.8 units/h"),
        (DrugGiven(name="epinephrine", amount=of("0.5", "mg"), way="im"),
         "Epinephrine 0.5 mg given, im"),
        (DrugGiven(name="phentolamine"), "Phentolamine given"),
    ],
)  # fmt: skip
def test_readings_as_a_nurse_would_say_them(what: OfReading, words: str) -> None:
    assert of_reading(what).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (ShockRecognised(), "Shock recognised"),
        (ShockRecognised(text="emergency room."), "Shock recognised: emergency room"),
        (BaselineMap(map=of("68", "mmHg")), "Baseline MAP 68 mmHg"),
        (BaselineMap(map=of("68", "mmHg"), reason="letter"),
         "Baseline MAP 68 mmHg, reason: letter"),
    ],
)  # fmt: skip
def test_what_hours_and_ranges_are_reckoned_from(what: OfCourse, words: str) -> None:
    assert of_course(what).replace("\u00a0", " ") == words
