"""Every minute of a shift: no collision, no nag, no step that must not be, no dead end.

A story moves the clock from line to line; between two lines only time passes, and what the
program asks follows from chart and time alone. So each minute is looked at as it was, before and
after its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from minutes_answers import dead_ends
from minutes_asked import Asked, collisions, conditions, steps
from minutes_sounds import Heard

from assistant.rules.due import Kind
from assistant.session import Session
from assistant.stories.driver import Player, play
from assistant.stories.reading import Step, Story

MINUTE = timedelta(minutes=1)


@dataclass
class Minutes:
    """What broke in a shift: each sentence once, with its first minute and how many there were."""

    story: Story
    session: Session
    heard: Heard = field(default_factory=Heard)
    looked: int = 0
    broke: dict[str, list[datetime]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)
    line: int = 0
    _place: int = -1
    _last: Asked | None = None
    _seen: set[tuple[Kind, str]] = field(default_factory=set)
    _quiet: tuple[int, frozenset[str]] = (-1, frozenset())

    def after(self, step: Step) -> None:
        """Look after the last line of a minute, then at each minute up to the next line."""
        self._place, self.line = self._place + 1, step.line
        rows = self.story.steps
        now = step.at
        end = rows[self._place + 1].at if self._place + 1 < len(rows) else None
        if end == now:
            return
        self._look(now)
        end = end or now
        while now < end:
            now += MINUTE
            self._look(now, passed=True)

    @property
    def said(self) -> list[str]:
        """What broke, the earliest first."""
        rows = sorted(self.broke.items(), key=lambda row: row[1][0])
        return [f"{at[0]:%H:%M} ({len(at)} min) {sentence}" for sentence, at in rows]

    def _look(self, now: datetime, *, passed: bool = False) -> None:
        chart, rules = self.session.chart, self.session.protocol
        asked = Asked.of(chart, rules, now, now.tzinfo or UTC, self._last)
        self._last = asked
        self.looked += 1
        self.note(now, collisions(asked))
        self.note(now, steps(asked))
        self.note(now, dead_ends(asked, self.answered))
        self.note(now, self._grew_loud(asked))
        self.note(now, self._late_at_once(asked))
        if passed:
            self.note(now, self.heard.minute(asked))

    def _grew_loud(self, asked: Asked) -> Iterable[str]:
        """A call that was answered is not asked again by time alone, but where its time ended."""
        version, before = self._quiet
        self._quiet = (asked.chart.version, frozenset(asked.answered))
        if version != asked.chart.version or asked.ended:
            return
        asks = set(conditions(asked.found, asked.shown))
        for code in before & asks - set(asked.answered):
            yield f"{code} was answered and asks again by time alone (line {self.line})"

    def _late_at_once(self, asked: Asked) -> Iterable[str]:
        """What was never asked before is not overdue in its first minute."""
        for row in asked.rows:
            name = (row.kind, row.code)
            if row.kind is Kind.DEBT and name not in self._seen and row.at < asked.now:
                yield f"{row.code} is asked first when it is {row.late_minutes(asked.now)} min late"
            self._seen.add(name)

    def note(self, now: datetime, found: Iterable[str]) -> None:
        """Keep what broke in that minute."""
        for sentence in found:
            self.broke.setdefault(sentence, []).append(now)


def watched(story: Story, player: Player, also: Callable[[Step], None] | None = None) -> Minutes:
    """Play a shift and look at every minute of it; promises that did not hold are in it too."""
    minutes = Minutes(story, player.session)

    def after(step: Step) -> None:
        minutes.after(step)
        if also is not None:
            also(step)

    for said in play(story, player, training=True, each=after):
        minutes.broke.setdefault(said, []).append(story.steps[-1].at)
    return minutes
