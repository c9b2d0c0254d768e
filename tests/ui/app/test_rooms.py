"""Every place of the window can be gone to, on a real record."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from pathlib import Path

import pytest
from desks import NOW
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock
from assistant.command.places import STORIES, protocol
from assistant.store import Folder, Store
from assistant.store.workstation import workstation
from assistant.stories.reading import read_story
from ui.app.demonstration import play_into
from ui.app.drafts import StoredDrafts
from ui.app.rooms import Rooms
from ui.desk import Desk


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[tuple[Rooms, Desk]]:
    with ThreadPoolExecutor(1) as worker:
        store = worker.submit(Store.open, Folder.at(tmp_path)).result()
        desk = Desk(store, protocol(), StoppedClock(NOW), UTC, worker, training=True)
        story = read_story((STORIES / "demo_bed_12.story").read_text(encoding="utf-8"))
        worker.submit(play_into, desk, store, story.ending(NOW)).result()
        settings = workstation(tmp_path)
        made = Rooms(desk, store, worker, StoredDrafts(store, worker), settings)
        yield made, desk
        made.close()
        worker.submit(store.close).result()


def test_every_place_can_be_made_and_shown(qtbot: QtBot, rooms: tuple[Rooms, Desk]) -> None:
    made, desk = rooms
    (session,) = desk.sessions
    of_a_session = {"bedside", "sheet", "label"}
    for place, make in made.makers().items():
        screen = make(session if place in of_a_session else None)
        qtbot.addWidget(screen)
        screen.resize(1600, 900)
        screen.show()
        screen.arrive()
        screen.refresh()
        qtbot.waitUntil(lambda shown=screen: not shown.busy)  # type: ignore[misc]


def test_a_place_of_a_session_is_none_without_one(rooms: tuple[Rooms, Desk]) -> None:
    makers = rooms[0].makers()
    for place in ("bedside", "sheet", "label"):
        with pytest.raises(ValueError, match="belongs to a session"):
            makers[place](None)
