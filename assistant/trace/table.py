"""Each fact beside what answers it in the protocols and the code as they are now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from assistant.protocol.model import Protocol, Statement
from assistant.protocol.sources import says
from assistant.trace.facts import Document, Fact, Facts
from assistant.trace.places import at, figure_at, split

KINDS: Mapping[str, tuple[str, ...]] = {
    "applied": ("rule",),
    "shown": ("statement", "place", "rule"),
    "checked": ("check",),
    "refused": ("refusal",),
}
"""Of what kind the first answer to a fact is, by its use: only a rule applies a fact."""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, the figures of the protocols that it is, and what is wrong with its answer."""

    fact: Fact
    document: Document
    values: tuple[tuple[str, str], ...]
    faults: tuple[str, ...]

    @property
    def cited(self) -> str:
        """Where the fact stands: title, date and section."""
        return self.document.cited(self.fact.section)

    @property
    def answered(self) -> bool:
        """Whether everything that it names is there and says the same."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Known:
    """What answers are looked up in: the profiles by their file's name, and the rules in use."""

    profiles: Mapping[str, Protocol]
    is_rule: Callable[[str], bool]


def rows(facts: Facts, known: Known) -> tuple[Row, ...]:
    """Every fact with its figures as they stand now, in the order of the facts."""
    return tuple(_row(facts, fact, known) for fact in facts.facts)


def _row(facts: Facts, fact: Fact, known: Known) -> Row:
    document = facts.documents[fact.document]
    faults = list(_faults(fact, document, known))
    values: list[tuple[str, str]] = []
    for place in fact.values:
        profile, dotted = split(place)
        protocol = known.profiles.get(profile)
        if protocol is None:
            faults.append(f"the profile {profile} cannot be read")
            continue
        figure = figure_at(protocol, dotted)
        if figure is None:
            faults.append(f"no figure stands at {place}")
            continue
        shown = f"{figure.value} {figure.unit}"
        values.append((place, shown))
        if not says(fact.says, figure):
            faults.append(f"{place} is {shown}, which is not what the fact says")
    return Row(fact, document, tuple(values), tuple(dict.fromkeys(faults)))


def _faults(fact: Fact, document: Document, known: Known) -> Iterator[str]:
    if not fact.by:
        yield "nothing is named that answers it"
        return
    first = fact.by[0].split()[0]
    if first not in KINDS[fact.use]:
        yield f"it is {fact.use}, yet a {first} answers it"
    for answer in fact.by:
        kind, name = answer.split()
        if kind == "rule":
            if not known.is_rule(name):
                yield f"no screen comes to a rule {name}"
            continue
        profile, rest = split(name)
        protocol = known.profiles.get(profile)
        if protocol is None:
            yield f"the profile {profile} cannot be read"
        elif reason := _LOOK[kind](protocol, rest, document):
            yield reason


def _place(protocol: Protocol, dotted: str, _document: Document) -> str:
    return "" if at(protocol, dotted) is not None else f"nothing stands at {dotted}"


def _check(protocol: Protocol, name: str, _document: Document) -> str:
    there = any(check.id == name for check in protocol.checks)
    return "" if there else f"no check {name} is asked"


def _statement(protocol: Protocol, name: str, document: Document) -> str:
    return _said(protocol, name, document, "shown")


def _refusal(protocol: Protocol, name: str, document: Document) -> str:
    return _said(protocol, name, document, "refused")


def _said(protocol: Protocol, name: str, document: Document, standing: str) -> str:
    found = _named(protocol.statements, name)
    if found is None:
        return f"no statement {name} is there"
    if found.standing != standing:
        return f"the statement {name} is {found.standing}, not {standing}"
    source = protocol.sources[found.source]
    if (source.title, source.dated) != (document.title, document.dated.isoformat()):
        return f"the statement {name} cites {source.title}, {source.dated}"
    return ""


def _named(statements: Iterable[Statement], name: str) -> Statement | None:
    return next((row for row in statements if row.id == name), None)


_LOOK: Mapping[str, Callable[[Protocol, str, Document], str]] = {
    "place": _place,
    "check": _check,
    "statement": _statement,
    "refusal": _refusal,
}
