"""What the rate card's screen asks of the outside world: to make a card, keep it, print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol
from uuid import UUID

from ui.review.made import Answer, Printers


class Asked(NamedTuple):
    """Of which infusion (None: of a profile and one of its preparations), on which paper."""

    session: UUID | None
    profile: str = ""
    preparation: str = ""
    paper: str = "A4"


@dataclass(frozen=True, slots=True)
class MadeCard:
    """A card as it was made; `name` is what its file may be called: ids and a time, no patient.

    `version` is the chart's when it was made, 0 for a card of no patient.
    """

    pdf: bytes
    name: str
    made: str
    version: int = 0


CardAnswer = Callable[[MadeCard | None, str], None]


class CardMaker(Protocol):
    """Every answer comes later, on the window's thread."""

    def make(self, asked: Asked, answered: CardAnswer) -> None:
        """Make the card as of now; without one, the sentence says what is lacking."""
        ...

    def save(self, made: MadeCard, path: Path, answered: Answer) -> None:
        """Write it whole or not at all."""
        ...

    def printers(self, answered: Printers) -> None:
        """The printers of this computer, the usual one first."""
        ...

    def print_on(self, made: MadeCard, printer: str, answered: Answer) -> None:
        """Hand it to a printer."""
        ...
