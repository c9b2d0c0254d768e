"""A moment that may be days ago: a time of day, one with its day, or how long ago it was."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from assistant.typed.characters import first_hidden
from assistant.typed.codes import Moment, Shape
from assistant.typed.dates import day_of
from assistant.typed.model import TextLimits, Typed, accepted, refused
from assistant.typed.times import NAME, SHAPE, instants

AGO = re.compile(r"([0-9]{1,3}) ?(min|h|d)")
YESTERDAY = "yesterday"
WHICH = {"first": 0, "second": -1}
"""Which of the two, when the clocks went back over a time."""
_LENGTH = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_DAY = timedelta(days=1)


def past_moment(text: str, *, now: datetime, zone: tzinfo, limits: TextLimits) -> Typed:
    """`14:15`, `yesterday 2130`, `20-Nov-2026 21:30`, `0130 first`, or `36 h` and `3 d` ago.

    The value is a UTC minute. A time without its day is the one of the last `back_min`; one that
    is later today is refused as LATER_TODAY, never taken for yesterday's. A day is of this year
    or the one before. Of a time that came twice WHICH asks for the word. NOT_PAST, FUTURE,
    NO_SUCH_TIME and NO_SUCH_DAY refuse as well.
    ValueError when `now` carries no zone.
    """
    if now.utcoffset() is None:
        raise ValueError("now carries no time zone")
    if hidden := first_hidden(text):
        return refused(NAME, text, Shape.HIDDEN, char=hidden)
    words = text.strip(" ").split()
    if not words:
        return refused(NAME, text, Shape.EMPTY)
    if ago := AGO.fullmatch(" ".join(words)):
        return accepted(NAME, text, _minute(now.astimezone(UTC) - int(ago[1]) * _LENGTH[ago[2]]))
    which = words.pop() if len(words) > 1 and words[-1] in WHICH else ""
    *days, last = words
    found = SHAPE.fullmatch(last)
    if found is None or len(days) > 1:
        return refused(NAME, text, Moment.NOT_PAST)
    wall = time(int(found[1]), int(found[2]))
    day = _day(days[0], now.astimezone(zone).date()) if days else None
    if isinstance(day, Moment):
        return refused(NAME, text, day)
    return _at(text, wall, day, which, now, zone, limits)


def _day(word: str, today: date) -> date | Moment:
    if word.lower() == YESTERDAY:
        return today - _DAY
    found = day_of(word)
    if isinstance(found, date):
        return found if found.year in (today.year - 1, today.year) else Moment.NOT_PAST
    return Moment.NOT_PAST if found is Moment.NOT_A_DATE else found


def _at(
    text: str, wall: time, day: date | None, which: str, now: datetime, zone: tzinfo,
    limits: TextLimits,
) -> Typed:  # fmt: skip
    shown, present = f"{wall:%H:%M}", now.astimezone(UTC)
    today = now.astimezone(zone).date()
    latest = present + timedelta(minutes=limits.ahead_min)
    days = (today - _DAY, today, today + _DAY) if day is None else (day,)
    possible = [at for each in days for at in instants(each, wall, zone)]
    past = [at for at in possible if at <= latest]
    if day is None:
        past = [at for at in past if present - at <= timedelta(minutes=limits.back_min)]
    if not past:
        gap = not any(instants(day or today, wall, zone))
        later = Moment.LATER_TODAY if day is None else Moment.FUTURE
        return refused(NAME, text, Moment.NO_SUCH_TIME if gap else later, time=shown)
    if len(past) > 1 and not which:
        first, second = (at.astimezone(zone).tzname() or "" for at in past)
        return refused(NAME, text, Moment.WHICH, time=shown, first=first, second=second)
    return accepted(NAME, text, _minute(past[WHICH.get(which, 0)]))


def _minute(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
