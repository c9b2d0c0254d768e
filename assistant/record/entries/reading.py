"""What was seen at the patient."""

from __future__ import annotations

from typing import Literal

from assistant.quantities import Pressure
from assistant.record.entries.base import Amount, Frozen


class PressureRead(Frozen):
    """A blood pressure in mmHg: a MAP, a systolic/diastolic pair, or all three.

    An `artefact` is kept and drawn hollow, and counts for nothing.
    """

    kind: Literal["pressure"] = "pressure"
    map: Amount | None = None
    systolic: Amount | None = None
    diastolic: Amount | None = None
    source: Literal["arterial", "cuff", "unknown"] = "unknown"
    artefact: bool = False
    reason: str = ""

    @property
    def mean(self) -> Pressure | None:
        """The measured MAP, else (systolic + 2 diastolic) / 3, else None."""
        if self.map is not None:
            return Pressure(self.map.exact)
        if self.systolic is None or self.diastolic is None:
            return None
        return Pressure((self.systolic.exact + 2 * self.diastolic.exact) / 3)


class HeartRead(Frozen):
    """Heart rate per minute, and the rhythm in words."""

    kind: Literal["heart"] = "heart"
    rate: Amount
    rhythm: str = ""


class PerfusionRead(Frozen):
    """One sign of perfusion: `amount` for what is measured, `text` for what is seen.

    Lactate mmol/L; urine mL over `hours`; capillary refill s; mental state and
    extremities in words.
    """

    kind: Literal["perfusion"] = "perfusion"
    sign: Literal["lactate", "urine", "cap_refill", "mental", "extremities"]
    amount: Amount | None = None
    hours: Amount | None = None
    text: str = ""


class FluidGiven(Frozen):
    """Crystalloid in mL that ran in."""

    kind: Literal["fluid"] = "fluid"
    volume: Amount


class AgentRuns(Frozen):
    """Another agent runs at this amount; units per hour and per minute are both real."""

    kind: Literal["agent"] = "agent"
    name: str
    amount: Amount
