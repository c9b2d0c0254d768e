"""MAP and dose over the last hours, as points, bands and steps in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.record.chart import Chart
from assistant.record.entries import Ordered, PressureRead
from assistant.rules.orders import target
from assistant.rules.readings import plausible, target_at
from assistant.rules.running import Setting, Span, between
from assistant.views.handover_pump import Pump, dose_of, shown
from assistant.views.handover_words import Aim, Point, Step, Trend
from assistant.wording.numbers import clock, duration, with_unit

LONGEST = timedelta(hours=12)
SHORTEST = timedelta(minutes=30)
AFTER = timedelta(hours=1)
TICKS = 9
EVERY = (10, 15, 30, 60, 120)


def trend(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump) -> Trend | None:
    """The last twelve hours, or all of it when shorter; None before anything ran."""
    if not ran.spans or ran.started is None:
        return None
    end = _end(now, ran)
    whole = end - ran.started
    length = min(LONGEST, max(SHORTEST, whole))
    start = end - length if whole >= LONGEST else ran.started - length / 12
    end = max(end, start + length)
    unit = _unit(ran.spans[-1].setting)
    hours = with_unit(str(length // timedelta(hours=1)), "h")
    title = "" if whole <= LONGEST else f"last {hours} of {duration(whole)}"
    aim = target_at(chart, protocol, end)
    return Trend(
        title=title,
        unit=unit.value,
        start=start,
        end=end,
        points=tuple(_points(chart, protocol, start, end)),
        aims=tuple(_aims(chart, protocol, start, end)),
        steps=tuple(_steps(between(ran.spans, start, end), unit)),
        ticks=tuple(_ticks(start, end, zone)),
        aim_words=f"target {aim.low.shown} to {aim.high.shown}" if aim else "no target ordered",
    )


def _end(now: datetime, ran: Pump) -> datetime:
    """Now; after a stop no more than an hour past it."""
    return now if ran.stopped is None else min(now, ran.stopped + AFTER)


def _points(chart: Chart, protocol: Protocol, start: datetime, end: datetime) -> Iterator[Point]:
    for event in chart.all(PressureRead):
        mean = event.what.mean
        if mean is not None and start <= event.at <= end:
            counts = plausible(event.what, protocol)
            yield Point(event.at, mean.mmhg, counts, event.what.source == "arterial")


def _aims(chart: Chart, protocol: Protocol, start: datetime, end: datetime) -> Iterator[Aim]:
    orders = [e for e in chart.all(Ordered) if e.at <= end]
    ends = [*(e.at for e in orders), end][1:]
    for event, until in zip(orders, ends, strict=True):
        aim = target(event.what, protocol)
        if aim is not None and until > start:
            yield Aim(max(start, event.at), until, aim.low.shown, aim.high.shown)


def _unit(setting: Setting) -> DoseUnit:
    dose = dose_of(setting)
    return dose.unit if dose else DoseUnit.PER_KG


def _steps(rows: list[Span], unit: DoseUnit) -> Iterator[Step]:
    """Spans joined while the printed dose stays the same; unknown doses leave a gap."""
    held: Step | None = None
    for span in rows:
        amount = _amount(span.setting, unit)
        label = shown(span.setting)[0]
        if held and held.end == span.start and held.label == label:
            held = Step(held.start, span.end, held.amount, label)
            continue
        if held is not None:
            yield held
        held = Step(span.start, span.end, amount, label) if amount is not None else None
    if held is not None:
        yield held


def _amount(setting: Setting, unit: DoseUnit) -> Fraction | None:
    dose, flow = dose_of(setting), setting.meant_flow
    if dose is None:
        return None
    if dose.unit is unit:
        return dose.amount
    if flow is None or (unit is DoseUnit.PER_KG and setting.weight is None):
        return None
    return flow.as_dose(unit, setting.weight).amount


def _ticks(start: datetime, end: datetime, zone: tzinfo) -> Iterator[tuple[datetime, str]]:
    """Round times of the wall clock, so far apart that their words do not touch."""
    minutes = next((m for m in EVERY if (end - start) / timedelta(minutes=m) <= TICKS), EVERY[-1])
    local = start.astimezone(zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    gone = int((local - midnight).total_seconds() // 60)
    first = midnight + timedelta(minutes=-(-gone // minutes) * minutes)
    at = first.astimezone(UTC)
    while at <= end:
        if at >= start:
            yield at, clock(at, zone)
        at += timedelta(minutes=minutes)
