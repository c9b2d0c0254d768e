"""What only some patients need: hepatorenal, anaphylaxis, the Rule of 6, a leak, equivalents."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.protocol.parts import (
    Boluses,
    DoseFigure,
    Figure,
    Flag,
    Hours,
    Kg,
    Mg,
    MgPerHour,
    MgPerKg,
    Minutes,
    Ml,
    MmHg,
    Name,
    Part,
    Words,
)
from assistant.protocol.parts import MlPerHour as MlPerHourFigure


class Hepatorenal(Part):
    """The ladder of hepatorenal syndrome, and the two goals that end it."""

    start: MgPerHour
    step: MgPerHour
    maximum: MgPerHour
    interval: Minutes
    map_rise: MmHg
    urine_over: MlPerHourFigure
    urine_for: Hours
    leave_systolic: MmHg


class Anaphylaxis(Part):
    """When norepinephrine follows epinephrine: a note, never a lock."""

    after: Minutes
    boluses: Boluses
    low: DoseFigure
    high: DoseFigure


class RuleOfSix(Part):
    """A strength made for one child: `per_kg` mg for each kg in `volume`, so that 1 mL/h is
    `per_ml_h`. Off unless the unit has it `in_use`.
    """

    per_kg: MgPerKg
    volume: Ml
    most: Kg
    per_ml_h: DoseFigure
    in_use: Flag = False
    instead: Words


class Extravasation(Part):
    """The drug outside the vein: phentolamine by order, until when, and what is done in order.

    `looks` are minutes from the first signs at which the place is looked at again; after the last
    of them it is looked at every `looks_every`.
    """

    low: Mg
    high: Mg
    child_low: MgPerKg
    child_high: MgPerKg
    child_most: Mg
    diluent_low: Ml
    diluent_high: Ml
    within: Hours
    looks: tuple[Minutes, ...]
    looks_every: Minutes
    steps: tuple[Words, ...]
    instead: tuple[Words, ...]


class Formula(Part):
    """A published sum of pressors as norepinephrine, named; shown, never in a rule.

    `factors` maps an agent to what it counts for in mcg/kg/min of norepinephrine, per unit of the
    figure.
    """

    id: Name
    name: Words
    source: Words
    factors: Mapping[str, Figure]
