"""Whose infusion this is: the banner that stands on every screen and sheet of a patient."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    BedTaken,
    CheckAnswered,
    Ordered,
    PatientNamed,
    SessionOpened,
    Weighed,
)
from assistant.views.standing import standing
from assistant.wording.entries import amount
from assistant.wording.numbers import age_years, birth, moment, plain, with_unit

NOT_RECORDED = "Not recorded"
TRAINING = "TRAINING. No real patient."
_ALLERGIES = {"none known": "No known allergies", "unknown": "Not known"}
SEXES = {"F": "Female", "M": "Male", "X": "Other or not known"}


class Fact(NamedTuple):
    """A labelled value, with a quiet note behind it; identifiers ask for the slashed zero."""

    label: str
    value: str
    note: str = ""
    slashed_zero: bool = False


@dataclass(frozen=True, slots=True)
class BannerView:
    """Bed, name and the facts that stand beside them.

    `order_line` are the order's further elements in one line. `training` and `notice` are empty
    when there is nothing to say. `weight_how` is the kind of the weight alone, for little room.
    """

    bed: str
    name: str
    identifiers: tuple[Fact, ...]
    weight: Fact
    allergies: Fact
    order: Fact
    order_line: str
    training: str
    notice: str
    weight_how: str = ""

    @property
    def columns(self) -> tuple[tuple[Fact, ...], ...]:
        """The facts beside the name, as columns of rows."""
        rest = (Fact("", self.order_line),) if self.order_line else ()
        return ((self.weight, self.allergies), (self.order, *rest))


@dataclass(frozen=True, slots=True)
class CoveredBanner:
    """What a second checker may see of the banner: who it is, to hold against the wristband."""

    bed: str
    name: str
    identifiers: tuple[Fact, ...]
    training: str
    notice: str


def banner(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> BannerView:
    """The banner of a chart at `now`; what is not charted says so."""
    return BannerView(
        bed=bed_of(chart),
        name=name_of(chart),
        identifiers=_identifiers(chart.last(PatientNamed), now.astimezone(zone)),
        weight=_weight(chart, now, zone),
        allergies=Fact("Allergies", allergies_of(chart)),
        order=_order(chart, now, zone),
        order_line=_order_line(chart.last(Ordered)),
        training=_training(chart),
        notice=standing(protocol, now, zone),
        weight_how=_how(chart),
    )


def _how(chart: Chart) -> str:
    weighed = chart.last(Weighed)
    return weighed.how if weighed else ""


def covered(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> CoveredBanner:
    """The banner while a second person reads alone."""
    notice = standing(protocol, now, zone)
    known = _identifiers(chart.last(PatientNamed), now.astimezone(zone))
    return CoveredBanner(bed_of(chart), name_of(chart), known, _training(chart), notice)


def bed_of(chart: Chart) -> str:
    """The bed, or dashes."""
    bed = chart.last(BedTaken)
    return bed.bed if bed else "--"


def name_of(chart: Chart) -> str:
    """The name with the family name in capitals: what stands before the comma."""
    patient = chart.last(PatientNamed)
    return shown_name(patient.name) if patient else "Patient not named yet"


def shown_name(name: str) -> str:
    """A name with its family name, what stands before the comma, in capitals."""
    family, comma, given = name.partition(",")
    return f"{family.upper()}{comma}{given}" if comma else name


def allergies_of(chart: Chart) -> str:
    """The last answer about allergies, with what was named."""
    rows = chart.all(CheckAnswered).newest()
    said = next((e.what for e in rows if e.what.check == "allergies"), None)
    if said is None or said.outcome in ("deferred", "waived", "not_applicable"):
        return "Not asked yet"
    if said.answer.startswith("known") and said.reason:
        return said.reason
    return _ALLERGIES.get(said.answer, said.answer)


def _training(chart: Chart) -> str:
    opened = chart.last(SessionOpened)
    return TRAINING if opened and opened.training else ""


def _identifiers(patient: PatientNamed | None, now: datetime) -> tuple[Fact, ...]:
    if patient is None:
        return ()
    years = age_years(patient.born, now)
    age = f" ({years}{with_unit('', 'y')})" if years is not None else ""
    born = f"{birth(patient.born)}{age}" if patient.born else NOT_RECORDED
    return (
        Fact("Born", born),
        Fact("Sex", SEXES.get(patient.sex, patient.sex) or NOT_RECORDED),
        Fact("MRN", patient.mrn or NOT_RECORDED, slashed_zero=True),
    )


def _weight(chart: Chart, now: datetime, zone: tzinfo) -> Fact:
    event = chart.event(Weighed)
    if event is None:
        return Fact("Weight", NOT_RECORDED)
    when = moment(event.at, now, zone)
    return Fact("Weight", amount(event.what.weight), f"{event.what.how} {when}")


def _order(chart: Chart, now: datetime, zone: tzinfo) -> Fact:
    event = chart.event(Ordered)
    if event is None:
        return Fact("Order", NOT_RECORDED)
    order = event.what
    note = f"{order.prescriber} {moment(event.at, now, zone)}".strip()
    if order.map_low is None:
        return Fact("Order", "no MAP range", note)
    high = f" to {plain(order.map_high.exact, 1)}" if order.map_high else " or more"
    return Fact("Order", with_unit(f"MAP {plain(order.map_low.exact, 1)}{high}", "mmHg"), note)


def _order_line(order: Ordered | None) -> str:
    if order is None:
        return ""
    parts = []
    if order.step:
        parts.append(f"step {amount(order.step)}")
    if order.interval:
        parts.append(f"every {amount(order.interval)} or longer")
    if order.maximum:
        parts.append(f"max {amount(order.maximum)}")
    line = ", ".join(parts)
    return line[:1].upper() + line[1:]
