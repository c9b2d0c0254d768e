"""Doses into pump rates and back, exact until the pump's own step."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Protocol, StartBand
from assistant.quantities import Concentration, Dose, DoseUnit, Flow, Rate, Weight, on_pump


class RateFlag(StrEnum):
    """What is to be known about a computed rate, in the order in which it is told."""

    LOW_RATE = "LOW_RATE"
    ROUNDING_WARN = "ROUNDING_WARN"
    ROUNDING_BLOCK = "ROUNDING_BLOCK"
    CAPPED_TO_MAX = "CAPPED_TO_MAX"


@dataclass(frozen=True, slots=True)
class DosedRate:
    """A dose as a rate: exact, as the pump can be set, and what that delivers.

    `exact` belongs to the dose that was typed, also when it is over the maximum; `pump` never
    delivers more than the maximum. `error` is delivered over wanted, minus 1. `dose` is the
    delivered mcg/kg/min, None without a weight.
    """

    exact: Rate
    pump: Rate
    flow: Flow
    dose: Dose | None
    error: Fraction
    flags: tuple[RateFlag, ...]


@dataclass(frozen=True, slots=True)
class RatedDose:
    """What a rate delivers: the drug per minute, and that as a dose in every unit."""

    flow: Flow
    weight: Weight | None = None

    @property
    def per_min(self) -> Dose:
        """In mcg/min."""
        return self.flow.as_dose(DoseUnit.PER_MIN)

    @property
    def per_hour(self) -> Dose:
        """In mg/h."""
        return self.flow.as_dose(DoseUnit.PER_HOUR)

    @property
    def per_kg(self) -> Dose | None:
        """In mcg/kg/min, None without a weight."""
        return None if self.weight is None else self.flow.as_dose(DoseUnit.PER_KG, self.weight)

    def in_unit(self, unit: DoseUnit) -> Dose | None:
        """In a unit, None when it is per kg and there is no weight."""
        if unit is DoseUnit.PER_KG:
            return self.per_kg
        return self.per_min if unit is DoseUnit.PER_MIN else self.per_hour


@dataclass(frozen=True, slots=True)
class Infused:
    """What stands at the patient: the bag's strength, the dosing weight when it is known."""

    concentration: Concentration
    weight: Weight | None = None


def dose_to_rate(
    dose: Dose,
    infused: Infused,
    protocol: Protocol,
    maximum: Dose | None = None,
    step: Rate | None = None,
) -> DosedRate:
    """The rate of a dose. ValueError for a dose per kg without a weight, or an empty bag.

    `step` is the pump's, by default the protocol's. The low-rate flag looks at what the pump
    runs at, the rounding flags at the part by which that misses the typed dose.
    """
    weight = infused.weight
    exact = infused.concentration.rate(dose.flow(weight))
    ceiling = None if maximum is None else infused.concentration.rate(maximum.flow(weight))
    rounded = on_pump(exact, step or Rate(protocol.pump.step.exact), ceiling)
    gives = rate_to_dose(rounded.pump, infused)
    flags = _flags(rounded.pump, rounded.error, protocol)
    if rounded.capped:
        flags = (*flags, RateFlag.CAPPED_TO_MAX)
    return DosedRate(exact, rounded.pump, gives.flow, gives.per_kg, rounded.error, flags)


def _flags(pump: Rate, error: Fraction, protocol: Protocol) -> tuple[RateFlag, ...]:
    limits = protocol.pump
    found: list[RateFlag] = []
    if pump.ml_h < limits.low_rate.exact:
        found.append(RateFlag.LOW_RATE)
    percent = abs(error) * 100
    if percent > limits.rounding_block.exact:
        found.append(RateFlag.ROUNDING_BLOCK)
    elif percent > limits.rounding_warn.exact:
        found.append(RateFlag.ROUNDING_WARN)
    return tuple(found)


def rate_to_dose(rate: Rate, infused: Infused) -> RatedDose:
    """What a rate delivers."""
    return RatedDose(rate.flow(infused.concentration), infused.weight)


def convert_dose(dose: Dose, to: DoseUnit, weight: Weight | None = None) -> Dose:
    """The same dose in another unit. ValueError when that needs a weight and there is none."""
    return dose.to(to, weight)


def band(protocol: Protocol, dose: Dose, weight: Weight | None = None) -> tuple[StartBand, ...]:
    """Every start band that holds a dose, its ends included.

    ValueError when the bands are in another unit and no weight is known.
    """
    return tuple(
        row
        for row in protocol.start.bands
        if row.low.exact <= dose.to(row.low.dose.unit, weight).amount <= row.high.exact
    )
