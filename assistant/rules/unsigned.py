"""What nobody has signed yet: entries that came in by an unsigned hand.

They stay unsigned in the record for ever; a person signs for them by an entry of their own, or
somebody withdraws them.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    What,
)
from assistant.record.timeline import Event

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
    """The start of the infusion when nobody signed for it, None when somebody did."""
    first = next(iter(chart.all(PumpRuns)), None)
    if first is None or first.by.hand is not Hand.UNSIGNED:
        return None
    return None if first.id in signatures(chart) else first


def hand(chart: Chart, event: Event[Any]) -> By:
    """Whose entry it is: the one who charted it, else the one who signed for it later."""
    signed = signatures(chart).get(event.id)
    return signed.by if signed is not None and event.by.hand is Hand.UNSIGNED else event.by
