"""When the prescriber hears of a dose: told at the next contact, or called before more."""

from __future__ import annotations

from enum import StrEnum

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Weight


class Escalate(StrEnum):
    """Who has to hear of a dose with hypotension that persists."""

    NONE = "NONE"
    INFORM = "INFORM_PRESCRIBER"
    CALL = "CALL_BEFORE_NEXT_INCREASE"


def escalation(
    dose: Dose,
    protocol: Protocol,
    *,
    persists: bool,
    notify: Dose | None = None,
    weight: Weight | None = None,
) -> Escalate:
    """What a dose asks for while hypotension persists; nothing without it.

    `notify` is the order's, else the protocol's; a profile without an escalation has none of its
    own. At a limit counts as reached. ValueError when units differ and no weight is known.
    Source: C18; a band is told, never turned into a step.
    """
    limits = protocol.escalation
    if not persists:
        return Escalate.NONE
    call = notify or (limits.notify_at.dose if limits else None)
    if call is not None and _reaches(dose, call, weight):
        return Escalate.CALL
    if limits is not None and _reaches(dose, limits.inform_at.dose, weight):
        return Escalate.INFORM
    return Escalate.NONE


def _reaches(dose: Dose, limit: Dose, weight: Weight | None) -> bool:
    return dose.to(limit.unit, weight).amount >= limit.amount
