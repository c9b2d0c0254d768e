"""When the prescriber hears of a dose: told at the next contact, or called before more."""

from __future__ import annotations

from enum import StrEnum

from assistant.protocol.model import Escalation
from assistant.quantities import Dose, Weight


class Escalate(StrEnum):
    """Who has to hear of a dose with hypotension that persists."""

    NONE = "NONE"
    INFORM = "INFORM_PRESCRIBER"
    CALL = "CALL_BEFORE_NEXT_INCREASE"


def escalation(
    dose: Dose,
    limits: Escalation | None,
    *,
    persists: bool,
    notify: Dose | None = None,
    weight: Weight | None = None,
) -> Escalate:
    """What a dose asks for while hypotension persists; nothing without it.

    `limits` are the protocol's, None where only the order tells when to call. At a limit counts as
    reached. ValueError when units differ and no weight is known.
    Source: C18; a band is told, never turned into a step.
    """
    if not persists:
        return Escalate.NONE
    call = calls_from(limits, notify)
    if call is not None and _reaches(dose, call, weight):
        return Escalate.CALL
    if limits is not None and _reaches(dose, limits.inform_at.dose, weight):
        return Escalate.INFORM
    return Escalate.NONE


def calls_from(limits: Escalation | None, notify: Dose | None) -> Dose | None:
    """The dose from which the call comes before more: the order's, else the protocol's."""
    return notify or (limits.notify_at.dose if limits else None)


def _reaches(dose: Dose, limit: Dose, weight: Weight | None) -> bool:
    return dose.to(limit.unit, weight).amount >= limit.amount
