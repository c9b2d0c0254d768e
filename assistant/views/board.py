"""The board: every infusion of this workstation as one tile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from uuid import UUID

from assistant.protocol.model import OrderTemplate, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    BedTaken,
    PatientNamed,
    PressureRead,
    PumpRuns,
    Stopped,
)
from assistant.rules.advice import reading_age
from assistant.rules.begun import changed_here, usual_order
from assistant.rules.checks import debts
from assistant.rules.orders import Target
from assistant.rules.readings import Reading, last, plausible, target_at
from assistant.rules.reminders import Due, Urgency, map_check
from assistant.rules.running import Setting, setting_at
from assistant.views.begun import against_usual, begun_words, usual_band
from assistant.views.board_chip import Chip, chip
from assistant.views.signing import waiting_words
from assistant.wording.begun import usual_target
from assistant.wording.numbers import (
    ago,
    clock,
    countdown,
    dose_number,
    duration,
    rate,
    with_unit,
)
from assistant.wording.reminders import open_items

SPARK = timedelta(minutes=45)
HOUR = 60


class Stage(StrEnum):
    """Where a session stands."""

    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Next:
    """The ring: the share of the interval left (0 to 1), its big and small words."""

    left: float
    big: str
    small: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Tile:
    """One infusion. `spark` is minutes before now and MAP, `band` the ordered range.

    `named` tells whether `name` is a person's; `unsigned` how many entries wait for a signature,
    `open` how much was left for later. `dashed` tells that the band is the unit's usual one.
    """

    session: UUID
    bed: str
    name: str
    stage: Stage
    state: str
    chip: Chip | None
    map: str
    map_fresh: str
    map_words: str
    map_way: str
    map_age: str
    target: str
    dose: str
    unit: str
    rate: str
    next: Next | None
    spark: tuple[tuple[float, float], ...]
    band: tuple[int, int] | None
    dashed: bool = False
    named: bool = False
    unsigned: str = ""
    open: str = ""


def stage(chart: Chart, now: datetime) -> Stage:
    """Preparing until the pump first runs, stopped only after a stop."""
    if chart.last(PumpRuns, now) is None:
        return Stage.PREPARING
    setting = setting_at(chart, now)
    if setting.running:
        return Stage.RUNNING
    return Stage.STOPPED if chart.last(Stopped, now) and setting.stopped else Stage.PAUSED


def tile(session: UUID, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Tile:
    """The tile of one session at `now`; times are written in `zone`."""
    at, setting = stage(chart, now), setting_at(chart, now)
    named, bed = chart.last(PatientNamed, now), chart.last(BedTaken, now)
    reading, aim = last(chart, protocol, now), target_at(chart, protocol, now)
    usual = None if aim else usual_order(chart, protocol, now)
    dose, unit = _dose(setting)
    fresh = _fresh(chart, protocol, reading, now)
    words, way = _against(reading, aim) if fresh != "gone" else (_last(reading, zone), "")
    if usual and fresh != "gone":
        words = against_usual(reading.mean.shown if reading else None, usual)
    return Tile(
        session=session,
        bed=bed.bed if bed else "",
        name=named.name if named else "Not named yet",
        stage=at,
        state=_state(chart, protocol, at, now, zone),
        chip=chip(chart, protocol, now) if at in _WATCHED else None,
        map=str(reading.mean.shown) if reading else "",
        map_fresh=fresh,
        map_words=words,
        map_way=way,
        map_age=ago(reading.at, now) if reading else "",
        target=_target(aim, usual),
        dose=dose,
        unit=unit,
        rate=rate(setting.rate) if setting.rate and setting.running else "",
        next=_next(map_check(chart, protocol, now), now, zone) if at in _WATCHED else None,
        spark=_spark(chart, protocol, now),
        band=(aim.low.shown, aim.high.shown) if aim else usual_band(usual),
        dashed=usual is not None,
        named=named is not None,
        unsigned=waiting_words(chart),
        open=open_items(len(debts(chart, protocol, now))) if at in _WATCHED else "",
    )


_WATCHED = (Stage.RUNNING, Stage.PAUSED)
_BED_DIGITS = 9


def in_bed_order(tiles: list[Tile]) -> list[Tile]:
    """Tiles by bed, numbers as numbers, so that place means patient."""
    return sorted(tiles, key=lambda t: bed_place(t.bed))


def bed_place(bed: str) -> tuple[bool, list[tuple[int, int, str]]]:
    """Where a bed stands among others: numbers as numbers, no bed last."""
    return not bed, [_part(part) for part in bed.split("-")]


def _part(text: str) -> tuple[int, int, str]:
    number = text.isascii() and text.isdecimal() and len(text) <= _BED_DIGITS
    return (0, int(text), "") if number else (1, 0, text)


def _dose(setting: Setting) -> tuple[str, str]:
    if not setting.running:
        return "", ""
    if setting.meant is not None:
        return dose_number(setting.meant, typed=True), str(setting.meant.unit)
    if setting.dose is not None:
        return dose_number(setting.dose), str(setting.dose.unit)
    return "", ""


def _against(reading: Reading | None, aim: Target | None) -> tuple[str, str]:
    """Words for where the MAP lies, and the way: "below", "above", "in" or ""."""
    if reading is None or aim is None:
        return "", ""
    shown = reading.mean.shown
    if shown < aim.low.shown:
        return f"{aim.low.shown - shown} below", "below"
    if shown > aim.high.shown:
        return f"{shown - aim.high.shown} above", "above"
    return "in target", "in"


def _target(aim: Target | None, usual: OrderTemplate | None) -> str:
    if aim is not None:
        return f"target {aim.low.shown} to {aim.high.shown}"
    return (usual_target(usual) if usual else "") or "no target ordered"


def _last(reading: Reading | None, zone: tzinfo) -> str:
    """What is said in place of a MAP that is too old to stand as a number."""
    return f"last {reading.mean.shown} at {clock(reading.at, zone)}" if reading else ""


def _fresh(chart: Chart, protocol: Protocol, reading: Reading | None, now: datetime) -> str:
    """Fresh, old after two intervals, or gone past the age at which it says nothing."""
    if reading is None or chart.last(PumpRuns, now) is None:
        return "fresh" if reading else "gone"
    age = now - reading.at
    if age > timedelta(minutes=protocol.titration.reading_age.whole):
        return "gone"
    return "old" if age > timedelta(minutes=float(reading_age(chart, protocol, now))) else "fresh"


def _state(chart: Chart, protocol: Protocol, at: Stage, now: datetime, zone: tzinfo) -> str:
    gone, changed = chart.event(Stopped, now), changed_here(chart, now)
    if at is Stage.STOPPED and gone is not None:
        return f"Stopped {clock(gone.at, zone)}"
    if at is Stage.RUNNING:
        begun = begun_words(chart, protocol, now, zone)
        said = (f"This dose for {duration(now - changed)}" if changed else "", begun)
        return ". ".join(part for part in said if part) or at.value.capitalize()
    return at.value.capitalize()


def _short(minutes: int) -> str:
    """What the ring has room for: minutes, from an hour on whole hours."""
    hours = minutes // HOUR
    return with_unit(str(hours), "h") if hours else with_unit(str(minutes), "min")


def _next(due: Due, now: datetime, zone: tzinfo) -> Next:
    whole = (due.at - due.since).total_seconds()
    left = (due.at - now).total_seconds() / whole if whole else 0.0
    if due.urgency is Urgency.AHEAD:
        return Next(left, countdown(due.at, now), f"MAP {clock(due.at, zone)}", overdue=False)
    minutes = due.late_minutes(now)
    big = _short(minutes) if minutes else "now"
    return Next(0.0, big, "late" if minutes else "due", overdue=True)


def _spark(chart: Chart, protocol: Protocol, now: datetime) -> tuple[tuple[float, float], ...]:
    """Counted MAPs of the last while: minutes before now (negative) and whole mmHg."""
    points: list[tuple[float, float]] = []
    for event in chart.all(PressureRead).newest():
        if now - event.at > SPARK:
            break
        mean = event.what.mean
        if event.at <= now and mean is not None and plausible(event.what, protocol):
            minutes = (event.at - now).total_seconds() / 60
            points.append((minutes, float(mean.shown)))
    return tuple(reversed(points))


def headline(tiles: list[Tile]) -> str:
    """How many infusions run or are paused, and how many are being prepared."""
    running = sum(1 for t in tiles if t.stage in _WATCHED)
    preparing = sum(1 for t in tiles if t.stage is Stage.PREPARING)
    said = f"{running} norepinephrine infusions" if running else "No norepinephrine running"
    if running == 1:
        said = "1 norepinephrine infusion"
    return f"{said}, {preparing} being prepared" if preparing else said


def spoken(shown: Tile) -> str:
    """The tile as one sentence for a screen reader."""
    parts = [f"Bed {shown.bed}" if shown.bed else "No bed", shown.name, shown.state]
    if shown.dose:
        parts.append(f"dose {shown.dose} {shown.unit}")
    if shown.rate:
        parts.append(f"pump {shown.rate}")
    if shown.map and shown.map_fresh == "gone":
        parts.append("MAP too old to show")
    elif shown.map:
        old = ", an older reading" if shown.map_fresh == "old" else ""
        parts.append(f"MAP {shown.map}{old}" + (f", {shown.map_words}" if shown.map_words else ""))
    parts.extend(said for said in (shown.chip.words if shown.chip else "", shown.unsigned) if said)
    return ", ".join(parts)
