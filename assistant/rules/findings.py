"""What a rule has to say about a chart or an act."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How far a finding reaches."""

    NOTE = "note"
    CAUTION = "caution"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` says what, `facts` fill its sentence, `source` is an id of the protocol's sources.

    A caution asks for a reason; a stop refuses the plain entry. What is seen at the bedside
    passes a stop with a reason of its own.
    """

    level: Level
    code: str
    facts: tuple[tuple[str, str], ...] = ()
    source: str = ""

    def fact(self, name: str) -> str:
        """The fact of that name. KeyError when the finding does not hold it."""
        return dict(self.facts)[name]


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings in the order they were made."""

    all: tuple[Finding, ...] = field(default=())

    @property
    def worst(self) -> Level | None:
        """The highest level among them, None when there are none."""
        levels = [f.level for f in self.all]
        return next((x for x in (Level.STOP, Level.CAUTION, Level.NOTE) if x in levels), None)


def note(code: str, source: str = "", **facts: str) -> Finding:
    """A finding that is only shown."""
    return Finding(Level.NOTE, code, tuple(facts.items()), source)


def caution(code: str, source: str = "", **facts: str) -> Finding:
    """A finding that asks for a reason."""
    return Finding(Level.CAUTION, code, tuple(facts.items()), source)


def stop(code: str, source: str = "", **facts: str) -> Finding:
    """A finding that refuses the plain entry."""
    return Finding(Level.STOP, code, tuple(facts.items()), source)
