"""What each citation points to, and where sources say different things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.protocol.faults import Odd
from assistant.protocol.figures import figures
from assistant.protocol.lines import Path
from assistant.protocol.model import Disagreement, Protocol, Source

_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?!\.?\d)")


def cite(protocol: Protocol, source_id: str) -> Source:
    """The source of that id. KeyError when the protocol does not name it."""
    return protocol.sources[source_id]


def disagreements(protocol: Protocol, source_id: str) -> tuple[Disagreement, ...]:
    """Every written disagreement in which that source has a figure."""
    rows = protocol.disagreements
    return tuple(row for row in rows if any(f.source == source_id for f in row.figures))


def numbers_in(text: str) -> frozenset[Fraction]:
    """The numbers that a sentence names."""
    return frozenset(Fraction(found) for found in _NUMBER.findall(text))


def uncited(protocol: Protocol) -> Iterator[Odd]:
    """Citations that point nowhere, and figures that their source does not say.

    The unit's own rules need no outer source; a written disagreement may name a figure that the
    source's own words leave out on purpose.
    """
    known = ", ".join(protocol.sources)
    disputed = {figure for row in protocol.disagreements for figure in row.figures}
    for path, figure in figures(protocol):
        source = protocol.sources.get(figure.source)
        if source is None:
            reason = f"{figure.source} is no source here"
            yield Odd((*path, "source"), reason, f"Name one of: {known}")
        elif source.standing == "unit" or figure in disputed:
            continue
        elif figure.exact not in numbers_in(source.says):
            reason = f"source {figure.source} does not say {figure.value}"
            yield Odd((*path, "value"), reason, "Correct the figure, or cite the source it is from")
    for place, source_id in _named(protocol):
        if source_id not in protocol.sources:
            yield Odd(place, f"{source_id} is no source here", f"Name one of: {known}")


def _named(protocol: Protocol) -> Iterator[tuple[Path, str]]:
    """The citations that are not figures."""
    for index, row in enumerate(protocol.checks):
        yield ("checks", index, "source"), row.source
    for name, rule in protocol.fields.items():
        yield ("fields", name, "source"), rule.source
    yield ("texts", "source"), protocol.texts.source
