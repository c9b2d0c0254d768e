"""A dose into a pump rate, as a line that can be followed with a pencil."""

from __future__ import annotations

from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, Dose, DoseUnit, Weight
from assistant.rules.dosing import DosedRate, Infused, RateFlag, dose_to_rate
from assistant.wording.numbers import dose, plain, rate, with_unit


class WorkingView(NamedTuple):
    """One line of the working: what it is about, and the sum."""

    label: str
    text: str


def rate_working(
    protocol: Protocol, start: Dose, bag: Concentration, weight: Weight | None
) -> WorkingView | None:
    """The working from a dose to what the pump is set to; None when a weight is needed."""
    if start.unit is DoseUnit.PER_KG and weight is None:
        return None
    found = dose_to_rate(start, Infused(bag, weight), protocol)
    said = dose(start, typed=True)
    if start.unit is DoseUnit.PER_KG and weight is not None:
        said += f" × {with_unit(plain(weight.kg, 2), 'kg')}"
    said += _per_hour(start.unit)
    said += f" ÷ {with_unit(plain(bag.mcg_ml, 2), 'mcg')} in {with_unit('1', 'mL')}"
    exact, pump = plain(found.exact.ml_h, 3), plain(found.pump.ml_h, 3)
    if exact != pump:
        said += f" = {exact}, on the pump"
        return WorkingView("Start", f"{said} {rate(found.pump)}")
    return WorkingView("Start", f"{said} = {rate(found.pump)}")


def _per_hour(unit: DoseUnit) -> str:
    if unit is DoseUnit.PER_HOUR:
        return " × 1,000" + "\u00a0mcg in 1\u00a0mg"
    return f" × {with_unit('60', 'min')}"


def flag_sentences(protocol: Protocol, found: DosedRate) -> tuple[str, ...]:
    """What is to be known about a computed rate."""
    low = with_unit(protocol.pump.low_rate.value, "mL/h")
    percent = with_unit(plain(abs(found.error) * 100, 1), "%")
    says = {
        RateFlag.LOW_RATE: f"Under {low}: the first drug reaches the vein late.",
        RateFlag.ROUNDING_WARN: f"The pump's step moves this dose by {percent}.",
        RateFlag.ROUNDING_BLOCK: f"The pump's step moves this dose by {percent}. "
        "A weaker bag would come nearer.",
        RateFlag.CAPPED_TO_MAX: "Held at the ordered maximum.",
    }
    return tuple(says[flag] for flag in found.flags)
