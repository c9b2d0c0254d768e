"""What all entries share: frozen models, amounts as they were typed, who, and when."""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, field_validator

from assistant.clock import fixed


class Frozen(BaseModel):
    """A model that never changes and takes no field that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


Moment = Annotated[AwareDatetime, AfterValidator(fixed)]
KEPT = 4096
_PLAIN = re.compile(r"\d{1,200}(\.\d{1,200})?", re.ASCII)


class Amount(Frozen):
    """A number as it was typed, in decimals, with its unit."""

    text: str
    unit: str

    @field_validator("text")
    @classmethod
    def _a_number(cls, text: str) -> str:
        if not _PLAIN.fullmatch(text):
            raise ValueError(f"{text!r} is not a plain decimal number")
        return text

    @property
    def exact(self) -> Fraction:
        """The number, exactly, in `unit`."""
        return _exactly(self.text)


@lru_cache(maxsize=KEPT)
def _exactly(text: str) -> Fraction:
    return Fraction(text)


class Hand(StrEnum):
    """By whose hand an entry came in."""

    PERSON = "person"
    UNSIGNED = "unsigned"
    ASSISTANT = "assistant"
    IMPORTED = "imported"


class By(Frozen):
    """Who made an entry: `person` is the staff id, empty unless a person signed."""

    hand: Hand
    person: str = ""
    name: str = ""


ASSISTANT = By(hand=Hand.ASSISTANT, name="assistant")
UNSIGNED = By(hand=Hand.UNSIGNED, name="unsigned")
IMPORTED = By(hand=Hand.IMPORTED, name="imported")
