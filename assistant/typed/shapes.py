"""The forms of a unit's own codes: how its badges and wristbands are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from assistant.typed.check_digits import DIGITS, CheckDigit

DIGIT, LETTER = "#", "@"
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@dataclass(frozen=True, slots=True)
class ScanShapes:
    """A shape is as long as its code: # is a digit, @ a letter A to Z, any other sign itself.

    `check` is the check digit that a number on a wristband ends in. `gsrn_prefix` is the
    hospital's own prefix of GS1 patient numbers; without one they are kept whole.
    """

    badge: tuple[str, ...] = ()
    wristband: tuple[str, ...] = ()
    check: CheckDigit = "none"
    gsrn_prefix: str = ""


def matches(shape: str, text: str) -> bool:
    """Whether a text has exactly that shape."""
    return len(shape) == len(text) and all(
        sign in _allowed(mark) for mark, sign in zip(shape, text, strict=True)
    )


def overlap(one: str, other: str) -> bool:
    """Whether some text would have both shapes."""
    pairs = zip_longest(one, other, fillvalue="")
    return all(_allowed(a) & _allowed(b) for a, b in pairs)


def number_in(shape: str, text: str) -> str:
    """What stands at the places of # and @: the number without the signs around it."""
    return "".join(sign for mark, sign in zip(shape, text, strict=True) if mark in DIGIT + LETTER)


def _allowed(mark: str) -> frozenset[str]:
    if mark == DIGIT:
        return DIGITS
    return LETTERS if mark == LETTER else frozenset({mark} if mark else ())
