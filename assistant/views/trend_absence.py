"""Absences on the trend: the patient away, hands busy, and the blocks that were charted after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Away, BlockCharted, PressureRead
from assistant.rules.absence import unwritten
from assistant.views.trend_axes import Frame
from assistant.views.trend_hatch import Stretch
from assistant.wording.entries import amount


def absences(chart: Chart, protocol: Protocol, part: Frame, now: datetime) -> Iterator[Stretch]:
    """Each absence of the window with its words; a block stands in place of its busy hands."""
    found: list[tuple[datetime, datetime, str]] = []
    for away in chart.all(Away):
        if away.at <= now:
            end = _seen(chart, away.at, away.what.until, now)
            found.append((away.at, end, _named("Away", away.what.reason)))
    longest = timedelta(hours=protocol.intervals.block_longest.whole)
    for busy in unwritten(chart, now):
        end = _seen(chart, busy.at, busy.at + longest, now)
        found.append((busy.at, end, _named("Hands busy", busy.what.reason)))
    found += [
        (e.what.began, e.what.ended, _block(e.what)) for e in chart.all(BlockCharted) if e.at <= now
    ]
    for start, end, words in sorted(found):
        if end > part.start and start < part.end and end > start:
            first, last = max(start, part.start), min(end, part.end)
            yield Stretch(first.timestamp(), last.timestamp(), words)


def _seen(chart: Chart, since: datetime, until: datetime, now: datetime) -> datetime:
    """When somebody looked again: with the first pressure after it began, at its end else."""
    later = (e.at for e in chart.all(PressureRead) if since < e.at <= min(until, now))
    return next(later, until)


def _named(kind: str, reason: str) -> str:
    return f"{kind}: {reason}" if reason else kind


def _block(what: BlockCharted) -> str:
    """A block with what it tells of the pump: "Block: 0.1 to 0.3, most 0.4 mcg/kg/min"."""
    if what.start is None or what.end is None:
        return "Block"
    most = f", most {amount(what.most)}" if what.most else ""
    return f"Block: {amount(what.start)} to {amount(what.end)}{most}"
