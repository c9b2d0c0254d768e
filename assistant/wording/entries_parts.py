"""What the sentences of entries are put together from."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from assistant.record.entries import Amount
from assistant.wording.numbers import NBSP, clock, day, plain, with_unit

_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=(mcg|mg|mL|mmHg|kg|min|h|units)\b)")


def amount(value: Amount) -> str:
    """An amount as it was typed, without a trailing zero."""
    return with_unit(plain(value.exact, 12), value.unit)


def because(reason: str) -> str:
    """The end of a sentence that tells why, "" without a reason."""
    return f", reason: {reason}" if reason else ""


def words(typed: str) -> str:
    """Words as they were typed, on one line and without a stop at the end.

    A number never parts from its unit.
    """
    return _NUMBER_AND_UNIT.sub(NBSP, " ".join(typed.split())).rstrip(". ")


def capital(said: str) -> str:
    """The same with a capital at its beginning."""
    return said[:1].upper() + said[1:]


def until(at: datetime, zone: tzinfo | None) -> str:
    """A moment ahead with its date: in `zone`, else in the offset it was charted with."""
    return f"{day(at, zone)} {clock(at, zone)}"
