"""What is odd about being away, a block, or something put off."""

from __future__ import annotations

from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Away, BlockCharted, Snoozed
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.pace import interval, minutes
from assistant.rules.running import setting_at

TWICE = 2


def away(chart: Chart, protocol: Protocol, what: Away, at: datetime) -> tuple[Finding, ...]:
    """A time that has passed is none; one longer than a block may last asks for a reason."""
    if what.until <= at:
        return (stop("away_over"),)
    longest = protocol.intervals.block_longest.whole
    found = [caution("away_long", hours=str(longest))] if _longer(what.until, at, longest) else []
    if not setting_at(chart, at).running:
        found.append(note("away_still"))
    return tuple(found)


def block_charted(protocol: Protocol, what: BlockCharted, at: datetime) -> tuple[Finding, ...]:
    """A block of the future is stopped; one longer than blocks may last asks for a reason."""
    if what.ended > at:
        return (stop("block_ahead"),)
    longest = protocol.intervals.block_longest.whole
    return (
        (caution("block_long", hours=str(longest)),)
        if _longer(what.ended, what.began, longest)
        else ()
    )


def snoozed(chart: Chart, protocol: Protocol, what: Snoozed, at: datetime) -> tuple[Finding, ...]:
    """At most one check interval, at most twice in a row, with a reason. Source: UX 5.5."""
    if not what.reason.strip():
        return (stop("snooze_reason"),)
    length, _ = interval(chart, protocol, at)
    if what.until > at + minutes(length):
        return (stop("snooze_long", minutes=str(int(length))),)
    since = at - minutes(length * (TWICE + 1))
    before = [e for e in chart.all(Snoozed) if e.what.code == what.code and since < e.at <= at]
    return (stop("snooze_twice"),) if len(before) >= TWICE else ()


def _longer(end: datetime, start: datetime, hours: int) -> bool:
    return end - start > timedelta(hours=hours)
