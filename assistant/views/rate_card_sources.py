"""Where the figures of a rate card are from: title, date and section of each source.

The rates are from nowhere else: they are computed. A round dose between two named ones is named by
nobody, and needs no source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.protocol.model import Figure, Protocol
from assistant.quantities import Concentration
from assistant.views.library_lines import listed
from assistant.wording.numbers import birth, strength

ORDERED, STRENGTH_UNIT = "Doses as ordered", "mcg/mL"


def sources(protocol: Protocol, concentration: Concentration, *, ordered: bool) -> str:
    """The words for the foot of a card: a sentence for each document, its sections one by one.

    With `ordered` doses the order is their source, and only the strength's own is named.
    """
    strengths = (p.strength for p in protocol.preparations)
    figures = [each for each in strengths if each.exact == concentration.mcg_ml]
    figures += [] if ordered else sorted(_doses(protocol), key=lambda each: each.exact)
    said = [f"{document}: {'; '.join(rows)}." for document, rows in _by(protocol, figures).items()]
    return " ".join([f"{ORDERED}."] * ordered + said)


def _by(protocol: Protocol, figures: Iterable[Figure]) -> dict[str, list[str]]:
    """For each document with its date: its sections, each with the figures that stand there."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        of = protocol.sources[figure.source]
        document = ", ".join(filter(None, (of.title, birth(of.dated))))
        rows = found.setdefault((document, of.place), [])
        if figure.exact not in [row.exact for row in rows]:
            rows.append(figure)
    told: dict[str, list[str]] = {}
    for (document, place), rows in found.items():
        told.setdefault(document, []).append(f"{place} {_said(rows)}".strip())
    return told


def _said(figures: list[Figure]) -> str:
    """Doses in a row; a strength in the words of a card."""
    strengths = [strength(Concentration(f.exact)) for f in figures if f.unit == STRENGTH_UNIT]
    doses = [f for f in figures if f.unit != STRENGTH_UNIT]
    return ", ".join([*strengths, *([listed(doses)] if doses else [])])


def _doses(protocol: Protocol) -> Iterator[Figure]:
    """The doses of a card that the protocol names."""
    ladder = protocol.hepatorenal
    if ladder is not None:
        yield from (ladder.start, ladder.step, ladder.maximum)
        return
    start, known = protocol.start, protocol.escalation
    ends = [end for band in start.bands for end in (band.low, band.high)]
    ends += [known.inform_at, known.notify_at] if known is not None else []
    low, high = start.low, start.high
    yield from (low, high)
    yield from (
        each for each in ends if each.unit == low.unit and low.exact <= each.exact <= high.exact
    )
