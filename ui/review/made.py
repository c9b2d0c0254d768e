"""What the sheet's screen asks of the outside world: to make a sheet, keep it, print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet as it was made: its bytes, its moment in words, and the last entry it knows.

    `name` is what its file may be called: ids and a time, no patient.
    """

    pdf: bytes
    name: str
    snapshot: str
    upto: int


MadeAnswer = Callable[[Made | None, str], None]
Answer = Callable[[str], None]
"""Told what went wrong, in a sentence; empty when it went well."""
Printers = Callable[[tuple[str, ...]], None]


class SheetMaker(Protocol):
    """Every answer comes later, on the window's thread."""

    def make(self, session: UUID, answered: MadeAnswer) -> None:
        """Make the sheet of a session as of now."""
        ...

    def save(self, session: UUID, made: Made, path: Path, answered: Answer) -> None:
        """Write it whole or not at all, and chart that it was saved."""
        ...

    def printers(self, answered: Printers) -> None:
        """The printers of this computer, the usual one first."""
        ...

    def print_on(self, session: UUID, made: Made, printer: str, answered: Answer) -> None:
        """Hand it to a printer, and chart that."""
        ...

    def newer(self, session: UUID, made: Made) -> int:
        """How many entries came after it, sheets not counted."""
        ...
