"""What is due now over all beds of a workstation, in few words: bed, what, how late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from assistant.record.entries import BedTaken
from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.hearing import Bed
from assistant.rules.sounds import heard, waits
from assistant.views.alert import Level
from assistant.wording.numbers import clock
from assistant.wording.reminders import ahead, due


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing that is due: the session to go to, and the words; no name of a patient."""

    session: UUID
    bed: str
    level: Level
    words: str


def due_rows(beds: Sequence[Bed], now: datetime, zone: tzinfo) -> tuple[DueRow, ...]:
    """The looks that are due and the bags to change, the most urgent first.

    A bag waits for its notice until it is urgent, and what was put off until its time is over.
    """
    found = [
        (row.urgency is not Urgency.LATE, row.at, _named(bed, row, now, zone))
        for bed in beds
        for row in heard(bed.chart, bed.protocol, now)
        if waits(bed.chart, row, now) <= now
        and (
            row.urgency is Urgency.LATE or (row.urgency is Urgency.DUE and row.kind is not Kind.BAG)
        )
    ]
    return tuple(row for _, _, row in sorted(found, key=lambda each: each[:2]))


def _named(bed: Bed, row: Due, now: datetime, zone: tzinfo) -> DueRow:
    taken = bed.chart.last(BedTaken, now)
    name = f"Bed {taken.bed}" if taken else "No bed named"
    late: Level = "medium" if row.urgency is Urgency.LATE else "low"
    if row.kind is Kind.BAG:
        return DueRow(bed.session, name, "high", f"{ahead(row)} {clock(row.at, zone)}")
    return DueRow(bed.session, name, late, due(row, now, zone))
