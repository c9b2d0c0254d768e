"""The code on a bag's own label, as plain text: TA1|session|bag|strength.

`TA1|2b1f09c4|1|16` is the first bag of the session whose id begins with these eight signs, with
16 mcg of base in 1 mL. No patient, no name and no time stand in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final
from uuid import UUID

from assistant.quantities import Concentration, decimal_text

MARK: Final = "TA1"
PLACES: Final = 3
SHORT: Final = 8
_FORM: Final = re.compile(
    rf"(\][A-Za-z][0-9A-Za-z])?{MARK}\|(?P<session>[0-9a-f]{{{SHORT}}})\|(?P<number>[1-9][0-9]{{0,3}})"
    r"\|(?P<strength>(0|[1-9][0-9]{0,5})(\.[0-9]{0,2}[1-9])?)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class LabelCode:
    """Which bag it is: the beginning of its session's id, its number in it, mcg of base in 1 mL."""

    session: str
    number: int
    strength: str

    @property
    def text(self) -> str:
        """As it stands in the code."""
        return f"{MARK}|{self.session}|{self.number}|{self.strength}"

    def of(self, session: UUID) -> bool:
        """Whether it is a bag of this session."""
        return session.hex.startswith(self.session)


def label_code(session: UUID, number: int, strength: Concentration) -> LabelCode:
    """The code of a bag. ValueError for a number or a strength that no label has."""
    code = LabelCode(session.hex[:SHORT], number, decimal_text(strength.mcg_ml, PLACES))
    if read_label_code(code.text) != code:
        raise ValueError(f"no label has the code {code.text}")
    return code


def read_label_code(text: str) -> LabelCode | None:
    """The bag that a scanned text names, None when it is no code of a label.

    A scanner may tell the kind of the code before it, such as `]Q1`.
    """
    found = _FORM.fullmatch(text.strip(" \t\r\n"))
    if found is None or Fraction(found["strength"]) == 0:
        return None
    return LabelCode(found["session"], int(found["number"]), found["strength"])
