"""What the program asks in one minute, and what must not stand beside what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from suggested import broken_rules

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Informed
from assistant.rules.advice import Advice, advice
from assistant.rules.due import Due, Kind
from assistant.rules.informed import informed
from assistant.rules.pace import minutes
from assistant.rules.reminders import agenda
from assistant.rules.table import CALLS, Action
from assistant.views.alerts import Alerts, alerts
from assistant.views.calls import BELOW
from assistant.views.considering import Considering, considering
from assistant.wording.suggestion import Card

MINUTE = timedelta(minutes=1)
HOLDS = frozenset(
    {
        *BELOW,
        Action.HOLD_AND_CALL,
        Action.NO_INCREASE,
        Action.HOLD_PERFUSION,
        "site_signs",
        "over_order",
    }
)
"""Strips that say: no step up before this is answered."""
BOTH = (Action.INCREASE_AND_CALL, Action.WAIT_AND_CALL)
"""Answers that ask for a call beside something else."""
NOTHING, NO_CARD = Alerts((), ()), Considering(Card(), "")


@dataclass
class Asked:
    """Everything that one chart asks at one moment."""

    chart: Chart
    protocol: Protocol
    now: datetime
    zone: tzinfo
    rows: list[Due]
    found: Advice
    shown: Alerts = NOTHING
    card: Considering = NO_CARD
    answered: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        chart: Chart,
        protocol: Protocol,
        now: datetime,
        zone: tzinfo,
        before: Asked | None = None,
    ) -> Asked:
        """What is asked of that chart at `now`; `before` is the minute before.

        Strips and card are made of chart, agenda and the table's answer: they are kept as long
        as none of these changes and no answer ends.
        """
        rows, found = agenda(chart, protocol, now), advice(chart, protocol, now)
        new = cls(chart, protocol, now, zone, rows, found)
        if before is not None and before.same_as(new) and not new.ended:
            new.shown, new.card = before.shown, before.card
        else:
            new.shown = alerts(chart, protocol, now, zone, found)
            new.card = considering(chart, protocol, now, zone, found)
        codes = conditions(found, new.shown)
        new.answered = tuple(code for code in codes if informed(chart, protocol, code, now))
        return new

    def same_as(self, other: Asked) -> bool:
        """Whether nothing changed but the clock."""
        same = self.chart.version == other.chart.version and self.rows == other.rows
        return same and self._said() == other._said()

    def _said(self) -> tuple[object, ...]:
        decided = self.found.decided
        if decided is None:
            return (self.found.closed,)
        answer = (decided.action, decided.new_dose, decided.room, decided.also, decided.arriving)
        return (*answer, self.found.answer, self.found.single)

    @property
    def up(self) -> bool:
        """Whether a step up is suggested."""
        new = self.found.decided.new_dose if self.found.decided else None
        setting = self.found.setting
        runs = setting.meant_flow if setting else None
        return new is not None and setting is not None and runs is not None and (
            new.flow(setting.weight) > runs
        )  # fmt: skip

    @property
    def ended(self) -> bool:
        """Whether an answer was good until a time that is over just now."""
        told = (event.what.until for event in self.chart.all(Informed))
        return any(until is not None and self.now - MINUTE < until <= self.now for until in told)


def conditions(found: Advice, shown: Alerts) -> list[str]:
    """The codes of all that asks, or would ask but for an answer."""
    codes = {alert.code for alert in (*shown.open, *shown.folded) if alert.can_fold}
    action = found.decided.action if found.decided else None
    return sorted(codes | ({action.value} if action in CALLS else set()))


def collisions(asked: Asked) -> Iterator[str]:
    """Two asks of one minute that contradict each other, or one that is asked twice."""
    yield from _twice(asked)
    codes = {alert.code for alert in asked.shown.open}
    if {"map_below", "map_above"} <= codes:
        yield "the strips say below and above at once"
    if asked.up and (held := codes & HOLDS) and not _beside(asked):
        yield f"a step up is suggested beside {', '.join(sorted(held))}"
    if asked.up and "map_above" in codes:
        yield "a step up is suggested over the range"
    yield from _card(asked)


def _beside(asked: Asked) -> bool:
    return asked.found.decided is not None and asked.found.decided.action in BOTH


def _twice(asked: Asked) -> Iterator[str]:
    kinds = Counter(row.kind for row in asked.rows if row.kind is not Kind.DEBT)
    debts = Counter(row.code for row in asked.rows if row.kind is Kind.DEBT)
    strips = Counter(alert.code for alert in (*asked.shown.open, *asked.shown.folded))
    for name, count in (*kinds.items(), *debts.items(), *strips.items()):
        if count > 1:
            yield f"{name} is asked {count} times"


def _card(asked: Asked) -> Iterator[str]:
    found, decided = asked.found, asked.found.decided
    if decided is None:
        if asked.card.card.fill or asked.card.calls:
            yield "a card without an answer fills or calls"
        return
    if decided.new_dose is not None and decided.recheck_in_min is not None:
        yield f"{decided.action} names a dose and a wait"
    if decided.recheck_in_min is not None and decided.recheck_in_min <= 0:
        yield f"{decided.action} waits for {decided.recheck_in_min} min"
    if found.calls and decided.new_dose is not None and decided.action not in BOTH:
        yield f"{decided.action} suggests a dose before its call"
    if found.calls and found.answer is not None:
        yield f"{decided.action} calls again though it is answered"
    look = next((row for row in asked.rows if row.kind is Kind.MAP), None)
    soon = asked.now + minutes(asked.protocol.intervals.titrating.exact)
    if decided.action is Action.REMEASURE and look and look.at > soon:
        yield f"the card wants a MAP now, the agenda at {look.at.astimezone(asked.zone):%H:%M}"


def steps(asked: Asked) -> Iterator[str]:
    """Suggestions that no rule may make: see `suggested`."""
    decided = asked.found.decided
    if decided is None or decided.new_dose is None:
        return
    for broken in broken_rules(asked.chart, asked.protocol, asked.now):
        yield f"a step is suggested {broken}"
