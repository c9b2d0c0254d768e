"""Killed with half of a page typed, at every page in turn: all of it is there again.

One process after the other works on one record: each tells what it found, charts that page, types
half of the next one and is killed.
A kill comes PAUSE_S after the last key: nobody waits until a key is on the disk, and two writes
are the most that one can be behind.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from ward_shift import Shift, shifts

from assistant.command.places import protocol
from assistant.record.chart import EMPTY, Chart, fold
from assistant.record.entries import BedTaken, EmergencyStarted, PumpRuns, TakenOver
from assistant.rules.setup import Page as Step
from assistant.rules.setup import first_open
from assistant.store import Folder, Store

PAUSE_S = 0.25
AT = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
WIZARD = tuple(f"setup {step.value}" for step in Step)
HURRIED = ("emergency", "takeover")
Fresh = Callable[[], Shift]
SCRIPT = Path(__file__).with_name("halves.py")


@pytest.fixture
def fresh() -> Iterator[Fresh]:
    with shifts(SCRIPT) as maker:
        yield maker


@dataclass
class Remembered:
    """What the ward remembers: what was charted, and what was typed where it was killed."""

    entries: list[UUID] = field(default_factory=list)
    place: str = ""
    texts: dict[str, str] = field(default_factory=dict)

    def learn(self, lines: list[str]) -> dict[str, str]:
        """Take over what a process told; gives back what it found."""
        self.entries += [UUID(line.split()[1]) for line in lines if line.startswith("ACK ")]
        left = next((line.split(" ", 2) for line in lines if line.startswith("LEFT ")), None)
        self.place = left[1].replace(".", " ") if left else ""
        self.texts = json.loads(left[2]) if left else {}
        found = (line.partition(" ")[2] for line in lines if line.startswith("FOUND "))
        return dict(json.loads(next(found, "{}")))


def looked_into(folder: Path, known: Remembered) -> dict[str, Chart]:
    """The charts of a record that nobody holds, by bed; every entry told is in it."""
    store = Store.open(Folder.at(folder / "training"))
    try:
        assert store.recall(known.entries) == set(known.entries)
        report = store.verify()
        assert report.ok, report.faults
        charts = [fold(store.read(row.id)) for row in store.sessions()]
    finally:
        store.close()
    beds = [chart.last(BedTaken) for chart in charts]
    return {bed.bed: chart for bed, chart in zip(beds, charts, strict=True) if bed is not None}


def killed_at(places: tuple[str, ...], word: str, folder: Path, fresh: Fresh) -> Iterator[Chart]:
    """Kill at each of these places and once more after the last; the chart in bed 12 each time."""
    known, spare = Remembered(), fresh()
    for number, place in enumerate((*places, "")):
        shift, before, typed = spare, known.place, known.texts
        shift.until(lambda line: line == "READY")
        shift.go(word, folder, AT + timedelta(minutes=number))
        spare = fresh() if place else shift
        shift.until(lambda line: line.startswith(("LEFT ", "DONE")))
        time.sleep(PAUSE_S)
        lines = shift.kill()
        assert shift.status == -9, shift.errors
        assert known.learn(lines) == typed, before
        assert f"RESUMED {before or 'board'}" in lines
        assert known.place == place, lines
        yield looked_into(folder, known).get("12", EMPTY)


def test_H47_a_kill_at_each_page_loses_neither_a_charted_page_nor_half_a_typed_one(
    tmp_path: Path, fresh: Fresh
) -> None:
    charts = list(killed_at(WIZARD, "wizard", tmp_path, fresh))
    opened = [first_open(chart, protocol()) for chart in charts[: len(WIZARD)]]
    assert opened == list(Step)
    assert len(charts[-1].all(PumpRuns)) == 1


def test_H47_a_kill_in_a_start_that_could_not_wait_loses_nothing_and_charts_it_once(
    tmp_path: Path, fresh: Fresh
) -> None:
    *_, last = killed_at(HURRIED, "hurried", tmp_path, fresh)
    assert len(last.all(EmergencyStarted)) == 1
    assert len(last.all(PumpRuns)) == 1
    over = looked_into(tmp_path, Remembered())["16"]
    assert len(over.all(TakenOver)) == 1
    assert len(over.all(PumpRuns)) == 1
