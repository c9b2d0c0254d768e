"""What the words of a step are made of: amounts, named parts, moments ahead."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from assistant.record.entries import Amount
from assistant.stories.reading import StoryFault

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


def amount(text: str) -> Amount:
    """A number and its unit, "13.1 mL/h". StoryFault when it is none."""
    found = re.fullmatch(r"([0-9.]+)\s+(\S+)", text.strip(), re.ASCII)
    if found is None:
        raise StoryFault(f"{text!r} is not a number and a unit")
    return Amount(text=found[1], unit=found[2])


def fields(words: str) -> tuple[str, dict[str, str]]:
    """What comes first, then the named parts: "OKAFOR, Grace; born 1958-07-14"."""
    first, *rest = [part.strip() for part in words.split(";")]
    named = {p.partition(" ")[0]: p.partition(" ")[2].strip() for p in rest}
    return first, named


def is_clock(text: str) -> bool:
    """Whether the words are a time of day such as 03:00."""
    return _CLOCK.fullmatch(text.strip()) is not None


def before(text: str, at: datetime) -> datetime:
    """The last time that a clock showed "03:00", up to `at`. StoryFault when it is no time."""
    return ahead(text, at - timedelta(days=1))


def ahead(text: str, at: datetime) -> datetime:
    """The next time that a clock shows "03:00", from `at` on. StoryFault when it is no time."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise StoryFault(f"{text!r} is not a time such as 03:00")
    moment = at.replace(hour=int(found[1]), minute=int(found[2]))
    return moment + (timedelta(days=1) if moment < at else timedelta())
