"""What nobody has signed yet: entries that came in by an unsigned hand.

They stay unsigned in the record for ever; a person signs for them by an entry of their own, or
somebody withdraws them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any
from uuid import UUID

from assistant.record.chart import Chart
from assistant.record.entries import (
    By,
    Hand,
    PumpRuns,
    SessionOpened,
    SheetMade,
    SignedFor,
    Stopped,
    What,
)
from assistant.record.timeline import Event
from assistant.rules.setting import runs

NOBODYS = (SessionOpened, SheetMade, SignedFor)
"""Kinds that say nothing of a patient, or that only a person makes."""


def signatures(chart: Chart) -> Mapping[UUID, Event[SignedFor]]:
    """For each entry that a person signed later, the first such signature that counts."""
    found: dict[UUID, Event[SignedFor]] = {}
    for event in chart.all(SignedFor):
        if event.by.hand is Hand.PERSON:
            for entry in event.what.entries:
                found.setdefault(entry, event)
    return MappingProxyType(found)


def unsigned(chart: Chart) -> tuple[Event[What], ...]:
    """Entries by an unsigned hand that count and that nobody signed for, in order."""
    signed = signatures(chart)
    return tuple(
        event
        for event in chart.log
        if event.by.hand is Hand.UNSIGNED
        and event.id not in signed
        and event.id not in chart.strikes
        and not isinstance(event.what, NOBODYS)
    )


def start_unsigned(chart: Chart) -> Event[PumpRuns] | None:
    """The first start that nobody signed for, None when each is somebody's.

    An infusion that was stopped and begun again has a start of its own. Hazard H35.
    """
    signed = signatures(chart)
    begun = (e for e in _starts(chart) if e.by.hand is Hand.UNSIGNED)
    return next((e for e in begun if e.id not in signed), None)


def _starts(chart: Chart) -> Iterator[Event[PumpRuns]]:
    """The pump entries with which it began to run: the first one, and the next after each stop."""
    ends, last = [event.place for event in chart.all(Stopped)], None
    for event in chart.all(PumpRuns):
        if not runs(event.what):
            continue
        if last is None or any(last < end < event.place for end in ends):
            yield event
        last = event.place


def hand(chart: Chart, event: Event[Any]) -> By:
    """Whose entry it is: the one who charted it, else the one who signed for it later."""
    signed = signatures(chart).get(event.id)
    return signed.by if signed is not None and event.by.hand is Hand.UNSIGNED else event.by
