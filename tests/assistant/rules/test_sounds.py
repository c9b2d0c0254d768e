"""H44: one sound for a due round, one more an interval late, and none while the pump stands."""

from datetime import timedelta

from told import ARM, BAG, ORDER, RUNNING, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.rules.due import Kind
from assistant.rules.sounds import sounding

MINUTE = timedelta(minutes=1)
STABLE = (*RUNNING, "07:25  map  66 cuff", "07:30  map  68 cuff", "07:45  map  68 cuff")


def heard(*lines: str, start: str, end: str) -> list[tuple[str, Kind]]:
    """Every sound of a stretch, minute by minute."""
    chart, found = charted(*lines), []
    now = at(start)
    while now < at(end):
        before, now = now, now + MINUTE
        found += [(f"{now:%H:%M}", row.kind) for row in sounding(chart, protocol(), before, now)]
    return found


def test_a_look_while_titrating_sounds_when_it_is_due_and_once_more() -> None:
    assert heard(*RUNNING, start="07:00", end="08:00") == [("07:05", Kind.MAP), ("07:10", Kind.MAP)]


def test_a_stable_pressure_sounds_five_minutes_late() -> None:
    assert heard(*STABLE, start="07:46", end="08:40") == [("08:05", Kind.MAP), ("08:15", Kind.MAP)]


def test_H31_a_site_sounds_and_urine_and_debts_never_do() -> None:
    lines = (WEIGHT, ORDER, ARM, BAG, START, "07:58  map  66 cuff")
    kinds = {kind for _, kind in heard(*lines, start="07:59", end="09:01")}
    assert kinds == {Kind.MAP, Kind.SITE}


def test_nothing_sounds_after_a_pause_or_a_stop() -> None:
    for end in ("pause  scan", "stop  weaned"):
        assert heard(*RUNNING, f"07:02  {end}", start="07:02", end="09:00") == []
