"""Check digits: whether a number was read or typed as it was made."""

from __future__ import annotations

from typing import Literal

CheckDigit = Literal["none", "mod10", "mod11"]
DIGITS = frozenset("0123456789")
_TEN, _ELEVEN = 10, 11


def mod10(body: str) -> int:
    """The digit that GS1 puts behind `body`: weights 3 and 1 from the right."""
    weighed = (int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(reversed(body)))
    return -sum(weighed) % _TEN


def mod11(body: str) -> int | None:
    """The digit behind `body` by weights 2, 3, 4 from the right; None where there is none."""
    total = sum(int(digit) * weight for weight, digit in enumerate(reversed(body), 2))
    found = -total % _ELEVEN
    return found if found < _TEN else None


def fits(number: str, check: CheckDigit) -> bool:
    """Whether the last digit is the one that the others give; a text that is no number is not."""
    if check == "none":
        return True
    if len(number) <= 1 or not DIGITS.issuperset(number):
        return False
    worked = mod10(number[:-1]) if check == "mod10" else mod11(number[:-1])
    return worked == int(number[-1])


def gtin14(gtin: str) -> str:
    """A GTIN of 8, 12 or 13 digits in the 14 of all of them."""
    return gtin.zfill(14)
