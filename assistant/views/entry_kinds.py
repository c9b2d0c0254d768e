"""What the next digits of the quick entry may mean, and the words that digits stand for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

SIGNS = ("pale", "cold", "hard", "painful", "swollen", "blister")
"""What a site is looked at for; 0 is clear, the digits 1 to 6 name them."""
STOPS = ("weaned off", "ordered", "transfer", "other agent")
PAUSES = ("line or bag change", "procedure", "other access", "pump alarm")
NEW_RHYTHM = "new rhythm"
RHYTHMS = (
    "sinus", "atrial fibrillation", "atrial flutter", "supraventricular tachycardia",
    "ventricular ectopics", "ventricular tachycardia", "paced", NEW_RHYTHM,
)  # fmt: skip
"""Digits behind a heart rate; the last one tells that the rhythm was not there before."""


class Mode(StrEnum):
    """What the next digits mean."""

    MAP = "map"
    DOSE = "dose"
    RATE = "rate"
    HEART = "heart"
    SITE = "site"
    BAG = "bag"
    NOTE = "note"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    INFORMED = "informed"
    PERFUSION = "perfusion"
    GIVEN = "given"
    LACTATE = "lactate"
    URINE = "urine"
    CAP_REFILL = "cap_refill"
    MENTAL = "mental"
    SKIN = "skin"
    EXTREMITIES = "extremities"
    DIGITS = "digits"
    CHEST_PAIN = "chest_pain"
    CVP = "cvp"
    SCVO2 = "scvo2"
    EPINEPHRINE = "epinephrine"
    PHENTOLAMINE = "phentolamine"
    DRUG = "drug"
    FLUID = "fluid"
    AGENT = "agent"
    SHOCK = "shock"
    BASELINE = "baseline"


MENUS: Mapping[Mode, tuple[Mode, ...]] = {
    Mode.PERFUSION: (
        Mode.LACTATE, Mode.URINE, Mode.CAP_REFILL, Mode.MENTAL, Mode.SKIN, Mode.EXTREMITIES,
        Mode.DIGITS, Mode.CHEST_PAIN, Mode.CVP, Mode.SCVO2,
    ),
    Mode.GIVEN: (
        Mode.EPINEPHRINE, Mode.PHENTOLAMINE, Mode.DRUG, Mode.FLUID, Mode.AGENT, Mode.SHOCK,
        Mode.BASELINE,
    ),
}  # fmt: skip
"""What the digits of a menu open, from 1; the tenth is 0."""
SEEN: Mapping[Mode, tuple[str, ...]] = {
    Mode.MENTAL: ("as before", "better"),
    Mode.SKIN: ("normal", "pale"),
    Mode.EXTREMITIES: ("warm", "cool"),
    Mode.DIGITS: ("normal", "pale"),
    Mode.CHEST_PAIN: ("no", "yes"),
}
"""What a sign is usually seen as; the protocol's own words for a poor one follow these."""
BARE = (Mode.PAUSE, Mode.RESUME, Mode.STOP, Mode.SHOCK, Mode.EPINEPHRINE, Mode.PHENTOLAMINE)
"""Modes that chart something although nothing is typed."""
FREE = (
    Mode.NOTE, Mode.STOP, Mode.PAUSE, Mode.RESUME, Mode.INFORMED, Mode.DRUG, Mode.AGENT, *SEEN,
)  # fmt: skip
"""Modes that take words: their letters open no other mode."""
