"""Taking over an infusion that runs: where it comes from, since when, and what is read off it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import cast

from assistant.record.entries import (
    Access,
    Amount,
    LineChosen,
    Origin,
    PressureRead,
    PumpRuns,
    TakenOver,
)
from assistant.typed import number
from assistant.views.setup_before import agents_on
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
from assistant.views.setup_moment import NOT_KNOWN, PLACED, SINCE, moment_on
from assistant.views.setup_typed import MOST, number_field, open_field

ORIGINS: tuple[tuple[Origin, str, str], ...] = (
    ("ward", "W", "Ward"), ("theatre", "T", "Theatre"),
    ("emergency department", "E", "Emergency department"), ("other unit", "U", "Other unit"),
    ("other hospital", "H", "Other hospital"), ("unknown", "N", "Not known"),
)  # fmt: skip
ORDER_FOLLOWS = "taken over running, order to follow"
"""Why no order is charted when it is taken over."""
LEFT, RATE = "left", "rate"
FORMS = "Times: 14:15, yesterday 21:30, 20-Nov-2026 21:30, or 36 h, 3 d ago. Not known: ?"
CAME_PAUSED = "0 is a pump that stands: charted as paused on arrival, and it is no start."


def read(form: Form) -> PageRead:
    """Read the form. What runs is charted as of now; since when it runs, as the time it was so."""
    form.choice("population", needed=True)
    origin = form.choice("origin", needed=True)
    known, since = moment_on(form, SINCE)
    if origin and known:
        form.chart_new(TakenOver(origin=cast("Origin", origin), since=since), "origin")
    bed(form)
    weight(form)
    known, left = _left(form)
    bag(form, left, left_known=known)
    _line(form)
    for agent in agents_on(form):
        form.put(agent, "agents")
    rate, given = _rate(form), dose_on(form, needed=False)
    if rate is not None:
        runs(form, PumpRuns(rate=rate, dose=given), ORDER_FOLLOWS)
    _pressure(form)
    return finished(form)


def _left(form: Form) -> tuple[bool, Amount | None]:
    """Whether anybody knows what is left in the bag, and how much; a bag may be empty."""
    if form.text(LEFT) == NOT_KNOWN:
        form.say(LEFT, "note", "mL left not known: read it off soon. It stays open.")
        return False, None
    field = replace(open_field(LEFT, "mL", 1), hard=(Decimal(0), MOST))
    return True, form.number(LEFT, field, needed=True)


def _rate(form: Form) -> Amount | None:
    """The rate as it is read off the pump; 0 is one that came paused."""
    field = number_field(form.place.protocol, "rate_ml_h")
    stands = replace(field, hard=(Decimal(0), Decimal(0)), soft=None, zero="")
    if number(form.text(RATE), stands).value is None:
        return rate_on(form)
    form.say(RATE, "note", CAME_PAUSED)
    return form.number(RATE, stands, needed=True)


def _pressure(form: Form) -> None:
    """The MAP of now, when there is one; the cuff or the line is told at the bedside."""
    mean = form.number("map", number_field(form.place.protocol, "map_mmhg"))
    if mean is not None:
        form.put(PressureRead(map=mean), "map", keys=("map",))


def _line(form: Form) -> None:
    """The line with its age; the drug fills it already."""
    access, site = form.choice("line", needed=True), form.words("site")
    known, placed = moment_on(form, PLACED)
    if not access or not known:
        return
    line = LineChosen(access=cast("Access", access), site=site, primed=True, placed=placed)
    form.chart_new(line, "line")
