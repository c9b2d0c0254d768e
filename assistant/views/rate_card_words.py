"""A rate card as frozen words, with the exact numbers behind it so that it can be recomputed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.quantities import Concentration, Dose, Rate, Weight


class Mark(StrEnum):
    """What is to be known about a rate: the sign that stands behind it on the card."""

    LOW = "L"
    ROUNDED = "~"
    ROUNDED_MUCH = "≠"


@dataclass(frozen=True, slots=True)
class Cell:
    """A pump rate in mL/h as printed, and its marks."""

    rate: str
    marks: tuple[Mark, ...] = ()

    @property
    def shown(self) -> str:
        """The rate with its marks behind it."""
        return f"{self.rate} {''.join(self.marks)}" if self.marks else self.rate


@dataclass(frozen=True, slots=True)
class Row:
    """One dose: its number as printed, what it is known as, and a cell for each column.

    `more` are further words for a card of one weight: what the rate gives, how long a bag lasts.
    """

    dose: str
    cells: tuple[Cell, ...]
    named: str = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """What a card was computed from; `weights` has one None where no weight matters."""

    concentration: Concentration
    weights: tuple[Weight | None, ...]
    doses: tuple[Dose, ...]
    step: Rate


@dataclass(frozen=True, slots=True)
class CardHead:
    """The four large facts of a card, each number without its unit."""

    strength: str
    strength_unit: str
    weight: str
    weight_unit: str
    step: str
    ends: str


@dataclass(frozen=True, slots=True)
class RateCard:
    """A card for one bag. `columns` are weights in kg; `more_heads` head the further words.

    `sources` names the document, date and section of each figure that is not computed here.
    `void` says when it ends to hold, `notice` and `watermark` are empty for a signed protocol.
    """

    title: str
    profile: str
    bag: str
    strength: str
    head: CardHead
    unit: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    more_heads: tuple[str, ...]
    legend: tuple[tuple[str, str], ...]
    how: str
    sources: str
    void: tuple[str, ...]
    made: str
    rules: str
    notice: str
    watermark: str
    warnings: tuple[str, ...]
    basis: Basis

    @property
    def one(self) -> bool:
        """Whether it has one column alone."""
        return len(self.columns) == 1
