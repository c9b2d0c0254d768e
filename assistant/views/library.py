"""The protocol library: everything that one text says, section by section, each with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from assistant.protocol.figures import figures
from assistant.protocol.model import Protocol
from assistant.views.library_about import about, notice, watermark
from assistant.views.library_figures import figure_lines
from assistant.views.library_lines import figure_line
from assistant.views.library_mixtures import labels, preparations, sixes, strengths, sums
from assistant.views.library_parts import (
    agents,
    bands,
    dose_notes,
    formulas,
    leak,
    orders,
    perfusion_words,
    routes,
)
from assistant.views.library_said import checks, disagreements, sources, statements
from assistant.views.library_scans import products, scans
from assistant.views.library_typed import typed
from assistant.views.library_words import Library, Line, Section

Maker = Callable[[Protocol], Iterable[Line]]


def _figures(section: str) -> Maker:
    return partial(_of, section)


def _of(section: str, protocol: Protocol) -> Iterator[Line]:
    return figure_lines(protocol, section)


def _said(*sections: str) -> Maker:
    return lambda protocol: statements(protocol, *sections)


def _asked(*steps: str) -> Maker:
    return lambda protocol: checks(protocol, *steps)


SECTIONS: tuple[tuple[str, str, tuple[Maker, ...]], ...] = (
    ("about", "About this text", (about, _said("governance"))),
    (
        "access",
        "Access and line",
        (routes, _figures("access"), _asked("line"), _said("access", "line")),
    ),
    ("fluid", "Fluid", (_figures("fluid"), _asked("fluids"), _said("fluid"))),
    (
        "preparation",
        "Bag and pump",
        (
            preparations, labels, strengths, sixes, products, _figures("preparation"),
            _asked("preparation", "pump", "second check"), _said("preparation"),
        ),
    ),
    (
        "start",
        "Start",
        (
            bands, _figures("start"), dose_notes, orders, _asked("patient", "indication"),
            _said("start"),
        ),
    ),
    ("titration", "Titration", (_figures("titration"), _said("titration"))),
    ("monitoring", "Looking and timing", (_figures("monitoring"), _said("monitoring"))),
    ("perfusion", "Perfusion", (_figures("perfusion"), perfusion_words, _said("perfusion"))),
    ("escalation", "Escalation", (_figures("escalation"), agents, _said("escalation"))),
    ("other agents", "Other agents", (formulas, _said("other agents"))),
    ("extravasation", "Extravasation", (_figures("extravasation"), leak, _said("extravasation"))),
    ("special", "Special patients", (_figures("special"), _said("special"))),
    ("typed", "What is typed or scanned", (typed, scans)),
    ("disagreements", "Disagreements", (disagreements,)),
    ("sums", "Recomputed sums", (sums,)),
    ("sources", "Sources", (sources,)),
)  # fmt: skip


def library(protocol: Protocol) -> Library:
    """All of a text as sections of lines, in the order of a nurse's work; empty ones are left out.

    No figure is left out: one that no section knows stands at the end of the first one.
    """
    made = [
        Section(ident, title, tuple(line for maker in makers for line in maker(protocol)))
        for ident, title, makers in SECTIONS
    ]
    first, *rest = made
    known = {place for section in made for line in section.lines for place in line.places}
    left = tuple(_left(protocol, known))
    of = protocol.protocol
    whole = (Section(first.id, first.title, (*first.lines, *left)), *rest)
    return Library(
        id=of.id,
        name=of.name,
        says=of.says,
        version=of.version,
        notice=notice(protocol),
        watermark=watermark(protocol),
        sections=tuple(section for section in whole if section.lines),
        digest=protocol.digest,
    )


def _left(protocol: Protocol, known: set[str]) -> Iterator[Line]:
    """Figures for which no section has words, by their place in the text."""
    for path, figure in figures(protocol):
        place = ".".join(str(part) for part in path)
        if place not in known and place.rstrip("0123456789").rstrip(".") not in known:
            words = place.replace(".", " ").replace("_", " ")
            yield figure_line(protocol, [place], words, [figure])
