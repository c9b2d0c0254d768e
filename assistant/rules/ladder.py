"""The hepatorenal ladder beside an order: both hold, and the slower and lower one wins."""

from __future__ import annotations

from fractions import Fraction

from assistant.protocol.model import Hepatorenal, Protocol
from assistant.quantities import Dose, DoseUnit, Pressure, Rate, Volume
from assistant.rules.hepatorenal import HrsAction, HrsState, hrs_step, leaves_mode, map_rise
from assistant.rules.steps import Steps
from assistant.rules.table import Action, Decided, Rule, TitrationState

HOURS = 24


def ladder(state: TitrationState, protocol: Protocol, limits: Hepatorenal, low: int) -> Decided:
    """The answer in place of the rows under, in and over the range.

    A pressure under the baseline or the protocol's systolic leaves the ladder for a call. The
    limit of the line stays, and no step passes the order or comes sooner than it says. Source:
    C04, AASLD 2021.
    """
    # titrate() has answered for a state without a reading or a baseline
    assert state.mean is not None  # noqa: S101
    assert state.baseline is not None  # noqa: S101
    if leaves_mode(state.mean, Pressure(Fraction(low)), state.systolic, limits):
        return Decided(Rule.LADDER, Action.LEAVE_LADDER)
    steps = Steps(state, protocol)
    dose = state.dose.to(DoseUnit.PER_HOUR, state.weight)
    rise = map_rise(state.mean, state.baseline)
    found = hrs_step(HrsState(dose, state.since_change, rise, state.urine_hours), limits)
    if found.action is HrsAction.GOAL_MET:
        return Decided(Rule.LADDER, Action.GOAL_MET, goals=found.goals)
    if wait := max(steps.wait(steps.interval), found.recheck_in_min or Fraction(0)):
        arriving = state.arriving >= wait
        return Decided(Rule.LADDER, Action.WAIT, recheck_in_min=wait, arriving=arriving)
    if found.action is HrsAction.MAX_REACHED or steps.dose >= steps.maximum:
        return Decided(Rule.LADDER, Action.LADDER_TOP)
    higher = found.dose.to(state.dose.unit, state.weight).amount
    more = Dose(min(higher, steps.dose + steps.step, steps.maximum), state.dose.unit)
    if steps.over_route(more):
        return Decided(Rule.ROUTE, Action.CENTRAL_ACCESS)
    return Decided(Rule.LADDER, Action.INCREASE, new_dose=more)


def carrier_a_day(rate: Rate) -> Volume:
    """The fluid that the drug comes in, in mL a day: 3 mg/h of 16 mcg in 1 mL is 4.5 L."""
    return Volume(rate.ml_h * HOURS)
