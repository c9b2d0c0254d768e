"""What the next digits of the quick entry may mean, and the words that digits stand for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

SIGNS = ("pale", "cold", "hard", "painful", "swollen", "blister")
"""What a site is looked at for; 0 is clear, the digits 1 to 6 name them."""
STOPS = ("weaned off", "ordered", "other agent", "transfer", "death", "comfort care")
"""How an infusion ends; after the last three nothing is looked at here."""
AWAYS = ("CT", "procedure", "theatre", "other transport")
BUSY = ("arrest", "hands busy")
WEIGHED = ("measured", "stated", "estimated")
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
    COURSE = "course"
    AWAY = "away"
    BUSY = "busy"
    WEAN = "wean"
    WEIGHT = "weight"
    BED = "bed"
    LINE = "line"
    LEAK = "leak"
    ORDER = "order"
    BLOCK = "block"
    NEW_BAG = "new_bag"
    OTHER_DRUG = "other_drug"
    SHIFT = "shift"


MENUS: Mapping[Mode, tuple[Mode, ...]] = {
    Mode.PERFUSION: (
        Mode.LACTATE, Mode.URINE, Mode.CAP_REFILL, Mode.MENTAL, Mode.SKIN, Mode.EXTREMITIES,
        Mode.DIGITS, Mode.CHEST_PAIN, Mode.CVP, Mode.SCVO2,
    ),
    Mode.GIVEN: (
        Mode.EPINEPHRINE, Mode.PHENTOLAMINE, Mode.DRUG, Mode.FLUID, Mode.OTHER_DRUG, Mode.SHOCK,
        Mode.BASELINE, Mode.AGENT,
    ),
    Mode.COURSE: (
        Mode.LINE, Mode.LEAK, Mode.ORDER, Mode.AWAY, Mode.BUSY, Mode.BLOCK, Mode.WEAN,
        Mode.WEIGHT, Mode.BED, Mode.SHIFT,
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
DRAWERS = (
    Mode.LINE, Mode.LEAK, Mode.ORDER, Mode.BLOCK, Mode.NEW_BAG, Mode.OTHER_DRUG, Mode.SHIFT,
)  # fmt: skip
"""Modes that open a page beside the values."""
BARE = (
    Mode.PAUSE, Mode.RESUME, Mode.STOP, Mode.SHOCK, Mode.EPINEPHRINE, Mode.PHENTOLAMINE,
    Mode.BUSY, Mode.WEAN,
)  # fmt: skip
"""Modes that chart something although nothing is typed."""
FREE = (
    Mode.NOTE, Mode.STOP, Mode.PAUSE, Mode.RESUME, Mode.INFORMED, Mode.DRUG, Mode.AGENT, *SEEN,
    Mode.AWAY, Mode.BUSY, Mode.WEAN, Mode.WEIGHT, Mode.BED,
)  # fmt: skip
"""Modes that take words: their letters open no other mode."""
