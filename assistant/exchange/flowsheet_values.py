"""The texts of one flowsheet row -> times, numbers, units and details.

Generous with spelling, exact in meaning: nothing is rounded, and what cannot be read says why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from assistant.clock import RECKONED
from assistant.record.entries import Amount

LONGEST = 200
_NUMBER = re.compile(r"([+-]?)(\d*)(?:\.(\d*))?", re.ASCII)
_WITH_UNIT = re.compile(r"([+-]?[0-9.]+)\s*(.*)", re.DOTALL)
_SPELLED = {
    "ml": "mL",
    "l": "L",
    "cc": "mL",
    "hr": "h",
    "hrs": "h",
    "hour": "h",
    "hours": "h",
    "mins": "min",
    "minute": "min",
    "minutes": "min",
    "sec": "s",
    "secs": "s",
    "second": "s",
    "seconds": "s",
    "ug": "mcg",
    "\N{MICRO SIGN}g": "mcg",
    "\N{GREEK SMALL LETTER MU}g": "mcg",
    "microgram": "mcg",
    "micrograms": "mcg",
    "kgs": "kg",
    "mmhg": "mmHg",
    "u": "units",
    "iu": "units",
    "unit": "units",
    "beats": "",
    "bpm": "/min",
}


class Unreadable(ValueError):
    """Why a row cannot be read, and what to do, as a sentence."""


def quoted(text: str) -> str:
    """A piece of the file inside a sentence, cut when it is long."""
    shown = " ".join(text.split())
    return f"“{shown[:60]}…”" if len(shown) > 60 else f"“{shown}”"  # noqa: PLR2004  a line's room


def moment(text: str, what: str = "time") -> datetime:
    """An ISO 8601 time with its UTC offset. Unreadable when it is none."""
    if not text:
        raise Unreadable(f"The {what} is missing. Write it like 2025-08-14T07:06+02:00.")
    plain = text.strip().upper().replace("\N{MINUS SIGN}", "-")
    try:
        found = datetime.fromisoformat(re.sub(r"\s+(?=[+\-Z][\d:]*$)", "", plain))
    except ValueError:
        raise Unreadable(
            f"The {what} {quoted(text)} is not an ISO 8601 time."
            " Write it like 2025-08-14T07:06+02:00."
        ) from None
    if found.utcoffset() is None:
        raise Unreadable(
            f"The {what} {quoted(text)} has no UTC offset. Write it like 2025-08-14T07:06+02:00."
        )
    if found.year not in RECKONED:
        raise Unreadable(f"The {what} {quoted(text)} is no time of a chart. Check its year.")
    return found


def number(text: str, what: str) -> str:
    """A plain decimal number of any count of decimals, without its sign. Unreadable otherwise."""
    if not text:
        raise Unreadable(f"The {what} has no number. Write one, such as 5.4.")
    found = _NUMBER.fullmatch(text)
    digits = "" if found is None else (found[2] or "") + (found[3] or "")
    if found is None or not digits or len(digits) > LONGEST:
        raise Unreadable(
            f"{quoted(text)} is not a plain number for the {what}."
            " Write digits with a point, such as 5.4."
        )
    plain = (found[2] or "0") + (f".{found[3]}" if found[3] else "")
    if found[1] == "-" and digits.strip("0"):
        raise Unreadable(f"The {what} {quoted(text)} is negative. Check the row.")
    return plain


def unit(text: str) -> str:
    """A unit as this program writes it; an unknown one as it stands."""
    slashed = re.sub(r"\s+per\s+", "/", text.strip(), flags=re.IGNORECASE)
    parts = "".join(slashed.lower().split()).split("/")
    return "/".join(_SPELLED.get(part, part) for part in parts)


def amount(text: str, unit_text: str, known: Sequence[str], what: str) -> Amount:
    """A number in one of the `known` units. Unreadable names them when it is another."""
    spelled = unit(unit_text)
    plain = number(text, what)
    if spelled not in known:
        names = ", ".join(k for k in known if k)
        said = f"{quoted(unit_text)} is not a unit of" if unit_text else "There is no unit beside"
        raise Unreadable(f"{said} {what}. Known: {names}.")
    return Amount(text=plain, unit=spelled or known[0])


def with_unit(text: str, known: Sequence[str], what: str, bare: str = "") -> Amount:
    """A number and its unit in one text; `bare` is the unit meant when none is written."""
    found = _WITH_UNIT.fullmatch(text)
    if found is None:
        return amount(text, bare, known, what)
    return amount(found[1], found[2] or bare, known, what)


def above_zero(found: Amount, what: str) -> Amount:
    """The same amount. Unreadable when it is zero, which this quantity cannot be."""
    if found.exact == 0:
        raise Unreadable(f"The {what} is 0, which cannot be. Check the row.")
    return found


def details(text: str) -> tuple[dict[str, str], list[str]]:
    """`key=value; key=value` by key in small letters, and pieces that are not of this form."""
    found: dict[str, str] = {}
    loose: list[str] = []
    for piece in text.split(";"):
        key, mark, value = piece.partition("=")
        name = "_".join(key.lower().split())
        if not mark or not name:
            loose.extend([piece.strip()] if piece.strip() else [])
        elif found.get(name, value.strip()) != value.strip():
            raise Unreadable(f"The detail names {name} twice, with two values. Keep one.")
        else:
            found[name] = value.strip()
    return found, loose
