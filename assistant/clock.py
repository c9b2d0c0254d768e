"""Time comes in from outside: every rule is told what time it is."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Protocol

RECKONED = range(1900, 2300)
"""Years of a time that is reckoned with; records made nameless lie up to two centuries ahead."""


def fixed(moment: datetime) -> datetime:
    """The same instant with a fixed offset: only to such a one is time added without a slip.

    Inside one time zone Python adds and subtracts what the wall clock shows, an hour wrong across
    a clock change.
    """
    return moment.astimezone(timezone(moment.utcoffset() or timedelta()))


class Clock(Protocol):
    """The two clocks of a workstation."""

    def now(self) -> datetime:
        """The wall clock as an aware instant in UTC."""
        ...

    def elapsed(self) -> float:
        """Seconds on a clock that nobody can set; only differences mean something."""
        ...


class SystemClock:
    """The workstation's own clocks."""

    def now(self) -> datetime:
        """The wall clock as an aware instant in UTC."""
        return datetime.now(UTC)

    def elapsed(self) -> float:
        """Seconds since an arbitrary moment, standing still while the machine sleeps."""
        return time.monotonic()


@dataclass
class StoppedClock:
    """A clock that moves only when it is told to: for stories, replays and tests."""

    at: datetime
    ran: float = 0.0

    def now(self) -> datetime:
        """The instant that was set last."""
        return self.at

    def elapsed(self) -> float:
        """Seconds that have been passed with `go`."""
        return self.ran

    def go(self, to: datetime) -> None:
        """Let time pass until `to`, on both clocks; never backwards on the second."""
        self.ran += max(0.0, (to - self.at).total_seconds())
        self.at = to

    def jump(self, by: timedelta) -> None:
        """Somebody sets the wall clock: only the wall moves."""
        self.at += by
