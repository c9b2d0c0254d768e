"""What each citation points to, and where sources say different things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from fractions import Fraction

from assistant.protocol.faults import Odd
from assistant.protocol.figures import figures
from assistant.protocol.lines import Path
from assistant.protocol.model import Disagreement, Figure, Protocol, Source
from assistant.quantities import decimal_text

SHOWN = 6
_PIECE = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)(?!\.?\d)|([A-Za-z]+(?:'[a-z]+)?|%)")
_LONGEST = 20
"""Digits of a number in a sentence; a longer row of them is none."""
_SPOKEN = {"hours": "h", "hour": "h", "minutes": "min", "minute": "min", "seconds": "s"}
_UNITS = {"mg", "mcg", "ng", "g", "mL", "kg", "h", "min", "s", "mmHg", "%", "units", "boluses"}


def cite(protocol: Protocol, source_id: str) -> Source:
    """The source of that id. KeyError when the protocol does not name it."""
    return protocol.sources[source_id]


def disagreements(protocol: Protocol, source_id: str) -> tuple[Disagreement, ...]:
    """Every written disagreement in which that source has a figure, or is cited beside them."""
    rows = protocol.disagreements
    return tuple(
        row for row in rows if source_id in (*row.sources, *(f.source for f in row.figures))
    )


def numbers_in(text: str) -> frozenset[tuple[Fraction, str]]:
    """The numbers that a sentence names, each with the unit that follows it next.

    Of 16, 32 and 64 mcg all three are mcg; the kg, mL or h that they are counted per is left out.
    """
    found: set[tuple[Fraction, str]] = set()
    waiting: list[Fraction] = []
    for digits, word in _PIECE.findall(text):
        unit = _SPOKEN.get(word, word)
        if len(digits) > _LONGEST:
            continue
        if digits:
            waiting.append(Fraction(digits))
        elif unit in _UNITS:
            found |= {(amount, unit) for amount in waiting}
            waiting = []
    return frozenset(found)


def says(text: str, figure: Figure) -> bool:
    """Whether a sentence names a figure."""
    return (figure.exact, figure.unit.split("/")[0]) in numbers_in(text)


def uncited(protocol: Protocol) -> Iterator[Odd]:
    """Citations that point nowhere, and figures that their source does not say.

    The unit's own rules need no outer source; a figure of a written disagreement may be left out
    of its source's words on purpose, and is then worked out by a sum (see unsupported).
    """
    disputed = {figure for row in protocol.disagreements for figure in row.figures}
    for path, figure in figures(protocol):
        source = protocol.sources.get(figure.source)
        if source is None:
            reason = f"{figure.source} is no source here"
            yield Odd((*path, "source"), reason, _near(protocol, figure.source))
        elif source.standing == "unit" or figure in disputed:
            continue
        elif not says(source.says, figure):
            reason = f"source {figure.source} does not say {figure.value} {figure.unit}"
            yield Odd((*path, "value"), reason, "Change the figure, or cite the source it is from")
    for place, source_id in _named(protocol):
        if source_id not in protocol.sources:
            reason = f"{source_id} is no source here"
            yield Odd(place, reason, _near(protocol, source_id))


def _near(protocol: Protocol, named: str) -> str:
    """The source whose id is nearest; of sixty ids in a row nobody finds one."""
    near = get_close_matches(named, protocol.sources, n=1)
    known = "one that stands as [sources.its-id]"
    return f"Did you mean {near[0]}, or {known}" if near else f"Name {known}, or write it there"


def unsupported(protocol: Protocol) -> Iterator[Odd]:
    """Figures of a disagreement that neither their source says nor a sum gives."""
    given = {_whole(pair.gives) for pair in protocol.sums}
    for index, row in enumerate(protocol.disagreements):
        for place, figure in enumerate(row.figures):
            source = protocol.sources.get(figure.source)
            said = source is not None and says(source.says, figure)
            if not said and _whole(figure) not in given:
                reason = f"neither its source nor a sum gives {figure.value} {figure.unit}"
                path = ("disagreements", index, "figures", place, "value")
                yield Odd(path, reason, "Change it, or work it out in [[sums]]")


def misnumbered(protocol: Protocol) -> Iterator[Odd]:
    """Factors of a formula that its source does not say right behind the agent's name.

    A source of a formula says many numbers: a slip of ten times would be another agent's.
    """
    for index, row in enumerate(protocol.formulas):
        for agent, figure in row.factors.items():
            source = protocol.sources.get(figure.source)
            wanted = re.compile(rf"{re.escape(agent)} {re.escape(figure.value)}(?!\.?\d)")
            if source is not None and wanted.search(source.says) is None:
                reason = f"source {figure.source} does not say {agent} {figure.value}"
                path = ("formulas", index, "factors", agent, "value")
                yield Odd(path, reason, "Change the factor, or what the source says")


def misquoted(protocol: Protocol) -> Iterator[Odd]:
    """Numbers of a statement that neither its source nor a sum gives."""
    worked = {(pair.gives.exact, pair.gives.unit.split("/")[0]) for pair in protocol.sums}
    for index, row in enumerate(protocol.statements):
        source = protocol.sources.get(row.source)
        if source is None or source.standing == "unit":
            continue
        for amount, unit in sorted(numbers_in(row.says) - numbers_in(source.says) - worked):
            reason = f"source {row.source} does not say {decimal_text(amount, SHOWN)} {unit}"
            path: Path = ("statements", index, "says")
            yield Odd(path, reason, "Change the number, or cite the source it is from")


def _whole(figure: Figure) -> tuple[Fraction, str, str]:
    return figure.exact, figure.unit, figure.source


def _named(protocol: Protocol) -> Iterator[tuple[Path, str]]:
    """The citations that are not figures."""
    for index, row in enumerate(protocol.checks):
        yield ("checks", index, "source"), row.source
    for index, disagreement in enumerate(protocol.disagreements):
        for place, source_id in enumerate(disagreement.sources):
            yield ("disagreements", index, "sources", place), source_id
    for name, rule in protocol.fields.items():
        yield ("fields", name, "source"), rule.source
    for name, limits in protocol.plausible.items():
        yield ("plausible", name, "source"), limits.source
    for index, statement in enumerate(protocol.statements):
        yield ("statements", index, "source"), statement.source
    for index, formula in enumerate(protocol.formulas):
        yield ("formulas", index, "source"), formula.source
    for index, product in enumerate(protocol.products):
        yield ("products", index, "source"), product.source
    yield ("texts", "source"), protocol.texts.source
    if "scans" in protocol.model_fields_set:
        yield ("scans", "source"), protocol.scans.source
