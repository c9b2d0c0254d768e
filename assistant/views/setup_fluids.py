"""The page of the fluids: what ran in, beside what the protocol names. A record, never a lock."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assistant.protocol.sources import cite
from assistant.record.entries import FluidGiven, Weighed
from assistant.rules.setup import Page, page_checks
from assistant.views.setup_checks import known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import number_field
from assistant.wording.numbers import plain, with_unit


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
    return known_checks(place, Page.FLUIDS)


def read(form: Form) -> PageRead:
    """Read the page."""
    volume = form.number("volume", number_field(form.place.protocol, "fluid_ml"))
    if volume is not None and volume.exact > 0:
        form.put(FluidGiven(volume=volume), "volume", keys=("volume",))
    for check in page_checks(form.place.chart, form.place.protocol, Page.FLUIDS):
        form.check(check)
    return form.done()


def charted_ml(place: Place) -> Fraction:
    """All crystalloid that is charted, in mL."""
    given = (event.what.volume.exact for event in place.chart.all(FluidGiven))
    return sum(given, Fraction(0))


def view(form: Form) -> FluidsView:
    """What ran in with what is typed now, by this weight."""
    place = form.place
    figure = place.protocol.fluids.per_kg
    before = charted_ml(place)
    more = form.number("volume", number_field(place.protocol, "fluid_ml"))
    total = before + (more.exact if more else 0)
    label = "Crystalloid so far" if not before else "Crystalloid since then"
    none = more is None and not place.chart.last(FluidGiven)
    shown = "" if none else f"{with_unit(plain(total, 0), 'mL')} in all"
    weighed = place.chart.last(Weighed)
    source = cite(place.protocol, figure.source).says
    if weighed is None:
        return FluidsView(label, shown, "", "Without a weight no mL/kg is shown.", 0, source)
    kg = weighed.weight.exact
    aim = figure.exact * kg
    unit = "mL/kg"
    ml, weight = with_unit(plain(aim, 0), "mL"), with_unit(plain(kg, 1), "kg")
    target = f"{ml} is {with_unit(figure.value, unit)} at {weight}"
    per_kg = f"{plain(total / kg, 0)} of {with_unit(figure.value, unit)}"
    if none:
        per_kg = "No volume typed yet"
    return FluidsView(label, shown, target, per_kg, float(min(total / aim, Fraction(1))), source)
