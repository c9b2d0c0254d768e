"""A birth date, and the age that follows from it."""

from __future__ import annotations

import re
from datetime import date

from assistant.typed.characters import first_hidden
from assistant.typed.codes import Moment, Shape
from assistant.typed.model import TextLimits, Typed, accepted, asked, refused

NAME = "dob"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
WORDED = re.compile(r"(?P<day>[0-9]{2})-(?P<month>[A-Za-z]{3})-(?P<year>[0-9]{4})")


def birth_date(text: str, *, today: date, limits: TextLimits) -> Typed:
    """YYYY-MM-DD or DD-Mmm-YYYY; the value is the ISO date.

    VERY_OLD and CHILD ask, by completed years on `today`; TOO_OLD, BORN_LATER, NO_SUCH_DAY and
    NOT_A_DATE refuse. No other order of day and month is read: they cannot be told apart.
    """
    if hidden := first_hidden(text):
        return refused(NAME, text, Shape.HIDDEN, char=hidden)
    bare = text.strip(" ")
    if not bare:
        return refused(NAME, text, Shape.EMPTY)
    born = day_of(bare)
    if not isinstance(born, date):
        return refused(NAME, text, born)
    return _by_age(text, born, today, limits)


def day_of(bare: str) -> date | Moment:
    """The day of a date in either of the two forms; NOT_A_DATE or NO_SUCH_DAY when it is none."""
    found = ISO.fullmatch(bare) or WORDED.fullmatch(bare)
    month = "" if found is None else found["month"].lower()
    if found is None or not (month.isdigit() or month in MONTHS):
        return Moment.NOT_A_DATE
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return Moment.NO_SUCH_DAY


def completed_years(born: date, today: date) -> int:
    """The age in whole years; who is born on 29 February is a year older on 1 March."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _by_age(text: str, born: date, today: date, limits: TextLimits) -> Typed:
    value = born.isoformat()
    if born > today:
        return refused(NAME, text, Moment.BORN_LATER)
    age = completed_years(born, today)
    if age > limits.age_refuse_over:
        return refused(NAME, text, Moment.TOO_OLD, age=str(age))
    if age > limits.age_ask_over:
        return asked(NAME, text, value, Moment.VERY_OLD, age=str(age))
    if age < limits.age_ask_under:
        return asked(NAME, text, value, Moment.CHILD, age=str(age))
    return accepted(NAME, text, value)
