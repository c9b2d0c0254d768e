"""When it was: the times that a start or a take-over is told with, and one that nobody knows."""

from __future__ import annotations

from datetime import datetime

from assistant import typed
from assistant.clock import fixed
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form
from assistant.wording.numbers import duration, moment

NOT_KNOWN = "?"
SINCE, PLACED, STARTED = "since", "placed", "started"
"""Fields of such a time. STARTED is when the pump was started; left empty it is now."""
_TIMES = {SINCE: "Since", PLACED: "Placed", STARTED: "Started"}


def moment_on(form: Form, key: str) -> tuple[bool, datetime | None]:
    """Whether a time was told, and the time; None for one that is not known.

    A time of the hours before, one with its day, or how long ago: `36 h`, `3 d`.
    """
    text, now, zone = form.text(key), form.place.now, zone_of(form.place)
    if text == NOT_KNOWN:
        form.say(key, "note", f"{_TIMES[key]}: not known, told as such.")
        return True, None
    if zone is None:
        raise ValueError("the present carries no time zone")
    limits = form.place.protocol.texts.limits()
    value = form.take(key, typed.past_moment(text, now=now, zone=zone, limits=limits), needed=True)
    if not value:
        return False, None
    at = datetime.fromisoformat(value).astimezone(zone)
    long = duration(fixed(now) - fixed(at))
    form.say(key, "ok", f"{_TIMES[key]}: {moment(at, now, zone)}, {long} ago.")
    return True, at


def started_on(form: Form) -> tuple[bool, datetime | None]:
    """Whether it was told when the pump was started, and when; None, not known or empty, is now."""
    if form.text(STARTED) == NOT_KNOWN:
        form.say(STARTED, "note", "Started: not known, charted as of now.")
        return True, None
    return moment_on(form, STARTED) if form.text(STARTED) else (True, None)
