"""The page of the line: where the drug runs in, and what its site and lumen are like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import cast

from assistant.protocol.model import Check, Protocol
from assistant.protocol.sources import cite
from assistant.quantities import Volume
from assistant.record.entries import Access, BagHung, LineChosen
from assistant.rules.findings import caution
from assistant.rules.setup import Page
from assistant.typed.numbers import number
from assistant.views.flushing import flush_words
from assistant.views.setup_checks import CheckView, check_views, known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import open_field
from assistant.wording.findings import finding_sentence
from assistant.wording.numbers import with_unit

PLANS = ("arterial_line", "central_line")
NOT_PLANNED = "not planned"
WHO_DECIDED = "who decided that no such line is planned"
PRIMED = (("yes", "Y", "Primed to its end"), ("no", "N", "Not yet"))
KEYS = (("central", "C"), ("peripheral", "P"), ("intraosseous", "I"))


@dataclass(frozen=True, slots=True)
class LineView:
    """The checks of this kind of line, and what the protocol says of it, with sources.

    `flush` is what a flush pushes in, once a bag is charted; "" before that.
    """

    checks: tuple[CheckView, ...]
    limits: tuple[tuple[str, str], ...]
    found: tuple[str, ...]
    flush: str = ""


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted."""
    texts = known_checks(place, Page.LINE)
    line = place.chart.last(LineChosen)
    if line is None:
        return texts
    texts |= {"line": line.access, "site": line.site, "gauge": line.gauge}
    if line.primed:
        texts["primed"] = "yes"
    if line.dead_space is not None:
        texts["dead_space"] = line.dead_space.text
    return texts


def read(form: Form) -> PageRead:
    """Read the page."""
    access = form.choice("line", needed=True)
    site = form.words("site")
    space = form.number("dead_space", open_field("dead_space", "mL", 1))
    gauge = form.words("gauge")
    if access:
        line = LineChosen(
            access=cast("Access", access),
            site=site,
            gauge=gauge,
            dead_space=space,
            primed=form.text("primed") == "yes",
            placed=_placed(form, access),
        )
        form.chart_new(line, "line", keys=("dead_space",))
    for check in checks_for(form.place.protocol, access):
        said = form.text(f"check:{check.id}")
        form.check(check, detail=WHO_DECIDED if check.id in PLANS and said == NOT_PLANNED else "")
    return form.done()


def _placed(form: Form, access: str) -> datetime | None:
    """When the line was placed, as far as it is charted of this one."""
    before = form.place.chart.last(LineChosen)
    return before.placed if before is not None and before.access == access else None


def checks_for(protocol: Protocol, access: str) -> list[Check]:
    """The checks that the page asks for this kind of line."""
    rows = (check for check in protocol.checks if check.step == "line")
    return [check for check in rows if not check.access or access in check.access]


def view(form: Form) -> LineView:
    """The page as it is with the line chosen now."""
    protocol, access = form.place.protocol, form.text("line")
    checks = check_views(protocol, checks_for(protocol, access))
    return LineView(checks, _limits(protocol, access), _found(form.place, access), _flush(form))


def _limits(protocol: Protocol, access: str) -> tuple[tuple[str, str], ...]:
    route = protocol.routes.get(access)
    if route is None:
        return ()
    rows: list[tuple[str, str]] = []
    if route.dose_below is not None:
        limit = route.dose_below
        said = f"Under {with_unit(limit.value, limit.unit)} by this line."
        rows.append((said, cite(protocol, limit.source).title))
    if route.hours is not None:
        said = f"For up to {with_unit(route.hours.value, route.hours.unit)}."
        rows.append((said, cite(protocol, route.hours.source).title))
    if route.site_check is not None:
        said = f"Site looked at every {with_unit(route.site_check.value, route.site_check.unit)}."
        rows.append((said, cite(protocol, route.site_check.source).title))
    return tuple(rows)


def _flush(form: Form) -> str:
    """With the dead space that is typed, else the protocol's."""
    bag = form.place.chart.last(BagHung)
    if bag is None:
        return ""
    typed = number(form.text("dead_space"), open_field("dead_space", "mL", 1)).value
    known = form.place.protocol.line.dead_space.exact
    space = Volume(known if typed is None else Fraction(typed))
    return f"{flush_words(space, bag.concentration)}: do not flush."


def _found(place: Place, access: str) -> tuple[str, ...]:
    """A bag for central lines that hangs already is told before the line is charted."""
    bag = place.chart.last(BagHung)
    if bag is None or access in ("", "central"):
        return ()
    same = (p for p in place.protocol.preparations if p.strength.exact == bag.concentration.mcg_ml)
    if not any(p.central_only for p in same):
        return ()
    return (finding_sentence(caution("central_bag_elsewhere", access=access)),)
