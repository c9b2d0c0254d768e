"""What the chart holds, put as the question that the titration table is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Pressure
from assistant.record.chart import Chart
from assistant.record.entries import Amount, BaselineMap, LineChosen, Ordered
from assistant.rules.arrival import Cause, Way, ways
from assistant.rules.clocks import route_clock
from assistant.rules.informed import go_on_to, informed
from assistant.rules.line import site_signs
from assistant.rules.narrowing import dangers, is_narrow, narrow_signs
from assistant.rules.orders import dose_of, interval_min
from assistant.rules.pace import interval, minutes, settled_since
from assistant.rules.perfusion import hours_over, is_poor, poor_signs
from assistant.rules.readings import Reading, run_above, target_at
from assistant.rules.route import RouteLimit
from assistant.rules.running import Setting, hours_between
from assistant.rules.titration import TitrationOrder, TitrationState


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known before the table is asked: order, dose, pump, last reading, and ways."""

    order: Ordered
    dose: Dose
    setting: Setting
    reading: Reading | None
    ways: tuple[Way, ...]


def ways_of(chart: Chart, protocol: Protocol, order: Ordered, now: datetime) -> tuple[Way, ...]:
    """The drug's ways that a step has to wait for."""
    wait = max(interval_min(order) or Fraction(0), protocol.titration.reading_age.exact)
    return ways(chart, protocol, now, minutes(wait))


def state(chart: Chart, protocol: Protocol, now: datetime, asked: Asked) -> TitrationState:
    """The state of `now`. What is not charted is not known, and never fine."""
    since, line = settled_since(chart, now), chart.last(LineChosen, now)
    reading, what = asked.reading, asked.reading.what if asked.reading else None
    clock = route_clock(chart, protocol, now)
    signs = dangers(chart, protocol, now)
    rhythm = any(sign.what == "rhythm" for sign in signs)
    baseline = chart.last(BaselineMap, now)
    limits = protocol.hepatorenal
    stays = informed(chart, protocol, RouteLimit.TIME, now)
    return TitrationState(
        order=_order(chart, protocol, asked.order, now),
        dose=asked.dose,
        mean=reading.mean if reading else None,
        since_change=_minutes(since, now) if since else Fraction(0),
        since_reading=_minutes(reading.at, now) if reading else Fraction(0),
        systolic=_pressure(what.systolic) if what else None,
        diastolic=_pressure(what.diastolic) if what else None,
        access=line.access if line else "",
        route_hours=clock.hours if clock else Fraction(0),
        readings_above=run_above(chart, protocol, now),
        site_signs=bool(site_signs(chart, now)),
        perfusion_poor=is_poor(poor_signs(chart, protocol, now), protocol),
        vasoconstriction=is_narrow(narrow_signs(chart, protocol, now)),
        new_arrhythmia=rhythm,
        ischaemia=len(signs) > rhythm,
        adult=protocol.adult,
        reading_age=reading_age(chart, protocol, now),
        weight=asked.setting.weight,
        arriving=arriving(asked, now),
        wrong_for=wrong_for(asked, now),
        go_on=go_on_to(chart, protocol, now),
        stay_on_line=stays is not None,
        baseline=baseline.mean if baseline else None,
        urine_hours=hours_over(chart, limits.urine_over.exact, now) if limits else Fraction(0),
    )


def reading_age(chart: Chart, protocol: Protocol, now: datetime) -> Fraction:
    """Minutes after which a MAP carries no suggestion: the protocol's, or two intervals."""
    length, _ = interval(chart, protocol, now)
    return min(protocol.titration.reading_age.exact, 2 * length)


def arriving(asked: Asked, now: datetime) -> Fraction:
    """Minutes until the order's interval after the last arrival is over; 0 when it is.

    A drug whose way cannot be told, because the pump's rate is not known, keeps nothing waiting.
    """
    wait = timedelta(minutes=float(interval_min(asked.order) or 0))
    ends = [way.at + wait for way in asked.ways if way.at is not None]
    return max([Fraction(0), *(_minutes(now, end) for end in ends)])


def wrong_for(asked: Asked, now: datetime) -> Fraction:
    """Minutes in which the tubing still gives the strength of the bag before; 0 when it is out."""
    ends = [w.at for w in asked.ways if w.cause is Cause.STRENGTH and w.at is not None]
    return max([Fraction(0), *(_minutes(now, end) for end in ends)])


def _order(chart: Chart, protocol: Protocol, order: Ordered, now: datetime) -> TitrationOrder:
    aim = target_at(chart, protocol, now)
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
        expired=order.expires is not None and order.expires <= now,
    )


def _pressure(amount: Amount | None) -> Pressure | None:
    return Pressure(amount.exact) if amount else None


def _minutes(start: datetime, end: datetime) -> Fraction:
    """Exact minutes from one instant to another, below 0 when it lies before."""
    return hours_between(start, end) * 60
