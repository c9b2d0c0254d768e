"""What the cases of several topics read alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.exchange.case_input import Given, Refused
from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Pressure, Weight

Answer = Mapping[str, object]
Kind = Callable[[Given, Protocol], Answer]


def weight_of(given: Given) -> Weight | None:
    """The weight above 0, None when it is not given."""
    return Weight(given.positive("weight_kg")) if given.has("weight_kg") else None


def needs_weight(given: Given, *units: DoseUnit) -> Weight | None:
    """The weight, refused when it is missing while one of the units counts per kg."""
    if DoseUnit.PER_KG in units and not given.has("weight_kg"):
        raise Refused("weight_kg is missing.")
    return weight_of(given)


def pressure(given: Given, name: str) -> Pressure:
    """A pressure of 0 or more."""
    return Pressure(given.number(name))


def maybe_pressure(given: Given, name: str) -> Pressure | None:
    """A pressure of 0 or more, None when it is not given."""
    return pressure(given, name) if given.has(name) else None


def per_kg(given: Given, name: str) -> Dose:
    """A dose of 0 or more in mcg/kg/min."""
    return Dose(given.number(name), DoseUnit.PER_KG)


def maybe_per_kg(given: Given, name: str) -> Dose | None:
    """A dose in mcg/kg/min, None when it is not given."""
    return per_kg(given, name) if given.has(name) else None


def maybe_some_per_kg(given: Given, name: str) -> Dose | None:
    """A dose above 0 in mcg/kg/min, None when it is not given."""
    amount = given.maybe_positive(name)
    return None if amount is None else Dose(amount, DoseUnit.PER_KG)
