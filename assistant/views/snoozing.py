"""An alert that is put off: for one check interval, with a reason, in sight with its countdown."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Snoozed
from assistant.rules.pace import interval, minutes
from assistant.views.alert import Alert
from assistant.wording.numbers import duration, with_unit

REASONS = ("procedure", "emergency elsewhere", "reading unreliable", "will do at the round")
"""Why it can wait; free text is taken as well."""


def can_wait(alert: Alert) -> bool:
    """Whether it can be put off: what is of high level cannot. Source: UX 5.5."""
    return alert.level != "high"


def snooze(
    chart: Chart, protocol: Protocol, alert: Alert, now: datetime, reason: str = ""
) -> Snoozed:
    """The entry that an alert waits for one check interval from now."""
    length, _ = interval(chart, protocol, now)
    return Snoozed(code=alert.code, until=now + minutes(length), reason=reason)


def question(chart: Chart, protocol: Protocol, alert: Alert, now: datetime) -> str:
    """What is asked before it: how long it waits, and why."""
    length, _ = interval(chart, protocol, now)
    return f"{alert.sentence}: put off {with_unit(str(int(length)), 'min')}. Why?"


def waiting(chart: Chart, alert: Alert, now: datetime) -> Alert:
    """The same alert with how long it waits still; news about it, or a high level, ends that."""
    if not can_wait(alert):
        return alert
    rows = (e for e in chart.all(Snoozed).newest() if e.what.code == alert.code and e.at <= now)
    last = next(rows, None)
    if last is None or last.at < alert.since or last.what.until <= now:
        return alert
    return replace(alert, waits=f"Put off, {duration(last.what.until - now)} left")
