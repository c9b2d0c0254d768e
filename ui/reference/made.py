"""What the rate card's screen asks of the outside world: to make a card, keep it, print it."""

from __future__ import annotations

from typing import NamedTuple, Protocol
from uuid import UUID

from ui.review.made import LooseMaker, MadeAnswer


class Asked(NamedTuple):
    """Of which infusion (None: of a profile and one of its preparations), on which paper."""

    session: UUID | None
    profile: str = ""
    preparation: str = ""
    paper: str = "A4"


class CardMaker(LooseMaker, Protocol):
    """Of rate cards."""

    def make(self, asked: Asked, answered: MadeAnswer) -> None:
        """Make the card as of now; without one, the sentence says what is lacking."""
        ...
