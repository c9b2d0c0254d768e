"""The reasons offered by digit when a finding asks for one; free text is taken as well."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.views.entry_read import unseen

ARTEFACT = "artefact"
"""Choosing it marks the reading itself: kept, drawn hollow, not counted."""
_READING = ("real", ARTEFACT)
_BY_CODE = {
    "map_jump": _READING,
    "implausible_map": _READING,
    "map_outside_pair": _READING,
    "tenfold": ("prescriber at the bedside", "found like this", "pump was set wrong"),
    "rate_typed_as_dose": ("prescriber at the bedside", "found like this"),
    "over_order": ("prescriber at the bedside", "spoken order to follow", "found like this"),
    "over_one_step": ("told by the prescriber", "rapid fall", "rapid rise"),
    "too_soon": ("told by the prescriber", "rapid fall", "rapid rise"),
    "large_change": ("told by the prescriber", "rapid fall", "rapid rise"),
    "no_order": ("emergency, order to follow", "spoken order to follow"),
    "pump_differs": ("read off the pump", "strength on the bag differs"),
    "rounding_block": ("weaker bag on its way", "told by the prescriber"),
    "over_route": ("prescriber decided, recorded", "other access on its way"),
    "central_bag_elsewhere": ("prescriber decided, recorded", "other access on its way"),
    "new_strength": ("ordered", "concentrated to save fluid"),
    "stop_reason": ("weaned off", "ordered", "other agent", "transfer"),
    "value_unusual": _READING,
    "value_cannot": _READING,
    "pair_reversed": _READING,
    "map_off_formula": _READING,
    "pulse_pressure": _READING,
    "half_a_pair": ("felt, no diastolic", "cuff shows one value"),
    "urine_zero": ("measured, catheter open", "measured by scan", "no void since then"),
    "lactate_mg_dl": ("real, in mmol/L", "repeated"),
    "strike_reason": ("typing slip", "wrong patient", "wrong time"),
}
_USUAL = ("told by the prescriber", "emergency", "found like this")
MOST = 4
LETTERS = 3
SHORT = "A reason has 3 letters or more, or is a digit of the list."
VALUE = f"That reads as a value, not as a reason. {SHORT}"
_MODE = r"(?:map|dose|rate|heart rate|heart|hr|bag left|bag|site check|site|[mdrhsbopt])"
_UNIT = r"(?:mcg|mg|ml|mmhg|per min|/min|min|kg|units|%|[acxn])[a-z/]*"
_VALUE = re.compile(
    rf"{_MODE}?[ :=]*[-+]?[\d.,][\d.,/: ]*(?:{_UNIT})?[ -]*[\d:]*", re.ASCII | re.IGNORECASE
)


def reasons(codes: Iterable[str]) -> tuple[str, ...]:
    """Up to four reasons for these findings, the first finding's first."""
    found: dict[str, None] = {}
    for code in codes:
        found.update(dict.fromkeys(_BY_CODE.get(code, ())))
    return tuple(found)[:MOST] or _USUAL


def not_a_reason(text: str) -> str:
    """Why a text is no reason, in words; "" when it can be one. A digit of a list comes as words.

    A value, a mode with a value, or fewer than three letters is a slip of the field.
    """
    if hidden := unseen(text, "Reason"):
        return hidden
    bare = " ".join(text.split())
    if _VALUE.fullmatch(bare):
        return VALUE
    return "" if sum(sign.isalpha() for sign in bare) >= LETTERS else SHORT
