"""What a pressor can do to heart, hands and bowels: the signs that hold it and ask for a call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import HeartRead
from assistant.record.timeline import Event, Timeline
from assistant.rules.pace import began
from assistant.rules.perfusion import (
    KEPT,
    Poor,
    Read,
    Sign,
    by_sign,
    rate_of,
    rising,
    weight_at,
    worded,
)
from assistant.rules.urine import is_little

SEEN = (Sign.EXTREMITIES, Sign.DIGITS)
BOTH = 2
"""Urine that falls and a lactate that rises are signs of poor flow as well: it takes both."""
WITHOUT = ("no", "none", "free")


@dataclass(frozen=True, slots=True)
class Danger:
    """A new rhythm, ischaemic digits or chest pain: since when, in words as charted."""

    what: str
    since: datetime
    words: str
    entry: UUID


def dangers(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Danger, ...]:
    """What holds the dose and asks for a call at once, while the drug is on its chart."""
    found = [new_rhythm(chart, now)]
    rows = by_sign(chart, now)
    digits = worded(rows.get(Sign.DIGITS, ()), protocol.perfusion.poor.get(Sign.DIGITS, ()))
    found.append(_of_run("digits", digits))
    found.append(_of_run("chest pain", _pain(rows.get(Sign.CHEST_PAIN, ()), protocol)))
    return tuple(each for each in found if each is not None)


def new_rhythm(chart: Chart, now: datetime) -> Danger | None:
    """The last rhythm that was new, until another rhythm is charted after it."""
    line = chart.all(HeartRead)
    last = line.last()
    if last is None or last.at <= now:
        return _new_rhythm(line)
    return _rhythm(line.newest((now, chart.version)))


@lru_cache(maxsize=KEPT)
def _new_rhythm(line: Timeline[HeartRead]) -> Danger | None:
    return _rhythm(line.newest())


def _rhythm(rows: Iterator[Event[HeartRead]]) -> Danger | None:
    later = ""
    for event in rows:
        rhythm = event.what.rhythm.casefold()
        if event.what.new and (not later or later == rhythm):
            return Danger("rhythm", event.at, event.what.rhythm, event.id)
        if event.what.new or (later and rhythm and later != rhythm):
            return None
        later = later or rhythm
    return None


def narrow_signs(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Poor, ...]:
    """The signs of too much vasoconstriction that came after the infusion began.

    Cold extremities and ischaemic digits by the protocol's words; urine that is little and less
    than before; a lactate that rises. Source: S115 to S118.
    """
    start, named = began(chart, now), protocol.perfusion.narrow
    if start is None:
        return ()
    rows, poor = by_sign(chart, now), protocol.perfusion.poor
    runs = {
        **{sign: worded(rows.get(sign, ()), poor.get(sign, ())) for sign in SEEN},
        Sign.URINE: _less(rows.get(Sign.URINE, ()), chart, protocol, now),
        Sign.LACTATE: rising(rows.get(Sign.LACTATE, ())),
    }
    return tuple(
        Poor(sign, run[-1].at, run[0].at)
        for sign, run in runs.items()
        if run and sign in named and run[-1].at >= start
    )


def is_narrow(signs: Sequence[Poor]) -> bool:
    """Whether the signs speak of vasoconstriction: one that is seen, or urine and lactate both."""
    return any(p.sign in SEEN for p in signs) or len(signs) >= BOTH


def _less(rows: Sequence[Read], chart: Chart, protocol: Protocol, now: datetime) -> list[Read]:
    """The last urine when it is under the protocol's limit and less than the one before."""
    weight = weight_at(chart, now)
    if weight is None:
        return []
    rates = [(e, rate) for e in rows[:BOTH] if (rate := rate_of(e.what, weight))]
    if len(rates) < BOTH:
        return []
    (event, last), (_, before) = rates
    return [event] if is_little(last, protocol) and last.ml_h < before.ml_h else []


def _pain(rows: Sequence[Read], protocol: Protocol) -> list[Read]:
    """Chest pain by the protocol's words, else in any words that do not deny it."""
    words = protocol.perfusion.poor.get(Sign.CHEST_PAIN)
    if words:
        return worded(rows, words)
    run: list[Read] = []
    for event in rows:
        if not event.what.text.strip() or _denied(event.what.text):
            break
        run.append(event)
    return run


def _denied(text: str) -> bool:
    first = text.casefold().replace(",", " ").split()
    return bool(first) and first[0] in WITHOUT


def _of_run(what: str, run: Sequence[Read]) -> Danger | None:
    if not run:
        return None
    return Danger(what, run[-1].at, run[0].what.text, run[-1].id)
