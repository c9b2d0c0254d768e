"""The limits of a protocol: pump, start, titration, lines, intervals, bag, fluid, perfusion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from assistant.protocol.parts import (
    DoseFigure,
    Figure,
    FluidFigure,
    Hours,
    McgPerMin,
    Minutes,
    Ml,
    MlPerHour,
    MlPerKgPerHour,
    MmHg,
    Part,
    Percent,
    Readings,
    Seconds,
    Times,
    Words,
)


class Pump(Part):
    """What the unit's pumps can be set to, and when rounding matters (per cent)."""

    step: MlPerHour
    low_rate: MlPerHour
    rounding_warn: Percent
    rounding_block: Percent
    agree: Percent


class StartBand(Part):
    """A range of start doses that a source names; shown beside the typed one, never filled in."""

    low: DoseFigure
    high: DoseFigure
    says: Words


class DoseNote(Part):
    """What a dose above `above` asks for: a note, the prescriber's name, or it cannot be."""

    above: DoseFigure
    asks: Literal["note", "name", "cannot"]
    says: Words


class Start(Part):
    """Start doses; one outside of `low` and `high` asks for a reason and a second person.

    `reason_above` and `warn_at` are None where the order is in another unit than these; `notes`
    hold for every dose, not only for the first.
    """

    bands: tuple[StartBand, ...] = ()
    reason_above: DoseFigure | None = None
    warn_at: DoseFigure | None = None
    low: DoseFigure
    high: DoseFigure
    notes: tuple[DoseNote, ...] = ()


class Aim(Part):
    """The MAP range that the sources name; shown beside the order's own, never filled in."""

    low: MmHg
    high: MmHg
    says: Words
    caution_below: MmHg
    caution_above: MmHg


class Titration(Part):
    """When a step is allowed, beyond what the order says. No systolic of a child is too high."""

    range_width: MmHg
    overshoot_map: MmHg
    overshoot_systolic: MmHg
    recheck_after_overshoot: Minutes
    reading_age: Minutes
    confirm_readings: Readings
    reading_low: MmHg
    reading_high: MmHg
    episode: Minutes
    ask_change: Times
    stop_change: Times
    jump: MmHg


class Emergency(Part):
    """Pressures below which the start does not wait, adults only."""

    systolic_below: MmHg
    diastolic_at_or_below: MmHg


class Agent(Part):
    """Another drug that the prescriber may consider; shown, never advised or titrated here."""

    name: Words
    low: Figure
    high: Figure
    when: Words
    says: Words


class Escalation(Part):
    """Doses at which the prescriber is told or called, and what he or she may consider."""

    inform_at: DoseFigure
    notify_at: DoseFigure
    agents: tuple[Agent, ...]


class Route(Part):
    """Limits of one kind of line; None where the source names none."""

    dose_below: DoseFigure | None = None
    hours: Hours | None = None
    hours_near: Hours | None = None
    site_check: Minutes | None = None
    site_check_first: Minutes | None = None
    first: Hours | None = None
    prompts: tuple[Hours, ...] = ()
    site_max: McgPerMin | None = None
    over: str = ""


class LineLimits(Part):
    """What holds for every line: the dead space between pump and vein when none is given."""

    dead_space: Ml


class Intervals(Part):
    """When to look: minutes between checks.

    `after_stop` is how long the pressure is watched after a stop, `block_longest` how long one
    block may stand in place of single entries.
    """

    titrating: Minutes
    stable: Minutes
    quiet: Minutes
    in_range_readings: Readings
    longest: Minutes
    shortest: Minutes
    settling: Minutes
    round: Minutes
    sound_late: Minutes
    after_strength: tuple[Minutes, ...]
    after_line: tuple[Minutes, ...]
    after_bag: tuple[Minutes, ...]
    after_step_down: tuple[Minutes, ...]
    after_stop: Minutes
    block_longest: Hours


class BagLimits(Part):
    """Minutes of drug left at which the next bag is made ready, and what is kept back (mL).

    Up to `syringe_up_to` it is a syringe, of which `syringe_reserve` is kept back. With less than
    `sounds` left it sounds again and again.
    """

    reserve: Ml
    syringe_reserve: Ml
    syringe_up_to: Ml
    prepare: Minutes
    warn: Minutes
    urgent: Minutes
    sounds: Minutes


class Fluids(Part):
    """The crystalloid that the sources name: per kg or in mL, from `low` on, up to `high`."""

    low: FluidFigure
    high: FluidFigure | None = None
    within: Hours | None = None
    says: Words


SEEN = ("mental", "skin", "extremities", "digits", "chest_pain")
"""Signs of perfusion that are charted in words."""
MEASURED = ("urine", "cap_refill", "lactate")


def _one_of(*signs: str) -> AfterValidator:
    def known(sign: str) -> str:
        if sign not in signs:
            expected = {"expected": ", ".join(signs)}
            raise PydanticCustomError("literal_error", "is not known here", expected)
        return sign

    return AfterValidator(known)


Seen = Annotated[str, _one_of(*SEEN)]
Counted = Annotated[str, _one_of(*MEASURED, *SEEN)]


class Perfusion(Part):
    """When a sign of perfusion counts as poor, and how often it is looked at.

    `poor` names, for a sign that is seen, the words that count as poor; one sign of `hard` holds a
    step, of the others it takes two. `narrow` are the signs of too much vasoconstriction. Without
    `urine_below` the order says how much urine is enough.
    """

    urine_below: MlPerKgPerHour | None = None
    urine_every: Minutes
    urine_readings: Readings
    cap_refill_over: Seconds
    lactate_every_low: Hours
    lactate_every_high: Hours
    poor: Mapping[Seen, Annotated[tuple[Words, ...], Field(min_length=1)]]
    hard: tuple[Counted, ...]
    narrow: tuple[Counted, ...]

    @model_validator(mode="after")
    def _worded(self) -> Perfusion:
        for sign in (*self.hard, *self.narrow):
            if sign in SEEN and sign not in self.poor:
                told = "{sign} counts here, and poor has no words for it"
                raise PydanticCustomError("sign", told, {"sign": sign})
        return self


class Debts(Part):
    """Minutes until something that was left for later is asked again.

    After `alone`, the same person may do the second check again, which pays nothing.
    """

    order: Minutes
    label: Minutes
    second_check: Minutes
    alone: Minutes
    rest: Minutes
