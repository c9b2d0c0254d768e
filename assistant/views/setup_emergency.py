"""The emergency start: one form for what cannot wait; everything else stays open as a debt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, cast

from assistant.protocol.model import Protocol
from assistant.record.entries import Access, EmergencyStarted, LineChosen, PumpRuns
from assistant.views.setup_checks import capital
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
from assistant.views.setup_moment import started_on
from assistant.views.standing import says

Population = Literal["adult", "child"]
POPULATIONS = (("adult", "A", "Adult"), ("child", "C", "Child"))
ORDER_FOLLOWS = "emergency start, order to follow"
"""Why no order is charted before it runs."""
USUAL = "Until another is chosen above, usual figures of:"
CHOSEN = "Figures of:"
"""A profile stands in for what nobody has asked yet."""
_KEYS = "123456789"
NO_CHILD = "No profile for a child is on this unit: by the order only."


class Profile(NamedTuple):
    """A profile that can be meant: its id, its key, what it is for in few words."""

    id: str
    key: str
    says: str


def offered(profiles: Mapping[str, Protocol], population: str) -> tuple[Profile, ...]:
    """The profiles that can be meant: a child's for a child, any other for an adult."""
    child = population == "child"
    found = [ident for ident, rules in profiles.items() if rules.adult is not child]
    return tuple(
        Profile(ident, key, capital(says(profiles[ident], ident).removeprefix("Adult, ")))
        for key, ident in zip(_KEYS, found if population else (), strict=False)
    )


def profile_for(profiles: Mapping[str, Protocol], population: str, chosen: str = "") -> str:
    """The id of the profile that was chosen, else the first of that population.

    "" when the unit has none: its usual one. What it is for is asked afterwards; adult is the
    unit's usual adult profile.
    """
    if chosen in (row.id for row in offered(profiles, population)):
        return chosen
    found = (ident for ident, rules in profiles.items() if rules.protocol.population == population)
    return next(found, "")


def said_of(profiles: Mapping[str, Protocol], population: str, chosen: str = "") -> str:
    """What is to be known of the profile that such a start runs under."""
    ident = profile_for(profiles, population, chosen)
    if population and not ident:
        return NO_CHILD
    if not ident:
        return ""
    asked = CHOSEN if chosen == ident else USUAL
    return f"{asked} {profiles[ident].protocol.name}."


def read(form: Form) -> PageRead:
    """Read the form: bed, weight, bag, line, then the pump as it runs, and that it was hurried.

    Nothing is refused; a rate that differs takes a reason and is charted.
    """
    population = form.choice("population", needed=True)
    _known, form.at = started_on(form)
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
