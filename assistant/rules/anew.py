"""Whether what a call was about has ended since and begun anew, or has grown: a new call then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from itertools import takewhile

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Flow, Pressure
from assistant.record.chart import Chart
from assistant.record.entries import Amount, Informed, PressureRead, SiteLooked
from assistant.record.timeline import Event
from assistant.rules.clocks import route_clock
from assistant.rules.escalation import calls_from
from assistant.rules.hepatorenal import leaves_mode
from assistant.rules.line import line_since, site_signs
from assistant.rules.narrowing import dangers, narrow_signs
from assistant.rules.orders import dose_of, order_at
from assistant.rules.perfusion import poor_signs
from assistant.rules.readings import Reading, overshot, plausible, target_at
from assistant.rules.running import flow_of, setting_at, spans_since
from assistant.rules.start import criteria

Told = Event[Informed]


class Topic(StrEnum):
    """What a call is about."""

    BAND = "band"
    NOTIFY = "notify"
    MAXIMUM = "maximum"
    ROUTE_DOSE = "route dose"
    ROUTE_TIME = "route time"
    PERFUSION = "perfusion"
    NARROW = "vasoconstriction"
    DANGER = "heart or limb"
    SITE = "site"
    LOW = "low"
    HIGH = "high"
    OVERSHOOT = "overshoot"
    EMERGENCY = "emergency"
    LADDER = "ladder"


def began_anew(chart: Chart, protocol: Protocol, topic: Topic, told: Told, now: datetime) -> bool:
    """Whether a call of then does not answer the condition of now."""
    return _ASKED[topic](chart, protocol, told, now)


def _band(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    limits = protocol.escalation
    return limits is not None and _fell(chart, limits.inform_at.dose, told, now)


def _notify(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    order = order_at(chart, now)
    limit = calls_from(protocol.escalation, dose_of(order.notify) if order else None)
    return limit is not None and _fell(chart, limit, told, now)


def _maximum(chart: Chart, _protocol: Protocol, told: Told, now: datetime) -> bool:
    """Another maximum, a dose that went under it, or one higher than was told of."""
    then, order = order_at(chart, told.at), order_at(chart, now)
    most = dose_of(order.maximum) if order else None
    if order is None or then is None or then.maximum != order.maximum or most is None:
        return True
    if told.what.until_dose is None and _rose(chart, told, now):
        return True
    return _fell(chart, most, told, now)


def _flows(chart: Chart, told: Told, now: datetime) -> Iterator[Flow]:
    """The drug per minute of every setting since the call, in order."""
    for span in spans_since(chart, told.at, now):
        if span.setting.meant_flow is not None:
            yield span.setting.meant_flow
    last = setting_at(chart, now)
    if last.running and last.meant_flow is not None:
        yield last.meant_flow


def _fell(chart: Chart, limit: Dose, told: Told, now: datetime) -> bool:
    """Whether the dose was at the limit since the call, and then under it."""
    flow, reached = flow_of(limit, setting_at(chart, now).weight), False
    if flow is None:
        return False
    for ran in _flows(chart, told, now):
        if reached and ran < flow:
            return True
        reached = reached or ran >= flow
    return False


def _rose(chart: Chart, told: Told, now: datetime) -> bool:
    then = setting_at(chart, told.at).meant_flow
    return then is None or any(ran > then for ran in _flows(chart, told, now))


def _line(chart: Chart, _protocol: Protocol, told: Told, now: datetime) -> bool:
    since = line_since(chart, now)
    return since is None or since > told.at


def _hours(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    """Another line, or one of the protocol's hours passed and no time was agreed."""
    then, clock = route_clock(chart, protocol, told.at), route_clock(chart, protocol, now)
    if clock is None or _line(chart, protocol, told, now):
        return True
    if told.what.until is not None:
        return False
    before = then.hours if then else 0
    route = protocol.routes.get(clock.line.access)
    prompts = route.prompts if route else ()
    return any(before < hours.exact <= clock.hours for hours in prompts)


def _perfusion(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    then = {(p.sign, p.since) for p in poor_signs(chart, protocol, told.at)}
    return not {(p.sign, p.since) for p in poor_signs(chart, protocol, now)} <= then


def _narrow(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    then = {(p.sign, p.since) for p in narrow_signs(chart, protocol, told.at)}
    return not {(p.sign, p.since) for p in narrow_signs(chart, protocol, now)} <= then


def _danger(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    then = {d.entry for d in dangers(chart, protocol, told.at)}
    return not {d.entry for d in dangers(chart, protocol, now)} <= then


def _site(chart: Chart, _protocol: Protocol, told: Told, now: datetime) -> bool:
    looks = takewhile(lambda e: e.at > told.at, chart.all(SiteLooked).newest((now, chart.version)))
    cleared = any(not look.what.signs for look in looks)
    return cleared or not set(site_signs(chart, now)) <= set(site_signs(chart, told.at))


def _readings(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> Iterator[Reading]:
    """The pressures since the call that count."""
    rows = chart.all(PressureRead).newest((now, chart.version))
    for event in takewhile(lambda e: e.at > told.at, rows):
        if plausible(event.what, protocol) and event.what.mean is not None:
            yield Reading(event.at, event.what.mean, event.what)


def _low(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    aims = ((r, target_at(chart, protocol, r.at)) for r in _readings(chart, protocol, told, now))
    return any(aim is None or r.mean.shown >= aim.low.shown for r, aim in aims)


def _high(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    aims = ((r, target_at(chart, protocol, r.at)) for r in _readings(chart, protocol, told, now))
    return any(aim is None or r.mean.shown <= aim.high.shown for r, aim in aims)


def _overshoot(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    """Whether a pressure since the call was no longer far over the range."""
    rows = _readings(chart, protocol, told, now)
    return any(not overshot(chart, protocol, r.at) for r in rows)


def _emergency(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    """Whether a pair since the call was out of the emergency range; a MAP alone says nothing."""
    limits = protocol.emergency
    if limits is None:
        return False
    pairs = (_pair(r) for r in _readings(chart, protocol, told, now))
    return any(
        not criteria(high, low, limits)
        for high, low in pairs
        if high is not None or low is not None
    )


def _ladder(chart: Chart, protocol: Protocol, told: Told, now: datetime) -> bool:
    """Whether a pressure since the call was high enough for the hepatorenal ladder."""
    limits = protocol.hepatorenal
    if limits is None:
        return False
    for reading in _readings(chart, protocol, told, now):
        aim = target_at(chart, protocol, reading.at)
        high, _ = _pair(reading)
        if aim is None or not leaves_mode(reading.mean, aim.low, high, limits):
            return True
    return False


def _pair(reading: Reading) -> tuple[Pressure | None, Pressure | None]:
    return _pressure(reading.what.systolic), _pressure(reading.what.diastolic)


def _pressure(amount: Amount | None) -> Pressure | None:
    return Pressure(amount.exact) if amount else None


_ASKED: Mapping[Topic, Callable[[Chart, Protocol, Told, datetime], bool]] = {
    Topic.BAND: _band,
    Topic.NOTIFY: _notify,
    Topic.MAXIMUM: _maximum,
    Topic.ROUTE_DOSE: _line,
    Topic.ROUTE_TIME: _hours,
    Topic.PERFUSION: _perfusion,
    Topic.NARROW: _narrow,
    Topic.DANGER: _danger,
    Topic.SITE: _site,
    Topic.LOW: _low,
    Topic.HIGH: _high,
    Topic.OVERSHOOT: _overshoot,
    Topic.EMERGENCY: _emergency,
    Topic.LADDER: _ladder,
}
