"""The course so far: why and how it began, what the dose did, how the MAP answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from fractions import Fraction
from itertools import pairwise

from assistant.protocol.model import Protocol
from assistant.quantities import Pressure, half_up
from assistant.record.chart import Chart
from assistant.record.entries import CheckAnswered, LineChosen, PressureRead
from assistant.rules.begun import hurried, taken
from assistant.rules.checks import answer, is_paid
from assistant.rules.episodes import Episode, low_episodes, means
from assistant.rules.orders import order_at
from assistant.rules.readings import Reading, newest, plausible, target_at
from assistant.rules.reminders import map_check
from assistant.rules.running import Span, Stretch, stretches
from assistant.rules.shifts import LENGTH
from assistant.views.handover_pump import Pump, number_of, shown
from assistant.views.handover_times import period
from assistant.wording.begun import EMERGENCY, taken_over
from assistant.wording.numbers import ago, duration, moment, pressure, rate, with_unit

Change = tuple[datetime, Span, Span]


def course(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump
) -> tuple[str, ...]:
    """Start, dose and MAP, a line or two each."""
    begun = f"{_why(chart)} {_begun(chart, protocol, now, zone, ran)}".strip()
    lines = [f"{begun} {_checks(chart, protocol)}".strip()]
    if ran.spans:
        lines.append(_doses(now, zone, ran))
        lines.append(_pressures(chart, protocol, now, zone, ran))
    return tuple(lines)


def _why(chart: Chart) -> str:
    order = order_at(chart)
    said = answer(chart, "indication")
    what = (order.indication if order else "") or (said.what.answer if said else "")
    return f"{what[:1].upper()}{what[1:]}." if what else ""


def _begun(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump) -> str:
    if ran.started is None or not ran.spans:
        return "Not started."
    number, unit = shown(ran.spans[0].setting)
    at = f" at {with_unit(number, unit)}" if number else ""
    before = next(iter(newest(chart, protocol, ran.started, 1)), None)
    mean = f", MAP {before.mean.shown} before it" if before else ", no MAP before it"
    ended = f" Stopped {moment(ran.stopped, now, zone)}." if ran.stopped else ""
    over = taken(chart, ran.started)
    if over is not None:
        here = f"here since {moment(ran.started, now, zone)}{at}"
        return f"{taken_over(over, now, zone)}, {here}{mean}.{ended}"
    begun = f"{EMERGENCY}, started" if hurried(chart) else "Started"
    return f"{begun} {moment(ran.started, now, zone)}{at}{mean}.{ended}"


def _checks(chart: Chart, protocol: Protocol) -> str:
    """How many of the protocol's checks are done, put off, or were never answered."""
    if not chart.all(CheckAnswered):
        return "No check of the start is charted."
    line = chart.last(LineChosen)
    access = line.access if line else ""
    rows = [c for c in protocol.checks if not c.access or access in c.access]
    paid = sum(1 for c in rows if is_paid(chart, c.id))
    later = sum(1 for c in rows if not is_paid(chart, c.id) and answer(chart, c.id))
    never = len(rows) - paid - later
    parts = [f"{paid} done"]
    parts += [f"{later} left for later"] if later else []
    parts += [f"{never} not answered"] if never else []
    return f"Checks of the start: {', '.join(parts)}."


def _doses(now: datetime, zone: tzinfo, ran: Pump) -> str:
    number, unit = shown(ran.spans[-1].setting)
    head = "Dose now" if ran.running else "Last dose"
    pumped = ran.spans[-1].setting.rate
    by = f" at {rate(pumped)}" if pumped else ""
    said = f"{head} {with_unit(number, unit)}{by}." if number else f"{head} not known{by}."
    top = _highest(ran.spans)
    if top:
        when = period(top[0].start, top[-1].end, now, zone)
        said += f" Highest {number_of(top[0].setting)}, {when}."
    moves = list(changes(ran.spans))
    ups = sum(1 for m in moves if _went_up(m))
    said += f" {_times(ups, 'step')} up, {_times(len(moves) - ups, 'step')} down."
    if moves:
        at, before, _after = moves[-1]
        way = "up" if _went_up(moves[-1]) else "down"
        said += f" Last change {moment(at, now, zone)}, {way} from {number_of(before.setting)}."
    if pauses := _pauses(ran.spans):
        said += (
            f" Paused {_times(len(pauses), 'time')}, {duration(sum(pauses, timedelta()))} in all."
        )
    return said


def _times(count: int, word: str) -> str:
    return f"{count or 'no'} {word}{'' if count == 1 else 's'}"


