"""What a paper's screen asks of the outside world: to make a paper, keep it, print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet, a label or a card as it was made; `says` is of what or of when it is, in words.

    `name` is what its file may be called: ids and a time, no patient. `upto` is the last entry of
    the chart that it knows, 0 where it is none of a chart.
    """

    pdf: bytes
    name: str
    says: str
    upto: int = 0


MadeAnswer = Callable[[Made | None, str], None]
Answer = Callable[[str], None]
"""Told what went wrong, in a sentence; empty when it went well."""
Printers = Callable[[tuple[str, ...]], None]


class Maker(Protocol):
    """Every answer comes later, on the window's thread."""

    def printers(self, answered: Printers) -> None:
        """The printers of this computer, the usual one first."""
        ...


class LooseMaker(Maker, Protocol):
    """Of papers that are no part of a record: nothing is charted."""

    def save(self, made: Made, path: Path, answered: Answer) -> None:
        """Write it whole or not at all."""
        ...

    def print_on(self, made: Made, printer: str, answered: Answer) -> None:
        """Hand it to a printer."""
        ...


class SheetMaker(Maker, Protocol):
    """Of handover sheets: that one was kept or printed is charted."""

    def make(self, session: UUID, answered: MadeAnswer) -> None:
        """Make the sheet of a session as of now."""
        ...

    def save(self, session: UUID, made: Made, path: Path, answered: Answer) -> None:
        """Write it whole or not at all, and chart that it was saved."""
        ...

    def print_on(self, session: UUID, made: Made, printer: str, answered: Answer) -> None:
        """Hand it to a printer, and chart that."""
        ...

    def newer(self, session: UUID, made: Made) -> int:
        """How many entries came after it, sheets not counted."""
        ...
