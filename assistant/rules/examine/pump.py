"""What is odd about a pump rate or a dose: against the order, the last dose, the line, the bag."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Rate, decimal_text, half_up
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen, Ordered, PumpProgrammed, PumpRuns, Stopped
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.orders import dose_of, interval_min, order_at
from assistant.rules.running import Setting, flow_of, follow_pump, last_change, setting_at


@dataclass(frozen=True, slots=True)
class _Change:
    """One pump entry in its place: before, after, and the order in force."""

    what: PumpRuns
    at: datetime
    before: Setting
    after: Setting
    order: Ordered | None
    protocol: Protocol


def pump_runs(
    chart: Chart, protocol: Protocol, what: PumpRuns, at: datetime
) -> tuple[Finding, ...]:
    """Everything odd about the pump running as charted; a fact, so nothing here is final."""
    before = setting_at(chart, at)
    after = follow_pump(before, what)
    c = _Change(what, at, before, after, order_at(chart, at), protocol)
    if not after.running:
        return (note("rate_zero_is_pause"),)
    return (
        *_units(c),
        *_start(chart, c),
        *_against_last(c),
        *_against_order(chart, c),
        *_against_pump(c),
        *_against_line(chart, c),
    )


def pump_programmed(
    chart: Chart, protocol: Protocol, what: PumpProgrammed, at: datetime
) -> tuple[Finding, ...]:
    """The same as for a pump that runs, before it does."""
    return pump_runs(chart, protocol, PumpRuns(rate=what.rate, dose=what.dose), at)


def _units(c: _Change) -> tuple[Finding, ...]:
    """A dose that equals the pump's mL/h was meant for the other field."""
    typed, running = c.what.dose, c.before.rate
    if typed is None or running is None or not c.before.running:
        return ()
    if typed.exact != running.ml_h or c.before.dose is None:
        return ()
    return (stop("rate_typed_as_dose", rate=_text(running.ml_h)),)


def _start(chart: Chart, c: _Change) -> tuple[Finding, ...]:
    if c.before.rate is not None or c.before.meant is not None:
        return ()
    found = []
    if chart.last(BagHung, c.at) is None:
        found.append(stop("start_without_bag"))
    if c.after.weight is None:
        found.append(caution("start_without_weight"))
    if chart.last(LineChosen, c.at) is None:
        found.append(caution("start_without_line"))
    dose = c.after.meant_dose
    limits = c.protocol.start
    if dose is not None and dose.amount >= limits.warn_at.exact:
        at = limits.warn_at
        found.append(caution("start_at_escalation", at.source, limit=at.value))
    elif dose is not None and dose.amount > limits.reason_above.exact:
        above = limits.reason_above
        found.append(caution("start_high", above.source, limit=above.value))
    return tuple(found)


def _against_last(c: _Change) -> tuple[Finding, ...]:
    was, now = c.before.meant_flow, c.after.meant_flow
    if not c.before.running or was is None or now is None or was.mcg_min == 0:
        return ()
    ratio = now.mcg_min / was.mcg_min
    limits = c.protocol.titration
    tenfold, double = limits.stop_change.exact, limits.ask_change.exact
    if ratio >= tenfold or ratio <= 1 / tenfold:
        return (stop("tenfold", ratio=_ratio(ratio), was=_dose_text(c.before)),)
    if _one_step(c) or 1 / double <= ratio <= double:
        return ()
    return (caution("large_change", ratio=_ratio(ratio), was=_dose_text(c.before)),)


def _one_step(c: _Change) -> bool:
    """Whether the typed dose is exactly one ordered step from the last typed one."""
    step = dose_of(c.order.step) if c.order else None
    down = (dose_of(c.order.step_down) if c.order else None) or step
    was, now = c.before.meant, c.after.meant
    if step is None or down is None or was is None or now is None or was.unit is not now.unit:
        return False
    if now.unit is not step.unit:
        return False
    return now.amount - was.amount in (step.amount, -down.amount)


def _against_order(chart: Chart, c: _Change) -> tuple[Finding, ...]:
    if c.order is None:
        return (caution("no_order"),)
    found: list[Finding] = []
    most, now = dose_of(c.order.maximum), c.after
    flow = now.meant_flow
    ceiling = flow_of(most, now.weight) if most else None
    if most and flow and ceiling and flow > ceiling:
        found.append(stop("over_order", "order", maximum=_text(most.amount), unit=most.unit))
    notify = dose_of(c.order.notify)
    reached = flow_of(notify, now.weight) if notify else None
    if notify and flow and reached and flow >= reached:
        found.append(note("notify_dose", "order", dose=_text(notify.amount), unit=notify.unit))
    found.extend(_step_and_interval(chart, c))
    return tuple(found)


