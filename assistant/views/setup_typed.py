"""The fields of the wizard, read by `assistant.typed` with the protocol's own limits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assistant import typed
from assistant.protocol.fields import DOSE_FIELDS
from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit
from assistant.typed import NumberField, Typed

MOST = Decimal(99999)
"""As many whole digits as `typed` reads at all: no clinical limit."""
PRESSURES = {"systolic": "sbp_mmhg", "diastolic": "dbp_mmhg"}


def number_field(protocol: Protocol, name: str) -> NumberField:
    """A field of the protocol, and nothing to compare it with. KeyError when it has none."""
    return protocol.fields[name].field(name)


def open_field(name: str, unit: str, decimals: int) -> NumberField:
    """A field for which the protocol sets no limit: only its shape is read, and 0 is refused."""
    least = Decimal(1).scaleb(-decimals)
    return NumberField(name, unit, (unit,), decimals, (least, MOST))


def dose_field(protocol: Protocol, unit: DoseUnit) -> NumberField:
    """The field of a dose in that unit."""
    return number_field(protocol, DOSE_FIELDS[unit])


def other_doses(protocol: Protocol, unit: DoseUnit) -> tuple[NumberField, ...]:
    """The fields of the other dose units: what an odd dose may have been meant in."""
    return tuple(dose_field(protocol, other) for other in DOSE_FIELDS if other is not unit)


def interval_field(protocol: Protocol) -> NumberField:
    """How long an order waits between two steps; the hepatorenal one is long as usual."""
    field = number_field(protocol, "order_interval_min")
    return field if protocol.hepatorenal is None else replace(field, soft=None)


def step_field(protocol: Protocol, unit: DoseUnit) -> NumberField:
    """The field of an ordered step: it may be smaller than any dose, and has no usual range."""
    field = dose_field(protocol, unit)
    least = Decimal(1).scaleb(-field.decimals)
    return replace(field, name="step", hard=(least, field.hard[1]), soft=None)


def pressure_field(protocol: Protocol, name: str) -> NumberField:
    """A systolic or diastolic pressure."""
    return replace(number_field(protocol, PRESSURES[name]), name=name)


def line(protocol: Protocol, text: str) -> Typed:
    """A short free text, such as a site or a reason."""
    return typed.note(text, limits=protocol.texts.limits())
