"""One infusion for reading from the foot of the bed: few words, names hidden, nothing to press."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import PatientNamed
from assistant.rules.bag import bag_state
from assistant.views.alert import Level
from assistant.views.alerts import alerts
from assistant.views.banner import bed_of
from assistant.views.board import Stage, bed_place, stage
from assistant.views.dose_tile import DoseTile, dose_tile
from assistant.views.glance_words import in_few_words
from assistant.views.map_tile import Fresh, MapTile, Scale, Way, map_tile
from assistant.views.names import initials_of
from assistant.views.next_tile import NextTile, next_tile
from assistant.wording.numbers import clock, volume

__all__ = ["Glance", "Round", "Shout", "glance", "on_glance", "urgent"]

WATCHED = (Stage.RUNNING, Stage.PAUSED)
MOST = 2
"""Infusions side by side: of more, each would be too small for three metres."""
_WEIGHT: dict[Level, int] = {"high": 0, "medium": 1, "low": 2}
QUIET = len(_WEIGHT)
LATE = "late"


@dataclass(frozen=True, slots=True)
class Shout:
    """The one alert: its level and a few words."""

    level: Level
    words: str


@dataclass(frozen=True, slots=True)
class Round:
    """The ring: the share of the interval left, how long in one or two lines, of what.

    `late` tells that the time counts up from when it was due.
    """

    left: float
    long: tuple[str, ...]
    word: str
    overdue: bool
    late: bool = False


@dataclass(frozen=True, slots=True)
class Glance:
    """What is read from three metres. `stands` is the word in the place of the dose.

    `map_age` is in its place when the MAP is too old to show, `more` how many alerts wait behind
    the one. `rank` orders by what is most urgent, the least first.
    """

    session: UUID
    bed: str
    initials: str
    alert: Shout | None
    more: int
    map: str
    fresh: Fresh
    map_age: str
    aged: bool
    against: str
    way: Way
    scale: Scale
    next: Round | None
    drug: str
    base: str
    dose: str
    unit: str
    stands: str
    since: str
    pump: str
    bag: tuple[str, ...]
    rank: tuple[int, float]
    spoken: str


def on_glance(chart: Chart, now: datetime) -> bool:
    """Whether there is something to watch: it runs, or is paused."""
    return stage(chart, now) in WATCHED


def glance(session: UUID, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Glance:
    """The infusion at `now`; times are written in `zone`."""
    shown, dose = map_tile(chart, protocol, now, zone), dose_tile(chart, protocol, now, zone)
    asking = alerts(chart, protocol, now, zone).open
    alert = Shout(asking[0].level, in_few_words(asking[0], shown)) if asking else None
    due = _round(next_tile(chart, protocol, now, zone))
    named = chart.last(PatientNamed, now)
    initials = initials_of(named.name) if named else ""
    bag = _bag(chart, protocol, now, zone)
    return Glance(
        session=session,
        bed=bed_of(chart),
        initials=initials,
        alert=alert,
        more=max(0, len(asking) - 1),
        map=shown.value,
        fresh=shown.fresh,
        map_age=shown.last or shown.age,
        aged=shown.aged,
        against=shown.against,
        way=shown.way,
        scale=shown.scale,
        next=due,
        drug=protocol.protocol.drug,
        base=dose.base,
        dose=dose.number,
        unit=dose.unit,
        stands=dose.stands,
        since=_since(dose),
        pump="" if dose.stands else dose.pump,
        bag=bag,
        rank=(_WEIGHT[alert.level] if alert else QUIET, due.left if due else 1.0),
        spoken=_spoken((f"Bed {bed_of(chart)}", initials), alert, shown, dose, due, bag),
    )


def _round(due: NextTile | None) -> Round | None:
    """The ring of the first look; hours and minutes have a line each."""
    if due is None:
        return None
    late = due.overdue and due.small == LATE
    return Round(due.left, tuple(due.big.split(" ")), due.word, due.overdue, late)


def due_words(due: Round | None) -> str:
    """What is due, and in how long or how late, in one line."""
    if due is None:
        return ""
    long = " ".join(due.long)
    if due.overdue:
        return f"{due.word} {long} {LATE}" if due.late else f"{due.word} due {long}"
    return f"{due.word} due in {long}"


def _since(dose: DoseTile) -> str:
    """Since when it stands: the words of the tile without the word that stands large already."""
    bare = dose.since.removeprefix(dose.stands.lower()).strip()
    return f"since {bare}" if dose.stands and bare else ""


def _bag(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> tuple[str, ...]:
    """When the bag is empty, and by when it is changed."""
    state = bag_state(chart, protocol, now)
    if state is None:
        return ("Bag not known",)
    if state.dry_at is None or state.change_by is None:
        return (f"Bag {volume(state.left)}",)
    return f"Bag dry {clock(state.dry_at, zone)}", f"change {clock(state.change_by, zone)}"


def _spoken(
    whose: tuple[str, str],
    alert: Shout | None,
    shown: MapTile,
    dose: DoseTile,
    due: Round | None,
    bag: tuple[str, ...],
) -> str:
    when = due_words(due)
    read = f"MAP {shown.last}" if shown.last else shown.spoken
    said = (*whose, alert.words if alert else "", read, dose.spoken, when, *bag)
    return ", ".join(part for part in said if part)


def urgent(beds: Sequence[Glance]) -> tuple[list[Glance], int]:
    """The two most urgent in bed order, and how many more there are."""
    first = sorted(beds, key=lambda bed: bed.rank)[:MOST]
    return sorted(first, key=lambda bed: bed_place(bed.bed)), len(beds) - len(first)
