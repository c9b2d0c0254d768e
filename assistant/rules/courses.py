"""The long clocks: hours of a line, hours and volume of the first fluid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import takewhile
from typing import TypeVar

from assistant.clock import fixed
from assistant.protocol.model import Protocol, Route
from assistant.quantities import Volume
from assistant.record.chart import Chart
from assistant.record.entries import (
    Acknowledged,
    CheckAnswered,
    FluidGiven,
    Informed,
    ShockRecognised,
    What,
)
from assistant.record.timeline import Event
from assistant.rules.clocks import route_clock
from assistant.rules.due import Due, Kind, quiet
from assistant.rules.fluid import fluid_target
from assistant.rules.informed import informed
from assistant.rules.perfusion import weight_at
from assistant.rules.route import RouteLimit

W = TypeVar("W", bound=What)
FLUID, PROMPT = "fluid", "route_"


def route_prompt(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Due]:
    """The hour of a line at which another access is thought of: one at a time, the limit last.

    Answered by a call about the hours, or seen; the limit by a call alone.
    """
    clock = route_clock(chart, protocol, now)
    route = protocol.routes.get(clock.line.access) if clock else None
    if clock is None or route is None or route.hours is None:
        return
    hours = sorted({*(p.exact for p in route.prompts), route.hours.exact})
    begun = fixed(now) - _hours(clock.hours)
    passed = [h for h in hours if h <= clock.hours]
    if passed and not _answered(chart, protocol, route, passed[-1], begun, now):
        yield quiet(Kind.ROUTE, route_code(passed[-1]), begun, begun + _hours(passed[-1]), now)
    elif len(passed) < len(hours):
        ahead = hours[len(passed)]
        yield quiet(Kind.ROUTE, route_code(ahead), begun, begun + _hours(ahead), now)


def route_code(hours: Fraction) -> str:
    """The code of a prompt: what is acknowledged. A call names the hours of the line instead."""
    return f"{PROMPT}{float(hours):g}h"


def is_route_code(code: str) -> bool:
    """Whether a code is that of an hour of a line."""
    return code.startswith(PROMPT)


def _answered(
    chart: Chart, protocol: Protocol, route: Route, hours: Fraction, begun: datetime, now: datetime
) -> bool:
    if informed(chart, protocol, RouteLimit.TIME, now) is not None:
        return True
    if route.hours is not None and hours >= route.hours.exact:
        return False
    return _seen(chart, route_code(hours), begun + _hours(hours), now)


def fluid_row(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Due]:
    """The volume that the sources name: looked at again when it is in, or when its hours are over.

    A child's is a reference and asks for nothing; where none is named, the order decides.
    """
    fluids, weight = protocol.fluids, weight_at(chart, now)
    if fluids is None or not protocol.adult or (fluids.low.unit != "mL" and weight is None):
        return
    low = fluid_target(fluids, weight).low
    full = _full(chart, low, now)
    if full:
        asked = next((at for at in full if not _looked(chart, "fluid_target", at, now)), None)
        if asked is not None:
            yield quiet(Kind.FLUID, "fluid_target", asked, asked, now)
        return
    shock = chart.event(ShockRecognised, now)
    if shock is None or fluids.within is None:
        return
    at = shock.at + _hours(fluids.within.exact)
    if not _looked(chart, "fluid_hours", at, now):
        yield quiet(Kind.FLUID, "fluid_hours", shock.at, at, now)


def _full(chart: Chart, low: Volume, now: datetime) -> list[datetime]:
    """When the volume was in, and when more was given after that."""
    total, found = Fraction(0), []
    for event in takewhile(lambda e: e.at <= now, chart.all(FluidGiven)):
        total += event.what.volume.exact
        if total >= low.ml:
            found.append(event.at)
    return found


def _looked(chart: Chart, code: str, since: datetime, now: datetime) -> bool:
    """Whether it was thought of again since then: a call, an answer to the check, or seen."""
    told = _since(chart.all(Informed).newest((now, chart.version)), since)
    checked = _since(chart.all(CheckAnswered).newest((now, chart.version)), since)
    return (
        any({code, FLUID} & set(e.what.about) for e in told)
        or any(e.what.check == FLUID for e in checked)
        or _seen(chart, code, since, now)
    )


def _seen(chart: Chart, code: str, since: datetime, now: datetime) -> bool:
    rows = _since(chart.all(Acknowledged).newest((now, chart.version)), since)
    return any(e.what.code == code for e in rows)


def _since(rows: Iterator[Event[W]], since: datetime) -> Iterator[Event[W]]:
    return takewhile(lambda e: e.at >= since, rows)


def _hours(length: Fraction) -> timedelta:
    return timedelta(seconds=float(length * 3600))
