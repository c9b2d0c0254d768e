"""Every number, unit and time a person reads.

Leading zero, no trailing zero, a no-break space before the unit, a comma from 1,000, "mcg" spelt
out, dates with the month in letters, 24 h times. Source: ISMP error-prone designations; NHS CUI.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo
from fractions import Fraction

from assistant.quantities import (
    Concentration,
    Dose,
    DoseUnit,
    Pressure,
    Rate,
    Volume,
    decimal_text,
    half_up,
)

NBSP = "\u00a0"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DASHES = "---"
HOUR = 60
_FULL_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-\d\d", re.ASCII)


def plain(amount: Fraction, places: int) -> str:
    """A number halved up at `places`, grouped from 1,000, never with a trailing zero.

    What is above 0 is never written as 0: it keeps its first two figures, however small.
    """
    text = decimal_text(amount, places)
    if text == "0" and amount > 0:
        text = decimal_text(amount, _first_place(amount) + 1)
    whole, point, rest = text.partition(".")
    return f"{int(whole):,}{point}{rest}" if not whole.startswith("-") else text


def _first_place(amount: Fraction) -> int:
    """The decimal place of the first figure of an amount between 0 and 1."""
    place = 1
    while amount * 10**place < 1:
        place += 1
    return place


def with_unit(number: str, unit: str) -> str:
    """A number and its unit that never part at a line's end."""
    return f"{number}{NBSP}{unit}"


def dose_number(dose: Dose, *, typed: bool = False) -> str:
    """A dose without its unit: in full as typed, a computed one to three places per kg.

    mcg/min and mg/h are computed to two places.
    """
    if typed:
        return plain(dose.amount, 12)
    return plain(dose.amount, 3 if dose.unit is DoseUnit.PER_KG else 2)


def dose(amount: Dose, *, typed: bool = False) -> str:
    """A dose with its unit."""
    return with_unit(dose_number(amount, typed=typed), amount.unit)


def rate_number(amount: Rate) -> str:
    """A pump rate without its unit: one place, two under 1 mL/h."""
    return plain(amount.ml_h, 2 if amount.ml_h < 1 else 1)


def rate(amount: Rate) -> str:
    """A pump rate in mL/h."""
    return with_unit(rate_number(amount), "mL/h")


def strength(amount: Concentration) -> str:
    """A strength as what 1 mL holds."""
    return f"{plain(amount.mcg_ml, 2)}{NBSP}mcg in 1{NBSP}mL"


def volume(amount: Volume) -> str:
    """A volume in whole mL."""
    return with_unit(plain(Fraction(half_up(amount.ml)), 0), "mL")


def pressure(amount: Pressure) -> str:
    """A pressure in whole mmHg."""
    return with_unit(str(amount.shown), "mmHg")


def day(at: datetime, zone: tzinfo | None = None) -> str:
    """A date as 14-Aug-2025."""
    local = at.astimezone(zone) if zone else at
    return f"{local.day:02}-{MONTHS[local.month - 1]}-{local.year}"


def clock(at: datetime, zone: tzinfo | None = None) -> str:
    """A time as 14:06."""
    local = at.astimezone(zone) if zone else at
    return f"{local.hour:02}:{local.minute:02}"


def clock_seconds(at: datetime, zone: tzinfo | None = None) -> str:
    """A time as 14:06:12."""
    local = at.astimezone(zone) if zone else at
    return f"{clock(local)}:{local.second:02}"


def moment(at: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """A time, with its date when that is not today's."""
    same = day(at, zone) == day(now, zone)
    return clock(at, zone) if same else f"{day(at, zone)} {clock(at, zone)}"


def birth(born: str) -> str:
    """An ISO date as 14-Jul-1958; a year alone stays as it is."""
    if not _FULL_DATE.fullmatch(born):
        return born
    year, month, date = born.split("-")
    return f"{date}-{MONTHS[int(month) - 1]}-{year}"


def age_years(born: str, now: datetime) -> int | None:
    """Whole years of age on that day, None when the date is not known to the day."""
    if not _FULL_DATE.fullmatch(born):
        return None
    year, month, date = (int(p) for p in born.split("-"))
    return now.year - year - ((now.month, now.day) < (month, date))


def duration(length: timedelta) -> str:
    """A length of time as "8 min", "1 h 22 min" or "4 d 16 h"."""
    minutes = int(length.total_seconds() // 60)
    days, hours = divmod(minutes // HOUR, 24)
    if days:
        return f"{with_unit(str(days), 'd')} {with_unit(str(hours), 'h')}"
    if minutes >= HOUR:
        return f"{with_unit(str(hours), 'h')} {with_unit(str(minutes % HOUR), 'min')}"
    return with_unit(str(minutes), "min")


def ago(at: datetime, now: datetime) -> str:
    """How long ago, in words."""
    return "now" if now - at < timedelta(minutes=1) else f"{duration(now - at)} ago"


def countdown(to: datetime, now: datetime) -> str:
    """Whole minutes until an instant or past it: "14 min"; in the last minute "48 s".

    Never 14:48, which is a time of the day.
    """
    minutes, seconds = divmod(abs(int((to - now).total_seconds())), 60)
    return with_unit(str(minutes), "min") if minutes else with_unit(str(seconds), "s")
