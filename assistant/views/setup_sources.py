"""What sources say beside a typed order: start doses, the MAP, a child's low pressure."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from assistant.protocol.model import Protocol, StartBand
from assistant.protocol.sources import cite
from assistant.quantities import Dose, Weight
from assistant.record.entries import PatientNamed
from assistant.rules.dosing import band
from assistant.typed.dates import completed_years
from assistant.views.setup_form import Place
from assistant.wording.numbers import birth, plain, with_unit

BY_ORDER = "No source here names a start dose: by the order only."
CHILD_PRESSURES = "child-pressures"
"""The statement of a protocol that tells which systolic is low at which age."""
_WHOLE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Band(NamedTuple):
    """A start range of the protocol: its doses, what it is, its source, and whether it holds."""

    doses: str
    says: str
    source: str
    holds: bool


class Beside(NamedTuple):
    """Words that stand beside a field, and the source with its date; both may be ""."""

    says: str
    source: str


def source_line(protocol: Protocol, source_id: str) -> str:
    """The title of a source, and its date where one is known."""
    source = cite(protocol, source_id)
    return ", ".join(part for part in (source.title, birth(source.dated)) if part)


def start_bands(protocol: Protocol, start: Dose | None, weight: Weight | None) -> tuple[Band, ...]:
    """The start doses that sources name; without a dose none of them holds it."""
    rows, holding = protocol.start.bands, tuple[StartBand, ...]()
    if start and (weight or all(row.low.unit == start.unit for row in rows)):
        holding = band(protocol, start, weight)
    return tuple(_band(protocol, row, holds=row in holding) for row in rows)


def _band(protocol: Protocol, row: StartBand, *, holds: bool) -> Band:
    low, high = plain(row.low.exact, 3), with_unit(plain(row.high.exact, 3), row.low.unit)
    doses = high if row.low.exact == row.high.exact else f"{low} to {high}"
    return Band(doses, row.says, source_line(protocol, row.low.source), holds)


def map_said(protocol: Protocol) -> Beside:
    """What the sources of this profile say of the MAP; the order decides."""
    aim = protocol.target
    if aim is None:
        return Beside("", "")
    return Beside(f"Sources: {aim.says}.", source_line(protocol, aim.low.source))


def child_pressure(place: Place) -> Beside:
    """The systolic that is low at a child's age, in the protocol's words; age in whole years."""
    patient, protocol = place.chart.last(PatientNamed), place.protocol
    said = next((row for row in protocol.statements if row.id == CHILD_PRESSURES), None)
    if protocol.adult or said is None or patient is None or not patient.born:
        return Beside("", "")
    told = f"Born {birth(patient.born)}"
    if _WHOLE_DATE.fullmatch(patient.born):
        years = completed_years(date.fromisoformat(patient.born), place.now.date())
        told = f"Age {years} {'year' if years == 1 else 'years'}"
    return Beside(f"{told}. {said.says}", source_line(protocol, said.source))
