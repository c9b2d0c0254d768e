"""Hepatorenal syndrome: its own slow ladder in mg/h, and the goals that end it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Hepatorenal
from assistant.quantities import Dose, DoseUnit, Pressure


class HrsAction(StrEnum):
    """What the ladder answers."""

    GOAL_MET = "HOLD_GOAL_MET"
    WAIT = "WAIT"
    MAX_REACHED = "CALL_MAX_REACHED"
    INCREASE = "INCREASE"


class HrsGoal(StrEnum):
    """A goal that is met."""

    MAP_RISE = "map_rise"
    URINE = "urine"


@dataclass(frozen=True, slots=True)
class HrsState:
    """Where the ladder stands.

    `dose` is in mg/h; `since_change` minutes; `map_rise` mmHg over the baseline, below 0 when it
    fell, None when there is no baseline; `urine_hours` hours in a row over the protocol's mL/h.
    """

    dose: Dose
    since_change: Fraction
    map_rise: Fraction | None
    urine_hours: Fraction


@dataclass(frozen=True, slots=True)
class HrsDecided:
    """The answer: the dose that follows (the same one unless it rises), in mg/h.

    `goals` are those that are met; `recheck_in_min` is the wait until the interval is over.
    """

    action: HrsAction
    dose: Dose
    goals: tuple[HrsGoal, ...] = ()
    recheck_in_min: Fraction | None = None


def map_rise(now: Pressure, baseline: Pressure) -> Fraction:
    """How many mmHg the shown MAP lies over the shown baseline; below 0 when it fell."""
    return Fraction(now.shown - baseline.shown)


def goals_met(state: HrsState, limits: Hepatorenal) -> tuple[HrsGoal, ...]:
    """The goals that are met; exactly at the limit is met. An unknown rise meets none."""
    found: list[HrsGoal] = []
    if state.map_rise is not None and state.map_rise >= limits.map_rise.exact:
        found.append(HrsGoal.MAP_RISE)
    if state.urine_hours >= limits.urine_for.exact:
        found.append(HrsGoal.URINE)
    return tuple(found)


def hrs_step(state: HrsState, limits: Hepatorenal) -> HrsDecided:
    """Goal met, interval not over, maximum reached, else one step that never passes the maximum.

    ValueError when the dose is not in mg/h. Source: C04, AASLD 2021.
    """
    dose, maximum = state.dose, limits.maximum.exact
    if dose.unit is not DoseUnit.PER_HOUR:
        raise ValueError("this ladder counts in mg/h")
    if goals := goals_met(state, limits):
        return HrsDecided(HrsAction.GOAL_MET, dose, goals)
    wait = limits.interval.exact - state.since_change
    if wait > 0:
        return HrsDecided(HrsAction.WAIT, dose, recheck_in_min=wait)
    if dose.amount >= maximum:
        return HrsDecided(HrsAction.MAX_REACHED, dose)
    more = min(maximum, dose.amount + limits.step.exact)
    return HrsDecided(HrsAction.INCREASE, Dose(more, dose.unit))


def leaves_mode(
    mean: Pressure, low: Pressure, systolic: Pressure | None, limits: Hepatorenal
) -> bool:
    """Whether a pressure is too low for the slow ladder: call, it is another kind of shock now."""
    flat = systolic is not None and systolic.mmhg < limits.leave_systolic.exact
    return mean.shown < low.shown or flat
