"""The mean of a cuff's pair, and whether a mean can be one."""

from __future__ import annotations

from assistant.protocol.model import Protocol
from assistant.quantities import Pressure


def map_from_cuff(systolic: Pressure, diastolic: Pressure) -> Pressure:
    """(systolic + 2 diastolic) / 3, exact. ValueError when systolic is not above diastolic."""
    if systolic <= diastolic:
        raise ValueError("the systolic is not above the diastolic")
    return Pressure((systolic.mmhg + 2 * diastolic.mmhg) / 3)


def plausible_mean(mean: Pressure, protocol: Protocol) -> bool:
    """Whether a MAP lies between the protocol's lowest and highest reading, both included."""
    limits = protocol.titration
    return limits.reading_low.exact <= mean.mmhg <= limits.reading_high.exact


def fits_pair(mean: Pressure, systolic: Pressure | None, diastolic: Pressure | None) -> bool:
    """Whether a displayed mean lies within the displayed pair it was taken with.

    A side that is not known contradicts nothing; a pair the wrong way round fits no mean.
    """
    if systolic is not None and diastolic is not None and systolic <= diastolic:
        return False
    over = systolic is not None and mean.shown > systolic.shown
    under = diastolic is not None and mean.shown < diastolic.shown
    return not over and not under
