"""Which values can be, which are asked about, and which cannot be: data, by field."""

from __future__ import annotations

from itertools import pairwise

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from assistant.protocol.parts import Digits, Flag, McgPerMl, MmHg, Part, Words
from assistant.quantities import exact

PLAUSIBLE = (
    "weight_kg",
    "map",
    "sbp",
    "dbp",
    "hr",
    "lactate",
    "crt_s",
    "urine_ml",
    "urine_ml_kg_h",
    "rate_ml_h",
    "conc_mcg_ml",
    "dose_mcg_kg_min",
    "cvp",
    "scvo2",
    "urine_hours",
    "phentolamine_mg",
    "epinephrine_mg",
    "given_mg",
    "given_ml",
    "given_units",
    "given_mmol",
    "agent_mcg_kg_min",
    "agent_mcg_min",
    "agent_mg_h",
    "agent_units_min",
    "agent_units_h",
)
"""What is held against limits; `given_` is one dose of any other drug, `agent_` its rate."""


class Plausible(Part):
    """Outside of the `cannot` pair a value is an error, outside of the `ask` pair a question.

    The ends themselves pass. `usual` names the only values that are not asked about.
    """

    unit: Words
    cannot_below: Digits | None = None
    ask_below: Digits | None = None
    ask_above: Digits | None = None
    cannot_above: Digits | None = None
    usual: tuple[Digits, ...] = ()
    source: Words

    @model_validator(mode="after")
    def _rises(self) -> Plausible:
        given = (self.cannot_below, self.ask_below, self.ask_above, self.cannot_above)
        ends = [exact(end) for end in given if end is not None]
        if any(low >= high for low, high in pairwise(ends)):
            raise PydanticCustomError("rise", "the limits do not rise")
        return self


class PairLimits(Part):
    """When a systolic, a diastolic and a MAP do not belong together."""

    pulse_low: MmHg
    pulse_high: MmHg
    formula_off: MmHg


class Strength(Part):
    """A strength that is easily another drug, a salt or an undiluted vial."""

    value: McgPerMl
    says: Words
    cannot: Flag = False
