"""The drawer of another line: from what is charted to what it runs through now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, cast

from assistant.protocol.model import Check, Protocol
from assistant.record.entries import Access, LineChosen
from assistant.rules.arrival import Cause, ways
from assistant.rules.site import same_place
from assistant.views.drawer_parts import AT, check_anew, numbered, when
from assistant.views.setup_before import zone_of
from assistant.views.setup_checks import CheckView, check_views
from assistant.views.setup_form import Form, PageRead
from assistant.views.setup_line import view as line_view
from assistant.views.setup_typed import open_field
from assistant.views.supply import line_row
from assistant.wording.way import way

Old = Literal["kept", "removed", "unknown"]
CENTRAL, BLOOD = "central", "blood_return"
NOT_YET = "not yet"
LUMENS = numbered(("distal", "medial", "proximal", "the only one"))
CONFIRMED = (
    ("x-ray", "X", "X-ray"), ("ultrasound", "U", "Ultrasound"),
    ("pressure trace", "T", "Pressure trace"), (NOT_YET, "N", "Not yet"),
)  # fmt: skip
RUNS = (("now", "Y", "Yes, now"), ("since", "T", "Yes, since"))
OLD = (("kept", "K", "Kept"), ("removed", "R", "Removed"))
PRIMED = (("yes", "Y", "Primed to its end"), ("no", "N", "No"))
SAME = "That is the line it runs through now."


@dataclass(frozen=True, slots=True)
class LineDrawn:
    """Where it runs now, the checks asked of the new line, and what follows from it in words."""

    now: str
    checks: tuple[CheckView, ...]
    follows: tuple[str, ...]


def read(form: Form) -> PageRead:
    """Read the drawer: the line, then what was looked at before it was connected."""
    access = form.choice("line", needed=True)
    runs = form.choice("through", needed=True)
    form.at = when(form, AT, needed=True) if runs == "since" else None
    line = _line(form, access) if access else None
    before = form.place.chart.last(LineChosen)
    if line is not None and before is not None and same_place(before, line) and line.site:
        form.say("site", "note", SAME)
    form.choice("old", needed=True)
    if line is not None:
        form.put(line, "line", keys=("dead_space",))
    for check in checks_for(form.place.protocol, access):
        check_anew(form, check)
    return form.done()


def _line(form: Form, access: str) -> LineChosen:
    central = access == CENTRAL
    site = form.words("site", needed=True)
    lumen = form.choice("lumen", needed=True) if central else ""
    known = form.choice("confirmed", needed=True) if central else ""
    return LineChosen(
        access=cast("Access", access),
        site=site,
        gauge="" if central else form.words("gauge"),
        dead_space=form.number("dead_space", open_field("dead_space", "mL", 1)),
        primed=form.text("primed") == "yes",
        lumen=lumen,
        confirmed="" if known == NOT_YET else known,
        old=cast("Old", form.text("old") or "unknown"),
    )


def checks_for(protocol: Protocol, access: str) -> list[Check]:
    """Blood return, and what is asked of this kind of line alone."""
    rows = (check for check in protocol.checks if check.step == "line")
    return [c for c in rows if c.id == BLOOD or (access and list(c.access) == [access])]


def view(form: Form) -> LineDrawn:
    """What is shown beside the questions; `form` has been read."""
    place, protocol = form.place, form.place.protocol
    now = line_row(place.chart, protocol, place.now)
    told = f"Now: {now.words}" + (f", {now.note}" if now.note else "")
    if not form.text("line"):
        return LineDrawn(told, check_views(protocol, checks_for(protocol, "")), ())
    checks = check_views(protocol, checks_for(protocol, form.text("line")))
    shown = line_view(form)
    limits = tuple(said for said, _source in shown.limits)
    rows = (*_arrives(form), *((shown.flush,) if shown.flush else ()), *limits, *shown.found)
    return LineDrawn(told, checks, rows)


def _arrives(form: Form) -> tuple[str, ...]:
    """When the first drug reaches the vein through the new line."""
    place, zone = form.place, zone_of(form.place)
    found = ways(form.chart, place.protocol, place.now, timedelta(0))
    told = [each for each in found if each.cause is Cause.LINE]
    return tuple(f"{way(each, place.now, zone).capitalize()}." for each in told if zone)
