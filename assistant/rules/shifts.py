"""The shifts an infusion ran in, and what ran in during each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from assistant.rules.running import Span, Totals, totals

DAY_HOUR = 7
NIGHT_HOUR = 19
LENGTH = timedelta(hours=NIGHT_HOUR - DAY_HOUR)


@dataclass(frozen=True, slots=True)
class Shift:
    """One shift with the parts of spans that lie in it."""

    start: datetime
    spans: tuple[Span, ...]

    @property
    def end(self) -> datetime:
        """When the next shift takes over."""
        return self.start + LENGTH

    @property
    def totals(self) -> Totals:
        """What ran in during the shift."""
        return totals(self.spans)


def shift_start(at: datetime, offset: tzinfo) -> datetime:
    """The 07:00 or 19:00, by a clock of that fixed offset, at or before an instant."""
    local = at.astimezone(offset)
    day = local.replace(hour=DAY_HOUR, minute=0, second=0, microsecond=0)
    if local < day:
        return day - LENGTH
    return day if local < day + LENGTH else day + LENGTH


def shifts(rows: Iterable[Span], offset: tzinfo) -> list[Shift]:
    """Every shift with running time, in order; `rows` are spans in order that do not overlap."""
    found: list[tuple[datetime, list[Span]]] = []
    for span in rows:
        start = shift_start(span.start, offset)
        while start < span.end:
            end = start + LENGTH
            part = Span(max(span.start, start), min(span.end, end), span.setting)
            if not found or found[-1][0] != start:
                found.append((start, []))
            found[-1][1].append(part)
            start = end
    return [Shift(start, tuple(parts)) for start, parts in found]
