"""What the pump does."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from assistant.quantities import DoseUnit
from assistant.record.entries.base import Amount, Frozen

RATE_UNIT = "mL/h"


def _readable(rate: Amount | None, dose: Amount | None) -> None:
    """ValueError when one of them is in a unit that no pump and no order uses."""
    if rate is not None and rate.unit != RATE_UNIT:
        raise ValueError(f"a pump runs in {RATE_UNIT}, not in {rate.unit}")
    if dose is not None and dose.unit not in set(DoseUnit):
        raise ValueError(f"{dose.unit} is not a dose unit")


class PumpRuns(Frozen):
    """The pump runs from now on at `rate` (mL/h), meant as `dose` when one was typed.

    With a dose alone the exact, unrounded rate of that dose counts.
    `as_shown` marks a value that was charted although the plain entry was stopped:
    it is what the pump shows.
    """

    kind: Literal["pump_rate"] = "pump_rate"
    rate: Amount | None = None
    dose: Amount | None = None
    reason: str = ""
    as_shown: bool = False

    @model_validator(mode="after")
    def _something(self) -> PumpRuns:
        if self.rate is None and self.dose is None:
            raise ValueError("a pump entry needs a rate or a dose")
        _readable(self.rate, self.dose)
        return self


class PumpProgrammed(Frozen):
    """The pump is set to `rate` (mL/h), meant as `dose`, and does not run yet.

    `shows_drug` and `shows_unit` are the drug and the dose unit that it shows.
    """

    kind: Literal["pump_set"] = "pump_set"
    rate: Amount
    dose: Amount
    shows_drug: str = ""
    shows_unit: str = ""
    reason: str = ""

    @model_validator(mode="after")
    def _units(self) -> PumpProgrammed:
        _readable(self.rate, self.dose)
        return self


class Paused(Frozen):
    """The pump stands still and is meant to run again."""

    kind: Literal["pause"] = "pause"
    reason: str = ""


class Resumed(Frozen):
    """The pump runs again, at the rate before the pause."""

    kind: Literal["resume"] = "resume"
    reason: str = ""


End = Literal[
    "", "weaned off", "ordered", "other agent", "transfer", "death", "comfort care",
]  # fmt: skip


class Stopped(Frozen):
    """The infusion ends; `end` tells how, "" when only the reason does."""

    kind: Literal["stop"] = "stop"
    end: End = ""
    reason: str = ""


class WeaningBegan(Frozen):
    """From now on the dose is meant to come down, step by step, until it is off."""

    kind: Literal["wean"] = "wean"
    reason: str = ""
