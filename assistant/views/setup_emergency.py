"""The emergency start: one form for what cannot wait; everything else stays open as a debt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from assistant.protocol.model import Protocol
from assistant.record.entries import Access, EmergencyStarted, LineChosen, PumpRuns
from assistant.views.setup_form import Form, PageRead
from assistant.views.setup_hurried import (
    bag,
    bed,
    dose_on,
    finished,
    rate_on,
    runs,
    weight,
)

Population = Literal["adult", "child"]
POPULATIONS = (("adult", "A", "Adult"), ("child", "C", "Child"))
ORDER_FOLLOWS = "emergency start, order to follow"
"""Why no order is charted before it runs."""
USUAL = "Until a reason is charted, usual figures of:"
"""A profile stands in for what nobody has asked yet."""
NO_CHILD = "No profile for a child is on this unit: by the order only."


def profile_for(profiles: Mapping[str, Protocol], population: str) -> str:
    """The id of the first profile of that population, "" when the unit has none: its usual one.

    Pregnancy and older age are asked afterwards; adult is the unit's usual adult profile.
    """
    found = (ident for ident, rules in profiles.items() if rules.protocol.population == population)
    return next(found, "")


def said_of(profiles: Mapping[str, Protocol], population: str) -> str:
    """What is to be known of the profile that such a start runs under."""
    ident = profile_for(profiles, population)
    if population and not ident:
        return NO_CHILD
    return f"{USUAL} {profiles[ident].protocol.name}." if ident else ""


def read(form: Form) -> PageRead:
    """Read the form: bed, weight, bag, line, then the pump as it runs, and that it was hurried.

    Nothing is refused; a rate that differs takes a reason and is charted.
    """
    population = form.choice("population", needed=True)
    bed(form)
    weight(form)
    bag(form)
    access = form.choice("line", needed=True)
    if access:
        _line(form, access)
    dose, rate = dose_on(form, needed=True), rate_on(form)
    if dose is not None and rate is not None:
        runs(form, PumpRuns(rate=rate, dose=dose), ORDER_FOLLOWS)
    if population:
        form.chart_new(EmergencyStarted(population=cast("Population", population)), "population")
    return finished(form)


def _line(form: Form, access: str) -> None:
    """Its kind alone; the same line that is charted already keeps its site."""
    before = form.place.chart.last(LineChosen)
    if before is None or before.access != access:
        form.chart_new(LineChosen(access=cast("Access", access)), "line")