def _step_and_interval(chart: Chart, c: _Change) -> tuple[Finding, ...]:
    if c.order is None or not c.before.running:
        return ()
    found: list[Finding] = []
    step, was, now = dose_of(c.order.step), c.before.meant, c.after.meant
    if step and was and now and was.unit is now.unit is step.unit:
        change = abs(now.amount - was.amount)
        if change > step.amount and not _one_step(c):
            times = _ratio(change / step.amount)
            found.append(caution("over_one_step", "order", step=_text(step.amount), times=times))
    changed = c.before.meant_flow != c.after.meant_flow
    wait, last = interval_min(c.order), last_change(chart, c.at) if changed else None
    if wait is not None and last is not None:
        gone = Fraction(int((c.at - last).total_seconds()), 60)
        if gone < wait:
            shown = str(gone.__floor__())
            found.append(caution("too_soon", "order", gone=shown, interval=_text(wait)))
    return tuple(found)


def _against_pump(c: _Change) -> tuple[Finding, ...]:
    """The rate read off the pump against the one the typed dose needs."""
    pump = c.protocol.pump
    if c.what.rate is None or c.what.dose is None or c.after.concentration is None:
        return ()
    meant = Dose(c.what.dose.exact, DoseUnit(c.what.dose.unit))
    if meant.unit is DoseUnit.PER_KG and c.after.weight is None:
        return ()
    exact = c.after.concentration.rate(meant.flow(c.after.weight))
    return rate_agrees(exact, Rate(c.what.rate.exact), c.protocol, pump.step.exact)


def rate_agrees(
    wanted: Rate, shown: Rate, protocol: Protocol, step: Fraction
) -> tuple[Finding, ...]:
    """Nothing when both are the same pump step or differ by no more than the protocol allows."""
    same_step = half_up(wanted.ml_h, step) == half_up(shown.ml_h, step)
    near = abs(shown.ml_h - wanted.ml_h) <= wanted.ml_h * protocol.pump.agree.exact / 100
    if same_step or near:
        return ()
    rounded = half_up(wanted.ml_h, step) * step
    return (caution("pump_differs", shown=_text(shown.ml_h), computed=_text(rounded)),)


def _against_line(chart: Chart, c: _Change) -> tuple[Finding, ...]:
    line = chart.last(LineChosen, c.at)
    if line is None:
        return ()
    route = c.protocol.routes.get(line.access)
    found: list[Finding] = []
    dose = c.after.meant_dose
    if route and route.dose_below and dose and dose.amount >= route.dose_below.exact:
        limit = route.dose_below
        found.append(caution("over_route", limit.source, limit=limit.value, access=line.access))
    bag = chart.last(BagHung, c.at)
    if bag and line.access != "central" and not c.before.running and _central_only(c, bag):
        found.append(caution("central_bag_elsewhere", access=line.access))
    return tuple(found)


def _central_only(c: _Change, bag: BagHung) -> bool:
    same = (p for p in c.protocol.preparations if p.strength.exact == bag.concentration.mcg_ml)
    return any(p.central_only for p in same)


def resumed(chart: Chart, at: datetime) -> tuple[Finding, ...]:
    """A pump that never ran cannot resume; after a long pause everything is asked again."""
    before = setting_at(chart, at)
    if before.rate is None and before.meant is None:
        return (stop("nothing_to_resume"),)
    return (note("already_running"),) if before.running else ()


def stopped(chart: Chart, what: Stopped, at: datetime) -> tuple[Finding, ...]:
    """A stop of something that does not run is told; a stop without a reason asks for one."""
    before = setting_at(chart, at)
    if not before.running and before.rate is None:
        return (note("stop_before_start"),)
    return () if what.reason else (caution("stop_reason"),)


def _dose_text(setting: Setting) -> str:
    if setting.meant is not None:
        return _text(setting.meant.amount)
    return "" if setting.dose is None else _text(setting.dose.amount)


def _text(amount: Fraction) -> str:
    return decimal_text(amount, 3)


def _ratio(ratio: Fraction) -> str:
    shown = ratio if ratio >= 1 else 1 / ratio
    return decimal_text(shown, 1)
