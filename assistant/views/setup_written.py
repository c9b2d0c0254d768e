"""Numbers that the program puts into the fields of the wizard, in the fields' own writing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.protocol.fields import DOSE_FIELDS
from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.views.setup_typed import PRESSURES, number_field

DOSES: Final = ("start", "maximum", "step", "step_down", "notify")
"""Texts in the unit of the order, which stands under `unit`."""
FIELDS: Final[Mapping[str, str]] = {
    "weight": "weight_kg",
    "rate": "rate_ml_h",
    "mg": "amount_mg",
    "ml": "volume_ml",
    "interval": "order_interval_min",
    "interval_down": "order_interval_min",
    "map_low": "map_target_mmhg",
    "map_high": "map_target_mmhg",
    "map": "map_mmhg",
    "baseline": "map_mmhg",
    **PRESSURES,
}
"""The field of the protocol by which a text of the wizard is read."""


def written(protocol: Protocol, texts: Mapping[str, str]) -> dict[str, str]:
    """A page's texts with every number as its own field reads it, with a comma where pumps show it.

    The numbers come with a point, as the chart and the protocol keep them.
    """
    unit = texts.get("unit", "")
    doses = dict.fromkeys(DOSES, DOSE_FIELDS[DoseUnit(unit)]) if unit in set(DoseUnit) else {}
    fields = {**FIELDS, **doses}
    return {
        key: number_field(protocol, fields[key]).written(text) if key in fields else text
        for key, text in texts.items()
    }
