"""The whole program on a real folder: first start, coming back, a second start, a bad record."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock
from assistant.command.places import demonstrations
from assistant.record.entries import Amount, BedTaken, ClockMoved, PressureRead, Stopped
from assistant.session import Outcome
from assistant.store import AlreadyOpen, Folder, Store
from assistant.wording.setup import TRAINING_NAMES, TRAINING_PIN
from ui.app.door import raised_another
from ui.app.drafts import StoredDrafts
from ui.app.pictures import settle
from ui.app.running import Running
from ui.app.start import Start
from ui.board.newcomer import NewPerson
from ui.board.people import Known
from ui.desk import Signed

NOW = datetime(2026, 11, 21, 14, 6, 12, tzinfo=UTC)


@contextmanager
def running(folder: Path, *, training: bool = True, demo: bool = True) -> Iterator[Running]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    stories = demonstrations() if demo else ()
    start = Start(folder, training, stories, StoppedClock(NOW))
    program = Running(start, app)
    try:
        yield program
    finally:
        program.window.close()
        program.close()


def test_a_first_start_needs_nothing_and_shows_an_empty_board(qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path, training=False) as program:
        assert program.window.where() == ("board", None)
        assert program.desk.sessions == {}
        assert program.rooms.gate.is_new()


def test_the_first_person_signs_in_and_can_be_asked_again_after_a_restart(
    qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[tuple[Signed | None, str]] = []

    def answered(who: Signed | None, why: str) -> None:
        told.append((who, why))

    with running(tmp_path, training=False) as program:
        program.rooms.gate.make_first("RN P Singh", "PS", "283746", answered)
        qtbot.waitUntil(lambda: len(told) == 1)
    with running(tmp_path, training=False) as program:
        program.rooms.gate.sign_in("PS", "111112", answered)
        program.rooms.gate.sign_in("ps", "283746", answered)
        qtbot.waitUntil(lambda: len(told) == 3)
    assert [who.name if who else None for who, _ in told] == ["RN P Singh", None, "RN P Singh"]
    assert "PIN" in told[1][1]


def test_training_begins_with_three_infusions_in_a_folder_of_its_own(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with running(tmp_path) as program:
        assert len(program.desk.sessions) == 3
        assert all(s.training for s in program.desk.sessions.values())
    assert (tmp_path / "training" / "record.db").is_file()
    assert not (tmp_path / "record.db").exists()
    with running(tmp_path) as again:
        assert len(again.desk.sessions) == 3


def test_H47_what_was_charted_is_there_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path) as program:
        session = next(iter(program.desk.sessions))
        with qtbot.waitSignal(program.desk.charted):
            reading = PressureRead(map=Amount(text="64", unit="mmHg"))
            program.desk.submit(session, program.desk.act(reading))
    with running(tmp_path) as again:
        assert again.desk.sessions[session].chart.last(PressureRead) == reading


def test_the_next_start_resumes_on_the_same_screen(qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path) as program:
        session = next(iter(program.desk.sessions))
        program.window.go(("bedside", session))
        settle(program)
    with running(tmp_path) as again:
        assert again.window.where() == ("bedside", session)


def test_H53_a_second_start_raises_the_first_window_and_a_second_writer_is_refused(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with running(tmp_path) as program:
        program.window.hide()
        knocked: list[bool] = []
        program.window.raised.connect(lambda: knocked.append(True))
        assert raised_another(program.start.place)
        qtbot.waitUntil(lambda: bool(knocked))
        assert program.window.isVisible()
        with pytest.raises(AlreadyOpen):
            Store.open(program.start.place)


def test_nobody_is_raised_when_nobody_is_there(tmp_path: Path) -> None:
    assert not raised_another(Folder.at(tmp_path))


def test_H38_sleep_is_charted_by_the_assistant_and_told(qtbot: QtBot, tmp_path: Path) -> None:
    with running(tmp_path) as program:
        with qtbot.waitSignals([program.desk.charted] * 3):
            program.ticker.slept.emit(2400)
        for session in program.desk.sessions.values():
            assert session.chart.last(ClockMoved) == ClockMoved(what="slept", seconds=2400)
        program.window.show()
        assert "This computer slept from " in program.window.trouble_said()
        assert " fell due." in program.window.trouble_said()


def test_G15_an_exception_in_a_slot_is_seen_and_written_down(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with running(tmp_path) as program:
        program.window.show()
        fault = RuntimeError("a slot failed")
        program.caught(RuntimeError, fault, None)
        assert "a slot failed" in capsys.readouterr().err
        assert program.window.trouble_said().startswith("The program failed here")


def test_H36_in_training_a_second_person_can_check_and_the_charge_nurse_can_add(
    qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[tuple[Signed | None, str]] = []

    def answered(who: Signed | None, why: str) -> None:
        told.append((who, why))

    with running(tmp_path, demo=False) as program:
        here = program.desk.person
        assert here is not None
        checker = TRAINING_NAMES[1]
        program.rooms.gate.sign_in(checker[0], TRAINING_PIN, answered)
        program.rooms.gate.add(NewPerson("RN M Ito", "MI", "283746"), here, answered)
        qtbot.waitUntil(lambda: len(told) == 2)
        assert told[0][0] is not None
        assert told[0][0].id != here.id
        assert told[1] == (told[1][0], "")
        assert Known("MI", "RN M Ito", "nurse") in program.rooms.gate.names()
    with running(tmp_path, demo=False) as program:
        assert program.desk.person == here


def test_H47_a_first_page_that_is_on_the_disk_is_resumed_although_no_screen_heard_of_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with running(tmp_path, training=False) as program:
        heard: list[Outcome] = []
        acts = (program.desk.act(BedTaken(bed="12")),)
        session = program.desk.open_session(heard.append, acts).id
        qtbot.waitUntil(lambda: bool(heard))
        drafts = StoredDrafts(program.store, program.worker)
        drafts.set(None, "patient", '{"bed": "12"}')
        drafts.set(None, "place", "setup")
        settle(program)
    with running(tmp_path, training=False) as again:
        assert again.window.where() == ("setup", session)
        assert StoredDrafts(again.store, again.worker).get(None, "patient") == ""


def test_a_stopped_infusion_hears_no_more_of_the_computers_sleep(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with running(tmp_path) as program:
        over, *others = program.desk.sessions
        with qtbot.waitSignal(program.desk.charted):
            program.desk.submit(over, program.desk.act(Stopped(reason="ordered")))
        with qtbot.waitSignals([program.desk.charted] * len(others)):
            program.ticker.slept.emit(2400)
        settle(program)
        heard = [bool(s.chart.last(ClockMoved)) for s in program.desk.sessions.values()]
        assert heard == [False, True, True]
