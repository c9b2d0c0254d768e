"""The marks of a trend: what happened, and what is due ahead of now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    AgentRuns,
    BagHung,
    DrugGiven,
    FluidGiven,
    HeartRead,
    Informed,
    LineChosen,
    Paused,
    PumpRuns,
    Resumed,
    ShockRecognised,
    SiteLooked,
    Stopped,
    Weighed,
)
from assistant.rules.begun import taken
from assistant.rules.reminders import Kind, agenda, interval
from assistant.wording.entries import amount, sentence

ICONS = {Kind.MAP: "activity", Kind.SITE: "bandage", Kind.BAG: "milk"}
MOST = 24
MARKED = (
    AgentRuns, BagHung, FluidGiven, DrugGiven, HeartRead, LineChosen, Informed, Paused, Resumed,
    ShockRecognised, SiteLooked, Stopped, Weighed,
)  # fmt: skip

PUMPED: dict[type, tuple[str, str]] = {
    Paused: ("pause", "Paused"),
    Resumed: ("play", "Resumed"),
    Stopped: ("circle-stop", "Stopped"),
}


class Mark(NamedTuple):
    """Something at a moment: an icon, and words for what happened."""

    at: float
    icon: str
    words: str


def events(chart: Chart, start: datetime, now: datetime) -> Iterator[Mark]:
    """What happened in the window besides readings and steps, in order."""
    first = next(iter(chart.all(PumpRuns)), None)
    rows: list[tuple[datetime, str, str]] = []
    if first is not None:
        word = "Taken over" if taken(chart, first.at) else "Started"
        rows.append((first.at, "syringe", word))
    for kind in MARKED:
        for event in chart.all(kind):
            before = first is None or event.at < first.at
            quiet = isinstance(event.what, HeartRead) and not event.what.new
            if not quiet and not (
                before and isinstance(event.what, BagHung | LineChosen | Weighed)
            ):
                rows.append((event.at, *_words(event.what)))
    for at, icon, words in sorted(rows):
        if start <= at <= now:
            yield Mark(at.timestamp(), icon, words)


def _words(what: object) -> tuple[str, str]:
    match what:
        case BagHung():
            return "milk", "New bag"
        case FluidGiven():
            return "droplets", f"{amount(what.volume)} fluid"
        case LineChosen():
            return "waypoints", f"{what.access.capitalize()} line"
        case AgentRuns():
            return "droplet", sentence(what)
        case HeartRead():
            return "heart-pulse", f"New rhythm: {what.rhythm}" if what.rhythm else "New rhythm"
        case DrugGiven():
            return "syringe", sentence(what)
        case Informed():
            return "phone", f"{what.who[:1].upper()}{what.who[1:]} informed"
        case ShockRecognised():
            return "flag", "Shock recognised"
        case SiteLooked():
            return "bandage", sentence(what)
        case Weighed():
            return "gauge", f"Weight {amount(what.weight)}"
        case _:
            return PUMPED[type(what)]


def due(chart: Chart, protocol: Protocol, now: datetime, end: datetime) -> Iterator[Mark]:
    """What comes: each check at its time, MAP checks on by the interval of now."""
    found: list[Mark] = []
    for row in agenda(chart, protocol, now):
        if row.kind not in ICONS:
            continue
        at, every = max(row.at, now), row.every
        if row.kind is Kind.MAP:
            minutes, _ = interval(chart, protocol, now)
            every = timedelta(seconds=float(minutes * 60))
        while at <= end and len(found) < MOST:
            found.append(Mark(at.timestamp(), ICONS[row.kind], ""))
            if row.kind is Kind.BAG or every <= timedelta(0):
                break
            at += every
    yield from sorted(found)
