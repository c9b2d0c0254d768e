"""An alert in the few words that a banner has room for at three metres."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.rules.table import Action
from assistant.views.alert import Alert
from assistant.views.map_tile import MapTile

_SHORT: Mapping[str, str] = {
    "site_signs": "Look at the site",
    "over_order": "Dose over the order",
    Action.MAX_REACHED: "At the maximum: call",
    Action.CENTRAL_ACCESS: "Line limit: call",
    Action.CALL_FIRST: "Call before a step up",
    Action.LADDER_TOP: "Highest dose: call",
    Action.LEAVE_LADDER: "MAP {map}: call now",
    Action.NO_INCREASE: "Vessels narrow: call",
    Action.HOLD_PERFUSION: "Perfusion poor: call",
    Action.DECREASE_NOW: "MAP {map} far above",
    Action.CONSIDER_STOP: "MAP {map}: call now",
    Action.HOLD_AND_CALL: "Danger signs: call",
}
_RANGE = ("map_below", "map_above")
_WHEN = re.compile(r" at \d\d:\d\d$", re.ASCII)
_LEFT_OUT = ((" runs dry ", " dry "), (" by the count", ""), (" check ", " "))
"""Words that a banner can do without."""


def in_few_words(alert: Alert, shown: MapTile) -> str:
    """What it is about; where no few words are known the whole sentence, without its time."""
    if alert.code in _RANGE and shown.against:
        return f"MAP {shown.against}"
    if alert.code in _SHORT:
        return _SHORT[alert.code].format(map=shown.value or "---")
    said = _WHEN.sub("", alert.sentence)
    for long, short in _LEFT_OUT:
        said = said.replace(long, short)
    return said
