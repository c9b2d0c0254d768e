"""What the drawers of the bedside have in common: a time, a check asked anew, a row of keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assistant import typed
from assistant.clock import fixed
from assistant.protocol.model import Check
from assistant.rules.checks import answer
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form
from assistant.wording.numbers import duration, moment
from assistant.wording.setup import field_label

AT = "at"
"""When it was so; empty is now."""
Row = tuple[str, str, str]
"""An answer: its id, its key, its words."""


def when(form: Form, key: str, *, needed: bool = False) -> datetime | None:
    """A time of the hours before: `1350`, `40 min`; None while it is empty or cannot be read.

    ValueError when the present has no zone.
    """
    now, zone = form.place.now, zone_of(form.place)
    if zone is None:
        raise ValueError("the present carries no time zone")
    text, limits = form.text(key), form.place.protocol.texts.limits()
    read = typed.past_moment(text, now=now, zone=zone, limits=limits)
    value = form.take(key, read, needed=needed)
    if not value:
        return None
    at = datetime.fromisoformat(value).astimezone(zone)
    long = duration(fixed(now) - fixed(at))
    form.say(key, "ok", f"{field_label(key)}: {moment(at, now, zone)}, {long} ago.")
    return at


def check_anew(form: Form, check: Check) -> None:
    """Chart an answer also when the last one was the same: it is another line or bag."""
    charted, lacking = len(form.charting), len(form.lacking)
    form.check(check)
    before = answer(form.chart, check.id)
    same = (charted, lacking) == (len(form.charting), len(form.lacking))
    if same and before is not None:
        form.put(before.what.model_copy(update={"due": None}), check.id)


def numbered(words: Sequence[str]) -> tuple[Row, ...]:
    """Answers that are their own words, by digit from 1."""
    return tuple(
        (each, str(number), f"{each[:1].upper()}{each[1:]}") for number, each in enumerate(words, 1)
    )
