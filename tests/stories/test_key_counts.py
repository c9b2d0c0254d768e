"""The tasks of a nurse at the bedside through the real widgets, each within its count of keys."""

from typing import NamedTuple

import pytest
from bedside import Bedside
from charting import mean
from fingers import Fingers
from infusion import Row, titrating
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.record.entries import (
    Acknowledged,
    AgentRuns,
    BagHung,
    CheckAnswered,
    HeartRead,
    Informed,
    LeakStep,
    LineChosen,
    Noted,
    NotNow,
    Ordered,
    Paused,
    PressureRead,
    PumpRuns,
    SiteLooked,
    Struck,
)
from ui.bedside.screen import BedsideScreen
from ui.theme import apply, load_fonts, theme_named


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, theme_named("night"), 100)


class Task(NamedTuple):
    """What is to be done, by which keys, in how many at most, and what it leaves."""

    name: str
    keys: str
    most: int
    leaves: tuple[type, ...]


TASKS = (
    Task("chart a MAP", "6 8 Enter", 3, (PressureRead,)),
    Task("chart a pressure with its heart rate", "6 6 Space h 1 0 4 Enter", 8,
         (PressureRead, HeartRead)),
    Task("one ordered step", "Up Enter", 2, (PumpRuns,)),
    Task("a typed dose", "D 0 . 1 1 Enter", 6, (PumpRuns,)),
    Task("a typed rate", "R 2 8 . 9 Enter", 6, (PumpRuns,)),
    Task("a site check", "S 0 Enter", 3, (SiteLooked,)),
    Task("a heart rate", "H 1 0 4 Enter", 5, (HeartRead,)),
    Task("somebody informed", "I 1 2 Enter", 10, (Informed,)),
    Task("a note", "O t u r n Enter", 6, (Noted,)),
    Task("a pause", "P 1 Enter", 3, (Paused,)),
    Task("acknowledge the strip", "A", 2, (Acknowledged,)),
    Task("not now", "N 1 Enter", 3, (NotNow,)),
    Task("undo what was just charted", "7 6 Enter Ctrl+Z", 5, (PressureRead, Struck)),
    Task("a late reading", "5 8 Space - 1 6 Enter", 7, (PressureRead,)),
    Task("a new order in one line", "E 2 0 . 0 4 Enter W Enter Enter", 10, (Ordered,)),
    Task("a bag of the same strength", "B N S B Enter 1 Enter", 9,
         (BagHung, CheckAnswered, CheckAnswered)),
    Task("from a peripheral to a central line", "L C 1 1 Y X Y K Enter", 9,
         (LineChosen, CheckAnswered)),
    Task("extravasation, to the first steps", "X 2 Y 1 4 Enter Ctrl+Enter", 9,
         (SiteLooked, LeakStep, LeakStep, LineChosen)),
    Task("a second agent", "V 1 m 0 . 0 3 Enter c Ctrl+Enter", 10, (AgentRuns,)),
)  # fmt: skip


def opened(qtbot: QtBot, rows: list[Row] | None = None) -> tuple[Bedside, BedsideScreen]:
    here = Bedside(titrating() if rows is None else rows)
    screen = BedsideScreen(here.desk, here.id)
    qtbot.addWidget(screen)
    screen.resize(1600, 1000)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    screen.arrive()
    return here, screen


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name.replace(" ", "_"))
def test_a_task_takes_no_more_keys_than_it_may(qtbot: QtBot, task: Task) -> None:
    here, screen = opened(qtbot)
    fingers, keys = Fingers(screen), task.keys.split()
    count = fingers.type(" ".join(keys[:-1]))
    assert tuple(type(what) for what in here.charted()) != task.leaves, "a key too many"
    assert count + fingers.type(keys[-1]) <= task.most
    assert tuple(type(what) for what in here.charted()) == task.leaves
    in_drawer = screen.drawer.is_open and task.keys.startswith("X")
    assert in_drawer or screen.entry.bar.line.hasFocus()


def test_a_map_of_three_digits_takes_one_key_more(qtbot: QtBot) -> None:
    _here, screen = opened(qtbot, [*titrating(), ("14:05:30", mean("98", "arterial"))])
    assert Fingers(screen).type("1 0 4 Enter") == 4
    assert "Charted" in screen.entry.bar.sentence.words()
