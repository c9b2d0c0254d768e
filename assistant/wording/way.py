"""The drug's way to the vein in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from fractions import Fraction

from assistant.rules.arrival import Cause, Way
from assistant.wording.numbers import clock, plain

PARTS = {Fraction(1, 2): "half", Fraction(1, 3): "a third of", Fraction(1, 4): "a quarter of"}


def latest(ways: Sequence[Way]) -> Way | None:
    """The way that ends last."""
    known = [way for way in ways if way.at is not None]
    return max(known, key=lambda way: (way.at, way.after), default=None)


def way(each: Way, now: datetime, zone: tzinfo) -> str:
    """Where the drug is: "first drug reaches the vein about 23:47"."""
    if each.at is None:
        return "the drug has not reached the vein while the pump stands"
    at = clock(each.at, zone)
    if each.cause is Cause.STRENGTH:
        return _wrong(each, at) if each.at > now else f"the new strength reached the vein {at}"
    if each.at > now:
        return f"first drug reaches the vein about {at}"
    return f"first drug reached the vein about {at}"


def _wrong(each: Way, at: str) -> str:
    told = f"until about {at} the tubing gives"
    return f"{told} {_times(each.times)} this dose" if each.times else f"{told} another dose"


def _times(times: Fraction) -> str:
    if times in PARTS:
        return PARTS[times]
    return f"{plain(times, 2)} times" if times >= 1 else f"{plain(times, 2)} of"


def in_short(each: Way) -> str:
    """The same for a stretch of the trend: "drug on its way", "4 times this dose"."""
    if each.cause is not Cause.STRENGTH:
        return "drug on its way"
    return f"{_times(each.times)} this dose" if each.times else "another dose"
