"""Small states of the titration table for tests: below, in and above the range."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from unitprotocol import protocol

from assistant.quantities import Dose, DoseUnit, Pressure
from assistant.rules.titration import Action, Decided, Rule, TitrationOrder, TitrationState, titrate


def per_kg(amount: str | Fraction) -> Dose:
    return Dose(Fraction(amount), DoseUnit.PER_KG)


def mmhg(amount: int | str) -> Pressure:
    return Pressure(Fraction(amount))


ORDER = TitrationOrder(
    drug="norepinephrine",
    route="central",
    start=per_kg("0.05"),
    step=per_kg("0.02"),
    interval=Fraction(5),
    maximum=per_kg("0.5"),
    map_low=mmhg(65),
    map_high=mmhg(75),
)
LOW = TitrationState(ORDER, per_kg("0.06"), mmhg(60), Fraction(5), access="central")
"""One reading below the range, the interval over, room in the order: a step up."""
CALM = replace(LOW, mean=mmhg(70))
HIGH = replace(LOW, mean=mmhg(80), readings_above=2)


def decided(state: TitrationState, **changes: Any) -> Decided:
    return titrate(replace(state, **changes), protocol())


def ordered(state: TitrationState, **changes: Any) -> TitrationState:
    return replace(state, order=replace(state.order, **changes))


def row(found: Decided) -> tuple[Rule, Action]:
    return found.rule, found.action


INCREASE = (Rule.STEP_UP, Action.INCREASE)
CONTINUE = (Rule.IN_RANGE, Action.CONTINUE)
REMEASURE = (Rule.READING, Action.REMEASURE)
