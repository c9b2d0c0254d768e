"""What is odd about a pump rate or a dose: against the order, the last dose, the line, the bag."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import (
    Concentration,
    Dose,
    DoseUnit,
    Rate,
    Weight,
    decimal_text,
    half_up,
)
from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, PumpProgrammed, PumpRuns, Stopped
from assistant.rules.dosing import Infused, RateFlag, dose_to_rate
from assistant.rules.examine.by_order import against_order
from assistant.rules.examine.change import (
    Change,
    agrees,
    change,
    is_again,
    is_one_step,
    ratio,
    said,
    text,
)
from assistant.rules.examine.dose import dose_odd
from assistant.rules.examine.line import line_carries
from assistant.rules.examine.start import on_start, tenfold_of
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.pace import stood_since
from assistant.rules.plausible import StepCode, judge_ratio
from assistant.rules.running import flow_of, hours_between, setting_at


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
        *(on_start(chart, c) if c.starts else ()),
        *jump,
        *dose_odd(c),
        *against_order(chart, c, counts_steps=not jump),
        *_against_pump(c, slips=not jump),
        *(line_carries(chart, protocol, line, c.after, at, begins=c.starts) if line else ()),
    )


def pump_programmed(
    chart: Chart, protocol: Protocol, what: PumpProgrammed, at: datetime
) -> tuple[Finding, ...]:
    """The same as for a pump that runs, before it does, and what its screen shows."""
    runs = pump_runs(chart, protocol, PumpRuns(rate=what.rate, dose=what.dose), at)
    found: list[Finding] = []
    ours = protocol.protocol.drug
    if what.shows_drug and what.shows_drug != ours:
        found.append(caution("pump_drug", shown=what.shows_drug, ours=ours))
    if what.shows_unit and what.shows_unit != what.dose.unit:
        found.append(caution("pump_unit", shown=what.shows_unit, ordered=what.dose.unit))
    return (*runs, *found)


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


def _against_last(c: Change) -> tuple[Finding, ...]:
    """Ten times or a tenth stops, more than twice or less than half asks; a step never does."""
    found = ratio(c)
    if found is None or is_again(c) or is_one_step(c):
        return ()
    if found <= 0:
        return ()
    how = judge_ratio(Fraction(1), found, c.protocol.titration)
    if how is StepCode.TENFOLD:
        return (stop("tenfold", **said(c)),)
    if how is StepCode.OK or c.before.stopped:
        return ()
    return (caution("large_change", **said(c)),)


def _against_pump(c: Change, *, slips: bool) -> tuple[Finding, ...]:
    """The rate read off the pump against the one the typed dose needs, and what its step makes.

    `slips` is off beside a jump that is told as one: ten times off then says nothing more.
    """
    typed, bag = c.what.dose, c.after.concentration
    if typed is None or bag is None or bag.mcg_ml <= 0:
        return ()
    dose = Dose(typed.exact, DoseUnit(typed.unit))
    flow = flow_of(dose, c.after.weight)
    if flow is None:
        return ()
    if c.what.rate is None:
        return rounded(c.protocol, dose, bag, c.after.weight)
    if slips and (found := tenfold_of(c, dose)):
        return tuple(found)
    step = c.protocol.pump.step.exact
    differs = rate_agrees(bag.rate(flow), Rate(c.what.rate.exact), c.protocol, step)
    return differs or rounded(c.protocol, dose, bag, c.after.weight)


def rounded(
    protocol: Protocol, dose: Dose, bag: Concentration, weight: Weight | None
) -> tuple[Finding, ...]:
    """What the pump's step makes of a dose: over one limit it is told, over the next it asks."""
    dosed, pump = dose_to_rate(dose, Infused(bag, weight), protocol), protocol.pump
    off = decimal_text(abs(dosed.error) * 100, 1)
    if RateFlag.ROUNDING_BLOCK in dosed.flags:
        return (caution("rounding_block", pump.rounding_block.source, off=off),)
    if RateFlag.ROUNDING_WARN in dosed.flags:
        return (note("rounding_warn", pump.rounding_warn.source, off=off),)
    return ()


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
