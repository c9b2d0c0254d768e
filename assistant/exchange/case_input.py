"""The input of a worked case, read strictly: what is missing or odd is refused in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

Chosen = TypeVar("Chosen", bound=StrEnum)
_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,20})?")
_EXPONENTS = range(-20, 13)


class Refused(ValueError):
    """A case that cannot be worked, with the reason as a sentence for a person."""


def number(value: object, name: str) -> Fraction:
    """A decimal text or a JSON number, exactly. Refused when it is neither."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return Fraction(value)
    if isinstance(value, Decimal) and value.is_finite() and value.adjusted() in _EXPONENTS:
        return Fraction(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**12:
        return Fraction(value)
    raise Refused(f"{name} is not a plain number.")


@dataclass(frozen=True, slots=True)
class Given:
    """The named values of one case, or of its order."""

    values: Mapping[str, object]

    def has(self, name: str) -> bool:
        """Whether a value is given: there, not null, not empty."""
        return self.values.get(name) not in (None, "", [])

    def signed(self, name: str) -> Fraction:
        """A number, also one below 0."""
        if not self.has(name):
            raise Refused(f"{name} is missing.")
        return number(self.values[name], name)

    def number(self, name: str) -> Fraction:
        """A number of 0 or more."""
        amount = self.signed(name)
        if amount < 0:
            raise Refused(f"{name} is below 0.")
        return amount

    def positive(self, name: str) -> Fraction:
        """A number above 0."""
        amount = self.number(name)
        if amount == 0:
            raise Refused(f"{name} is 0.")
        return amount

    def maybe(self, name: str) -> Fraction | None:
        """A number of 0 or more, None when it is not given."""
        return self.number(name) if self.has(name) else None

    def maybe_positive(self, name: str) -> Fraction | None:
        """A number above 0, None when it is not given."""
        return self.positive(name) if self.has(name) else None

    def word(self, name: str) -> str:
        """A text that is not empty."""
        if not self.has(name):
            raise Refused(f"{name} is missing.")
        value = self.values[name]
        if not isinstance(value, str):
            raise Refused(f"{name} is not a text.")
        return value

    def one_of(self, name: str, kinds: type[Chosen]) -> Chosen:
        """One word of a closed list."""
        value = self.word(name)
        try:
            return kinds(value)
        except ValueError:
            known = ", ".join(kinds)
            raise Refused(f"{name} {value!r} is not known; known are {known}.") from None

    def flag(self, name: str) -> bool:
        """True or false, false when it is not given. A list counts as true when it holds any."""
        value = self.values.get(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        if isinstance(value, list):
            return bool(value)
        raise Refused(f"{name} is neither true nor false.")

    def truth(self, name: str) -> bool:
        """True or false, and not left out."""
        if self.values.get(name) is None:
            raise Refused(f"{name} is missing.")
        return self.flag(name)

    def inner(self, name: str) -> Given:
        """The values inside a value."""
        value = self.values.get(name)
        if not isinstance(value, dict):
            raise Refused(f"{name} is missing or is no group of values.")
        return Given(value)
