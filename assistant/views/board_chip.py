"""The one chip of a board's tile: what asks for attention before all else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.bag import BagLevel, bag_state
from assistant.rules.checks import debts
from assistant.rules.line import site_signs
from assistant.rules.readings import run_above, run_below
from assistant.rules.reminders import Due, Urgency, map_check
from assistant.wording.numbers import duration


@dataclass(frozen=True, slots=True)
class Chip:
    """The one thing that asks for attention: "low", "medium" or "high", and its words."""

    level: str
    words: str


def chip(chart: Chart, protocol: Protocol, now: datetime) -> Chip | None:
    """The most pressing thing: site, bag, late check, MAP out of range twice, due check, debts."""
    if signs := site_signs(chart, now):
        return Chip("high", f"*** Site: {', '.join(signs)}")
    due, bag = map_check(chart, protocol, now), bag_state(chart, protocol, now)
    twice = protocol.titration.confirm_readings.whole
    if bag and bag.level is BagLevel.DRY:
        return Chip("high", f"*** Bag {bag.number} dry by the count")
    if bag and bag.level is BagLevel.URGENT:
        when = f"in {_minutes(bag.minutes)}" if bag.minutes else "now"
        return Chip("high", f"*** Change bag {bag.number} {when}")
    if due.urgency is Urgency.LATE:
        return Chip("medium", f"** MAP check {_minutes(due.late_minutes(now))} late")
    for count, words in (
        (run_below(chart, protocol, now), "below"),
        (run_above(chart, protocol, now), "above"),
    ):
        if count >= twice:
            return Chip("medium", f"** MAP {words} target, {count} checks")
    return _quiet_chip(chart, protocol, now, due)


def _quiet_chip(chart: Chart, protocol: Protocol, now: datetime, due: Due) -> Chip | None:
    if due.urgency is Urgency.DUE:
        minutes = due.late_minutes(now)
        late = f"{_minutes(minutes)} late" if minutes else "due"
        return Chip("low", f"* MAP check {late}")
    owed = [d for d in debts(chart, protocol, now) if d.due <= now]
    if owed:
        return Chip("low", f"* {len(owed)} past due")
    return None


def _minutes(whole: int) -> str:
    return duration(timedelta(minutes=whole))
