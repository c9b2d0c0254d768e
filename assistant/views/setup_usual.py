"""The unit's usual order, element by element: told beside each field, taken one by one.

Nothing of it is filled in before a person takes it, and start and maximum are never among it.
"""

from __future__ import annotations

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.views.setup_written import written


def usual(protocol: Protocol, unit: DoseUnit | None) -> dict[str, str]:
    """What the unit usually writes for each element, in the field's own writing.

    A dose of another unit than the order's is not among it, and none before its unit is chosen.
    Source: the unit's order template.
    """
    found = {"drug": protocol.protocol.drug}
    if not protocol.orders:
        return found
    row = protocol.orders[0]
    found |= {"route": row.route, "indication": row.indication, "interval": row.interval.value}
    found |= {"map_low": row.map_low.value} if row.map_low else {}
    found |= {"map_high": row.map_high.value} if row.map_high else {}
    doses = {"step": row.step, "notify": row.notify}
    found |= {name: dose.value for name, dose in doses.items() if dose and dose.unit == unit}
    texts = written(protocol, {"unit": unit.value if unit else "", **found})
    return {name: texts[name] for name in found}


def usual_unit(protocol: Protocol) -> str:
    """The dose unit of the unit's usual order, "" where there is none."""
    return str(protocol.orders[0].step.unit) if protocol.orders else ""
