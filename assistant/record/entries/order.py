"""The prescriber's order."""

from __future__ import annotations

from typing import Literal

from assistant.record.entries.base import Amount, Frozen, Moment


class Ordered(Frozen):
    """A titration order; an element that was not given is None or empty.

    `start`, `step`, `maximum`, `notify` and `step_down` carry the order's dose unit;
    `interval` and `interval_down` are minutes, `map_low` and `map_high` mmHg. From `expires` on
    the order holds no more.
    """

    kind: Literal["order"] = "order"
    drug: str = ""
    route: str = ""
    indication: str = ""
    start: Amount | None = None
    step: Amount | None = None
    interval: Amount | None = None
    maximum: Amount | None = None
    map_low: Amount | None = None
    map_high: Amount | None = None
    notify: Amount | None = None
    step_down: Amount | None = None
    interval_down: Amount | None = None
    may_wean_off: bool = False
    prescriber: str = ""
    how: Literal["written", "electronic", "verbal", "phone", "unknown"] = "unknown"
    read_back: bool = False
    expires: Moment | None = None
    reason: str = ""
