"""The time at the end of a quick entry: `58 1350` or `58 -16`; without one it is now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from assistant.protocol.model import Protocol
from assistant.typed import Answer, Moment, time_of_day
from assistant.wording.answers import sentence
from assistant.wording.numbers import with_unit

_BACK = re.compile(r"-(\d{1,3})", re.ASCII)
_TIME = re.compile(r"(?!\d$)-?[\d:]*", re.ASCII)
_TWICE = "Time: it comes twice tonight, as the clocks go back. Type it as minutes ago, such as -16."


@dataclass(frozen=True, slots=True)
class Timed:
    """What stands before the time, and the instant; `problem` is a refusal, or a question."""

    text: str
    at: datetime
    problem: str = ""
    ask: bool = False


def split_time(
    text: str, protocol: Protocol, now: datetime, zone: tzinfo, *, lone: bool = False
) -> Timed:
    """Take the time off the end of what was typed; a lone word is one only when `lone` is set."""
    bare = text.strip(" ")
    value, gap, last = bare.rpartition(" ")
    if not last or not (gap or lone) or not is_time(last):
        return Timed(bare, now)
    if last.startswith("-"):
        return _minutes_ago(value, last, protocol, now)
    read = time_of_day(last, now=now, zone=zone, limits=protocol.texts.limits())
    if read.code == Moment.TWICE:
        return Timed(value, now, _TWICE)
    said = sentence(read, "Time")
    if read.value is None:
        return Timed(value, now, said)
    at = datetime.fromisoformat(read.value)
    return Timed(value, at, said if read.answer is Answer.ASK else "", read.answer is Answer.ASK)


def is_time(word: str) -> bool:
    """Whether a last word is taken for a time: `1350`, `13:50` or `-16`; `2` is a choice."""
    return bool(_TIME.fullmatch(word))


def _minutes_ago(value: str, last: str, protocol: Protocol, now: datetime) -> Timed:
    found = _BACK.fullmatch(last)
    if found is None:
        return Timed(value, now, "Time: type the minutes after the minus, such as -16.")
    minutes, limits = int(found[1]), protocol.texts
    if minutes > limits.back_min:
        most = with_unit(str(limits.back_min), "min")
        return Timed(value, now, f"Time: {minutes} is further back than {most}. Check it.")
    at = now - timedelta(minutes=minutes)
    if minutes > limits.late_min:
        long = with_unit(str(minutes), "min")
        return Timed(value, at, f"Time: that is {long} ago. Confirm it or retype.", ask=True)
    return Timed(value, at)
