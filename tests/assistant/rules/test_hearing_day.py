"""H44: a day and night of two beds, simulated minute by minute, with every sound counted.

The nurse of this day looks at a bed as one does: soon after a sound, some minutes late while all
is steady, at times too late; she goes to the other bed with the same round.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from random import Random
from uuid import UUID

from charting import bag, mean, recorded
from told import ARM, BAG, LINE, ORDER, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.record.chart import follow
from assistant.record.entries import SiteLooked, What
from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.hearing import Bed, Ear, Level, Sound, listen
from assistant.rules.pace import Pace
from assistant.rules.sounds import heard

MINUTE = timedelta(minutes=1)
APART = timedelta(minutes=5)
DAY = 24 * 60
LOW = (range(40), range(430, 470), range(1000, 1050))
"""Minutes of the day in which the first patient's pressure is too low."""


@dataclass
class Day:
    """What was heard: minute of the day, level, beds; and whether all was steady then."""

    beds: list[Bed]
    lines: list[tuple[int, Level, int, bool]] = field(default_factory=list)
    often: Counter[tuple[UUID, Kind, datetime]] = field(default_factory=Counter)
    rounds: int = 0
    ear: Ear = field(default_factory=Ear)
    steady_for: int = 0

    def chart(self, number: int, minute: int, what: What) -> None:
        bed, when = self.beds[number], at("07:00") + minute * MINUTE
        more = recorded(bed.chart.version + 1, when, what)
        self.beds[number] = replace(bed, chart=follow(bed.chart, more), typed=when)


@cache
def lived() -> Day:
    """The whole day, always the same."""
    dice = Random(44)
    first = Bed(UUID(int=1), charted(WEIGHT, ORDER, LINE, BAG, START), protocol())
    other = Bed(UUID(int=2), charted(WEIGHT, ORDER, ARM, BAG, START), protocol())
    day = Day([first, other])
    patience = [2, 3]
    for minute in range(1, DAY):
        now = at("07:00") + minute * MINUTE
        asked = [heard(b.chart, b.protocol, now) for b in day.beds]
        steady = all(r.pace is Pace.STABLE for rows in asked for r in rows if r.kind is Kind.MAP)
        day.steady_for = day.steady_for + 1 if steady else 0
        sound, day.ear = listen(day.beds, day.ear, now)
        if sound is not None:
            day.lines.append((minute, sound.level, _beds(sound), day.steady_for > 15))
            day.often.update((who, row.kind, row.since) for who, row in sound.rows)
        for number, rows in enumerate(asked):
            due = [row for row in rows if row.urgency is not Urgency.AHEAD]
            if due and (now - due[0].at >= patience[number] * MINUTE):
                day.rounds += 1
                _look(day, number, minute, due)
                patience[number] = dice.choice((0, 1, 2, 3, 4, 6, 16) if steady else (1, 2, 3))
    return day


def _beds(sound: Sound) -> int:
    return len({who for who, _ in sound.rows})


def _look(day: Day, number: int, minute: int, due: list[Due]) -> None:
    """One round at one bed: all that is due there, each with its own entry."""
    kinds = {row.kind for row in due}
    if Kind.BAG in kinds:
        day.chart(number, minute, bag())
    if Kind.SITE in kinds:
        day.chart(number, minute, SiteLooked())
    low = number == 0 and any(minute in span for span in LOW)
    day.chart(number, minute, mean("60" if low else "70"))


def told(day: Day) -> str:
    """The counts, for whoever reads why this failed."""
    levels = Counter(level.name.lower() for _, level, _, _ in day.lines)
    steady = sum(1 for *_, calm in day.lines if calm)
    merged = sum(1 for _, _, beds, _ in day.lines if beds > 1)
    return (
        f"{len(day.lines)} sounds in 24 h for {day.rounds} rounds at two beds ({dict(levels)}); "
        f"{steady} of them in steady state, {merged} for both beds at once"
    )


def test_H44_in_steady_state_there_is_at_most_one_sound_in_five_minutes() -> None:
    day = lived()
    near = [
        (a, b)
        for (a, *_, calm), (b, *_, still) in zip(day.lines, day.lines[1:], strict=False)
        if calm and still and (b - a) * MINUTE < APART
    ]
    assert near == [], told(day)


def test_H44_most_rounds_of_a_day_are_silent_and_none_sounds_three_times() -> None:
    day = lived()
    assert day.rounds > 150, told(day)
    assert 0 < len(day.lines) < day.rounds / 2, told(day)
    assert any(beds > 1 for _, _, beds, _ in day.lines), told(day)
    assert max(day.often.values()) == 2, told(day)
