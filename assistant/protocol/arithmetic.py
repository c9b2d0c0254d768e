"""Small exact sums with units, as a pharmacist writes them: 4 mg * 1000 / 250 mL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

Kind = tuple[tuple[str, int], ...]

_MEASURES = {"mg": "drug", "mcg": "drug", "mL": "volume", "h": "time", "min": "time"}
_MEASURES |= {"kg": "body", "mmHg": "pressure", "s": "time", "units": "activity"}
LONGEST = 200
_PURE = ("%", "times", "readings")
_TOKEN = re.compile(r" *([0-9]+(?:\.[0-9]+)?|[A-Za-z%]+(?:/[A-Za-z]+)*|[-+*/()])")


@dataclass(frozen=True, slots=True)
class Measured:
    """A number and what it measures: exponents of drug, volume, time, body weight, pressure."""

    amount: Fraction
    kind: Kind = ()


def kind_of(unit: str) -> Kind:
    """What a unit measures, whatever its size. ValueError for a unit that is not known."""
    powers: dict[str, int] = {}
    for place, word in enumerate(unit.split("/")):
        if word in _PURE:
            continue
        if word not in _MEASURES:
            raise ValueError(f"{word} is no unit that is known here")
        powers[_MEASURES[word]] = powers.get(_MEASURES[word], 0) + (-1 if place else 1)
    return _tidy(powers)


def work_out(text: str) -> Measured:
    """The exact value of a sum. ValueError, with the reason, when it cannot be worked."""
    if len(text) > LONGEST:
        raise ValueError(f"it is longer than {LONGEST} characters")
    tokens: list[str] = []
    at = 0
    while at < len(text.rstrip()):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ValueError(f"{text[at:].strip()[:1]} does not belong in a sum")
        tokens.append(found[1])
        at = found.end()
    reader = _Reader(tokens)
    worked = reader.sum()
    if reader.tokens:
        raise ValueError(f"{reader.tokens[0]} is left over")
    return worked


class _Reader:
    """Takes a sum apart from left to right."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens

    def _next_in(self, *wanted: str) -> str:
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in wanted else ""

    def sum(self) -> Measured:
        left = self.product()
        while sign := self._next_in("+", "-"):
            right = self.product()
            if right.kind != left.kind:
                raise ValueError("two different kinds of unit are added")
            amount = left.amount + (right.amount if sign == "+" else -right.amount)
            left = Measured(amount, left.kind)
        return left

    def product(self) -> Measured:
        left = self.piece()
        while sign := self._next_in("*", "/"):
            right = self.piece()
            if sign == "/" and right.amount == 0:
                raise ValueError("it divides by 0")
            amount = left.amount * right.amount if sign == "*" else left.amount / right.amount
            left = Measured(amount, _joined(left.kind, right.kind, 1 if sign == "*" else -1))
        return left

    def piece(self) -> Measured:
        if self._next_in("("):
            inner = self.sum()
            if not self._next_in(")"):
                raise ValueError("a bracket is not closed")
            return inner
        if not self.tokens or not self.tokens[0][0].isdigit():
            raise ValueError("a number is missing")
        amount = Fraction(self.tokens.pop(0))
        if self.tokens and (self.tokens[0][0].isalpha() or self.tokens[0] == "%"):
            return Measured(amount, kind_of(self.tokens.pop(0)))
        return Measured(amount)


def _joined(left: Kind, right: Kind, sign: int) -> Kind:
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return _tidy(powers)


def _tidy(powers: dict[str, int]) -> Kind:
    return tuple(sorted((name, power) for name, power in powers.items() if power))
