"""A time of day: which instant of the last hours it means, in the zone of the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from assistant.typed.characters import first_hidden
from assistant.typed.codes import Moment, Shape
from assistant.typed.model import TextLimits, Typed, accepted, asked, refused

NAME = "obs_time"
SHAPE = re.compile(r"([01][0-9]|2[0-3]):?([0-5][0-9])")


def time_of_day(text: str, *, now: datetime, zone: tzinfo, limits: TextLimits) -> Typed:
    """HH:MM or HHMM, 24 h, as the latest such instant from `back_min` ago to `ahead_min` ahead.

    `now` is aware, else ValueError. The value is a UTC minute, 2026-11-21T14:15Z. LATE asks when
    it is more than `late_min` ago; TWICE asks when the clocks went back over it, and then gives
    both instants in `values` and no value. FUTURE, NO_SUCH_TIME and NOT_A_TIME refuse.
    """
    if now.utcoffset() is None:
        raise ValueError("now carries no time zone")
    if hidden := first_hidden(text):
        return refused(NAME, text, Shape.HIDDEN, char=hidden)
    bare = text.strip(" ")
    if not bare:
        return refused(NAME, text, Shape.EMPTY)
    found = SHAPE.fullmatch(bare)
    if found is None:
        return refused(NAME, text, Moment.NOT_A_TIME)
    wall = time(int(found[1]), int(found[2]))
    today = now.astimezone(zone).date()
    shown = f"{wall:%H:%M}"
    possible = [
        instant
        for day in (today - timedelta(days=1), today, today + timedelta(days=1))
        for instant in instants(day, wall, zone)
        if -timedelta(minutes=limits.back_min) <= instant - now.astimezone(UTC)
        if instant - now.astimezone(UTC) <= timedelta(minutes=limits.ahead_min)
    ]
    if not possible:
        gap = not any(instants(today, wall, zone))
        return refused(NAME, text, Moment.NO_SUCH_TIME if gap else Moment.FUTURE, time=shown)
    if len(possible) > 1:
        return _twice(text, shown, possible, zone)
    return _once(text, shown, possible[0], now, zone, limits)


def instants(day: date, wall: time, zone: tzinfo) -> Iterator[datetime]:
    """The UTC instants at which a clock in `zone` shows `wall` on `day`: none, one or two."""
    before: datetime | None = None
    for fold in (0, 1):
        local = datetime.combine(day, wall, zone).replace(fold=fold)
        instant = local.astimezone(UTC)
        back = instant.astimezone(zone)
        if (back.date(), back.time()) == (day, wall) and instant != before:
            before = instant
            yield instant


def _once(
    text: str, shown: str, instant: datetime, now: datetime, zone: tzinfo, limits: TextLimits
) -> Typed:
    ago = now.astimezone(UTC) - instant
    if ago <= timedelta(minutes=limits.late_min):
        return accepted(NAME, text, _minute(instant))
    minutes = str(ago // timedelta(minutes=1))
    yesterday = instant.astimezone(zone).date() < now.astimezone(zone).date()
    day = "yesterday" if yesterday else "today"
    return asked(NAME, text, _minute(instant), Moment.LATE, time=shown, minutes=minutes, day=day)


def _twice(text: str, shown: str, both: list[datetime], zone: tzinfo) -> Typed:
    first, second = (instant.astimezone(zone).tzname() or "" for instant in both)
    question = asked(
        NAME, text, _minute(both[0]), Moment.TWICE, time=shown, first=first, second=second
    )
    values = tuple(_minute(instant) for instant in both)
    return replace(question, value=None, values=values)


def _minute(instant: datetime) -> str:
    return f"{instant:%Y-%m-%dT%H:%MZ}"
