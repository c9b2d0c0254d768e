"""Notes, corrections, printed sheets, and what the assistant noticed about the clock."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from assistant.record.entries.base import Frozen


class Noted(Frozen):
    """Free text, kept as it was typed."""

    kind: Literal["note"] = "note"
    text: str


class Struck(Frozen):
    """Another entry was charted in error. It stays legible and counts no more."""

    kind: Literal["strike"] = "strike"
    entry: UUID
    reason: str


class SignedFor(Frozen):
    """The person of this entry signs those entries, which came in by an unsigned hand."""

    kind: Literal["signed"] = "signed"
    entries: tuple[UUID, ...]


class SheetMade(Frozen):
    """A handover sheet was made of everything up to entry `upto`."""

    kind: Literal["sheet"] = "sheet"
    upto: int
    digest: str
    way: Literal["saved", "printed"]


class ClockMoved(Frozen):
    """The computer slept, or its clock was set, for this many seconds."""

    kind: Literal["clock"] = "clock"
    what: Literal["slept", "set"]
    seconds: int
