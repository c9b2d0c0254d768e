"""What the order allows now: the titration table, asked with what the chart holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Pressure, PumpRate, Rate, on_pump
from assistant.record.chart import Chart
from assistant.record.entries import Amount, LineChosen, Ordered, SessionOpened
from assistant.rules.line import drug_since, site_signs
from assistant.rules.orders import dose_of, interval_min, order_at, target, unit_of
from assistant.rules.pace import interval
from assistant.rules.perfusion import is_poor
from assistant.rules.readings import Reading, last, run_above, run_below
from assistant.rules.running import Setting, flow_of, hours_between, last_change, setting_at
from assistant.rules.titration import (
    Action,
    Decided,
    Rule,
    TitrationOrder,
    TitrationState,
    titrate,
)


class Closed(StrEnum):
    """Why there is no suggestion at all."""

    NOT_RUNNING = "not running"
    UNSIGNED = "unsigned protocol"
    NO_ORDER = "no order"
    NO_DOSE = "dose not known"


@dataclass(frozen=True, slots=True)
class Advice:
    """The table's answer (None when closed), what it was asked with, and the new pump rate.

    `single` tells that only one reading lies outside the range: repeat it first.
    """

    decided: Decided | None
    closed: Closed | None
    reading: Reading | None = None
    setting: Setting | None = None
    order: Ordered | None = None
    pump: PumpRate | None = None
    single: bool = False


def advice(chart: Chart, protocol: Protocol, now: datetime) -> Advice:
    """What the order allows at `now`.

    Closed while nothing runs, and on an unsigned protocol with a real patient; in training an
    unsigned protocol answers too. No step stands on a pressure from before the last change: it
    says nothing about the dose that runs. Source: the unit's titration table.
    """
    setting, order = setting_at(chart, now), order_at(chart, now)
    opened = chart.last(SessionOpened)
    training = opened is not None and opened.training
    if not setting.running:
        return Advice(None, Closed.NOT_RUNNING)
    if not protocol.signed and not training:
        return Advice(None, Closed.UNSIGNED)
    if order is None:
        return Advice(None, Closed.NO_ORDER)
    dose = _dose(setting, order, protocol)
    if dose is None:
        return Advice(None, Closed.NO_DOSE)
    reading = last(chart, protocol, now)
    decided = titrate(_state(chart, protocol, now, (order, dose, setting, reading)), protocol)
    changed = last_change(chart, now)
    if decided.new_dose and reading and changed and reading.at <= changed:
        decided = Decided(Rule.READING, Action.REMEASURE)
    run = max(run_below(chart, protocol, now), run_above(chart, protocol, now))
    pump = _pump(decided, setting, order, protocol)
    return Advice(decided, None, reading, setting, order, pump, single=run == 1)


def _dose(setting: Setting, order: Ordered, protocol: Protocol) -> Dose | None:
    """The dose in the order's unit: as typed when it was typed in that unit, else from the rate.

    A pump at the last step under the ordered maximum is at the maximum.
    """
    unit, most = unit_of(order), dose_of(order.maximum)
    if setting.meant is not None and setting.meant.unit is unit:
        return setting.meant
    flow = setting.meant_flow
    if flow is None or (unit is DoseUnit.PER_KG and setting.weight is None):
        return None
    if most is not None and setting.rate == _highest(setting, most, protocol):
        return most.to(unit, setting.weight)
    return flow.as_dose(unit, setting.weight)


def _highest(setting: Setting, most: Dose, protocol: Protocol) -> Rate | None:
    """The highest rate of the pump that does not pass a dose."""
    ceiling = _rate(setting, most)
    return on_pump(ceiling, Rate(protocol.pump.step.exact), ceiling).pump if ceiling else None


def _rate(setting: Setting, dose: Dose) -> Rate | None:
    """The exact rate of a dose, None without a weight, a bag or drug in it."""
    flow, bag = flow_of(dose, setting.weight), setting.concentration
    return bag.rate(flow) if flow and bag and bag.mcg_ml > 0 else None


def _state(
    chart: Chart,
    protocol: Protocol,
    now: datetime,
    asked: tuple[Ordered, Dose, Setting, Reading | None],
) -> TitrationState:
    order, dose, setting, reading = asked
    changed, line = last_change(chart, now), chart.last(LineChosen, now)
    since = drug_since(chart, now)
    what = reading.what if reading else None
    return TitrationState(
        order=_order(order, protocol),
        dose=dose,
        mean=reading.mean if reading else None,
        since_change=_minutes(changed, now) if changed else Fraction(0),
        since_reading=_minutes(reading.at, now) if reading else Fraction(0),
        systolic=_pressure(what.systolic) if what else None,
        diastolic=_pressure(what.diastolic) if what else None,
        access=line.access if line else "",
        route_hours=hours_between(since, now) if since else Fraction(0),
        readings_above=run_above(chart, protocol, now),
        site_signs=bool(site_signs(chart, now)),
        perfusion_poor=is_poor(chart, protocol, now),
        adult=protocol.adult,
        reading_age=reading_age(chart, protocol, now),
        weight=setting.weight,
    )


def reading_age(chart: Chart, protocol: Protocol, now: datetime) -> Fraction:
    """Minutes after which a MAP carries no suggestion: the protocol's, or two intervals."""
    minutes, _ = interval(chart, protocol, now)
    return min(protocol.titration.reading_age.exact, 2 * minutes)


def _order(order: Ordered, protocol: Protocol) -> TitrationOrder:
    aim = target(order, protocol)
    down = order.interval_down
    return TitrationOrder(
        drug=order.drug,
        route=order.route,
        start=dose_of(order.start),
        step=dose_of(order.step),
        interval=interval_min(order),
        maximum=dose_of(order.maximum),
        map_low=aim.low if aim else None,
        map_high=aim.high if aim else None,
        notify=dose_of(order.notify),
        step_down=dose_of(order.step_down),
        interval_down=down.exact if down else None,
        may_wean_off=order.may_wean_off,
    )


def _pump(
    decided: Decided, setting: Setting, order: Ordered, protocol: Protocol
) -> PumpRate | None:
    """The pump rate of the new dose, never above the ordered maximum's."""
    new, most = decided.new_dose, dose_of(order.maximum)
    wanted = _rate(setting, new) if new else None
    if wanted is None:
        return None
    cap = _rate(setting, most) if most else None
    return on_pump(wanted, Rate(protocol.pump.step.exact), cap)


def _pressure(amount: Amount | None) -> Pressure | None:
    return Pressure(amount.exact) if amount else None


def _minutes(start: datetime, end: datetime) -> Fraction:
    return hours_between(start, end) * 60
