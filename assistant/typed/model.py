"""What a typed text comes to, and what the reader is told about a field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from assistant.typed.codes import NOTHING, Code


class Answer(StrEnum):
    """Taken, taken after a question, or not taken; the words are those of the worked cases."""

    ACCEPT = "accept"
    ASK = "confirm"
    REFUSE = "reject"


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it was read.

    `text` is what was typed, untouched (of a PIN: nothing). `value` is its one normal form:
    decimal text without trailing zeros and with a point, an ISO date, a UTC minute such as
    2026-11-21T14:15Z, or NFC text. It is None when refused, for a PIN, and for a time that
    comes twice; `values` then holds both instants, and otherwise the value, if there is one.
    """

    field: str
    text: str
    answer: Answer
    value: str | None
    values: tuple[str, ...]
    code: Code | Literal[""]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NumberField:
    """How one number is typed; every limit comes from the protocol.

    `hard`: outside is refused, both ends pass. `soft`: outside is asked, both ends pass.
    `usual`: any other value is asked. `change`: more than this ratio of the previous value, or
    less than its inverse, is asked; exactly the ratio passes. `zero`: "stop" where 0 is no value
    but a wish to stop. `comma`: the unit's pumps show a comma, which then is the only mark.
    `pair`: two pressures with a slash are recognised as such, and refused under their own code.
    """

    name: str
    unit: str
    spellings: tuple[str, ...]
    decimals: int
    hard: tuple[Decimal, Decimal]
    soft: tuple[Decimal, Decimal] | None = None
    usual: tuple[Decimal, ...] | None = None
    change: Fraction | None = None
    zero: Literal["stop", ""] = ""
    comma: bool = False
    pair: bool = False

    def written(self, number: str) -> str:
        """Decimal text, such as 0.07, as this field reads it: with its own mark."""
        return number.replace(".", ",") if self.comma else number

    def unwritten(self, text: str) -> str:
        """What is typed here with a point in place of the field's own mark; a point is none."""
        return text.replace(".", "?").replace(",", ".") if self.comma else text


@dataclass(frozen=True, slots=True)
class TextLimits:
    """The limits of everything that is not a number. Lengths in characters, ages in completed
    years, times in minutes; both ends of a pair pass, and so does exactly the limit.
    """

    name_max: int
    bed_max: int
    note_max: int
    mrn_digits: tuple[int, int]
    pin_digits: tuple[int, int]
    pdf_name_max: int
    age_refuse_over: int
    age_ask_over: int
    age_ask_under: int
    late_min: int
    ahead_min: int
    back_min: int


NO_FACTS: Mapping[str, str] = MappingProxyType({})


def accepted(field: str, text: str, value: str | None) -> Typed:
    """A text that is taken as it is."""
    values = () if value is None else (value,)
    return Typed(field, text, Answer.ACCEPT, value, values, NOTHING, NO_FACTS)


def asked(field: str, text: str, value: str, code: Code, **facts: str) -> Typed:
    """A text that is taken once the question `code` is answered."""
    return Typed(field, text, Answer.ASK, value, (value,), code, MappingProxyType(facts))


def refused(field: str, text: str, code: Code, **facts: str) -> Typed:
    """A text that is not taken."""
    return Typed(field, text, Answer.REFUSE, None, (), code, MappingProxyType(facts))


def plain(value: Decimal) -> str:
    """Decimal text with a point and without trailing zeros: 10, 0.1, never 1E+1."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
