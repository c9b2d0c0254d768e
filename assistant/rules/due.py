"""One thing to do: since when its interval runs, when it is due, and how loud it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from assistant.rules.pace import Pace


class Kind(StrEnum):
    """What is due."""

    MAP = "map"
    HEART = "heart"
    SITE = "site"
    URINE = "urine"
    LACTATE = "lactate"
    ROUTE = "route"
    FLUID = "fluid"
    BAG = "bag"
    DEBT = "debt"


class Urgency(StrEnum):
    """How loud: not yet, due, or late by more than its own interval."""

    AHEAD = "ahead"
    DUE = "due"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do: since when its interval runs, when it is due, how urgent it is.

    A look that had to wait is due when somebody can look again, and keeps its own interval.
    """

    kind: Kind
    code: str
    since: datetime
    at: datetime
    urgency: Urgency
    pace: Pace | None = None
    length: timedelta | None = None
    """Its own interval, where that is another than from `since` to `at`."""

    @property
    def every(self) -> timedelta:
        """Its interval: late by more than that it is asked for once more."""
        return self.at - self.since if self.length is None else self.length

    def late_minutes(self, now: datetime) -> int:
        """Whole minutes past due; 0 before."""
        return max(0, int((now - self.at).total_seconds() // 60))


def quiet(kind: Kind, code: str, since: datetime, at: datetime, now: datetime) -> Due:
    """A row that waits until it is due, and is never louder than that."""
    return Due(kind, code, since, at, Urgency.AHEAD if now < at else Urgency.DUE)


def looked_at(kind: Kind, since: datetime, length: timedelta, now: datetime) -> Due:
    """A look that is late once its own interval has passed twice."""
    urgency = Urgency.AHEAD if now < since + length else Urgency.DUE
    if now >= since + 2 * length:
        urgency = Urgency.LATE
    return Due(kind, kind.value, since, since + length, urgency)
