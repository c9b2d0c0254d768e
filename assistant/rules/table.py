"""What the titration table is asked with, and the codes that it answers with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assistant.quantities import Dose, DoseUnit, Pressure, Weight
from assistant.rules.hepatorenal import HrsGoal
from assistant.rules.orders import ELEMENTS


class Rule(StrEnum):
    """The rows of the table."""

    ORDER = "T01"
    SITE = "T02"
    READING = "T03"
    EMERGENCY = "T04"
    HEART_OR_LIMB = "T05"
    OVERSHOOT = "T06"
    STEP_UP = "T07"
    TOO_SOON = "T08"
    MAXIMUM = "T09"
    NOTIFY = "T10"
    ROUTE = "T11"
    IN_RANGE = "T12"
    PERFUSION = "T13"
    VASOCONSTRICTION = "T14"
    STEP_DOWN = "T15"
    ABOVE = "T16"
    LADDER = "HRS"


class Action(StrEnum):
    """What a row answers; the words of the card are made elsewhere."""

    EXTRAVASATION = "EXTRAVASATION_PATHWAY"
    ORDER_INCOMPLETE = "NO_SUGGESTION_ORDER_INCOMPLETE"
    ORDER_INCOMPLETE_CALL = "CALL_NOW_ORDER_INCOMPLETE"
    REMEASURE = "REMEASURE_BP"
    HOLD_AND_CALL = "HOLD_AND_CALL_NOW"
    DECREASE_NOW = "DECREASE_NOW_AND_RECHECK"
    CONSIDER_STOP = "CALL_NOW_CONSIDER_STOP"
    MAX_REACHED = "CALL_NOW_MAX_REACHED"
    CENTRAL_ACCESS = "CALL_CENTRAL_ACCESS_NO_INCREASE"
    CALL_FIRST = "CALL_BEFORE_NEXT_INCREASE"
    WAIT = "WAIT"
    WAIT_AND_CALL = "CALL_NOW_WAIT_INTERVAL"
    INCREASE = "INCREASE"
    INCREASE_AND_CALL = "INCREASE_AND_CALL_NOW"
    NO_INCREASE = "NO_INCREASE_CALL"
    HOLD_PERFUSION = "HOLD_AND_CALL_PERFUSION"
    SECOND_READING = "HOLD_CONFIRM_SECOND_READING"
    DECREASE = "DECREASE"
    STOP_NEEDS_ORDER = "STOP_NEEDS_ORDER"
    CONTINUE = "HOLD_CONTINUE"
    GOAL_MET = "HOLD_GOAL_MET"
    LADDER_TOP = "CALL_MAX_REACHED"
    LEAVE_LADDER = "CALL_NOW_LEAVE_HEPATORENAL"


CALLS = frozenset(
    {
        Action.ORDER_INCOMPLETE_CALL,
        Action.HOLD_AND_CALL,
        Action.CONSIDER_STOP,
        Action.MAX_REACHED,
        Action.CENTRAL_ACCESS,
        Action.CALL_FIRST,
        Action.WAIT_AND_CALL,
        Action.INCREASE_AND_CALL,
        Action.NO_INCREASE,
        Action.HOLD_PERFUSION,
        Action.STOP_NEEDS_ORDER,
        Action.LADDER_TOP,
        Action.LEAVE_LADDER,
    }
)
"""The answers that ask for a call: each can be answered by one that was made."""


class Also(StrEnum):
    """What goes with a step up."""

    INFORM = "INFORM_PRESCRIBER_ESCALATION_BAND"
    VASOCONSTRICTION = "CALL_VASOCONSTRICTION_SIGNS"


@dataclass(frozen=True, slots=True)
class TitrationOrder:
    """The order's elements, None or empty where not given. `interval` is in minutes.

    `step_down` and `interval_down` stand in for step and interval on the way down.
    """

    drug: str = ""
    route: str = ""
    start: Dose | None = None
    step: Dose | None = None
    interval: Fraction | None = None
    maximum: Dose | None = None
    map_low: Pressure | None = None
    map_high: Pressure | None = None
    notify: Dose | None = None
    step_down: Dose | None = None
    interval_down: Fraction | None = None
    may_wean_off: bool = False
    expired: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """Those of the seven elements that are None or empty, in their order; then "expired"."""
        lacking = tuple(name for name in ELEMENTS if getattr(self, name) in (None, ""))
        return (*lacking, "expired") if self.expired else lacking


@dataclass(frozen=True, slots=True)
class TitrationState:
    """All that the table asks. Times are minutes, `route_hours` hours on this line.

    `dose` is in the order's unit, and so is the answer; `weight` is needed as soon as one dose is
    not in mcg/kg/min, because the protocol's thresholds are. A pressure or an age that is not
    known is None; `access` is the line in use, empty when it is not known.

    `arriving` are the minutes until a step up may follow the first drug at the vein, `wrong_for`
    those in which the tubing still holds another strength; 0 when neither is on its way. `go_on`
    is the dose to which the prescriber said to go on, `stay_on_line` that the hours of the line
    are answered. `baseline` and `urine_hours` are asked by the hepatorenal ladder alone.
    """

    order: TitrationOrder
    dose: Dose
    mean: Pressure | None
    since_change: Fraction
    since_reading: Fraction = Fraction(0)
    systolic: Pressure | None = None
    diastolic: Pressure | None = None
    access: str = ""
    route_hours: Fraction = Fraction(0)
    readings_above: int = 0
    site_signs: bool = False
    perfusion_poor: bool = False
    vasoconstriction: bool = False
    new_arrhythmia: bool = False
    ischaemia: bool = False
    adult: bool = True
    reading_age: Fraction | None = None
    weight: Weight | None = None
    arriving: Fraction = Fraction(0)
    wrong_for: Fraction = Fraction(0)
    go_on: Dose | None = None
    stay_on_line: bool = False
    baseline: Pressure | None = None
    urine_hours: Fraction = Fraction(0)

    @property
    def missing(self) -> tuple[str, ...]:
        """What keeps the table from answering: elements of the order, then the weight."""
        o = self.order
        doses = (self.dose, o.start, o.step, o.maximum, o.notify, o.step_down)
        per_kg = all(dose is None or dose.unit is DoseUnit.PER_KG for dose in doses)
        return o.missing if per_kg or self.weight is not None else (*o.missing, "weight")


@dataclass(frozen=True, slots=True)
class Decided:
    """The row that matched and its answer.

    `new_dose` is in the order's unit; `recheck_in_min` is the wait until the interval is over;
    `missing` are the elements that are not given, by the names of the order, and "expired",
    "weight" or "baseline". `room` is the step that the order leaves beside a call, for the nurse
    to see; `arriving` that the wait is for the drug to reach the vein, not for the interval.
    `goals` are those of the hepatorenal ladder that are met.
    """

    rule: Rule
    action: Action
    new_dose: Dose | None = None
    recheck_in_min: Fraction | None = None
    missing: tuple[str, ...] = ()
    also: tuple[Also, ...] = ()
    room: Dose | None = None
    arriving: bool = False
    goals: tuple[HrsGoal, ...] = ()
