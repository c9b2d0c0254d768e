"""One door for every field of the worked cases: a name, a text, and what is known around it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assistant.typed.dates import birth_date
from assistant.typed.files import pdf_name
from assistant.typed.model import NumberField, TextLimits, Typed
from assistant.typed.numbers import number
from assistant.typed.numerals import mrn, new_pin
from assistant.typed.times import time_of_day
from assistant.typed.writing import bed, note, person_name

Context = Mapping[str, object]


def read(
    field_name: str,
    text: str,
    context: Context,
    fields: Mapping[str, NumberField],
    limits: TextLimits,
) -> Typed:
    """`text` as typed into `field_name`, one of `fields` or one of TEXT_FIELDS.

    `context`, each key where it applies: previous, order_max, bag_ml (decimal text, int or
    Decimal), now_utc (ISO text or aware datetime), tz (a zone's name or a tzinfo; UTC without
    it), open_mrns, open_surnames, open_names, existing (lists of text), user_id (text).
    ValueError for a field that nobody knows and for a context that cannot be read.
    """
    if field_name in fields:
        return number(
            text,
            fields[field_name],
            previous=_decimal(context, "previous"),
            order_max=_decimal(context, "order_max"),
            capacity=_decimal(context, "bag_ml"),
        )
    if field_name in TEXT_FIELDS:
        return TEXT_FIELDS[field_name](text, context, limits)
    raise ValueError(f"no field is called {field_name}")


def _obs_time(text: str, context: Context, limits: TextLimits) -> Typed:
    return time_of_day(text, now=_now(context), zone=_zone(context), limits=limits)


def _dob(text: str, context: Context, limits: TextLimits) -> Typed:
    today = _now(context).astimezone(_zone(context)).date()
    return birth_date(text, today=today, limits=limits)


def _mrn(text: str, context: Context, limits: TextLimits) -> Typed:
    return mrn(text, limits=limits, open_mrns=_texts(context, "open_mrns"))


def _name(text: str, context: Context, limits: TextLimits) -> Typed:
    known = [*_texts(context, "open_surnames"), *_texts(context, "open_names")]
    return person_name(text, limits=limits, open_names=known)


def _pin(text: str, context: Context, limits: TextLimits) -> Typed:
    badge = context.get("user_id")
    return new_pin(text, limits=limits, badge=None if badge is None else str(badge))


def _pdf(text: str, context: Context, limits: TextLimits) -> Typed:
    return pdf_name(text, limits=limits, existing=_texts(context, "existing"))


TEXT_FIELDS: Mapping[str, Callable[[str, Context, TextLimits], Typed]] = {
    "obs_time": _obs_time,
    "dob": _dob,
    "mrn": _mrn,
    "patient_name": _name,
    "bed": lambda text, _, limits: bed(text, limits=limits),
    "note": lambda text, _, limits: note(text, limits=limits),
    "pin_new": _pin,
    "pdf_name": _pdf,
}


def _decimal(context: Context, key: str) -> Decimal | None:
    given = context.get(key)
    if given is None or given == "":
        return None
    if isinstance(given, str | int | Decimal) and not isinstance(given, bool):
        with suppress(InvalidOperation):
            if (value := Decimal(given)).is_finite():
                return value
    raise ValueError(f"{key} is no decimal text")


def _texts(context: Context, key: str) -> Collection[str]:
    given = context.get(key)
    if given is None:
        return ()
    if isinstance(given, list | tuple | set | frozenset):
        return [str(each) for each in given]
    raise ValueError(f"{key} is no list of texts")


def _now(context: Context) -> datetime:
    given = context.get("now_utc")
    now = datetime.fromisoformat(given) if isinstance(given, str) else given
    if isinstance(now, datetime) and now.utcoffset() is not None:
        return now
    raise ValueError("now_utc is no time with its offset")


def _zone(context: Context) -> tzinfo:
    given = context.get("tz")
    if given is None:
        return UTC
    if isinstance(given, tzinfo):
        return given
    try:
        return ZoneInfo(str(given))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("tz is no time zone") from None
