"""The drug's way from the pump to the vein: nothing is at the patient before it has arrived.

After a start and after a new line the dead space holds no drug, unless it was primed; after a
new strength in the same tubing it holds the old one. How long that takes is the dead space over
the rate as it really ran.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, takewhile

from assistant.clock import fixed
from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, Volume
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen
from assistant.record.timeline import Timeline
from assistant.rules.pace import began
from assistant.rules.perfusion import KEPT
from assistant.rules.running import Span, setting_at, spans_since
from assistant.rules.site import same_place

LOOK_BACK = tuple(timedelta(hours=h) for h in (1, 4, 16, 64))
"""How far back a volume that has long run in is looked for first: only to save work."""


class Cause(StrEnum):
    """What put the drug on its way."""

    START = "start"
    LINE = "line"
    STRENGTH = "strength"


Strengths = tuple[datetime, Concentration, Concentration]
"""When a bag of another strength was hung, the strength before it, and its own."""
Asked = tuple[datetime, timedelta]
"""Now, and how long ago a way may have ended and still matter."""


@dataclass(frozen=True, slots=True)
class Way:
    """The drug on its way since `after`: it reaches the vein `at`, as far as the pump goes on.

    `at` is None while the pump stands or its rate is not known. After a new strength `old` is
    what still lies in the tubing, and `times` the dose that it gives over the one that is shown.
    """

    cause: Cause
    after: datetime
    at: datetime | None
    dead_space: Volume
    old: Concentration | None = None
    times: Fraction | None = None


def ways(chart: Chart, protocol: Protocol, now: datetime, within: timedelta) -> tuple[Way, ...]:
    """The ways of now: those that end after `now` less `within`; the earliest cause first.

    A line takes the place of everything before it. A bag whose tubing is not known counts as
    hung on the same one: then a step waits some minutes; the other way round it would be added
    to a dose several times too high or too low.
    """
    start = began(chart, now)
    if start is None:
        return ()
    cause, since = Cause.START, start
    changed = _line_changed(chart, now)
    if changed is not None and changed > start:
        cause, since = Cause.LINE, changed
    line = chart.last(LineChosen, now)
    primed = line is not None and line.primed
    full = dead_space(chart, protocol, now)
    asked, dead = (now, within), Volume(Fraction(0)) if primed else full
    found = [_way(chart, cause, since, dead, asked)]
    found += (_wrong(chart, protocol, each, asked) for each in _strengths(chart, since, now))
    return tuple(w for w in found if w.at is None or w.at > now - within)


def dead_space(chart: Chart, protocol: Protocol, now: datetime) -> Volume:
    """What lies between pump and vein: as charted with the line, else the protocol's."""
    line = chart.last(LineChosen, now)
    known = line.dead_space.exact if line and line.dead_space else None
    return Volume(protocol.line.dead_space.exact if known is None else known)


def wrong_doses(chart: Chart, protocol: Protocol, now: datetime) -> list[Way]:
    """Every time that the tubing held another strength than the bag, ended or not, in order."""
    return [
        _wrong(chart, protocol, each, (now, now - each[0]))
        for each in reversed(_strengths(chart, None, now))
        if began(chart, each[0]) is not None
    ]


def _wrong(chart: Chart, protocol: Protocol, new_strength: Strengths, asked: Asked) -> Way:
    """The way of a new strength; a new line ends it."""
    after, old, new = new_strength
    now, _ = asked
    way = _way(chart, Cause.STRENGTH, after, dead_space(chart, protocol, after), asked)
    later = next((e.at for e in chart.all(LineChosen) if after < e.at <= now), None)
    changed = later and _line_changed(chart, now)
    end = min(at for at in (way.at, changed) if at) if changed and changed > after else way.at
    times = old.mcg_ml / new.mcg_ml if new.mcg_ml > 0 else None
    return replace(way, at=end, old=old, times=times)


def _line_changed(chart: Chart, now: datetime) -> datetime | None:
    """When the line in use took the place of another one; charting it again is no change."""
    rows = list(chart.all(LineChosen).newest((now, chart.version)))
    for new, old in pairwise(rows):
        if not same_place(old.what, new.what):
            return new.at
    return None


def _strengths(chart: Chart, since: datetime | None, now: datetime) -> list[Strengths]:
    """Each new strength after `since`, the newest first, that may hang on the old tubing."""
    rows = takewhile(lambda s: since is None or s[0] > since, _changed(chart.all(BagHung)))
    return [each for each in rows if each[0] <= now]


@lru_cache(maxsize=KEPT)
def _changed(bags: Timeline[BagHung]) -> Sequence[Strengths]:
    return [
        (new.at, old.what.concentration, new.what.concentration)
        for new, old in pairwise(bags.newest())
        if new.what.tubing != "new" and not _alike(old.what, new.what)
    ]


def _alike(old: BagHung, new: BagHung) -> bool:
    """Whether two bags are of one strength; the same label is, without any sum."""
    same = (old.drug, old.volume, old.labelled) == (new.drug, new.volume, new.labelled)
    return same or old.concentration == new.concentration


def _way(chart: Chart, cause: Cause, after: datetime, dead: Volume, asked: Asked) -> Way:
    return Way(cause, after, _arrival(chart, after, dead, asked), dead)


def _arrival(chart: Chart, after: datetime, dead: Volume, asked: Asked) -> datetime | None:
    """When so much has run in since a change; the change itself when that is longer ago."""
    now, within = asked
    if dead.ml == 0:
        return after
    until = now - within
    for back in LOOK_BACK:
        if until - back <= after:
            break
        if _run_through(spans_since(chart, until - back, until), dead) is not None:
            return after
    spans = spans_since(chart, after, now)
    return _run_through(spans, dead) or _ahead(chart, spans, dead, now)


def _run_through(spans: Sequence[Span], dead: Volume) -> datetime | None:
    """When the volume had run in, None when it has not."""
    left = dead.ml
    for span in spans:
        if span.volume_ml >= left and span.setting.rate is not None:
            return fixed(span.start) + _hours(left / span.setting.rate.ml_h)
        left -= span.volume_ml
    return None


def _ahead(chart: Chart, spans: Sequence[Span], dead: Volume, now: datetime) -> datetime | None:
    """When the rest will have run in at the rate of now."""
    setting = setting_at(chart, now)
    if not setting.running or setting.rate is None or setting.rate.ml_h == 0:
        return None
    left = dead.ml - sum((span.volume_ml for span in spans), Fraction(0))
    return fixed(now) + _hours(left / setting.rate.ml_h)


def _hours(length: Fraction) -> timedelta:
    return timedelta(seconds=float(length * 3600))
