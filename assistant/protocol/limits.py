"""The limits of a protocol: pump, start, titration, lines, intervals, bag, fluid, perfusion."""

from __future__ import annotations

from assistant.protocol.parts import (
    DoseFigure,
    Hours,
    Minutes,
    Ml,
    MlPerHour,
    MlPerKg,
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


class Start(Part):
    """Start doses."""

    bands: tuple[StartBand, ...]
    reason_above: DoseFigure
    warn_at: DoseFigure


class Titration(Part):
    """When a step is allowed, beyond what the order says."""

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


class Escalation(Part):
    """Doses at which the prescriber is told or called."""

    inform_at: DoseFigure
    notify_at: DoseFigure
    options: tuple[Words, ...]


class Route(Part):
    """Limits of one kind of line; None where the source names none."""

    dose_below: DoseFigure | None = None
    hours: Hours | None = None
    hours_near: Hours | None = None
    site_check: Minutes | None = None
    over: str = ""


class Intervals(Part):
    """When to look: minutes between checks."""

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


class BagLimits(Part):
    """Minutes of drug left at which the next bag is made ready, and what is kept back (mL)."""

    reserve: Ml
    prepare: Minutes
    warn: Minutes
    urgent: Minutes


class Fluids(Part):
    """Crystalloid per kg of the first hours."""

    per_kg: MlPerKg
    within: Hours


class Perfusion(Part):
    """When a sign of perfusion counts as poor."""

    urine_below: MlPerKgPerHour
    cap_refill_over: Seconds


class Debts(Part):
    """Minutes until something that was left for later is asked again."""

    order: Minutes
    label: Minutes
    second_check: Minutes
    rest: Minutes
