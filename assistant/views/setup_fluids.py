"""The page of the fluids: what ran in, beside what the protocol names. A record, never a lock."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assistant.protocol.model import Fluids, Protocol
from assistant.protocol.sources import cite
from assistant.record.entries import FluidGiven, Weighed
from assistant.rules.setup import Page, page_checks
from assistant.views import setup_before
from assistant.views.setup_checks import known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import number_field
from assistant.wording.numbers import plain, with_unit

PER_KG = "mL/kg"
PER_ORDER = "Per order"
NO_VOLUME = "The sources name no volume for this profile: the order decides."


@dataclass(frozen=True, slots=True)
class FluidsView:
    """mL so far, by weight, and the protocol's volume for this weight; `part` runs from 0 to 1."""

    label: str
    so_far: str
    target: str
    per_kg: str
    part: float
    source: str


def known(place: Place) -> dict[str, str]:
    """The page's answers; a volume is added to what ran in, so it is never filled in again."""
    return known_checks(place, Page.FLUIDS) | setup_before.known(place)


def read(form: Form) -> PageRead:
    """Read the page."""
    volume = form.number("volume", number_field(form.place.protocol, "fluid_ml"))
    if volume is not None and volume.exact > 0:
        form.put(FluidGiven(volume=volume), "volume", keys=("volume",))
    for check in page_checks(form.place.chart, form.place.protocol, Page.FLUIDS):
        form.check(check)
    setup_before.read(form)
    return form.done()


def charted_ml(place: Place) -> Fraction:
    """All crystalloid that is charted, in mL."""
    given = (event.what.volume.exact for event in place.chart.all(FluidGiven))
    return sum(given, Fraction(0))


def view(form: Form) -> FluidsView:
    """What ran in with what is typed now, by this weight.

    The bar is drawn towards the lower volume of an adult profile; a child's volumes are a
    reference and no aim, and where the sources name none it is the order's.
    """
    place = form.place
    before = charted_ml(place)
    more = form.number("volume", number_field(place.protocol, "fluid_ml"))
    total = before + (more.exact if more else 0)
    label = "Crystalloid so far" if not before else "Crystalloid since then"
    none = more is None and not place.chart.last(FluidGiven)
    shown = "" if none else f"{with_unit(plain(total, 0), 'mL')} in all"
    weighed = place.chart.last(Weighed)
    kg = weighed.weight.exact if weighed else None
    target, per_kg, part = _aim(place.protocol, total, kg)
    said = "No volume typed yet" if none and (kg is not None or not target) else per_kg
    return FluidsView(label, shown, target, said, part, _source(place.protocol))


def _aim(protocol: Protocol, total: Fraction, kg: Fraction | None) -> tuple[str, str, float]:
    """The volume that the protocol names at this weight, how far it is, and the bar."""
    fluids = protocol.fluids
    share = "" if kg is None else f"{with_unit(plain(total / kg, 0), PER_KG)} so far"
    if fluids is None:
        return PER_ORDER, share, 0
    named, by_weight = named_range(fluids), fluids.low.unit == PER_KG
    if kg is None and by_weight:
        return "", "Without a weight no mL/kg is shown.", 0
    if not protocol.adult:
        return f"Reference, no aim: {named}", share, 0
    aim = fluids.low.exact * (kg if kg is not None and by_weight else 1)
    part = float(min(total / aim, Fraction(1)))
    if kg is None or not by_weight:
        return f"The sources name {named}", f"{plain(total, 0)} of {named}", part
    ml, weight = with_unit(plain(aim, 0), "mL"), with_unit(plain(kg, 2), "kg")
    return f"{ml} is {named} at {weight}", f"{plain(total / kg, 0)} of {named}", part


def named_range(fluids: Fluids) -> str:
    """The volumes of the sources: 30 mL/kg, or 1,000 to 2,000 mL."""
    low, high = plain(fluids.low.exact, 1), fluids.high
    if high is None:
        return with_unit(low, fluids.low.unit)
    return f"{low} to {with_unit(plain(high.exact, 1), high.unit)}"


def _source(protocol: Protocol) -> str:
    if protocol.fluids is None:
        return NO_VOLUME
    says = cite(protocol, protocol.fluids.low.source).says
    return f"{says.partition(';')[0].rstrip('.')}."  # its round volume of one weight left out
