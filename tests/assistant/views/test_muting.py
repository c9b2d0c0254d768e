"""Silence is told with its reason and how long, and a mute lasts one interval."""

from datetime import UTC, timedelta
from uuid import UUID

from told import READY, RUNNING, at, charted
from unitprotocol import protocol

from assistant.rules.hearing import Bed
from assistant.views.muting import interval_of, standing

NB = "\u00a0"
STABLE = (*RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff")


def bed(*lines: str) -> Bed:
    return Bed(UUID(int=1), charted(*lines), protocol())


def test_H43_the_shortest_interval_of_the_infusions_that_run() -> None:
    stable, titrating, ready = bed(*STABLE), bed(*RUNNING), bed(*READY)
    assert interval_of([stable], at("07:31")) == timedelta(minutes=15)
    assert interval_of([stable, titrating, ready], at("07:31")) == timedelta(minutes=5)
    assert interval_of([ready], at("07:31")) is None
    assert interval_of([bed(*RUNNING, "07:10  stop  weaned")], at("07:31")) is None


def test_H41_the_reason_that_lasts_longest_is_told() -> None:
    now, off, muted = at("14:10"), at("14:02"), timedelta(seconds=200)
    told = [
        standing(lacks, since, left, now, UTC)
        for lacks, since, left in (
            ("No device", off, muted), ("", off, muted), ("", None, muted), ("", None, None),
        )
    ]  # fmt: skip
    assert [(each.words, each.brief) for each in told] == [
        ("No device", "No sound"),
        (f"Sound off since 14:02, for 8{NB}min", f"Off for 8{NB}min"),
        (f"Sound muted, 3{NB}min left", f"Muted 3{NB}min"),
        ("", ""),
    ]
