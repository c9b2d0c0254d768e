"""Other agents beside the drug: which run, what is known of their bag, and who checked them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import AgentRuns, PumpRuns
from assistant.record.timeline import Event
from assistant.rules.owed import Debt

AGENT = "agent_checked"
"""With this begins the debt of an agent that was begun here and that no second person has read;
its name follows.
"""
_ABOUT = ("strength", "line", "ordered_by", "checked_by")


def key_of(name: str) -> str:
    """An agent's name as it is compared."""
    return name.strip().casefold()


def course_of(chart: Chart, name: str, now: datetime) -> list[Event[AgentRuns]]:
    """What was charted of an agent since it last began, in order; none once it has ended."""
    rows: list[Event[AgentRuns]] = []
    for event in chart.all(AgentRuns):
        if event.at <= now and key_of(event.what.name) == key_of(name):
            rows = [*rows, event] if event.what.amount.exact > 0 else []
    return rows


def running(chart: Chart, now: datetime) -> tuple[Event[AgentRuns], ...]:
    """The last amount of each other agent not after `now`; one at 0 has ended."""
    last: dict[str, Event[AgentRuns]] = {}
    for event in chart.all(AgentRuns):
        if event.at <= now:
            last[key_of(event.what.name)] = event
    return tuple(e for e in last.values() if e.what.amount.exact > 0)


def whole(chart: Chart, event: Event[AgentRuns]) -> AgentRuns:
    """That amount with its bag, line, order and check, as far as they were told before."""
    rows = [e for e in course_of(chart, event.what.name, event.at) if e.place <= event.place]
    rows = rows or [event]
    known = {
        name: next((v for e in reversed(rows) if (v := getattr(e.what, name))), "")
        for name in _ABOUT
    }
    return event.what.model_copy(update=known)


def owed_by_agents(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Debt]:
    """A second person for each agent that was begun beside the running drug and still runs.

    Who charted it is no second person. Source: WORK on whole work, UX 4.8; hazard H36.
    """
    began = next(iter(chart.all(PumpRuns)), None)
    for event in running(chart, now):
        rows = course_of(chart, event.what.name, now)
        first = rows[0]
        if began is None or first.place <= began.place or any(map(_checked, rows)):
            continue
        due = first.at + timedelta(minutes=protocol.debts.second_check.whole)
        code = f"{AGENT}:{key_of(event.what.name)}"
        yield Debt(code, due, first.what.reason, (("name", event.what.name),))


def _checked(event: Event[AgentRuns]) -> bool:
    who = key_of(event.what.checked_by)
    return bool(who) and who != key_of(event.by.name)
