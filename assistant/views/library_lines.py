"""From figures of a protocol to lines: the number with its unit, its source, its mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.protocol.model import Figure, Protocol, Source
from assistant.views.library_used import used
from assistant.views.library_words import SIGN_OFF, Line, Note, Origin
from assistant.wording.numbers import birth, plain, with_unit

STANDINGS = {
    "article": "article, its human review pending",
    "label": "product label",
    "guideline": "guideline",
    "study": "study or report",
    "unit": "",
}
_SINGLE = {"readings": "reading", "boluses": "bolus", "times": "time"}
_EXACT = 12


def upper(words: str) -> str:
    """Words as they begin a line."""
    return f"{words[:1].upper()}{words[1:]}"


def figure_words(figure: Figure) -> str:
    """A figure with its unit: 0.05 mcg/kg/min, 1 reading, 5%."""
    number = plain(figure.exact, _EXACT)
    if figure.unit == "%":
        return f"{number}%"
    unit = _SINGLE.get(figure.unit, figure.unit) if figure.exact == 1 else figure.unit
    return with_unit(number, unit)


def span(low: Figure, high: Figure) -> str:
    """Two figures as a range: 0.02 to 0.05 mcg/kg/min; one figure is named once."""
    if low.unit != high.unit:
        return f"{figure_words(low)}, or {figure_words(high)}"
    if low.exact == high.exact:
        return figure_words(high)
    return f"{plain(low.exact, _EXACT)} to {figure_words(high)}"


def listed(figures: Sequence[Figure]) -> str:
    """Figures of one unit in a row: 2, 5, 10 and 15 min."""
    *first, last = figures
    said = ", ".join(plain(each.exact, _EXACT) for each in first)
    return f"{said} and {figure_words(last)}" if first else figure_words(last)


def origin(source: Source) -> Origin:
    """A source as it stands beside a line."""
    dated = birth(source.dated)
    place = ", ".join(part for part in (dated, source.place) if part)
    return Origin(source.title, place, STANDINGS[source.standing], source.says)


def origins(protocol: Protocol, ids: Iterable[str]) -> tuple[Origin, ...]:
    """The sources of those ids, each once, in their order."""
    return tuple(origin(protocol.sources[each]) for each in dict.fromkeys(ids))


def is_unit(protocol: Protocol, ids: Iterable[str]) -> bool:
    """Whether one of the sources is the unit's own rule."""
    return any(protocol.sources[each].standing == "unit" for each in ids)


def sign_off(protocol: Protocol, ids: Iterable[str]) -> str:
    """The mark of a value of the unit's own: open, or by whom it was accepted."""
    if not is_unit(protocol, ids):
        return ""
    approval = protocol.approval
    return f"accepted by {approval.name}" if approval else SIGN_OFF


def figure_line(
    protocol: Protocol,
    places: Sequence[str],
    head: str,
    figures: Sequence[Figure],
    value: str = "",
    notes: tuple[Note, ...] = (),
) -> Line:
    """A line of figures; `places` are their dotted places, the first one is its key."""
    ids = [figure.source for figure in figures]
    return Line(
        key=places[0],
        kind="figure",
        head=head,
        value=value or listed(figures),
        notes=notes,
        origins=origins(protocol, ids),
        used=used(places[0]),
        sign_off=sign_off(protocol, ids),
        places=tuple(places),
    )


def text_line(
    key: str, head: str, value: str, notes: tuple[Note, ...] = (), *, mark: str = ""
) -> Line:
    """A line of words that no single source stands behind."""
    return Line(key, "text", head, value, notes, used=used(key), mark=mark)
