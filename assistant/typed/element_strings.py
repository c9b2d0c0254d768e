"""A GS1 message taken apart, by biip, into its element strings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

GS = "\x1d"
"""The group separator: what ends an element of open length."""
OF_PRODUCT, OF_PERSON = ("01", "02", "10", "17", "21"), ("8018", "8019", "725")


@dataclass(frozen=True, slots=True)
class Broken:
    """A message that cannot be taken apart; `kind` is what its first element promised."""

    kind: Literal["product", "wristband", "unknown"]


@dataclass(frozen=True, slots=True)
class Elements:
    """Each element's text by its application identifier, dates by theirs.

    `gtin_wrong` tells that the check digit of the GTIN is wrong: biip gives the message anyway.
    """

    texts: dict[str, str] = field(default_factory=dict)
    dates: dict[str, date] = field(default_factory=dict)
    gtin_wrong: bool = False


def elements(message: str) -> Elements | Broken:
    """The elements of a message; of one that comes twice, and differs, none is believed."""
    from biip import ParseError
    from biip.gs1_messages import GS1Message

    if not message:
        return Broken("unknown")
    try:
        parsed = GS1Message.parse(message)
    except (ParseError, ValueError):
        return Broken(_promised(message))
    found = Elements()
    wrong = False
    for element in parsed.element_strings:
        if found.texts.setdefault(element.ai.ai, element.value) != element.value:
            return Broken(_promised(message))
        if element.date is not None:
            found.dates[element.ai.ai] = element.date
        wrong = wrong or element.gtin_error is not None
    return Elements(found.texts, found.dates, gtin_wrong=wrong)


def _promised(message: str) -> Literal["product", "wristband", "unknown"]:
    if message.startswith(OF_PERSON):
        return "wristband"
    return "product" if message.startswith(OF_PRODUCT) else "unknown"
