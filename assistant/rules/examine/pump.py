"""What is odd about a pump rate or a dose: against the order, the last dose, the line, the bag."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Rate, decimal_text, half_up
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, PumpProgrammed, PumpRuns, Stopped
from assistant.rules.examine.change import (
    Change,
    agrees,
    change,
    in_unit,
    is_again,
    is_dose,
    is_one_step,
    ratio,
    said,
    text,
)
from assistant.rules.examine.line import line_carries
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.orders import dose_of, interval_min
from assistant.rules.pace import stood_since
from assistant.rules.running import changes, flow_of, hours_between, last_change, setting_at


def pump_runs(
    chart: Chart, protocol: Protocol, what: PumpRuns, at: datetime
) -> tuple[Finding, ...]:
    """Everything odd about the pump running as charted; a fact, so nothing here is final."""
    c = change(chart, protocol, what, at)
    if not c.after.running:
        return (note("rate_zero_is_pause"),)
    line, jump = chart.last(LineChosen, at), _against_last(c)
    return (
        *_units(c),
        *(_start(chart, c) if c.starts else ()),
        *jump,
        *_against_order(chart, c, counts_steps=not jump),
        *_against_pump(c),
        *(line_carries(chart, protocol, line, c.after, at) if line else ()),
    )


def pump_programmed(
    chart: Chart, protocol: Protocol, what: PumpProgrammed, at: datetime
) -> tuple[Finding, ...]:
    """The same as for a pump that runs, before it does."""
    return pump_runs(chart, protocol, PumpRuns(rate=what.rate, dose=what.dose), at)


def _units(c: Change) -> tuple[Finding, ...]:
    """A dose that equals the pump's mL/h was meant for the other field, unless it is both."""
    typed, running = c.what.dose, c.before.rate
    if typed is None or running is None or not c.before.running:
        return ()
    if typed.exact != running.ml_h or c.before.flow is None or is_again(c):
        return ()
    meant = flow_of(Dose(typed.exact, DoseUnit(typed.unit)), c.before.weight)
    if meant == c.before.flow:
        return ()
    return (stop("rate_typed_as_dose", rate=text(running.ml_h)),)


def _start(chart: Chart, c: Change) -> tuple[Finding, ...]:
    found = []
    if chart.last(BagHung, c.at) is None:
        found.append(stop("start_without_bag"))
    if c.after.weight is None:
        found.append(caution("start_without_weight"))
    if chart.last(LineChosen, c.at) is None:
        found.append(caution("start_without_line"))
    dose, ordered = c.after.meant_dose, dose_of(c.order.start) if c.order else None
    if ordered is not None and not c.before.stopped and not _as_ordered(c, ordered):
        first = text(ordered.amount)
        found.append(caution("start_not_ordered", "order", start=first, unit=ordered.unit))
    limits = c.protocol.start
    if dose is not None and dose.amount >= limits.warn_at.exact:
        at = limits.warn_at
        found.append(caution("start_at_escalation", at.source, limit=at.value))
    elif dose is not None and dose.amount > limits.reason_above.exact:
        above = limits.reason_above
        found.append(caution("start_high", above.source, limit=above.value))
    return tuple(found)


def _as_ordered(c: Change, ordered: Dose) -> bool:
    """Whether the dose that was typed, else the one that the rate gives, is the ordered start."""
    typed, weight = c.after.typed, c.after.weight
    if typed is None:
        return is_dose(c, ordered)
    return typed == ordered or flow_of(typed, weight) == flow_of(ordered, weight) is not None


def _against_last(c: Change) -> tuple[Finding, ...]:
    """Ten times or a tenth stops, more than twice or less than half asks; a step never does."""
    found = ratio(c)
    if found is None or is_again(c) or is_one_step(c):
        return ()
    limits = c.protocol.titration
    tenfold, double = limits.stop_change.exact, limits.ask_change.exact
    if found >= tenfold or found <= 1 / tenfold:
        return (stop("tenfold", **said(c)),)
    if c.before.stopped or 1 / double <= found <= double:
        return ()
    return (caution("large_change", **said(c)),)


def _against_order(chart: Chart, c: Change, *, counts_steps: bool) -> tuple[Finding, ...]:
    """`counts_steps` is off beside a jump that is told as one: steps then say nothing more."""
    if c.order is None:
        return (caution("no_order"),)
    found: list[Finding] = []
    most, now = dose_of(c.order.maximum), c.after
    flow = now.meant_flow
    ceiling = flow_of(most, now.weight) if most else None
    if most and flow and ceiling and flow > ceiling:
        found.append(stop("over_order", "order", maximum=text(most.amount), unit=most.unit))
    notify = dose_of(c.order.notify)
    reached = flow_of(notify, now.weight) if notify else None
    if notify and flow and reached and flow >= reached:
        found.append(note("notify_dose", "order", dose=text(notify.amount), unit=notify.unit))
    if not c.starts and not is_again(c):
        found.extend(_step(c) if counts_steps else ())
        found.extend(_interval(chart, c))
    return tuple(found)


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


def _against_pump(c: Change) -> tuple[Finding, ...]:
    """The rate read off the pump against the one the typed dose needs."""
    typed, bag = c.what.dose, c.after.concentration
    if c.what.rate is None or typed is None or bag is None or bag.mcg_ml <= 0:
        return ()
    flow = flow_of(Dose(typed.exact, DoseUnit(typed.unit)), c.after.weight)
    if flow is None:
        return ()
    pump = c.protocol.pump
    return rate_agrees(bag.rate(flow), Rate(c.what.rate.exact), c.protocol, pump.step.exact)


def rate_agrees(
    wanted: Rate, shown: Rate, protocol: Protocol, step: Fraction
) -> tuple[Finding, ...]:
    """Nothing when both are the same pump step or differ by no more than the protocol allows."""
    if agrees(wanted, shown, protocol, step):
        return ()
    rounded = half_up(wanted.ml_h, step) * step
    return (caution("pump_differs", shown=text(shown.ml_h), computed=text(rounded)),)


def resumed(chart: Chart, protocol: Protocol, at: datetime) -> tuple[Finding, ...]:
    """A pump that never ran cannot resume; after a long pause MAP, dose and order are asked again.

    Long is longer than the longest time between two looks of the protocol.
    """
    before = setting_at(chart, at)
    if before.rate is None and before.typed is None:
        return (stop("nothing_to_resume"),)
    if before.running:
        return (note("already_running"),)
    since = stood_since(chart, at)
    gone = hours_between(since, at) * 60 if since else Fraction(0)
    longest = protocol.intervals.longest
    if gone <= longest.exact:
        return ()
    return (caution("long_pause", longest.source, minutes=str(gone.__floor__())),)


def stopped(chart: Chart, what: Stopped, at: datetime) -> tuple[Finding, ...]:
    """A stop of something that does not run is told; a stop without a reason asks for one."""
    before = setting_at(chart, at)
    if not before.running and before.rate is None:
        return (note("stop_before_start"),)
    return () if what.reason.strip() else (caution("stop_reason"),)
