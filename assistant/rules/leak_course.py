"""The course of one leak: where, since when, what has been done about it and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import DrugGiven, LeakAct, LeakStep, LineChosen, SiteLooked
from assistant.record.timeline import Event, Place
from assistant.rules.leak import GIVEN
from assistant.rules.site import same_place

CLEAR = "clear"
"""What is said of a look that ends the course."""


@dataclass(frozen=True, slots=True)
class Done:
    """One step: when it was done, and the words that go with it."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Course:
    """One leak at one line. `since` is the first sign or step, `seen` the first sign alone.

    `done` holds the last of each step; `looked` is when the place was last looked at, `left` when
    the drug began to run by another line, `given` when phentolamine was first given.
    """

    since: datetime
    line: LineChosen | None
    seen: datetime | None = None
    signs: tuple[str, ...] = ()
    done: Mapping[LeakAct, Done] = field(default_factory=dict)
    looked: datetime | None = None
    left: datetime | None = None
    given: Event[DrugGiven] | None = None

    @property
    def runs_elsewhere(self) -> bool:
        """Whether the drug runs by another access: only then a stop here is no one's word."""
        return self.left is not None or "started_there" in self.done


def course(chart: Chart, protocol: Protocol, now: datetime) -> Course | None:
    """The leak of now; None without one, after a clear look, or past phentolamine's hours.

    A sign at another line than the one that leaks begins a course of its own.
    """
    found: Course | None = None
    for at, place, what in _events(chart, now):
        found = _follow(found, at, _line(chart, place), what)
    ends = timedelta(hours=float(protocol.extravasation.within.exact))
    if found is None or now - found.since > ends:
        return None
    return replace(found, left=_left(chart, found, now), given=_given(chart, found, now))


def _events(chart: Chart, now: datetime) -> Iterator[tuple[datetime, Place, LeakStep | SiteLooked]]:
    """Looks and steps in order, from the first that could begin a leak."""
    rows: list[tuple[datetime, Place, LeakStep | SiteLooked]] = []
    rows += [(e.at, e.place, e.what) for e in chart.all(LeakStep) if e.at <= now]
    looks = [e for e in chart.all(SiteLooked) if e.at <= now]
    if rows or any(e.what.signs for e in looks):
        rows += [(e.at, e.place, e.what) for e in looks]
        yield from sorted(rows, key=lambda row: row[1])


def _follow(
    found: Course | None, at: datetime, line: LineChosen | None, what: LeakStep | SiteLooked
) -> Course | None:
    if isinstance(what, LeakStep):
        found = found or Course(at, line)
        if what.step != "looked":
            return replace(found, done={**found.done, what.step: Done(at, what.text)})
        return None if what.text == CLEAR else replace(found, looked=at)
    here = found is None or _same(found.line, line)
    if not what.signs:
        return None if here else found
    if found is None or not here:
        return Course(at, line, seen=at, signs=what.signs)
    looked = at if found.seen else found.looked
    return replace(found, seen=found.seen or at, signs=what.signs, looked=looked)


def _line(chart: Chart, place: Place) -> LineChosen | None:
    event = next(chart.all(LineChosen).newest(place), None)
    return event.what if event else None


def _same(old: LineChosen | None, new: LineChosen | None) -> bool:
    return old is None or new is None or same_place(old, new)


def _left(chart: Chart, found: Course, now: datetime) -> datetime | None:
    lines = (e for e in chart.all(LineChosen) if found.since <= e.at <= now)
    return next((e.at for e in lines if not _same(found.line, e.what)), None)


def _given(chart: Chart, found: Course, now: datetime) -> Event[DrugGiven] | None:
    rows = (e for e in chart.all(DrugGiven) if found.since <= e.at <= now)
    return next((e for e in rows if e.what.name.casefold().split()[:1] == [GIVEN]), None)
