"""Anaphylaxis: when norepinephrine may follow epinephrine. A note, never a lock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Anaphylaxis


class GateNeeds(StrEnum):
    """What the sources want first."""

    MINUTES = "minutes"
    BOLUSES = "boluses"
    VOLUME = "volume"
    HYPOTENSION = "hypotension"


@dataclass(frozen=True, slots=True)
class Treated:
    """What was done so far.

    `minutes` run from the first epinephrine, None before it; `boluses` of epinephrine; whether
    volume was given, and whether the pressure is still low.
    """

    minutes: Fraction | None
    boluses: Fraction
    volume_given: bool
    hypotension: bool


@dataclass(frozen=True, slots=True)
class Gate:
    """What is still open; nothing left is an open gate. An order is needed all the same."""

    needs: tuple[GateNeeds, ...]

    @property
    def open(self) -> bool:
        """Whether nothing is left."""
        return not self.needs


def gate(treated: Treated, limits: Anaphylaxis) -> Gate:
    """The gate after so much treatment; exactly the minutes and the boluses are enough.

    Source: C37; epinephrine remains first.
    """
    early = treated.minutes is None or treated.minutes < limits.after.exact
    lacking = {
        GateNeeds.MINUTES: early,
        GateNeeds.BOLUSES: treated.boluses < limits.boluses.exact,
        GateNeeds.VOLUME: not treated.volume_given,
        GateNeeds.HYPOTENSION: not treated.hypotension,
    }
    return Gate(tuple(need for need, lacks in lacking.items() if lacks))
