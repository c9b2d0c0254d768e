"""How often a shift is heard: each due at most twice, and one round in five minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from minutes_asked import Asked

from assistant.rules.due import Due, Kind
from assistant.rules.pace import Pace, minutes
from assistant.rules.running import setting_at
from assistant.rules.sounds import sounds_at

MINUTE, APART = timedelta(minutes=1), timedelta(minutes=5)


@dataclass
class Heard:
    """The rounds heard so far, when the last one began and whether it was steady, each due."""

    rounds: int = 0
    round: tuple[datetime | None, bool] = (None, False)
    often: Counter[tuple[Kind, str, datetime]] = field(default_factory=Counter)

    def minute(self, asked: Asked) -> Iterator[str]:
        """What is too much in this minute; the one before it ended when this one began."""
        if not setting_at(asked.chart, asked.now).running:
            return
        rows = [row for row in asked.rows if _sounds(row, asked)]
        for row in rows:
            name = (row.kind, row.code, row.since)
            self.often[name] += 1
            if self.often[name] > 2:
                yield f"{row.kind} due since {row.since:%H:%M} sounds {self.often[name]} times"
            if row.kind not in (Kind.MAP, Kind.SITE):
                yield f"{row.kind} sounds"
        if rows:
            yield from self._too_near(asked.now, rows, asked)

    def _too_near(self, now: datetime, rows: list[Due], asked: Asked) -> Iterator[str]:
        """What is due within a few minutes is one round; only a steady state is that quiet."""
        steady = any(row.kind is Kind.MAP and row.pace is Pace.STABLE for row in asked.rows)
        first, before = self.round
        if first is not None and now - first <= minutes(asked.protocol.intervals.round.exact):
            return
        self.round = (now, steady)
        self.rounds += 1
        if first is not None and steady and before and now - first < APART:
            names = ", ".join(row.kind for row in rows)
            yield f"{names} sounds {int((now - first) / MINUTE)} min after the last round"


def _sounds(row: Due, asked: Asked) -> bool:
    before = asked.now - MINUTE
    return any(before < at <= asked.now for at in sounds_at(row, asked.protocol))
