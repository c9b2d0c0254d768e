"""The MAP tile: the last counted pressure, how old it is, and where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Literal

from assistant.protocol.model import OrderTemplate, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import HeartRead
from assistant.rules.begun import usual_order
from assistant.rules.orders import Target
from assistant.rules.readings import Reading, newest, run_above, run_below, target_at
from assistant.rules.reminders import Urgency, interval, map_check
from assistant.views.begun import against_usual, usual_band
from assistant.views.board import Stage, stage
from assistant.wording.begun import usual_target
from assistant.wording.numbers import ago, clock, duration, plain, with_unit

Fresh = Literal["fresh", "old", "gone"]
Way = Literal["", "in", "below", "above"]
SOURCES = {"arterial": "arterial line", "cuff": "cuff", "unknown": ""}
ROOM = 20
"""mmHg of scale on either side of the target band: a size of the picture."""
BEFORE = 3


@dataclass(frozen=True, slots=True)
class Scale:
    """The gauge: its ends, the target band and the marker, in mmHg; `ordered` tells of the band."""

    low: int
    high: int
    band: tuple[int, int] | None
    marker: int | None
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class MapTile:
    """The tile in words. `aged` tells that the age is over its interval; `alert` that the
    protocol's number of readings in a row lies outside the range. `usual` is the range that the
    unit usually orders, while none is ordered; `against` tells the distance from it then.
    """

    value: str
    fresh: Fresh
    source: str
    pair: str
    age: str
    aged: bool
    against: str
    way: Way
    alert: bool
    change: str
    before: str
    last: str
    target: str
    scale: Scale
    heart: str
    heart_age: str
    spoken: str
    usual: str = ""


def map_tile(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> MapTile:
    """The tile at `now`."""
    rows = newest(chart, protocol, now, BEFORE)
    reading, aim = (rows[0] if rows else None), target_at(chart, protocol, now)
    fresh = freshness(chart, protocol, reading, now)
    against, way = against_target(reading, aim)
    twice = protocol.titration.confirm_readings.whole
    run = max(run_below(chart, protocol, now), run_above(chart, protocol, now))
    heart, usual = chart.event(HeartRead, now), usual_order(chart, protocol, now)
    shown = reading.mean.shown if reading else None
    value = "" if shown is None else str(shown)
    age = ago(reading.at, now) if reading else "not charted yet"
    return MapTile(
        value=value,
        fresh=fresh,
        source=SOURCES[reading.what.source] if reading else "",
        pair=_pair(reading),
        age=age,
        aged=reading is not None and _over_interval(chart, protocol, now),
        against=(against or against_usual(shown, usual)) if fresh != "gone" else "",
        way=way,
        alert=run >= twice and stage(chart, now) is not Stage.STOPPED,
        change=_change(rows),
        before=_before(rows, zone),
        last=f"last {value} at {clock(reading.at, zone)}" if reading and fresh == "gone" else "",
        target=f"{aim.low.shown} to {aim.high.shown}" if aim else "",
        scale=_scale(reading if fresh != "gone" else None, aim, usual),
        heart=_heart(heart.what) if heart else "",
        heart_age=ago(heart.at, now) if heart else "",
        usual=usual_target(usual) if usual and aim is None else "",
        spoken=_spoken(
            reading,
            f"{against} {aim.low.shown} to {aim.high.shown}"
            if aim
            else against_usual(shown, usual),
            age,
            _change(rows),
        ),
    )


def _spoken(reading: Reading | None, against: str, age: str, change: str) -> str:
    if reading is None:
        return "No MAP is charted yet"
    said = (f"MAP {reading.mean.shown}", against, age, change)
    return ", ".join(part for part in said if part)


def freshness(chart: Chart, protocol: Protocol, reading: Reading | None, now: datetime) -> Fresh:
    """Old once two intervals have passed; gone after the protocol's age, never before it."""
    if reading is None:
        return "gone"
    age = now - reading.at
    if age > timedelta(minutes=protocol.titration.reading_age.whole):
        return "gone"
    if stage(chart, now) is Stage.PREPARING:
        return "fresh"
    minutes, _ = interval(chart, protocol, now)
    return "old" if age > timedelta(seconds=float(minutes * 120)) else "fresh"


def _over_interval(chart: Chart, protocol: Protocol, now: datetime) -> bool:
    if stage(chart, now) not in (Stage.RUNNING, Stage.PAUSED):
        return False
    return map_check(chart, protocol, now).urgency is not Urgency.AHEAD


def against_target(reading: Reading | None, aim: Target | None) -> tuple[str, Way]:
    """How far from the range, in words, and which way."""
    if reading is None or aim is None:
        return "", ""
    shown = reading.mean.shown
    if shown < aim.low.shown:
        return f"{aim.low.shown - shown} below target", "below"
    if shown > aim.high.shown:
        return f"{shown - aim.high.shown} above target", "above"
    return "in target", "in"


def _change(rows: Sequence[Reading]) -> str:
    """The last value against the oldest of the few before it."""
    if len(rows) <= 1:
        return ""
    by = rows[0].mean.shown - rows[-1].mean.shown
    over = duration(rows[0].at - rows[-1].at)
    if by == 0:
        return f"the same as {over} before"
    return f"{abs(by)} {'higher' if by > 0 else 'lower'} in {over}"


def _before(rows: Sequence[Reading], zone: tzinfo) -> str:
    return ", ".join(f"{r.mean.shown} at {clock(r.at, zone)}" for r in rows[1:])


def _pair(reading: Reading | None) -> str:
    if reading is None or reading.what.systolic is None or reading.what.diastolic is None:
        return ""
    high, low = reading.what.systolic.exact, reading.what.diastolic.exact
    return f"{plain(high, 1)}/{plain(low, 1)}"


def _scale(reading: Reading | None, aim: Target | None, usual: OrderTemplate | None) -> Scale:
    marker = reading.mean.shown if reading else None
    band = usual_band(usual)
    if aim is None and band is not None:
        return Scale(band[0] - ROOM, band[1] + ROOM, band, marker, ordered=False)
    if aim is None:
        middle = marker or 0
        return Scale(middle - ROOM, middle + ROOM, None, marker)
    band = (aim.low.shown, aim.high.shown)
    return Scale(band[0] - ROOM, band[1] + ROOM, band, marker)


def _heart(what: HeartRead) -> str:
    rhythm = f", {what.rhythm}" if what.rhythm else ""
    return f"{with_unit(plain(what.rate.exact, 1), 'per min')}{rhythm}"
