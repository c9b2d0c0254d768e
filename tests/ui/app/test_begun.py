"""After a kill an emergency start goes on half typed, or at the bedside when it is on the disk."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from desks import NOW, a_desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock
from ui.app.begun import AT, HURRIED, begun_at_once
from ui.app.drafts import NEW
from ui.app.pictures import settle
from ui.app.running import Running
from ui.app.start import Start
from ui.desk import Desk
from ui.setup.drafts import MemoryDrafts
from ui.setup.emergency import EmergencyScreen


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk("emergency") as made:
        yield made


def kept(bed: str, minutes: int) -> MemoryDrafts:
    drafts = MemoryDrafts()
    at = (NOW - timedelta(minutes=minutes)).isoformat()
    drafts.set(None, "emergency", json.dumps({"bed": bed, AT: at}))
    return drafts


def test_one_that_reached_the_disk_is_found_by_its_bed_and_forgotten_as_a_draft(desk: Desk) -> None:
    drafts = kept("12", 90)
    assert begun_at_once(desk, drafts, "emergency") in desk.sessions
    assert drafts.get(None, "emergency") == ""


@pytest.mark.parametrize(("bed", "minutes"), [("12", 1), ("7", 90), ("", 90)])
def test_one_that_did_not_goes_on_as_it_was_typed(desk: Desk, bed: str, minutes: int) -> None:
    drafts = kept(bed, minutes)
    assert begun_at_once(desk, drafts, "emergency") is None
    assert drafts.get(None, "emergency") != ""
    assert begun_at_once(desk, MemoryDrafts(), HURRIED[0]) is None


@contextmanager
def program(folder: Path) -> Iterator[Running]:
    """The whole program in training, ended as by a kill: nothing is left on purpose."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Running(Start(folder, training=True, clock=StoppedClock(NOW)), app)
    made.ticker.stop()
    try:
        yield made
    finally:
        made.window.close()
        made.close()


def typed(made: Running, keys: str) -> None:
    made.window.resize(1280, 720)
    made.window.show()
    made.window.activateWindow()
    made.window.go(("emergency",))
    settle(made)
    for sign in keys:
        at = QApplication.focusWidget() or made.window
        if sign == "\n":
            QTest.keyClick(at, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(at, sign)
    settle(made)


def test_an_emergency_start_that_was_killed_half_typed_goes_on_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(tmp_path) as made:
        typed(made, "a12\n70\ne")
    with program(tmp_path) as made:
        assert made.window.where() == ("emergency", None)
        here = made.window.screen_here()
        assert isinstance(here, EmergencyScreen)
        assert here.page.texts()["weight"] == "70"


def test_one_that_was_killed_after_the_disk_had_it_opens_at_the_bedside_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(tmp_path) as made:
        typed(made, "a12\n70\ne1p0.05\n13.1")
        here = made.window.screen_here()
        assert isinstance(here, EmergencyScreen)
        kept = made.worker.submit(made.store.draft, NEW, "emergency").result() or ""
        here.footer.go_button.click()
        qtbot.waitUntil(lambda: made.window.where()[0] == "bedside")
        made.worker.submit(made.store.set_draft, NEW, "emergency", kept).result()
        made.worker.submit(made.store.set_draft, NEW, "place", "emergency").result()
    with program(tmp_path) as made:
        (session,) = made.desk.sessions
        assert made.window.where() == ("bedside", session)


def test_a_place_whose_session_runs_by_now_opens_at_the_bedside(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(tmp_path) as made:
        typed(made, "a12\n70\ne1p0.05\n13.1")
        here = made.window.screen_here()
        assert isinstance(here, EmergencyScreen)
        here.footer.go_button.click()
        qtbot.waitUntil(lambda: made.window.where()[0] == "bedside")
        (session,) = made.desk.sessions
        place = f"emergency {session}"
        made.worker.submit(made.store.set_draft, NEW, "place", place).result()
    with program(tmp_path) as made:
        assert made.window.where() == ("bedside", session)
