"""What a call was about, in few words: for the chips beside an entry that somebody was informed."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.rules.table import Action, Also

ABOUT: Mapping[str, str] = {
    Action.ORDER_INCOMPLETE_CALL: "low pressure, order incomplete",
    Action.HOLD_AND_CALL: "heart or limb",
    Action.CONSIDER_STOP: "stopping",
    Action.DECREASE_NOW: "far above target",
    Action.MAX_REACHED: "ordered maximum",
    Action.CENTRAL_ACCESS: "central access",
    Action.CALL_FIRST: "dose the order calls at",
    Action.WAIT_AND_CALL: "very low pressure",
    Action.INCREASE_AND_CALL: "very low pressure",
    Action.NO_INCREASE: "vasoconstriction",
    Action.HOLD_PERFUSION: "poor perfusion",
    Action.STOP_NEEDS_ORDER: "stopping",
    Action.LADDER_TOP: "top of the ladder",
    Action.LEAVE_LADDER: "too low for slow steps",
    Action.EXTRAVASATION: "signs at the site",
    Also.INFORM: "dose in the escalation band",
    Also.VASOCONSTRICTION: "vasoconstriction",
    "notify_dose": "dose the order calls at",
    "order_to_match": "over the ordered maximum",
    "over_order": "over the ordered maximum",
    "over_route": "over the route's limit",
    "ROUTE_DOSE_LIMIT": "over the route's limit",
    "SITE_POLICY_MAX": "over the unit's limit of the site",
    "ROUTE_TIME_LIMIT": "hours of the line",
    "ROUTE_TIME_APPROACHING": "hours of the line",
    "route": "hours of the line",
    "site_signs": "signs at the site",
    "map_below": "MAP below target",
    "map_above": "MAP above target",
    "emergency": "emergency range",
}
"""A code that a call answers -> what a nurse calls it."""


def about(code: str) -> str:
    """What a code is called; one that has no name is shown as it is written."""
    return ABOUT.get(code, code.replace("_", " ").lower())
