"""Taking over an infusion that runs: where it comes from, since when, and what is read off it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

from assistant.clock import fixed
from assistant.quantities import DoseUnit, Rate
from assistant.record.entries import Access, LineChosen, Origin, PumpRuns, TakenOver
from assistant.rules.dosing import rate_to_dose
from assistant.typed import time_of_day
from assistant.views.setup_before import agents_on, zone_of
from assistant.views.setup_form import Form, PageRead
from assistant.views.setup_hurried import (
    bag,
    bed,
    dose_on,
    finished,
    infused,
    rate_on,
    runs,
    unit_on,
    weight,
)
from assistant.views.setup_typed import open_field
from assistant.wording.numbers import dose, duration, moment

ORIGINS: tuple[tuple[Origin, str, str], ...] = (
    ("ward", "W", "Ward"), ("theatre", "T", "Theatre"),
    ("emergency department", "E", "Emergency department"), ("other unit", "U", "Other unit"),
    ("other hospital", "H", "Other hospital"), ("unknown", "N", "Not known"),
)  # fmt: skip
ORDER_FOLLOWS = "taken over running, order to follow"
"""Why no order is charted when it is taken over."""
SINCE, PLACED = "since", "placed"
FORMS = "Times: 14:15, or how long ago, such as 36 h or 3 d; ? when it is not known."
NOT_KNOWN = "?"
_AGO = re.compile(r"(\d{1,3}) ?(min|h|d)", re.ASCII)
_LENGTH: dict[str, Callable[[int], timedelta]] = {
    "min": lambda n: timedelta(minutes=n),
    "h": lambda n: timedelta(hours=n),
    "d": lambda n: timedelta(days=n),
}


def read(form: Form) -> PageRead:
    """Read the form. What runs is charted as of now; since when it runs, as the time it was so."""
    form.choice("population", needed=True)
    origin = form.choice("origin", needed=True)
    known, since = moment_on(form, SINCE)
    if origin and known:
        form.chart_new(TakenOver(origin=cast("Origin", origin), since=since), "origin")
    bed(form)
    weight(form)
    left = form.number("left", open_field("left", "mL", 1), needed=True)
    bag(form, left)
    _line(form)
    for agent in agents_on(form):
        form.put(agent, "agents")
    rate, given = rate_on(form), dose_on(form, needed=False)
    if rate is not None:
        runs(form, PumpRuns(rate=rate, dose=given), ORDER_FOLLOWS)
    return finished(form)


def _line(form: Form) -> None:
    """The line with its age; the drug fills it already."""
    access, site = form.choice("line", needed=True), form.words("site")
    known, placed = moment_on(form, PLACED)
    if not access or not known:
        return
    line = LineChosen(access=cast("Access", access), site=site, primed=True, placed=placed)
    form.chart_new(line, "line")


def moment_on(form: Form, key: str) -> tuple[bool, datetime | None]:
    """Whether a time was told, and the time; None for one that is not known.

    A time of day of the hours before, or how long ago: `36 h`, `3 d`.
    """
    text, now, zone = form.text(key), fixed(form.place.now), zone_of(form.place)
    if text == NOT_KNOWN:
        form.say(key, "note", "Not known: told as such.")
        return True, None
    if found := _AGO.fullmatch(text):
        at = now - _LENGTH[found[2]](int(found[1]))
        form.say(key, "ok", f"{moment(at, now, zone or now.tzinfo)}, {duration(now - at)} ago.")
        return True, at
    if zone is None:
        raise ValueError("the present carries no time zone")
    limits = form.place.protocol.texts.limits()
    asked = replace(limits, late_min=limits.back_min)
    value = form.take(key, time_of_day(text, now=now, zone=zone, limits=asked), needed=True)
    return bool(value), datetime.fromisoformat(value).astimezone(zone) if value else None


def gives(form: Form) -> str:
    """The dose that the rate gives, of a form that was read; "" while it cannot be worked out."""
    rate, by = rate_on(Form(form.place, form.texts)), infused(form.chart)
    if rate is None or by is None:
        return ""
    found, unit = rate_to_dose(Rate(rate.exact), by), unit_on(form)
    return dose(found.in_unit(unit) or found.in_unit(DoseUnit.PER_MIN) or found.per_min)
