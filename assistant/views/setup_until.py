"""Until when an order holds: typed as a time of the next 24 hours, empty when it has no end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from assistant.record.entries import Ordered
from assistant.typed import time_of_day
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form, Place
from assistant.wording.numbers import clock

EXPIRES = "expires"
DAY_MIN = timedelta(days=1) // timedelta(minutes=1)


def known_expires(place: Place) -> dict[str, str]:
    """The end of the order as it is charted, on the clock; empty without one."""
    order = place.chart.last(Ordered)
    if order is None or order.expires is None:
        return {}
    return {EXPIRES: clock(order.expires, zone_of(place))}


def read_expires(form: Form) -> datetime | None:
    """The next time that a clock shows what was typed; the charted end while it is as it was.

    ValueError when the present has no zone.
    """
    place, text = form.place, form.text(EXPIRES)
    if not text:
        return None
    before = place.chart.last(Ordered)
    if before is not None and text == form.known.get(EXPIRES):
        return before.expires
    zone = zone_of(place)
    if zone is None:
        raise ValueError("the present carries no time zone")
    limits = replace(place.protocol.texts.limits(), back_min=0, ahead_min=DAY_MIN)
    value = form.take(EXPIRES, time_of_day(text, now=place.now, zone=zone, limits=limits))
    return datetime.fromisoformat(value).astimezone(zone) if value else None
