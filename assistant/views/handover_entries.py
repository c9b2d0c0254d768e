"""The last entries of the log: struck ones legible with their reason, late ones marked."""

from __future__ import annotations

from datetime import datetime, tzinfo
from itertools import islice
from typing import Any
from uuid import UUID

from assistant.record.chart import Chart
from assistant.record.entries import Hand, Struck
from assistant.record.timeline import Event
from assistant.rules.timing import LATE
from assistant.rules.unsigned import signatures
from assistant.views.handover_words import LastEntry
from assistant.views.log import signed_words
from assistant.wording.entries import sentence
from assistant.wording.numbers import day, moment

MOST = 60


def entries(chart: Chart, now: datetime, zone: tzinfo) -> tuple[LastEntry, ...]:
    """The newest entries, at most `MOST` of them; the paper may take fewer and says so."""
    signed = signatures(chart)
    return tuple(
        _entry(chart, e, signed_words(signed.get(e.id), now, zone), now, zone)
        for e in islice(chart.log.newest(), MOST)
    )


def _entry(chart: Chart, event: Event[Any], later: str, now: datetime, zone: tzinfo) -> LastEntry:
    local = event.at.astimezone(zone)
    same_day = day(local) == day(now, zone)
    return LastEntry(
        day="" if same_day else day(local),
        time=f"{local.hour:02}:{local.minute:02}",
        text=_text(chart, event, now, zone),
        remark=_remark(event, later, zone),
        struck=_struck(chart, event.id, now, zone),
    )


def _text(chart: Chart, event: Event[Any], now: datetime, zone: tzinfo) -> str:
    """An entry's own sentence; a correction names what it withdrew."""
    if not isinstance(event.what, Struck):
        return sentence(event.what, zone)
    wrong = next((e for e in chart.log.newest() if e.id == event.what.entry), None)
    if wrong is None:
        return sentence(event.what, zone)
    what = f"{sentence(wrong.what, zone)} of {moment(wrong.at, now, zone)}"
    return f"Charted in error: {what}, reason: {event.what.reason}"


def _remark(event: Event[Any], later: str, zone: tzinfo) -> str:
    parts = []
    if event.recorded_at - event.at > LATE:
        parts.append(f"late, charted {moment(event.recorded_at, event.at, zone)}")
    elif event.at - event.recorded_at > LATE:
        parts.append(f"charted ahead, {moment(event.recorded_at, event.at, zone)}")
    if event.by.hand is Hand.UNSIGNED:
        parts.append(later or "unsigned")
    return ", ".join(parts)


def _struck(chart: Chart, entry: UUID, now: datetime, zone: tzinfo) -> str:
    strike = chart.strikes.get(entry)
    if strike is None:
        return ""
    return f"charted in error {moment(strike.at, now, zone)}: {strike.what.reason}"
