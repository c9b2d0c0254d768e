"""An immutable sequence in the order of (at, number) that grows cheaply at its end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, dropwhile
from typing import Generic, TypeVar
from uuid import UUID

from assistant.record.entries import By, Recorded

W = TypeVar("W")
Place = tuple[datetime, int]
"""When, and the number in the journal: what everything is sorted by."""
CHUNK = 256


@dataclass(frozen=True, slots=True)
class Event(Generic[W]):
    """One unstruck fact on a timeline: what, when, known when, by whom."""

    at: datetime
    number: int
    what: W
    id: UUID
    recorded_at: datetime
    by: By

    @property
    def place(self) -> Place:
        """What the timeline is sorted by."""
        return (self.at, self.number)

    @classmethod
    def of(cls, recorded: Recorded, what: W) -> Event[W]:
        """The event of a recorded entry whose body is `what`."""
        e = recorded.entry
        return cls(e.at, recorded.number, what, e.id, e.recorded_at, e.by)


class Timeline(Generic[W]):
    """Events in order; adding gives a new timeline and shares the old one's chunks."""

    __slots__ = ("_chunks",)

    def __init__(self, chunks: tuple[tuple[Event[W], ...], ...] = ()) -> None:
        """Take over chunks that are in order and not empty."""
        self._chunks = chunks

    @classmethod
    def of(cls, events: Iterable[Event[W]]) -> Timeline[W]:
        """A timeline of events in any order."""
        rows = sorted(events, key=lambda e: e.place)
        return cls(tuple(tuple(rows[i : i + CHUNK]) for i in range(0, len(rows), CHUNK)))

    def add(self, event: Event[W]) -> Timeline[W]:
        """A timeline that also holds `event`."""
        chunks = self._chunks
        if not chunks:
            return Timeline(((event,),))
        if event.place > chunks[-1][-1].place:
            if len(chunks[-1]) < CHUNK:
                return Timeline((*chunks[:-1], (*chunks[-1], event)))
            return Timeline((*chunks, (event,)))
        i = self._chunk(event)
        j = bisect_left(chunks[i], event.place, key=lambda e: e.place)
        grown = (*chunks[i][:j], event, *chunks[i][j:])
        parts = (grown,) if len(grown) <= 2 * CHUNK else (grown[:CHUNK], grown[CHUNK:])
        return Timeline((*chunks[:i], *parts, *chunks[i + 1 :]))

    def without(self, event: Event[W]) -> Timeline[W]:
        """A timeline that does not hold that event; the same one when it never did."""
        chunks = self._chunks
        i = self._chunk(event)
        kept = tuple(e for e in chunks[i] if e.id != event.id)
        return Timeline((*chunks[:i], *((kept,) if kept else ()), *chunks[i + 1 :]))

    def _chunk(self, event: Event[W]) -> int:
        """The chunk that holds the event, or would take it."""
        chunks = self._chunks
        return min(bisect_left(chunks, event.place, key=lambda c: c[-1].place), len(chunks) - 1)

    def last(self, at: datetime | None = None) -> Event[W] | None:
        """The last event, or the last one not after `at`."""
        if at is None:
            return self._chunks[-1][-1] if self._chunks else None
        i = bisect_right(self._chunks, at, key=lambda c: c[0].at) - 1
        if i < 0:
            return None
        j = bisect_right(self._chunks[i], at, key=lambda e: e.at)
        return self._chunks[i][j - 1]

    def newest(self, place: Place | None = None) -> Iterator[Event[W]]:
        """All events, or those not after `place`, the last one first."""
        if place is None:
            return chain.from_iterable(reversed(c) for c in reversed(self._chunks))
        i = bisect_right(self._chunks, place, key=lambda c: c[0].place)
        whole = chain.from_iterable(reversed(c) for c in reversed(self._chunks[:i]))
        return dropwhile(lambda e: e.place > place, whole)

    def __iter__(self) -> Iterator[Event[W]]:
        """All events in order."""
        return chain.from_iterable(self._chunks)

    def __len__(self) -> int:
        """How many events."""
        return sum(len(c) for c in self._chunks)

    def __bool__(self) -> bool:
        """Whether there is any event."""
        return bool(self._chunks)

    def __eq__(self, other: object) -> bool:
        """Equal when the same events stand in the same order, however they are chunked."""
        return isinstance(other, Timeline) and list(self) == list(other)

    def __hash__(self) -> int:
        """The hash of the last event's place."""
        return hash(self._chunks[-1][-1].place if self._chunks else None)
