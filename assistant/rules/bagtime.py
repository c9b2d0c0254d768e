"""How long a bag lasts at one rate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Rate, Volume


class BagLevel(StrEnum):
    """How near the end is; the minutes are the protocol's."""

    OK = "ok"
    PREPARE = "prepare"
    WARN = "warn"
    URGENT = "urgent"
    DRY = "dry"


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Exact minutes until only the reserve is left and until nothing is, and the level for them."""

    usable: Fraction
    dry: Fraction
    level: BagLevel

    @property
    def minutes(self) -> int:
        """Whole minutes of drug before the reserve, rounded down."""
        return self.usable.__floor__()

    @property
    def hhmm(self) -> str:
        """Hours and minutes, as 6:27."""
        hours, minutes = divmod(self.minutes, 60)
        return f"{hours}:{minutes:02}"


def time_left(left: Volume, rate: Rate, reserve: Volume, protocol: Protocol) -> TimeLeft:
    """Minutes of drug, 0 when the reserve is reached. ValueError when the pump stands still."""
    if rate.ml_h <= 0:
        raise ValueError("a pump that stands still empties no bag")
    usable = max(Fraction(0), left.ml - reserve.ml) * 60 / rate.ml_h
    level = level_of(usable.__floor__(), protocol)
    return TimeLeft(usable, left.ml * 60 / rate.ml_h, level)


def level_of(minutes: int, protocol: Protocol) -> BagLevel:
    """The level for whole minutes left before the reserve is reached."""
    limits = protocol.bag
    for figure, level in (
        (limits.urgent, BagLevel.URGENT),
        (limits.warn, BagLevel.WARN),
        (limits.prepare, BagLevel.PREPARE),
    ):
        if minutes <= figure.exact:
            return level
    return BagLevel.OK
