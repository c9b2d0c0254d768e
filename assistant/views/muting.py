"""Whether this workstation can be heard, in words; and how long a mute lasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from assistant.rules.hearing import Bed
from assistant.rules.pace import minutes
from assistant.rules.reminders import interval
from assistant.rules.running import setting_at
from assistant.wording.numbers import clock, countdown, duration


def interval_of(beds: Sequence[Bed], now: datetime) -> timedelta | None:
    """The shortest interval between two checks of the infusions that run; None without any."""
    running = [bed for bed in beds if setting_at(bed.chart, now).running]
    lengths = (minutes(interval(bed.chart, bed.protocol, now)[0]) for bed in running)
    return min(lengths, default=None)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether anything is heard, in full and in the fewest words; both empty while sound is on."""

    words: str = ""
    brief: str = ""


HEARD = Standing()


def standing(
    lacks: str, off: datetime | None, muted: timedelta | None, now: datetime, zone: tzinfo
) -> Standing:
    """Why nothing is heard, and how long or since when.

    `lacks` is what the workstation lacks, `off` since when the volume is 0, `muted` how much
    longer nothing sounds.
    """
    if lacks:
        return Standing(lacks, "No sound")
    if off is not None:
        length = duration(now - off)
        return Standing(f"Sound off since {clock(off, zone)}, for {length}", f"Off for {length}")
    if muted is not None:
        left = countdown(now + muted, now)
        return Standing(f"Sound muted, {left} left", f"Muted {left}")
    return HEARD