def _pauses(rows: Iterable[Span]) -> list[timedelta]:
    return [b.start - a.end for a, b in pairwise(rows) if b.start > a.end]


def _flow(span: Span) -> Fraction:
    flow = span.setting.meant_flow
    return flow.mcg_min if flow else Fraction(0)


def _went_up(change: Change) -> bool:
    return _flow(change[2]) > _flow(change[1])


def changes(rows: Iterable[Span]) -> Iterator[Change]:
    """Where the dose was set to something else, with the spans before and after."""
    for before, after in pairwise(rows):
        if shown(before.setting) != shown(after.setting) and _flow(before) != _flow(after):
            yield after.start, before, after


def _highest(rows: tuple[Span, ...]) -> list[Span]:
    """The first run of spans at the highest dose; empty while no dose is known."""
    most = max((_flow(s) for s in rows), default=Fraction(0))
    found: list[Span] = []
    for span in rows if most else ():
        if _flow(span) == most:
            found.append(span)
        elif found:
            break
    return found


def _pressures(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump) -> str:
    rows = stretches(ran.spans)
    read = list(_readings(chart, protocol, rows))
    counted = [(r, aim) for r in read if (aim := target_at(chart, protocol, r.at))]
    if not counted:
        return (
            f"{_newest(chart, protocol, now)}No MAP counts while it ran, or no target was ordered."
        )
    inside = sum(1 for r, aim in counted if aim.low.shown <= r.mean.shown <= aim.high.shown)
    share = half_up(Fraction(100 * inside, len(counted)))
    share_words = with_unit(str(share), "%")
    said = f"MAP in target at {inside} of {len(counted)} readings ({share_words})."
    low = _low(chart, protocol, now, zone, rows)
    return f"{_newest(chart, protocol, now)}{said} {low} {_late(chart, protocol, now, read, rows)}"


def _newest(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """The reading of the box once more, in a line that any reader of the text finds whole."""
    reading = next(iter(newest(chart, protocol, now, 1)), None)
    if reading is None:
        return ""
    return f"MAP {pressure(reading.mean)}, {reading.what.source}, {ago(reading.at, now)}. "


def _readings(chart: Chart, protocol: Protocol, rows: list[Stretch]) -> Iterator[Reading]:
    """Every counted reading while it ran."""
    for event in chart.all(PressureRead):
        mean = event.what.mean
        counts = mean is not None and plausible(event.what, protocol)
        if mean is not None and counts and any(s.start <= event.at <= s.end for s in rows):
            yield Reading(event.at, mean, event.what)


def _low(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, rows: list[Stretch]) -> str:
    """The longest and the last time below target; what counts as long is the protocol's."""
    limits = protocol.titration
    least, most = Pressure(limits.reading_low.exact), Pressure(limits.reading_high.exact)
    over, count = timedelta(minutes=limits.episode.whole), limits.confirm_readings.whole
    found = low_episodes(means(chart, least, most).counted, rows, count, over)
    minutes = with_unit(str(limits.episode.whole), "min")
    if not found:
        return f"Never below target for over {minutes}."
    longest = max(found, key=lambda e: e.length)
    said = f"Below target for over {minutes} {_times(len(found), 'time')}: "
    said += _episode(longest, now, zone)
    if len(found) > 1:
        said += " (the longest)"
        if found[-1] is not longest:
            said += f"; last {_episode(found[-1], now, zone)}"
    return f"{said}."


def _episode(episode: Episode, now: datetime, zone: tzinfo) -> str:
    return f"{period(episode.start, episode.end, now, zone)}, lowest {episode.lowest.shown}"


def _late(
    chart: Chart, protocol: Protocol, now: datetime, read: list[Reading], rows: list[Stretch]
) -> str:
    """How many pressures of the last twelve hours came after they were due."""
    since = now - LENGTH
    late = [
        minutes
        for r in read
        if r.at > since and (minutes := _late_minutes(chart, protocol, r, rows))
    ]
    window = "" if rows[0].start > since else " in the last 12 h"
    if not late:
        return f"No check late{window}."
    most = with_unit(str(max(late)), "min")
    return f"{_times(len(late), 'check')} late{window}, the most {most}."


def _late_minutes(chart: Chart, protocol: Protocol, reading: Reading, rows: list[Stretch]) -> int:
    """Whole minutes past due when it was taken; a stretch's own start begins the count anew."""
    before = reading.at - timedelta(microseconds=1)
    start = next(s.start for s in rows if s.start <= reading.at <= s.end)
    if before < start:
        return 0
    due = map_check(chart, protocol, before)
    planned = max(due.at, start + (due.at - due.since))
    return max(0, int((before - planned).total_seconds() // 60))
