"""Which sound now: one for everything that falls due together, over all beds of a workstation.

A pure function of the charts, what was heard before, and now; nothing here is a timer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from types import MappingProxyType
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.due import Due, Kind
from assistant.rules.pace import Pace, minutes
from assistant.rules.sounds import heard, pressing, sounds_at, waits

HUSH = timedelta(seconds=20)
"""So long after something was charted at a bed that bed is silent."""
AGAIN = timedelta(seconds=60)
"""What presses is heard so often."""
KEPT = timedelta(days=1)

Key = tuple[UUID, Kind, str, datetime]


class Level(IntEnum):
    """How urgent a sound is: due, an interval late, pressing."""

    DUE = 1
    LATE = 2
    PRESSING = 3


@dataclass(frozen=True, slots=True)
class Bed:
    """One infusion of the workstation, and when something was last charted there by hand."""

    session: UUID
    chart: Chart
    protocol: Protocol
    typed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound, and the rows that it is for; no row when the record itself fails."""

    level: Level
    rows: tuple[tuple[UUID, Due], ...] = ()


@dataclass(frozen=True, slots=True)
class Ear:
    """What was heard: through when each bed was listened to, the last sound, moments heard."""

    through: Mapping[UUID, datetime] = field(default_factory=lambda: MappingProxyType({}))
    last: datetime | None = None
    level: Level = Level.DUE
    pressed: datetime | None = None
    heard: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class _Moment:
    key: Key
    level: Level
    row: Due

    @property
    def of(self) -> tuple[UUID, Due]:
        return self.key[0], self.row


def listen(
    beds: Sequence[Bed], ear: Ear, now: datetime, *, failing: datetime | None = None
) -> tuple[Sound | None, Ear]:
    """The sound of now, or None, and what has been heard then.

    `failing` is since when the record cannot be written. A bed where something was just charted
    is listened to afterwards. Source: WORK, sound and attention.
    """
    now = now.astimezone(UTC)  # inside one zone Python counts what the wall shows
    ear = _forgetting(ear, now)
    listened = [bed for bed in beds if not _typed(bed, now)]
    fresh: list[_Moment] = []
    calling: list[tuple[UUID, Due]] = []
    for bed in listened:
        since = min(ear.through.get(bed.session, now), now)
        rows = heard(bed.chart, bed.protocol, now)
        calling += [(bed.session, r) for r in pressing(bed.chart, bed.protocol, rows, now)]
        fresh += [m for m in _moments(bed, rows, since, now) if m.key not in ear.heard]
    through = MappingProxyType({**ear.through, **{bed.session: now for bed in listened}})
    failed = failing is not None and abs(now - failing) >= HUSH
    if (calling or failed) and (ear.pressed is None or now - ear.pressed >= AGAIN):
        sound = Sound(Level.PRESSING, (*calling, *(m.of for m in fresh)))
        return sound, _after(ear, sound, fresh, now, through)
    if not fresh:
        return None, replace(ear, through=through)
    level = max(m.level for m in fresh)
    round_, apart = _lengths(beds)
    gone = None if ear.last is None else now - ear.last
    if gone is not None and gone <= round_ and level <= ear.level:
        kept = ear.heard | {m.key for m in fresh}
        return None, replace(ear, through=through, heard=kept)
    if gone is not None and gone < apart and all(_steady(m.row) for m in fresh):
        return None, ear
    sound = Sound(level, tuple(m.of for m in fresh))
    return sound, _after(ear, sound, fresh, now, through)


def _typed(bed: Bed, now: datetime) -> bool:
    return bed.typed is not None and timedelta() <= now - bed.typed < HUSH


def _moments(bed: Bed, rows: list[Due], since: datetime, now: datetime) -> Iterator[_Moment]:
    """The latest moment of each row after `since`, up to now."""
    for row in rows:
        levels = zip(sounds_at(row, bed.protocol), (Level.DUE, Level.LATE), strict=False)
        moved = [(waits(bed.chart, row, at), level) for at, level in levels]
        came = [(at, level) for at, level in moved if since < at <= now]
        if came:
            at, level = came[-1]
            yield _Moment((bed.session, row.kind, row.code, at), level, row)


def _lengths(beds: Sequence[Bed]) -> tuple[timedelta, timedelta]:
    """How long one sound stands for all that falls due, and how far apart steady ones are."""
    rules = [bed.protocol.intervals for bed in beds]
    return (
        max(minutes(r.round.exact) for r in rules),
        max(minutes(r.sound_late.exact) for r in rules),
    )


def _steady(row: Due) -> bool:
    return row.pace is Pace.STABLE or row.kind is not Kind.MAP


def _after(
    ear: Ear, sound: Sound, fresh: list[_Moment], now: datetime, through: Mapping[UUID, datetime]
) -> Ear:
    return Ear(
        through=through,
        last=now,
        level=sound.level,
        pressed=now if sound.level is Level.PRESSING else ear.pressed,
        heard=ear.heard | {m.key for m in fresh},
    )


def _forgetting(ear: Ear, now: datetime) -> Ear:
    """Without what lies long ago; a clock that was set back makes no sound lie ahead."""
    return Ear(
        through=ear.through,
        last=None if ear.last is None else min(ear.last, now),
        level=ear.level,
        pressed=None if ear.pressed is None else min(ear.pressed, now),
        heard=frozenset(key for key in ear.heard if key[3] > now - KEPT),
    )
