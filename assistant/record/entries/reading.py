"""What was seen at the patient."""

from __future__ import annotations

from typing import Literal

from pydantic import field_validator

from assistant.quantities import Pressure
from assistant.record.entries.base import Amount, Frozen

Sign = Literal[
    "lactate", "urine", "cap_refill", "mental", "extremities",
    "skin", "digits", "chest_pain", "cvp", "scvo2",
]  # fmt: skip
PRESSURE_UNIT = "mmHg"


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
    """Heart rate per minute, and the rhythm in words; `new` when it was not there before."""

    kind: Literal["heart"] = "heart"
    rate: Amount
    rhythm: str = ""
    new: bool = False
    reason: str = ""


class PerfusionRead(Frozen):
    """One sign of perfusion: `amount` for what is measured, `text` for what is seen.

    Lactate mmol/L; urine mL over `hours`; capillary refill s; CVP mmHg; ScvO2 %; mental state,
    extremities, skin, digits and chest pain in words.
    """

    kind: Literal["perfusion"] = "perfusion"
    sign: Sign
    amount: Amount | None = None
    hours: Amount | None = None
    text: str = ""
    reason: str = ""


class FluidGiven(Frozen):
    """Crystalloid in mL that ran in."""

    kind: Literal["fluid"] = "fluid"
    volume: Amount
    reason: str = ""


class AgentRuns(Frozen):
    """Another agent runs at this amount; units per hour and per minute are both real.

    `strength` is what its bag says, `line` where it runs, `checked_by` the second person.
    """

    kind: Literal["agent"] = "agent"
    name: str
    amount: Amount
    strength: str = ""
    line: str = ""
    ordered_by: str = ""
    checked_by: str = ""
    reason: str = ""


class DrugGiven(Frozen):
    """One dose of another drug was given, such as an epinephrine bolus; `way` is how."""

    kind: Literal["drug_given"] = "drug_given"
    name: str
    amount: Amount | None = None
    way: str = ""
    reason: str = ""


class ShockRecognised(Frozen):
    """Shock was recognised: the hours of the first fluid run from its `at`."""

    kind: Literal["shock"] = "shock"
    text: str = ""


class BaselineMap(Frozen):
    """The patient's MAP before the illness or the treatment, in mmHg."""

    kind: Literal["baseline_map"] = "baseline_map"
    map: Amount
    reason: str = ""

    @field_validator("map")
    @classmethod
    def _a_pressure(cls, value: Amount) -> Amount:
        if value.unit != PRESSURE_UNIT:
            raise ValueError(f"a MAP is in {PRESSURE_UNIT}, not in {value.unit}")
        return value

    @property
    def mean(self) -> Pressure:
        """The MAP it was."""
        return Pressure(self.map.exact)
