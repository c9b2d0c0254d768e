"""The quick-entry line: a text and a mode become the exact sentence that Enter would chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Paused, Resumed, What
from assistant.typed import choice, note
from assistant.views.banner import bed_of, name_of
from assistant.views.entry_after import comment
from assistant.views.entry_course import COURSE, read_course, read_stop
from assistant.views.entry_dose import Beside, beside, read_dose, read_rate
from assistant.views.entry_given import GIVEN, read_given
from assistant.views.entry_kinds import BARE, MENUS, PAUSES, Mode
from assistant.views.entry_read import Read, said
from assistant.views.entry_readings import (
    read_bag,
    read_heart,
    read_map,
    read_note,
    read_site,
)
from assistant.views.entry_reasons import not_a_reason
from assistant.views.entry_signs import is_sign, read_sign
from assistant.views.entry_time import split_time
from assistant.wording.entries import sentence
from assistant.wording.numbers import moment

TIMELESS = (Mode.NOTE, Mode.AWAY, Mode.BED)


@dataclass(frozen=True, slots=True)
class Preview:
    """What Enter would do.

    `body` is None when nothing can be charted; `problem` then says why, and is empty while
    nothing is typed. With `ask`, `problem` is a question that a second Enter answers.
    `says` begins with bed and name and ends with the time; `goes_to` is another mode to open.
    `timed` tells that `at` was typed; else it is the moment of Enter. `also` is charted with the
    body, or neither is; so are `more`, the other readings of a catch-up line.
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
    also: What | None = None
    more: tuple[Preview, ...] = ()


def preview(
    chart: Chart,
    protocol: Protocol,
    text: str,
    mode: Mode,
    now: datetime,
    zone: tzinfo,
    *,
    brief: bool = False,
) -> Preview:
    """Read `text` in `mode`; nothing is charted and nothing is changed by it.

    A `brief` one does not tell what comes of it.
    """
    timed = split_time(text, protocol, now, zone, lone=mode in BARE)
    value, at = (text.strip(" "), now) if mode in TIMELESS else (timed.text, timed.at)
    if not text.strip(" ") and mode not in BARE:
        return nothing(mode, now)
    place = (chart, protocol, now, zone)
    then = (chart, protocol, at, zone)
    came = read_course(then, mode, value) if mode in COURSE else None
    read = _legible(protocol, value, came or _read(chart, protocol, value, mode, at))
    if mode not in TIMELESS and timed.problem and not timed.ask:
        read = Read(problem=timed.problem)
    question = timed.problem if timed.ask else ""
    return weighed(place, mode, read, at, question, brief=brief)


def nothing(mode: Mode, now: datetime, problem: str = "") -> Preview:
    """Nothing can be charted; `problem` says why, "" while nothing is typed."""
    return Preview(mode, None, now, "", "", problem, ask=False, goes_to=None, beside=None)


def weighed(
    place: tuple[Chart, Protocol, datetime, tzinfo],
    mode: Mode,
    read: Read,
    at: datetime,
    question: str = "",
    *,
    brief: bool = False,
) -> Preview:
    """What was read, with its sentence and what comes of it; a `question` goes with it."""
    chart, protocol, now, zone = place
    problem = " ".join(part for part in (read.problem, question) if part)
    body, after = read.body, ""
    if body is not None and not brief:
        after = comment(chart, protocol, body, at, now, zone)
    return Preview(
        mode=mode,
        body=body,
        at=at,
        says=says(chart, body, at, now, zone, read.also) if body else "",
        comment=" ".join(part for part in (read.comment, after) if part) if body else "",
        problem=problem,
        ask=body is not None and bool(problem),
        goes_to=read.goes_to,
        beside=beside(chart, protocol, body, at),
        timed=at is not now,
        also=read.also if body is not None else None,
    )


def says(
    chart: Chart,
    what: What,
    at: datetime,
    now: datetime,
    zone: tzinfo,
    also: What | None = None,
) -> str:
    """The sentence to be stored, with bed and name before it and its time behind it."""
    said = "; ".join(sentence(each, zone) for each in (what, also) if each is not None)
    return f"Bed {bed_of(chart)} {name_of(chart)}: {said}, at {moment(at, now, zone)}"


def _read(chart: Chart, protocol: Protocol, value: str, mode: Mode, at: datetime) -> Read:
    if mode in MENUS:
        return Read(problem="Type the digit of one, or choose it.")
    if is_sign(mode):
        return read_sign(protocol, mode, value)
    if mode in GIVEN:
        return read_given(protocol, mode, value)
    if mode is Mode.STOP:
        return read_stop(value)
    if mode in _REASONS:
        kind, choices = _REASONS[mode]
        return _with_reason(kind, value, choices)
    return _READERS[mode](chart, protocol, value, at)


def _legible(protocol: Protocol, value: str, read: Read) -> Read:
    """What was read, unless a sign of its text cannot be seen or the text is longer than a note."""
    typed = note(value, limits=protocol.texts.limits()) if value and read.body else None
    return read if typed is None or typed.value is not None else Read(problem=said(typed, "Entry"))


_READERS: Mapping[Mode, Callable[[Chart, Protocol, str, datetime], Read]] = {
    Mode.MAP: read_map,
    Mode.DOSE: read_dose,
    Mode.RATE: read_rate,
    Mode.HEART: lambda _chart, protocol, value, _at: read_heart(protocol, value),
    Mode.SITE: lambda _chart, _protocol, value, _at: read_site(value),
    Mode.BAG: read_bag,
    Mode.NOTE: lambda _chart, protocol, value, _at: read_note(protocol, value),
}
_REASONS: Mapping[Mode, tuple[type[Paused | Resumed], tuple[str, ...]]] = {
    Mode.PAUSE: (Paused, PAUSES),
    Mode.RESUME: (Resumed, ()),
}


def _with_reason(kind: type[Paused | Resumed], value: str, choices: tuple[str, ...]) -> Read:
    """The entry with its reason; a text that is none is refused, an empty one is not."""
    reason = _chosen(value, choices)
    problem = not_a_reason(reason) if reason else ""
    return Read(problem=problem) if problem else Read(kind(reason=reason))


def _chosen(value: str, choices: tuple[str, ...]) -> str:
    """The choice of a digit; any other text is a reason of its own."""
    place = choice(value, len(choices))
    return choices[place - 1] if place else value
