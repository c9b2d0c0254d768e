"""What asks for attention, the worst first: one strip shows the first, the rest is a count.

An acknowledged condition folds to a chip until something about it is new.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.quantities import Pressure
from assistant.record.chart import Chart
from assistant.record.entries import Acknowledged, BagHung, PumpRuns, SiteLooked, What
from assistant.rules.advice import Advice, advice
from assistant.rules.bag import BagLevel, bag_state
from assistant.rules.begun import changed_here
from assistant.rules.checks import debts
from assistant.rules.informed import informed
from assistant.rules.line import site_signs
from assistant.rules.orders import order_at
from assistant.rules.readings import last, newest, run_above, run_below, target_at
from assistant.rules.reminders import Due, Kind, Urgency, agenda
from assistant.rules.running import setting_at
from assistant.rules.start import Criterion, emergency_start
from assistant.views.alert import Alert, Level
from assistant.views.calls import BELOW, OVERSHOT, calls
from assistant.views.snoozing import waiting
from assistant.wording.entries import amount
from assistant.wording.informed import answered
from assistant.wording.leak import shortly
from assistant.wording.numbers import ago, clock, duration, pressure, with_unit
from assistant.wording.reminders import bag, bag_detail, due, listed

__all__ = ["Alert", "Alerts", "Level", "acknowledge", "alerts"]

_WEIGHT: dict[Level, int] = {"high": 0, "medium": 1, "low": 2}
_BAG: dict[BagLevel, Level] = {
    BagLevel.PREPARE: "low",
    BagLevel.WARN: "medium",
    BagLevel.URGENT: "high",
    BagLevel.DRY: "high",
}
SHOWN = 3
RANGE = "Emergency range. Fluid keeps running; nothing waits for it."
RANGE_NO_ORDER = "Emergency range, no order charted: call now. Fluid keeps running, nothing waits."
AT_TARGET = "Met by the diastolic alone, MAP at target: call."


@dataclass(frozen=True, slots=True)
class Alerts:
    """Those to show, the worst first, and those that wait, were seen or answered by a call."""

    open: tuple[Alert, ...]
    folded: tuple[Alert, ...]


def alerts(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, found: Advice | None = None
) -> Alerts:
    """Every condition at `now`; none before the start, after the stop only a look that is due.

    `found` is the advice of now, when it is known already.
    """
    rows = agenda(chart, protocol, now)
    if not rows:
        return Alerts((), ())
    if setting_at(chart, now).stopped:
        conditions = list(_late(rows, now, zone))
    else:
        said = advice(chart, protocol, now) if found is None else found
        conditions = sorted(
            _all(chart, protocol, now, zone, (rows, said)), key=lambda a: _WEIGHT[a.level]
        )
    told = [waiting(chart, _told(chart, protocol, a, now, zone), now) for a in conditions]
    folded = [a for a in told if a.folds or _acknowledged(chart, a, now)]
    return Alerts(
        tuple(a for a in told if a not in folded),
        tuple(sorted(folded, key=lambda a: not a.waits)),
    )


def _told(chart: Chart, protocol: Protocol, alert: Alert, now: datetime, zone: tzinfo) -> Alert:
    """The condition with the call that answers it."""
    answer = informed(chart, protocol, alert.code, now) if alert.can_fold else None
    if answer is None:
        return alert
    said = answered(answer, now, zone)
    return replace(alert, sentence=f"{alert.sentence}, {said}", answered=said)


def acknowledge(alert: Alert) -> What:
    """The entry that an alert was seen."""
    return Acknowledged(code=alert.code)


def _acknowledged(chart: Chart, alert: Alert, now: datetime) -> bool:
    if not alert.can_fold:
        return False
    rows = chart.all(Acknowledged).newest()
    seen = next((e for e in rows if e.what.code == alert.code and e.at <= now), None)
    return seen is not None and seen.at >= alert.since


def _all(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, known: tuple[list[Due], Advice]
) -> Iterator[Alert]:
    rows, found = known
    yield from _site(chart, protocol, now, zone)
    yield from _bag(chart, protocol, now, zone)
    yield from _emergency(chart, protocol, now, zone)
    yield from _late(rows, now, zone)
    told = list(calls(chart, protocol, now, zone, (rows, found)))
    if not any(alert.code in (*BELOW, *OVERSHOT) for alert in told):
        yield from _range(chart, protocol, now, zone)
    yield from told
    yield from _over_order(chart, protocol, now)


def _site(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Alert]:
    looked = chart.event(SiteLooked, now)
    if looked and (signs := site_signs(chart, now)):
        said = f"Site {listed(signs)} at {clock(looked.at, zone)}"
        detail = shortly(chart, protocol, now, zone)
        yield Alert("site_signs", "high", said, detail, looked.at)


def _bag(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Alert]:
    state = bag_state(chart, protocol, now)
    if state is None or state.level not in _BAG:
        return
    hung = chart.event(BagHung, now)
    said, detail = bag(state, zone), bag_detail(state, zone)
    since = hung.at if hung else now
    yield Alert(f"bag_{state.level}", _BAG[state.level], said, detail, since)


def _emergency(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Alert]:
    reading, limits = last(chart, protocol, now), protocol.emergency
    if reading is None or limits is None or not protocol.adult:
        return
    at = clock(reading.at, zone)
    high, low = (
        Pressure(a.exact) if a else None for a in (reading.what.systolic, reading.what.diastolic)
    )
    aim = target_at(chart, protocol, now)
    test = emergency_start(protocol, high, low, reading.mean, aim.low if aim else None)
    detail = RANGE if order_at(chart, now) else RANGE_NO_ORDER
    if high is not None and Criterion.SYSTOLIC in test.by:
        said = f"Systolic {pressure(high)} is under {limits.systolic_below.value}"
        yield Alert("emergency", "high", f"{said} at {at}", detail, reading.at)
    elif low is not None and test.by:
        limit = limits.diastolic_at_or_below.value
        said = f"Diastolic {pressure(low)} is {limit} or less at {at}"
        level: Level = "medium" if test.only_calls else "high"
        told = AT_TARGET if test.only_calls else detail
        yield Alert("emergency", level, said, told, reading.at)


def _range(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Alert]:
    aim, reading = target_at(chart, protocol, now), last(chart, protocol, now)
    twice = protocol.titration.confirm_readings.whole
    below, above = run_below(chart, protocol, now), run_above(chart, protocol, now)
    run = max(below, above)
    if aim is None or reading is None or run < twice:
        return
    code, side = ("map_below", "below") if below else ("map_above", "above")
    limit = aim.low.shown if below else aim.high.shown
    said = f"MAP {reading.mean.shown} is {side} target {limit} at the last {run} checks"
    rows = newest(chart, protocol, now, min(run, SHOWN))
    times = listed(clock(r.at, zone) for r in reversed(rows))
    yield Alert(code, "medium", said, f"{times}.{_rested(chart, now)}", reading.at)


def _rested(chart: Chart, now: datetime) -> str:
    changed = changed_here(chart, now)
    return f" Last dose change {ago(changed, now)}." if changed else ""


def _late(rows: list[Due], now: datetime, zone: tzinfo) -> Iterator[Alert]:
    for row in rows:
        if row.kind not in (Kind.MAP, Kind.SITE) or row.urgency is Urgency.AHEAD:
            continue
        late = row.urgency is Urgency.LATE
        seen = duration(now - row.since)
        what = "reading" if row.kind is Kind.MAP else "look"
        detail = f"Last {what} {seen} ago, due {clock(row.at, zone)}."
        yield Alert(
            f"{row.code}_late", "medium" if late else "low", due(row, now, zone), detail, row.at,
            can_fold=False,
        )  # fmt: skip


def _over_order(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Alert]:
    owed = next((d for d in debts(chart, protocol, now) if d.code == "order_to_match"), None)
    order, runs = order_at(chart, now), chart.event(PumpRuns, now)
    if owed is None or order is None or order.maximum is None or runs is None:
        return
    left = int((owed.due - now).total_seconds() // 60)
    when = f"within {with_unit(str(left), 'min')}" if left > 0 else "now"
    said = f"The dose is over the ordered maximum, {amount(order.maximum)}"
    yield Alert("over_order", "high", said, f"A new order is wanted {when}.", runs.at)
