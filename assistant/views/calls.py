"""The conditions that ask for a call: told once, quiet as soon as the call is charted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.advice import Advice
from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.narrowing import dangers, narrow_signs
from assistant.rules.perfusion import poor_signs
from assistant.rules.table import Action
from assistant.views.alert import Alert, Level
from assistant.wording.numbers import clock
from assistant.wording.overshoot import LOOK, again, shown
from assistant.wording.reminders import ahead, listed
from assistant.wording.seen import danger, seen

BELOW: Mapping[str, tuple[Level, str]] = {
    Action.MAX_REACHED: ("medium", "at the ordered maximum: call now"),
    Action.CENTRAL_ACCESS: ("medium", "over this route's limit: call for central access"),
    Action.CALL_FIRST: ("medium", "at the dose the order calls at: call before the next step up"),
    Action.LADDER_TOP: ("medium", "at the highest dose of the ladder: call"),
    Action.LEAVE_LADDER: ("high", "too low for slow steps: call now"),
}
"""Answers to a pressure that stays low: level, and what goes after the MAP."""
_FLOW: Mapping[str, str] = {
    Action.NO_INCREASE: "signs of vasoconstriction: call",
    Action.HOLD_PERFUSION: "perfusion poor: call",
}


OVERSHOT: Mapping[str, str] = {
    Action.DECREASE_NOW: "far above target: {look}",
    Action.CONSIDER_STOP: "far above target and no smaller step is left: call now",
}
"""Answers to a pressure far above the range: told at once, after what was read."""
BEFORE = "No step up is weighed before it."


def calls(
    chart: Chart,
    protocol: Protocol,
    now: datetime,
    zone: tzinfo,
    known: tuple[Sequence[Due], Advice],
) -> Iterator[Alert]:
    """Danger at heart or limb, what the table calls for, the hours of a line."""
    rows, found = known
    yield from _danger(chart, protocol, now, zone)
    yield from _table(chart, protocol, now, found)
    for row in rows:
        if row.kind is Kind.ROUTE and row.urgency is not Urgency.AHEAD:
            level: Level = "medium" if _is_limit(row, protocol) else "low"
            yield Alert(row.code, level, ahead(row), f"Since {clock(row.since, zone)}.", row.at)


def _danger(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Alert]:
    signs = dangers(chart, protocol, now)
    if signs:
        last = max(sign.since for sign in signs)
        named = listed(danger(sign.what, sign.words) for sign in signs)
        said = f"{named[:1].upper()}{named[1:]} at {clock(last, zone)}: call now"
        yield Alert(Action.HOLD_AND_CALL, "high", said, BEFORE, last)


def _table(chart: Chart, protocol: Protocol, now: datetime, found: Advice) -> Iterator[Alert]:
    decided, reading = found.decided, found.reading
    if decided is None or reading is None:
        return
    read = f"MAP {reading.mean.shown}"
    if decided.action in OVERSHOT:
        said = OVERSHOT[decided.action].format(look=LOOK)
        detail = again(protocol, look=decided.action is Action.CONSIDER_STOP)
        said = f"{shown(reading, protocol)}, {said}"
        yield Alert(decided.action, "high", said, detail, reading.at)
    if decided.action in BELOW and not found.single:
        level, said = BELOW[decided.action]
        yield Alert(decided.action, level, f"{read}, {said}", BEFORE, reading.at)
    if decided.action in _FLOW:
        signs = (*poor_signs(chart, protocol, now), *narrow_signs(chart, protocol, now))
        since = max((sign.since for sign in signs), default=reading.at)
        said = f"{read}, {_FLOW[decided.action]}"
        yield Alert(decided.action, "low", said, seen(chart, protocol, now), since)


def _is_limit(row: Due, protocol: Protocol) -> bool:
    """Whether it is the last hour of a line and not a prompt before it."""
    limits = [route.hours for route in protocol.routes.values() if route.hours is not None]
    return any(row.at - row.since >= timedelta(hours=float(limit.exact)) for limit in limits)
