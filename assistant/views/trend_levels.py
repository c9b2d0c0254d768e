"""The dose on the trend: a level from each change on, and whose change it was.

A new weight changes the dose per kg while the pump goes on as before: it is no step of the pump.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.record.chart import Chart
from assistant.rules.running import Setting, pump_events, steps
from assistant.views.dose_tile import shown_of
from assistant.views.trend_axes import Frame
from assistant.wording.numbers import dose_number, plain, with_unit

STANDS = Setting()


class Level(NamedTuple):
    """The dose from an instant on, with its number where it changed; `by_weight` alone."""

    at: float
    value: float
    label: str
    by_weight: bool = False


def levels(
    chart: Chart, protocol: Protocol, part: Frame, unit: DoseUnit, now: datetime
) -> Iterator[Level]:
    """The dose that was shown, in the unit of now, 0 while the pump stands."""
    before, held = "", None
    was = STANDS
    for at, setting in steps(e for e in pump_events(chart) if e.at <= now):
        lighter, was = _weighed(was, setting), setting
        if not before and not setting.running:
            continue
        value, number = _value(setting, unit, protocol)
        if number == before:
            continue
        before = number
        if lighter and setting.weight is not None:
            number = f"{number} at {with_unit(plain(setting.weight.kg, 2), 'kg')}"
        level = Level(at.timestamp(), float(value), number, by_weight=lighter)
        if at < part.start:
            held = level._replace(at=part.start.timestamp(), by_weight=False, label=before)
            continue
        if held is not None:
            yield held
            held = None
        yield level
    if held is not None:
        yield held


def _weighed(was: Setting, now: Setting) -> bool:
    """Whether only the weight became another one while the pump ran on."""
    ran_on = was.running and now.running and was.rate == now.rate
    return ran_on and was.concentration == now.concentration and was.weight != now.weight


def _value(setting: Setting, unit: DoseUnit, protocol: Protocol) -> tuple[Fraction, str]:
    shown = shown_of(setting, unit, protocol) if setting.running else None
    if shown is None or (shown.dose.unit is not unit and setting.weight is None):
        return Fraction(0), "0"
    there = shown.dose.to(unit, setting.weight)
    return there.amount, dose_number(there, typed=shown.typed and shown.dose.unit is unit)
