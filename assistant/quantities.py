"""Exact quantities of an infusion, each in one unit, rounded once: where the pump rounds.

Every amount is a `Fraction`, so no sum depends on the order of its steps. All drug is counted as
norepinephrine base. These types hold no clinical limit; a MAP of 801 mmHg fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

FLOAT = "a quantity is made from text, an integer, a Decimal or a Fraction, never a float"
Exact = Fraction | Decimal | int | str


def exact(amount: Exact) -> Fraction:
    """`amount` as a Fraction. A float raises TypeError, a text that is no number ValueError."""
    if isinstance(amount, float):
        raise TypeError(FLOAT)
    return Fraction(amount)


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """A dosing weight in kg."""

    kg: Fraction


@dataclass(frozen=True, slots=True, order=True)
class Drug:
    """A mass of norepinephrine base in mg."""

    mg: Fraction


@dataclass(frozen=True, slots=True, order=True)
class Volume:
    """A volume in mL."""

    ml: Fraction


@dataclass(frozen=True, slots=True, order=True)
class Pressure:
    """A pressure in mmHg."""

    mmhg: Fraction

    @property
    def shown(self) -> int:
        """Whole mmHg, halves up: what the screen shows is what the rules compare."""
        return half_up(self.mmhg)


class DoseUnit(StrEnum):
    """The units an order may use."""

    PER_KG = "mcg/kg/min"
    PER_MIN = "mcg/min"
    PER_HOUR = "mg/h"


@dataclass(frozen=True, slots=True, order=True)
class Flow:
    """Drug per time, in mcg of base per minute: what all dose units come down to."""

    mcg_min: Fraction

    def as_dose(self, unit: DoseUnit, weight: Weight | None = None) -> Dose:
        """The same flow in `unit`. ValueError when mcg/kg/min is asked for without a weight."""
        if unit is DoseUnit.PER_MIN:
            return Dose(self.mcg_min, unit)
        if unit is DoseUnit.PER_HOUR:
            return Dose(self.mcg_min * 60 / 1000, unit)
        return Dose(self.mcg_min / _known(weight).kg, unit)


@dataclass(frozen=True, slots=True)
class Dose:
    """An amount in one of the dose units. Two units are never compared as numbers."""

    amount: Fraction
    unit: DoseUnit

    def flow(self, weight: Weight | None = None) -> Flow:
        """The drug per minute. ValueError when the unit is per kg and no weight is known."""
        if self.unit is DoseUnit.PER_MIN:
            return Flow(self.amount)
        if self.unit is DoseUnit.PER_HOUR:
            return Flow(self.amount * 1000 / 60)
        return Flow(self.amount * _known(weight).kg)

    def to(self, unit: DoseUnit, weight: Weight | None = None) -> Dose:
        """The same dose in another unit."""
        return self if unit is self.unit else self.flow(weight).as_dose(unit, weight)


def _known(weight: Weight | None) -> Weight:
    if weight is None or weight.kg <= 0:
        raise ValueError("a dose per kg needs a dosing weight")
    return weight


@dataclass(frozen=True, slots=True, order=True)
class Rate:
    """A pump rate in mL/h."""

    ml_h: Fraction

    def flow(self, concentration: Concentration) -> Flow:
        """The drug per minute that this rate delivers."""
        return Flow(self.ml_h * concentration.mcg_ml / 60)


@dataclass(frozen=True, slots=True, order=True)
class Concentration:
    """A strength in mcg of base per mL."""

    mcg_ml: Fraction

    @classmethod
    def of(cls, drug: Drug, volume: Volume) -> Concentration:
        """Drug in a final volume. ValueError when the volume is not above zero."""
        if volume.ml <= 0:
            raise ValueError("a bag has a volume above zero")
        return cls(drug.mg * 1000 / volume.ml)

    def rate(self, flow: Flow) -> Rate:
        """The exact rate that delivers `flow`. ValueError when there is no drug in the bag."""
        if self.mcg_ml <= 0:
            raise ValueError("a bag without drug delivers no dose")
        return Rate(flow.mcg_min * 60 / self.mcg_ml)


class Labelled(StrEnum):
    """What a label's milligrams are counted as."""

    BASE = "base"
    TARTRATE = "tartrate"
    BITARTRATE = "bitartrate"


SALT_PER_BASE = {Labelled.BASE: 1, Labelled.TARTRATE: 2, Labelled.BITARTRATE: 2}


def base(labelled_mg: Fraction, labelled: Labelled) -> Drug:
    """The base in a labelled amount: 2 mg of tartrate or of bitartrate hold 1 mg of base.

    Source: SCCM/ESICM position 2024, doses are reported as base; US labels (L4, L5).
    """
    return Drug(labelled_mg / SALT_PER_BASE[labelled])


def half_up(amount: Fraction, step: Fraction = Fraction(1)) -> int:
    """How many `step` lie nearest to `amount`, ties up."""
    return (amount / step + Fraction(1, 2)).__floor__()


@dataclass(frozen=True, slots=True)
class PumpRate:
    """A rate as a pump can be set to it.

    `error` is the delivered flow over the wanted one, minus 1 (a fraction, not per cent).
    """

    exact: Rate
    pump: Rate
    capped: bool

    @property
    def error(self) -> Fraction:
        """Relative rounding error; 0 when nothing was wanted."""
        if self.exact.ml_h == 0:
            return Fraction(0)
        return self.pump.ml_h / self.exact.ml_h - 1


def on_pump(wanted: Rate, step: Rate, ceiling: Rate | None = None) -> PumpRate:
    """`wanted` rounded to the pump's step, ties up; never above `ceiling`, then rounded down.

    ValueError when the step is not above zero.
    """
    if step.ml_h <= 0:
        raise ValueError("a pump step is above zero")
    rounded = Rate(half_up(wanted.ml_h, step.ml_h) * step.ml_h)
    if ceiling is None or max(wanted, rounded) <= ceiling:
        return PumpRate(wanted, rounded, capped=False)
    most = Rate((ceiling.ml_h / step.ml_h).__floor__() * step.ml_h)
    return PumpRate(wanted, most, capped=True)


def decimal_text(amount: Fraction, places: int) -> str:
    """`amount` in plain decimals, halves up at `places`, without trailing zeros."""
    scaled = half_up(abs(amount), Fraction(1, 10**places))
    whole, rest = divmod(scaled, 10**places)
    digits = f"{whole}.{rest:0{places}}".rstrip("0").rstrip(".")
    return f"-{digits}" if amount < 0 and scaled else digits
