"""Perfusion beside MAP: a missing value is unknown, never fine."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, takewhile

from assistant.protocol.model import Protocol
from assistant.quantities import Volume, Weight
from assistant.record.chart import Chart
from assistant.record.entries import PerfusionRead, Weighed
from assistant.record.timeline import Event, Timeline
from assistant.rules.equivalents import clearance, is_rising
from assistant.rules.urine import UrineRate, is_little, urine_rate

Read = Event[PerfusionRead]
DENIED = frozenset({"no", "not", "none"})
KEPT = 64
"""For so many charts what was sorted once is kept: a timeline never changes."""
_WORD = re.compile(r"\w+")


class Sign(StrEnum):
    """What a profile may count among the signs of perfusion."""

    URINE = "urine"
    CAP_REFILL = "cap_refill"
    LACTATE = "lactate"
    MENTAL = "mental"
    SKIN = "skin"
    EXTREMITIES = "extremities"
    DIGITS = "digits"
    CHEST_PAIN = "chest_pain"


MEASURED = (Sign.URINE, Sign.CAP_REFILL, Sign.LACTATE)


@dataclass(frozen=True, slots=True)
class Poor:
    """A sign that is poor, since the first reading of its run; `at` is the last one."""

    sign: Sign
    since: datetime
    at: datetime


def of_sign(chart: Chart, sign: str, now: datetime) -> Iterator[Read]:
    """Readings of one sign not after `now`, the newest first."""
    return iter(by_sign(chart, now).get(sign, ()))


def by_sign(chart: Chart, now: datetime) -> Mapping[str, Sequence[Read]]:
    """Every reading not after `now` by its sign, the newest first."""
    found = _by_sign(chart.all(PerfusionRead))
    if all(rows[0].at <= now for rows in found.values()):
        return found
    known = {sign: [e for e in rows if e.at <= now] for sign, rows in found.items()}
    return {sign: rows for sign, rows in known.items() if rows}


@lru_cache(maxsize=KEPT)
def _by_sign(line: Timeline[PerfusionRead]) -> Mapping[str, Sequence[Read]]:
    found: dict[str, list[Read]] = {}
    for event in line.newest():
        found.setdefault(event.what.sign, []).append(event)
    return found


def poor_signs(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Poor, ...]:
    """The signs that are poor now, and since when.

    Urine under the protocol's mL/kg/h in so many readings in a row, capillary refill over its
    seconds, lactate higher than before, and what is seen by the protocol's words.
    """
    rows = by_sign(chart, now)
    runs = {
        Sign.URINE: _little(rows.get(Sign.URINE, ()), chart, protocol, now),
        Sign.CAP_REFILL: _slow(rows.get(Sign.CAP_REFILL, ()), protocol),
        Sign.LACTATE: rising(rows.get(Sign.LACTATE, ())),
        **{
            Sign(name): worded(rows.get(name, ()), words)
            for name, words in protocol.perfusion.poor.items()
        },
    }
    return tuple(Poor(sign, run[-1].at, run[0].at) for sign, run in runs.items() if run)


def is_poor(signs: Sequence[Poor], protocol: Protocol) -> bool:
    """Whether perfusion holds a step: one sign that the protocol calls hard, or two others."""
    return any(p.sign in protocol.perfusion.hard for p in signs) or len(signs) > 1


def unknown(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Sign, ...]:
    """The signs that nobody has charted: not known, which is not the same as fine."""
    rows = by_sign(chart, now)
    wanted = (*MEASURED, *(Sign(name) for name in protocol.perfusion.poor))
    return tuple(sign for sign in wanted if sign not in rows)


def lactate_clearance(chart: Chart, now: datetime) -> Fraction | None:
    """How much of the first lactate is gone at the last, in per cent; None without two of them."""
    read = [e.what.amount.exact for e in of_sign(chart, Sign.LACTATE, now) if e.what.amount]
    return clearance(read[-1], read[0]) if len(read) > 1 and read[-1] > 0 else None


def hours_over(chart: Chart, limit: Fraction, now: datetime) -> Fraction:
    """Hours in a row, up to the last urine, with more than `limit` mL/h; voids count as well."""
    total = Fraction(0)
    for event in of_sign(chart, Sign.URINE, now):
        read = event.what
        if read.amount is None or read.hours is None or read.hours.exact <= 0:
            break
        if read.amount.exact / read.hours.exact <= limit:
            break
        total += read.hours.exact
    return total


def worded(rows: Sequence[Read], words: Sequence[str]) -> list[Read]:
    """The run of newest readings, newest first, whose text holds one of the words."""
    return list(takewhile(lambda e: holds(e.what.text, words), rows))


def holds(text: str, words: Sequence[str]) -> bool:
    """Whether a part of the text between commas holds a word, and does not deny it."""
    wanted = {word.casefold() for word in words}
    parts = [set(_WORD.findall(part)) for part in text.casefold().split(",")]
    return any(wanted & part and not DENIED & part for part in parts)


def rising(rows: Sequence[Read]) -> list[Read]:
    """The run of newest readings, newest first, each higher than the one before it."""
    known = [(e, e.what.amount.exact) for e in rows if e.what.amount]
    steps = takewhile(lambda pair: is_rising(pair[1][1], pair[0][1]), pairwise(known))
    return [higher for (higher, _), _ in steps]


def rate_of(read: PerfusionRead, weight: Weight) -> UrineRate | None:
    """Urine as a rate; None when it was not read over a time."""
    if read.amount is None or read.hours is None or read.hours.exact <= 0:
        return None
    return urine_rate(Volume(read.amount.exact), read.hours.exact, weight)


def weight_at(chart: Chart, now: datetime) -> Weight | None:
    """The dosing weight, None when it is not known or is none."""
    weighed = chart.last(Weighed, now)
    return Weight(weighed.weight.exact) if weighed and weighed.weight.exact > 0 else None


def _little(rows: Sequence[Read], chart: Chart, protocol: Protocol, now: datetime) -> list[Read]:
    weight = weight_at(chart, now)
    if weight is None:
        return []

    def little(read: PerfusionRead) -> bool:
        rate = rate_of(read, weight)
        return rate is not None and is_little(rate, protocol) is True

    run = list(takewhile(lambda e: little(e.what), rows))
    return run if len(run) >= protocol.perfusion.urine_readings.whole else []


def _slow(rows: Sequence[Read], protocol: Protocol) -> list[Read]:
    over = protocol.perfusion.cap_refill_over.exact
    return list(takewhile(lambda e: _over(e.what, over), rows))


def _over(read: PerfusionRead, limit: Fraction) -> bool:
    return read.amount is not None and read.amount.exact > limit
