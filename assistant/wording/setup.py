"""The words of the wizard: its steps, what they came to, and why one cannot go on yet."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.rules.setup import Page

TITLES = {
    Page.PATIENT: "Patient and order",
    Page.ORDER: "Patient and order",
    Page.INDICATION: "Indication",
    Page.FLUIDS: "Fluids",
    Page.LINE: "Line",
    Page.PREPARATION: "Preparation",
    Page.PUMP: "Pump",
    Page.SECOND: "Second check",
    Page.CONFIRM: "Confirm",
}
HINTS = {
    Page.PATIENT: "Who, where, which weight",
    Page.ORDER: "The seven elements, read back",
    Page.INDICATION: "What for, and the emergency test",
    Page.FLUIDS: "How much ran in, a record",
    Page.LINE: "Where it runs in",
    Page.PREPARATION: "Bag strength and vial label",
    Page.PUMP: "Type back the rate you see",
    Page.SECOND: "A second person reads alone",
    Page.CONFIRM: "Read it once, then start",
}
_OPEN = {
    "name": "the name",
    "population": "adult or child",
    "dose": "the dose",
    "origin": "where it comes from",
    "since": "since when it runs",
    "placed": "when the line was placed",
    "left": "the mL left",
    "bag_left": "the mL left in the bag",
    "started": "the time of the start",
    "patient": "name and identifiers",
    "order": "the order",
    "weight_measured": "a measured weight",
    "start_outside": "a second look at the dose",
    "central_bag": "a second look at a strength for central lines",
    "strength_checked": "a second look at the strength",
    "order_to_match": "an order to match",
    "sign_start": "who started it",
    "block": "the block of busy hands",
    "agent_checked": "a second look at the other agent",
    "agent": "which agent",
    "agent_name": "the agent's name",
    "agent_unit": "the unit",
    "agent_dose": "the dose",
    "agent_checker": "who checked it",
    "born": "the birth date",
    "mrn": "the MRN",
    "sex": "the sex",
    "bed": "the bed",
    "weight": "the dosing weight",
    "weight_kind": "how the weight is known",
    "start": "the start dose",
    "maximum": "the maximum",
    "step": "the step",
    "interval": "the interval",
    "map_low": "the lower MAP",
    "map_high": "the upper MAP",
    "notify": "the dose to call at",
    "step_down": "the step down",
    "interval_down": "the interval down",
    "baseline": "the baseline MAP",
    "route": "the route",
    "drug": "the drug",
    "prescriber": "the prescriber",
    "how": "how it was ordered",
    "read_back": "the read-back",
    "pressure": "a pressure",
    "systolic": "the systolic",
    "diastolic": "the diastolic",
    "map": "the MAP",
    "volume": "the volume",
    "shock_at": "the time of shock",
    "epinephrine_at": "the times of epinephrine",
    "agents": "the other agents",
    "line": "the line",
    "site": "the site",
    "dead_space": "the dead space",
    "bag": "the bag's strength",
    "mg": "the mg in the bag",
    "ml": "the mL of the bag",
    "lot": "the lot",
    "named": "who named the strength",
    "rate": "the rate the pump shows",
    "unit": "the order's dose unit",
    "expires": "the end of the order",
    "shows_drug": "the drug the pump shows",
    "shows_unit": "the dose unit the pump shows",
    "pump_matched": "a second look at the pump",
    "order_signed": "the signed order",
    "second_check": "the second check",
    "runs": "the start",
    "wristband": "the wristband",
    "allergies": "allergies",
    "contraindications": "contraindications",
    "indication": "what it is for",
    "fluid": "where the crystalloid is",
    "dedicated": "its own lumen",
    "blood_return": "flush and blood return",
    "alkaline": "alkaline fluid",
    "arterial_line": "the arterial line",
    "central_line": "the central line",
    "large_vein": "the vein",
    "lumen": "the lumen",
    "confirmed": "how its place is known",
    "through": "whether the pressor runs through it",
    "old": "the line before",
    "at": "the time",
    "began": "when it began",
    "sound_heard": "the sound",
    "clock_agrees": "the clock",
    "pump_rate": "the pump's rate",
    "bag_agrees": "the bag",
    "line_agrees": "the line",
    "ended": "when it ended",
    "end": "the dose at the end",
    "most": "the most it was",
    "seen": "what it was set by",
    "strength": "the strength",
    "full": "the mL in it",
    "second": "the second check",
    "element": "what changes",
    "wean": "whether it may be weaned off",
    "io_limb": "the limb",
    "tubing": "the tubing",
    "strength_confirmed": "the pharmacist's word",
    "child_order": "the child's own limits",
    "baseline_map": "the baseline",
    "not_in_shock": "that it is no shock",
    "epinephrine_first": "epinephrine",
    "obstetrics": "obstetrics",
    "phentolamine": "phentolamine",
    "vial_label": "the vial label",
    "bag_label": "the bag label",
    "solution": "the look of the solution",
    "pump_cleared": "the cleared pump",
    "word": "whose word the stop is, and why",
    "where": "where the other access is",
    "signs": "the signs",
    "aspirated": "the mL aspirated",
    "drug_mg": "the mg of phentolamine",
    "drug_by": "the prescriber of phentolamine",
    "drug_at": "the time it was given",
    "called": "who was called",
}
OWN_LATER = "Alone: from {time} on you can read again yourself, with your own values covered."
OWN_NOW = (
    "Alone: you can read again yourself now, with your own values covered. The check by another "
    "person stays open."
)
SAME_PERSON = "The second check is by another person than the one who made the bag or set the pump."
TRAINING_NAMES = (("TR", "RN Training"), ("JC", "RN J Costa"))
TRAINING_PIN = "258046"
TRAINING_SIGN_IN = f"In training: initials {TRAINING_NAMES[0][0]}, PIN {TRAINING_PIN}."
TRAINING_CHECKER = f"In training, {TRAINING_NAMES[1][1]} checks: initials JC, PIN {TRAINING_PIN}."
"""Who can sign in to the demonstration; its folder holds no real patient."""
SHOWN = 3


def open_word(code: str) -> str:
    """What a fact or a check of that code is called in a list of open things."""
    bare = code.partition(":")[0]
    return _OPEN.get(bare, bare.replace("_", " "))


def field_label(code: str) -> str:
    """What a field is called at the head of a sentence about it."""
    word = open_word(code).removeprefix("the ")
    return f"{word[:1].upper()}{word[1:]}"


def listed(words: Sequence[str]) -> str:
    """Words as "a, b and c"; after three, "and 2 more"."""
    few = list(words[:SHOWN])
    if len(words) > SHOWN:
        few.append(f"{len(words) - SHOWN} more")
    return f"{', '.join(few[:-1])} and {few[-1]}" if len(few) > 1 else "".join(few)


def closed_sentence(lacking: Sequence[str]) -> str:
    """Why Continue is closed; empty when nothing is lacking."""
    return f"Still to answer: {listed(list(dict.fromkeys(lacking)))}." if lacking else ""
