"""Killed at random moments of a whole story, in a process of its own: nothing told is lost.

TITRATION_ROUNDS plays the story more than once, TITRATION_SEED repeats a run.
"""

import json
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest
from essence import Essence, essence
from PySide6.QtWidgets import QApplication
from ward_shift import Shift, shifts
from ward_words import tasks

from assistant.command.places import protocol
from assistant.record.chart import EMPTY, Chart, fold
from assistant.rules.setup import first_open
from assistant.store import AlreadyOpen, Folder, Store
from assistant.stories.reading import Story
from ui.app.door import raised_another
from ui.app.running import RESUMED

KILLS = 12
A_FEW = 4
ROUNDS = int(os.environ.get("TITRATION_ROUNDS", "1"))
SEED = int(os.environ.get("TITRATION_SEED", random.randrange(10**6)))
END = "END"


@pytest.fixture
def fresh() -> Iterator[Callable[[], Shift]]:
    with shifts() as maker:
        yield maker


class Moment(NamedTuple):
    """A kill: after which task has begun (-1: while it starts), and how much later."""

    task: int
    wait: float


def moments(dice: random.Random, story: Story, kills: int) -> list[Moment]:
    """Kills spread over the start, the wizard, the bedside and the sheet."""
    rows = tasks(story, protocol())
    pages = sum(1 for row in rows if row.page)
    wizard = [Moment(dice.randrange(pages), dice.uniform(0, 0.5)) for _ in range(kills // 2)]
    rest = kills - len(wizard) - 2
    bedside = [Moment(dice.randrange(pages, len(rows)), dice.uniform(0, 0.15)) for _ in range(rest)]
    ends = [Moment(-1, dice.uniform(0, 0.4)), Moment(len(rows), dice.uniform(0, 0.5))]
    return sorted([*wizard, *bedside, *ends])


@dataclass
class Told:
    """What a ward remembers while its computer dies: the time, the places, the entries."""

    at: datetime
    places: list[str] = field(default_factory=list)
    entries: list[UUID] = field(default_factory=list)

    def learn(self, lines: list[str]) -> None:
        for line in lines:
            word, _, rest = line.partition(" ")
            match word:
                case "ACK":
                    self.entries.append(UUID(rest))
                case "AT":
                    self.at = datetime.fromisoformat(rest.split()[1])
                case "WHERE" | "RESUMED":
                    self.places.append(rest)


@contextmanager
def the_record(folder: Path) -> Iterator[Store]:
    """The record of a window that is gone: nobody holds its lock."""
    store = Store.open(Folder.at(folder / "training"))
    try:
        yield store
    finally:
        store.close()


def chart_of(store: Store) -> Chart:
    """The one infusion of the record; empty before there is one."""
    found = [fold(store.read(row.id)) for row in store.sessions()]
    assert len(found) < 2
    return found[0] if found else EMPTY


def expected(told: Told, chart: Chart) -> set[str]:
    """Where it may resume: the place it told last, or the one before that was on the disk yet.

    The wizard opens at the step the chart says.
    """
    names = {place.split()[0] for place in told.places[-2:]} or {"board"}
    found = {name if name in RESUMED else "board" for name in names}
    if "setup" in found:
        found = found - {"setup"} | {f"setup {first_open(chart, protocol())}"}
    return found


def resumed(lines: list[str]) -> str | None:
    return next((line.partition(" ")[2] for line in lines if line.startswith("RESUMED")), None)


def begun(task: int, line: str) -> bool:
    """Whether a line tells that this task, or a later one, has begun."""
    return line == END or (line.startswith("AT ") and int(line.split()[1]) >= task)


@pytest.mark.parametrize("kills", [A_FEW, pytest.param(KILLS, marks=pytest.mark.long)])
@pytest.mark.parametrize("turn", range(ROUNDS))
def test_H47_a_story_killed_again_and_again_goes_on_where_it_was_with_every_entry_told(
    tmp_path: Path, story: Story, in_the_core: Essence, fresh: Callable[[], Shift],
    turn: int, kills: int,
) -> None:  # fmt: skip
    dice, told, may = random.Random(SEED + turn), Told(story.steps[0].at), {"board"}
    print(f"seed {SEED + turn}")  # noqa: T201  shown when it fails
    spare = fresh()
    for moment in moments(dice, story, kills):
        print(moment, told.at.time(), may)  # noqa: T201
        shift, spare = spare, fresh()
        shift.until(lambda line: line == "READY")
        shift.go("work", tmp_path, told.at)
        if moment.task >= 0:
            shift.until(partial(begun, moment.task))
        time.sleep(moment.wait)
        lines = shift.kill()
        assert shift.status in (-9, 0), shift.errors
        assert resumed(lines) in {None, *may}, lines
        told.learn(lines)
        with the_record(tmp_path) as store:
            assert store.recall(told.entries) == set(told.entries)
            assert store.verify().ok
            may = expected(told, chart_of(store))
    spare.go("work", tmp_path, told.at)
    spare.until(lambda line: line == END)
    lines = spare.kill()
    assert resumed(lines) in may
    told.learn(lines)
    with the_record(tmp_path) as store:
        assert store.recall(told.entries) == set(told.entries)
        report = store.verify()
        assert report.ok, report.faults
        chart = chart_of(store)
    assert essence(chart, story.steps[-1].at + timedelta(minutes=1)) == in_the_core


def test_half_a_weight_survives_a_kill_and_another_window_may_take_its_place(
    qapp: QApplication, tmp_path: Path, story: Story, fresh: Callable[[], Shift]
) -> None:
    at, place = story.steps[0].at, Folder.at(tmp_path / "training")
    first, second = fresh(), fresh()
    first.go("half", tmp_path, at)
    first.until(lambda line: line == "TYPED")
    assert raised_another(place)
    with pytest.raises(AlreadyOpen):
        Store.open(place)
    first.kill()
    assert not raised_another(place)
    second.go("look", tmp_path, at)
    line = second.until(lambda line: line.startswith("TEXTS"))
    assert raised_another(place)
    lines = second.kill()
    assert resumed(lines) == "setup patient", second.errors
    texts = json.loads(line.partition(" ")[2])
    assert texts == {"bed": "12", "name": "OKAFOR, Grace", "weight": "7"}
