"""How long a bag lasts at one rate."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.protocol.model import Protocol
from assistant.quantities import Rate, Volume
from assistant.rules.bag import BagLevel, level_of


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Whole minutes until only the reserve is left, and the level for them."""

    minutes: int
    level: BagLevel

    @property
    def hhmm(self) -> str:
        """Hours and minutes, as 6:27."""
        hours, minutes = divmod(self.minutes, 60)
        return f"{hours}:{minutes:02}"


def time_left(
    left: Volume, rate: Rate, protocol: Protocol, reserve: Volume | None = None
) -> TimeLeft:
    """Minutes of drug, rounded down, 0 when the reserve is reached.

    `reserve` is by default the protocol's. ValueError when the pump stands still.
    """
    if rate.ml_h <= 0:
        raise ValueError("a pump that stands still empties no bag")
    kept = protocol.bag.reserve.exact if reserve is None else reserve.ml
    minutes = max(0, ((left.ml - kept) * 60 / rate.ml_h).__floor__())
    return TimeLeft(minutes, level_of(minutes, protocol))
