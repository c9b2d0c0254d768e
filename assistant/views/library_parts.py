"""What a protocol names more than once: bands, agents, routes, usual orders, formulas."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.protocol.model import Figure, OrderTemplate, Protocol, Route
from assistant.views.library_lines import (
    figure_line,
    figure_words,
    is_unit,
    listed,
    origins,
    sign_off,
    span,
    text_line,
    upper,
)
from assistant.views.library_used import used
from assistant.views.library_words import Line, Note

_ROUTE = (
    ("dose_below", "runs under"),
    ("hours", "for up to"),
    ("hours_near", "is told before its limit, at"),
    ("site_check", "the site is looked at every"),
    ("site_check_first", "the site is looked at first every"),
    ("first", "for the first"),
    ("prompts", "another access is asked about after"),
    ("site_max", "this unit's own maximum"),
)


def bands(protocol: Protocol) -> Iterator[Line]:
    """The ranges of start doses that sources name; shown beside the typed one."""
    for index, band in enumerate(protocol.start.bands):
        ends = (f"start.bands.{index}.low", f"start.bands.{index}.high")
        both = (band.low, band.high)
        yield figure_line(protocol, ends, upper(band.says), both, span(*both))


_ASKS = {
    "note": "a note is shown",
    "name": "the prescriber's name is asked",
    "cannot": "it is no dose here",
}


def dose_notes(protocol: Protocol) -> Iterator[Line]:
    """What any dose above a figure asks for."""
    for index, row in enumerate(protocol.start.notes):
        place = f"start.notes.{index}.above"
        head = f"A dose over {figure_words(row.above)}"
        notes = (Note("Words", upper(row.says)),)
        yield figure_line(protocol, [place], head, [row.above], _ASKS[row.asks], notes)


def agents(protocol: Protocol) -> Iterator[Line]:
    """Other drugs that the prescriber may consider."""
    rows = protocol.escalation.agents if protocol.escalation else ()
    for index, agent in enumerate(rows):
        ends = (f"escalation.agents.{index}.low", f"escalation.agents.{index}.high")
        notes = (Note("When", agent.when), Note("How", agent.says))
        both, head = (
            (agent.low, agent.high),
            f"{upper(agent.name)}, for the prescriber to consider",
        )
        same = agent.low == agent.high
        yield figure_line(
            protocol, ends, head, both, figure_words(agent.low) if same else span(*both), notes
        )


def routes(protocol: Protocol) -> Iterator[Line]:
    """The limits of each kind of line; one without limits says so."""
    for access, route in protocol.routes.items():
        rows = list(_route(protocol, access, route))
        yield from rows
        if not rows:
            words = "No limit of dose or time is named"
            yield text_line(f"routes.{access}", f"{access.capitalize()} line", words)
        if route.over:
            yield text_line(
                f"routes.{access}.over", f"{access.capitalize()} line", upper(route.over)
            )


def _route(protocol: Protocol, access: str, route: Route) -> Iterator[Line]:
    for name, words in _ROUTE:
        given: Figure | tuple[Figure, ...] | None = getattr(route, name)
        if given:
            found = (given,) if isinstance(given, Figure) else given
            place = f"routes.{access}.{name}"
            yield figure_line(protocol, [place], f"{access.capitalize()} line: {words}", found)


def orders(protocol: Protocol) -> Iterator[Line]:
    """Orders as the unit usually writes them; read back whole, never taken over alone."""
    for index, row in enumerate(protocol.orders):
        parts = {name: getattr(row, name) for name in _ORDER}
        given = {name: part for name, part in parts.items() if isinstance(part, Figure)}
        named = [f"orders.{index}.{name}" for name in given]
        notes = (Note("Route", row.route), Note("For", row.indication))
        yield figure_line(
            protocol, named, f"Order as usual: {row.name}", list(given.values()), _order(row), notes
        )


_ORDER = ("step", "interval", "map_low", "map_high", "notify", "maximum")


def _order(row: OrderTemplate) -> str:
    said = [f"step {figure_words(row.step)}", f"every {figure_words(row.interval)} or longer"]
    if row.map_low is not None:
        ends = span(row.map_low, row.map_high) if row.map_high else figure_words(row.map_low)
        said.append(f"MAP {ends}")
    if row.notify is not None:
        said.append(f"call at {figure_words(row.notify)}")
    if row.maximum is not None:
        said.append(f"up to {figure_words(row.maximum)}")
    return upper(", ".join(said))


def formulas(protocol: Protocol) -> Iterator[Line]:
    """Published sums of several pressors; shown by name, in no rule."""
    for index, row in enumerate(protocol.formulas):
        ids = [row.source, *(figure.source for figure in row.factors.values())]
        yield Line(
            key=f"formulas.{row.id}",
            kind="figure",
            head=f"Equivalents by {row.name}, shown and in no rule",
            value=", ".join(f"{name} {_factor(f)}" for name, f in row.factors.items()),
            origins=origins(protocol, ids),
            used=used("formulas"),
            sign_off=sign_off(protocol, ids) if is_unit(protocol, ids) else "",
            places=tuple(f"formulas.{index}.factors.{name}" for name in row.factors),
        )


def _factor(figure: Figure) -> str:
    return listed([figure])


def perfusion_words(protocol: Protocol) -> Iterator[Line]:
    """The words of a sign that count as poor, and how many signs hold a step."""
    seen = protocol.perfusion
    for sign, words in seen.poor.items():
        said = " or ".join(words)
        yield text_line(f"perfusion.poor.{sign}", f"Poor perfusion: {_plain(sign)}", said)
    hard, narrow = ", ".join(map(_plain, seen.hard)), ", ".join(map(_plain, seen.narrow))
    yield text_line("perfusion.hard", "One of these holds a step; of the others it takes two", hard)
    yield text_line("perfusion.narrow", "Signs of too much vasoconstriction", narrow)


def leak(protocol: Protocol) -> Iterator[Line]:
    """What is done, in order, when the drug runs outside the vein; and what may be used instead."""
    for number, words in enumerate(protocol.extravasation.steps, 1):
        yield text_line(f"extravasation.steps.{number}", f"In order, {number}", upper(words))
    for number, words in enumerate(protocol.extravasation.instead, 1):
        head = "Without phentolamine, by order"
        yield text_line(f"extravasation.instead.{number}", head, upper(words))


def _plain(sign: str) -> str:
    return sign.replace("_", " ").replace("cap refill", "capillary refill")
