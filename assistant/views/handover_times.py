"""Stretches of time on the sheet, as few words as the days allow."""

from __future__ import annotations

from datetime import datetime, tzinfo

from assistant.wording.numbers import clock, day, moment


def period(start: datetime, end: datetime, now: datetime, zone: tzinfo) -> str:
    """As 15:10 to 16:05; a day is named where it is not that of `now` or not the start's."""
    first, last = moment(start, now, zone), moment(end, now, zone)
    if day(start, zone) == day(end, zone):
        return f"{first} to {clock(end, zone)}"
    today = "today " if day(end, zone) == day(now, zone) else ""
    return f"{first} to {today}{last}"
