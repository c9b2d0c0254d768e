"""Signs of perfusion in the quick entry: what is measured, and what is seen in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import cast

from assistant.protocol.model import Protocol
from assistant.quantities import decimal_text
from assistant.record.entries import Amount, PerfusionRead, Sign
from assistant.typed import NumberField, choice, number
from assistant.views.entry_kinds import SEEN, Mode
from assistant.views.entry_modes import choices
from assistant.views.entry_read import PLACES, Read, said
from assistant.views.setup_typed import MOST, line, number_field, open_field

MINUTES, WHOLE = 60, Decimal(100)
_URINE = re.compile(r"(?P<volume>[^/]*?)(?:/| in )(?P<hours>.*?) ?h?", re.ASCII)
_FIELDS: Mapping[Mode, Callable[[Protocol], NumberField]] = {
    Mode.LACTATE: lambda protocol: number_field(protocol, "lactate_mmol_l"),
    Mode.CAP_REFILL: lambda protocol: number_field(protocol, "cap_refill_s"),
    Mode.CVP: lambda _protocol: _from_nothing("cvp", "mmHg", MOST),
    Mode.SCVO2: lambda _protocol: _from_nothing("scvo2", "%", WHOLE),
}
_LABELS = {
    Mode.LACTATE: "Lactate", Mode.CAP_REFILL: "Capillary refill", Mode.CVP: "CVP",
    Mode.SCVO2: "ScvO2",
}  # fmt: skip
MEASURED = tuple(_FIELDS)


def _from_nothing(name: str, unit: str, most: Decimal) -> NumberField:
    """A whole number for which the protocol sets no limit: 0 is one, a share ends at 100."""
    return NumberField(name, unit, (unit,), 0, (Decimal(0), most))


def read_measured(protocol: Protocol, mode: Mode, text: str) -> Read:
    """One of `MEASURED`, in the unit of its field."""
    field, label = _FIELDS[mode](protocol), _LABELS[mode]
    typed = number(text, field)
    if typed.value is None:
        return Read(problem=said(typed, label))
    amount = Amount(text=typed.value, unit=field.unit)
    return Read(_sign(mode, amount=amount), said(typed, label), bool(typed.code))


def read_urine(protocol: Protocol, text: str) -> Read:
    """ML over the protocol's time between two readings, or 80/2: mL in so many hours."""
    found = _URINE.fullmatch(text)
    volume = number(found["volume"].strip() if found else text, number_field(protocol, "urine_ml"))
    if volume.value is None:
        return Read(problem=said(volume, "Urine"))
    hours = decimal_text(protocol.perfusion.urine_every.exact / Fraction(MINUTES), PLACES)
    if found:
        over = number(found["hours"].strip(), open_field("hours", "h", 2))
        if over.value is None:
            return Read(problem=said(over, "Hours of urine"))
        hours = over.value
    amount = Amount(text=volume.value, unit="mL")
    body = _sign(Mode.URINE, amount=amount, hours=Amount(text=hours, unit="h"))
    return Read(body, said(volume, "Urine"), bool(volume.code))


def read_seen(protocol: Protocol, mode: Mode, text: str) -> Read:
    """What is seen, by the digit of a choice or in words."""
    rows = choices(mode, protocol.perfusion.poor)
    if place := choice(text, len(rows)):
        return Read(_sign(mode, text=rows[place - 1]))
    typed = line(protocol, text)
    if typed.value is None:
        return Read(problem=said(typed, "What is seen"))
    if not any(sign.isalpha() for sign in typed.value):
        return Read(problem=f"A digit from 1 to {len(rows)}, or words.")
    return Read(_sign(mode, text=typed.value))


def _sign(
    mode: Mode, amount: Amount | None = None, hours: Amount | None = None, text: str = ""
) -> PerfusionRead:
    return PerfusionRead(sign=cast("Sign", mode.value), amount=amount, hours=hours, text=text)


def is_sign(mode: Mode) -> bool:
    """Whether a mode charts a sign of perfusion."""
    return mode in MEASURED or mode in SEEN or mode is Mode.URINE


def read_sign(protocol: Protocol, mode: Mode, text: str) -> Read:
    """Whatever sign the mode charts."""
    if mode is Mode.URINE:
        return read_urine(protocol, text)
    return read_seen(protocol, mode, text) if mode in SEEN else read_measured(protocol, mode, text)
