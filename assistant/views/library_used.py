"""Where each part of a protocol is used: a place of the text, and the screens it acts on."""

from __future__ import annotations

from typing import Final

SUGGESTION: Final = "Bedside suggestion"
REMINDERS: Final = "Bedside next"
LIMITS: Final = "Bedside typed dose"
READING: Final = "Bedside typed reading"
BAG: Final = "Bedside bag"
LINE: Final = "Bedside line"
SHEET: Final = "Handover sheet"
CARD: Final = "Rate card"
HERE: Final = "this library"
SUPPLY: Final = "Bedside supply"

USED: Final[dict[str, tuple[str, ...]]] = {
    "protocol": ("Wizard profile", "Banner", SHEET, CARD),
    "start": ("Wizard order", "Wizard pump", CARD),
    "target": ("Wizard order",),
    "titration": (SUGGESTION,),
    "titration.range_width": ("Wizard order", SUGGESTION, SHEET),
    "titration.confirm_readings": (SUGGESTION, "Bedside strip", SHEET),
    "titration.ask_change": (LIMITS,),
    "titration.stop_change": (LIMITS,),
    "titration.reading_low": (READING,),
    "titration.reading_high": (READING,),
    "titration.jump": (READING,),
    "emergency": ("Wizard indication", SUGGESTION),
    "escalation": (SUGGESTION, SHEET),
    "escalation.agents": (SUGGESTION,),
    "hepatorenal": ("Wizard order", SUGGESTION, CARD),
    "anaphylaxis": ("Wizard pump", SUGGESTION),
    "line": (SUGGESTION, LINE),
    "routes": ("Wizard line", SUGGESTION, LINE, SHEET),
    "routes.central": ("Wizard line",),
    "intervals": (REMINDERS,),
    "intervals.settling": ("Bedside trend", READING),
    "bag": (BAG, REMINDERS),
    "fluids": ("Wizard fluids", SHEET),
    "perfusion": (SUGGESTION, REMINDERS),
    "extravasation": ("Bedside strip", HERE),
    "plausible": (READING,),
    "pair": (READING, "Wizard indication"),
    "strengths": ("Wizard preparation", BAG),
    "preparations": ("Wizard preparation", CARD),
    "rule_of_six": ("Wizard preparation",),
    "formulas": ("Bedside supply", SHEET, HERE),
    "labels": ("Wizard preparation",),
    "debts": (REMINDERS, SHEET),
    "orders": ("Wizard order",),
    "fields": ("every typed field",),
    "texts": ("every typed field",),
    "scans": ("Sign-in", "Wizard patient"),
    "products": ("Wizard preparation",),
    "pump": ("Wizard pump", LIMITS, CARD),
    "pump.agree": ("Wizard pump", "Second check", LIMITS),
    "statements": (HERE,),
    "statements.child-pressures": ("Wizard order",),
    "disagreements": (HERE,),
    "sums": ("Reading of the text",),
}
"""A place holds for everything below it that has no row of its own."""

DIFFER: Final[dict[str, tuple[str, ...]]] = {
    "C01": ("Banner", SHEET, CARD),
    "C02": ("Wizard order", "Wizard pump"),
    "C03": ("Wizard order", "Wizard pump", LIMITS),
    "C04": ("Wizard order", SUGGESTION),
    "C05": (REMINDERS,),
    "C06": ("Wizard fluids", SHEET),
    "C07": ("Wizard fluids",),
    "C08": ("Wizard preparation",),
    "C09": ("Wizard preparation",),
    "C10": ("Wizard preparation",),
    "C11": (LIMITS, SUGGESTION),
    "C12": ("Wizard indication", SUGGESTION),
    "C13": ("Wizard indication",),
    "C14": ("Wizard fluids",),
    "C15": ("Wizard preparation", CARD),
    "C16": (SUGGESTION, REMINDERS),
    "C17": ("Wizard order", "Wizard pump"),
    "C18": (SUGGESTION, SHEET),
    "C19": (SUGGESTION, "Bedside other agent"),
    "C20": (SUGGESTION,),
    "C21": ("Wizard preparation",),
    "C22": (SUGGESTION,),
    "C23": (SUGGESTION, "Bedside strip"),
    "C24": ("Wizard line", LINE, SUGGESTION, LIMITS),
    "C25": ("Wizard line",),
    "C26": ("Wizard line", SUPPLY),
    "C27": ("Wizard line",),
    "C28": (SUGGESTION, LIMITS),
    "C29": ("Wizard indication",),
    "C30": ("Wizard pump", CARD),
    "C32": ("Wizard pump", CARD),
    "C33": (READING, SUGGESTION),
    "C34": ("Wizard patient", "Banner"),
    "C35": (BAG, REMINDERS),
    "C36": (SUPPLY, SHEET),
    "C37": (SUPPLY, SUGGESTION),
    "C38": ("Wizard indication", SUGGESTION),
    "C39": ("Wizard indication",),
    "C40": ("Wizard patient",),
}
"""Where what was chosen between two sources acts; one without a row stands here alone."""

STEPS: Final[dict[str, tuple[str, ...]]] = {
    "patient": ("Wizard patient", REMINDERS),
    "indication": ("Wizard indication", REMINDERS),
    "fluids": ("Wizard fluids", REMINDERS),
    "line": ("Wizard line", REMINDERS),
    "preparation": ("Wizard preparation", REMINDERS),
    "pump": ("Wizard pump", REMINDERS),
    "second check": ("Second check", REMINDERS),
}
"""Where a check of that step is asked, and where it waits when it was left for later."""


def used(place: str) -> tuple[str, ...]:
    """The screens on which a place of the text acts; its nearest row above counts."""
    while place and place not in USED:
        place = place.rpartition(".")[0]
    return USED.get(place, ())
