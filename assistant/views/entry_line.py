"""The quick-entry line: a text and a mode become the exact sentence that Enter would chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import assert_never

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Paused, Resumed, Stopped, What
from assistant.views.banner import bed_of, name_of
from assistant.views.entry_after import comment
from assistant.views.entry_dose import Beside, beside, read_dose, read_rate
from assistant.views.entry_modes import PAUSES, STOPS, Mode
from assistant.views.entry_read import Read
from assistant.views.entry_readings import (
    read_bag,
    read_heart,
    read_map,
    read_note,
    read_site,
)
from assistant.views.entry_reasons import not_a_reason
from assistant.views.entry_time import split_time
from assistant.wording.entries import sentence
from assistant.wording.numbers import moment

TIMELESS = (Mode.NOTE,)


@dataclass(frozen=True, slots=True)
class Preview:
    """What Enter would do.

    `body` is None when nothing can be charted; `problem` then says why, and is empty while
    nothing is typed. With `ask`, `problem` is a question that a second Enter answers.
    `says` begins with bed and name and ends with the time; `goes_to` is another mode to open.
    `timed` tells that `at` was typed; else it is the moment of Enter.
    """

    mode: Mode
    body: What | None
    at: datetime
    says: str
    comment: str
    problem: str
    ask: bool
    goes_to: Mode | None
    beside: Beside | None
    timed: bool = False


def preview(
    chart: Chart, protocol: Protocol, text: str, mode: Mode, now: datetime, zone: tzinfo
) -> Preview:
    """Read `text` in `mode`; nothing is charted and nothing is changed by it."""
    timed = split_time(text, protocol, now, zone)
    value, at = (text.strip(" "), now) if mode in TIMELESS else (timed.text, timed.at)
    if not value and mode not in (Mode.PAUSE, Mode.RESUME, Mode.STOP):
        return Preview(mode, None, now, "", "", "", ask=False, goes_to=None, beside=None)
    read = _read(chart, protocol, value, mode, at)
    if mode not in TIMELESS and timed.problem and not timed.ask:
        read = Read(problem=timed.problem)
    problem = " ".join(p for p in (read.problem, timed.problem if timed.ask else "") if p)
    body = read.body
    return Preview(
        mode=mode,
        body=body,
        at=at,
        says=says(chart, body, at, now, zone) if body else "",
        comment=" ".join(
            p for p in (read.comment, comment(chart, protocol, body, at, now, zone)) if p
        )
        if body
        else "",
        problem=problem,
        ask=body is not None and bool(problem),
        goes_to=read.goes_to,
        beside=beside(chart, protocol, body, at),
        timed=at is not now,
    )


def says(chart: Chart, what: What, at: datetime, now: datetime, zone: tzinfo) -> str:
    """The sentence to be stored, with bed and name before it and its time behind it."""
    return f"Bed {bed_of(chart)} {name_of(chart)}: {sentence(what)}, at {moment(at, now, zone)}"


def _read(chart: Chart, protocol: Protocol, value: str, mode: Mode, at: datetime) -> Read:
    match mode:
        case Mode.MAP:
            return read_map(chart, protocol, value, at)
        case Mode.DOSE:
            return read_dose(chart, protocol, value, at)
        case Mode.RATE:
            return read_rate(chart, protocol, value, at)
        case Mode.HEART:
            return read_heart(protocol, value)
        case Mode.SITE:
            return read_site(value)
        case Mode.BAG:
            return read_bag(chart, protocol, value, at)
        case Mode.NOTE:
            return read_note(protocol, value)
        case Mode.PAUSE:
            return _with_reason(Paused, value, PAUSES)
        case Mode.RESUME:
            return _with_reason(Resumed, value, ())
        case Mode.STOP:
            return _with_reason(Stopped, value, STOPS)
        case _ as unreachable:
            assert_never(unreachable)


def _with_reason(
    kind: type[Paused | Resumed | Stopped], value: str, choices: tuple[str, ...]
) -> Read:
    """The entry with its reason; a text that is none is refused, an empty one is not."""
    reason = _chosen(value, choices)
    problem = not_a_reason(reason) if reason else ""
    return Read(problem=problem) if problem else Read(kind(reason=reason))


def _chosen(value: str, choices: tuple[str, ...]) -> str:
    """The choice of a digit; any other text is a reason of its own."""
    if value.isdecimal() and 1 <= int(value) <= len(choices):
        return choices[int(value) - 1]
    return value
