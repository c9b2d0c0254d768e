"""A dose held against the order: its maximum, its unit, its step and its interval."""

from __future__ import annotations

from assistant.quantities import Dose, DoseUnit, decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import Ordered
from assistant.rules.examine.change import Change, in_unit, is_again, is_one_step, ratio, text
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.orders import dose_of, expired, interval_min, unit_of
from assistant.rules.running import changes, flow_of, hours_between, last_change


def against_order(chart: Chart, c: Change, *, counts_steps: bool) -> tuple[Finding, ...]:
    """`counts_steps` is off beside a jump that is told as one: steps then say nothing more."""
    if c.order is None:
        return (caution("no_order"),)
    found = [*_over(c, c.order), *_unit(c, c.order)]
    if expired(c.order, c.at):
        found.append(caution("order_expired", "order"))
    if not c.starts and not is_again(c):
        found.extend(_step(c) if counts_steps else ())
        found.extend(_interval(chart, c))
    return tuple(found)


def _over(c: Change, order: Ordered) -> list[Finding]:
    """Over the maximum, and from the dose on at which the order says call."""
    found: list[Finding] = []
    most, now = dose_of(order.maximum), c.after
    flow = now.meant_flow
    ceiling = flow_of(most, now.weight) if most else None
    if most and flow and ceiling and flow > ceiling:
        found.append(stop("over_order", "order", maximum=text(most.amount), unit=most.unit))
    notify = dose_of(order.notify)
    reached = flow_of(notify, now.weight) if notify else None
    if notify and flow and reached and flow >= reached:
        found.append(note("notify_dose", "order", dose=text(notify.amount), unit=notify.unit))
    return found


def _unit(c: Change, order: Ordered) -> list[Finding]:
    """A dose in another unit than the order's: told, and stopped when its number is the order's.

    8 mcg/kg/min where the order says 8 mcg/min is a slip of the unit. Source: H03.
    """
    typed, unit = c.what.dose, unit_of(order)
    if typed is None or typed.unit == unit or is_again(c):
        return []
    amounts = [dose.amount for dose in _numbers(c, order, unit)]
    if typed.exact in amounts:
        return [stop("unit_slip", "order", number=typed.text, typed=typed.unit, unit=unit)]
    return [note("other_unit", "order", typed=typed.unit, unit=unit)]


def _numbers(c: Change, order: Ordered, unit: DoseUnit) -> list[Dose]:
    """The doses that a nurse has in mind in the order's unit: start, maximum, the one of now."""
    known = (dose_of(order.start), dose_of(order.maximum), in_unit(c.before, unit))
    return [dose for dose in known if dose is not None]


def _step(c: Change) -> tuple[Finding, ...]:
    """More than one ordered step, up or down, in the order's own unit."""
    up = dose_of(c.order.step) if c.order else None
    if c.order is None or up is None or is_one_step(c):
        return ()
    was, now = in_unit(c.before, up.unit), in_unit(c.after, up.unit)
    if was is None or now is None:
        return ()
    down = dose_of(c.order.step_down) or up
    step = up if now.amount > was.amount else down.to(up.unit, c.after.weight)
    by = abs(now.amount - was.amount)
    if by <= step.amount:
        return ()
    times = decimal_text(by / step.amount, 2)
    return (caution("over_one_step", "order", step=text(step.amount), unit=step.unit, times=times),)


def _interval(chart: Chart, c: Change) -> tuple[Finding, ...]:
    """Sooner after the last change than the order says; the way down may have its own interval."""
    if c.order is None or not changes(c.before, c.after):
        return ()
    wait, last = interval_min(c.order), last_change(chart, c.at)
    found = ratio(c)
    if found is not None and found < 1 and c.order.interval_down is not None:
        wait = c.order.interval_down.exact
    if wait is None or last is None:
        return ()
    gone = hours_between(last, c.at) * 60
    if gone >= wait:
        return ()
    shown = str(gone.__floor__())
    return (caution("too_soon", "order", gone=shown, interval=text(wait)),)
