"""The log: every entry, the newest first; late and struck ones say so, nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import islice
from typing import Literal
from uuid import UUID

from assistant.record.chart import Chart
from assistant.record.entries import By, Hand, SignedFor, Struck, What
from assistant.record.timeline import Event
from assistant.rules.timing import LATE
from assistant.rules.unsigned import signatures
from assistant.wording.entries import sentence
from assistant.wording.numbers import clock, duration, moment

Mark = Literal["", "struck", "late", "own"]
REASONS = ("typing slip", "wrong patient", "wrong time", "artefact")
"""Why an entry was charted in error; free text is taken as well."""
SLIP = REASONS[0]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry: when it was so, what, who, what there is to add, and how it is drawn."""

    time: str
    what: str
    who: str
    note: str
    mark: Mark
    id: str


def log(chart: Chart, now: datetime, zone: tzinfo, most: int | None = None) -> tuple[LogLine, ...]:
    """The newest `most` entries, or all. A strike is told beside the entry that it withdraws."""
    rows = (e for e in chart.log.newest() if not isinstance(e.what, Struck))
    signed = signatures(chart)
    return tuple(_line(chart, e, signed.get(e.id), now, zone) for e in islice(rows, most))


def _line(
    chart: Chart, event: Event[What], signed: Event[SignedFor] | None, now: datetime, zone: tzinfo
) -> LogLine:
    strike, later = chart.strikes.get(event.id), signed_words(signed, now, zone)
    return LogLine(
        time=moment(event.at, now, zone),
        what=sentence(event.what, zone),
        who=_who(event.by),
        note="; ".join((*_notes(event, strike, zone), *([later] if later else ()))),
        mark=_mark(event, struck=strike is not None),
        id=str(event.id),
    )


def _notes(event: Event[What], strike: Event[Struck] | None, zone: tzinfo) -> Iterator[str]:
    if strike is not None:
        at, who = clock(strike.at, zone), _who(strike.by)
        yield f"charted in error, {at} {who}: {strike.what.reason}"
    if event.recorded_at - event.at > LATE:
        after = duration(event.recorded_at - event.at)
        yield f"late entry, charted {clock(event.recorded_at, zone)}, {after} after"


def signed_words(signed: Event[SignedFor] | None, now: datetime, zone: tzinfo) -> str:
    """Who signed later for an entry that came in unsigned; "" when nobody did."""
    if signed is None:
        return ""
    return f"signed later by {signed.by.name}, {moment(signed.at, now, zone)}"


def _mark(event: Event[What], *, struck: bool) -> Mark:
    if struck:
        return "struck"
    if event.recorded_at - event.at > LATE:
        return "late"
    return "own" if event.by.hand is Hand.ASSISTANT else ""


def _who(by: By) -> str:
    return by.name or str(by.hand)


def strike(entry: UUID | str, reason: str) -> What:
    """The entry that withdraws another one."""
    return Struck(entry=UUID(str(entry)), reason=reason)


def words_of(chart: Chart, entry: UUID | str, zone: tzinfo) -> str:
    """An entry with its time, "" when it is not in the log or counts no more."""
    wanted = UUID(str(entry))
    if wanted in chart.strikes:
        return ""
    found = next((e for e in chart.log.newest() if e.id == wanted), None)
    return f"{sentence(found.what, zone)} at {clock(found.at, zone)}" if found else ""


def struck_words(chart: Chart, what: What, zone: tzinfo) -> str:
    """What a strike withdrew and why, "" when `what` is no strike of an entry of this log."""
    if not isinstance(what, Struck):
        return ""
    found = next((e for e in chart.log.newest() if e.id == what.entry), None)
    if found is None:
        return ""
    why = f", reason: {what.reason}" if what.reason else ""
    return f"Charted in error: {sentence(found.what, zone)} at {clock(found.at, zone)}{why}"
