"""The protocols behind the window: signed, changed, faulty, and what earlier sessions keep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from unit import septic_shock
from unitplace import SEPTIC, UnitPlace

from assistant.clock import StoppedClock
from assistant.library.files import whole_text
from assistant.library.kept import UNREADABLE
from assistant.library.shelf import Shelf
from assistant.library.trust import remove
from assistant.record.entries import BedTaken, SessionOpened
from assistant.store import Folder, Store
from assistant.trouble import Trouble
from ui.app.running import Running
from ui.app.shelves import Begun, Shelves, open_shelf, texts_begun, to_tell
from ui.app.start import Start
from ui.setup.choosing import ChoosingScreen
from ui.setup.drafts import PROFILE
from ui.setup.screen import SetupScreen

NOW = datetime(2026, 11, 22, 14, 6, 12, tzinfo=UTC)
LATE = datetime(2027, 5, 23, 14, 6, 12, tzinfo=UTC)
ITO = "K Ito, ICU pharmacist"


@contextmanager
def running(data: Path, at: datetime = NOW) -> Iterator[Running]:
    """The program for real patients on that folder."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Running(Start(data, clock=StoppedClock(at)), app)
    program.ticker.stop()
    try:
        yield program
    finally:
        program.window.close()
        program.close()


@pytest.fixture
def unit(tmp_path: Path) -> UnitPlace:
    return UnitPlace(tmp_path).signed()


def opened(program: Running, qtbot: QtBot, profile: str = SEPTIC) -> UUID:
    """A session with its bed on the disk."""
    bed = program.desk.act(BedTaken(bed="12"))
    with qtbot.waitSignal(program.desk.charted):
        return program.desk.open_session(None, [bed], profile).id


def told(program: Running, qtbot: QtBot) -> str:
    """What the band says once every protocol is read."""
    with qtbot.waitSignal(program.shelves.told):
        program.shelves.read_on()
    return program.window.trouble_said()


def test_a_session_begins_under_the_units_own_signed_text(qtbot: QtBot, unit: UnitPlace) -> None:
    with running(unit.data) as program:
        ident = opened(program, qtbot)
        session = program.desk.sessions[ident]
        first = session.chart.last(SessionOpened)
        assert first is not None
        assert (first.profile, first.approved_by) == (SEPTIC, ITO)
        assert first.protocol_hash == session.protocol.digest
        assert session.protocol.signed
        assert told(program, qtbot) == ""


def test_H24_a_running_session_keeps_text_and_approval_whatever_becomes_of_the_file(
    qtbot: QtBot, unit: UnitPlace
) -> None:
    with running(unit.data) as program:
        ident = opened(program, qtbot)
        began = program.desk.sessions[ident].protocol
    unit.change('version = "0.1"', 'version = "9"')
    remove(unit.data, "K Ito")
    with running(unit.data, LATE) as program:
        assert program.desk.sessions[ident].protocol == began
        assert began.signed
        assert not program.desk.protocol.signed
        later = opened(program, qtbot)
        assert not program.desk.sessions[later].protocol.signed
    with running(unit.data, LATE) as program:
        assert program.desk.sessions[ident].protocol == began
        assert not program.desk.sessions[later].protocol.signed


def test_H24_an_unsigned_session_gains_no_approval_by_a_later_signature(
    qtbot: QtBot, tmp_path: Path
) -> None:
    unit = UnitPlace(tmp_path)
    with running(unit.data) as program:
        ident = opened(program, qtbot)
    unit.signed()
    with running(unit.data) as program:
        assert program.desk.protocol.signed
        assert not program.desk.sessions[ident].protocol.signed


def test_H24_a_changed_file_is_told_with_its_line_when_the_window_opens(
    qtbot: QtBot, unit: UnitPlace
) -> None:
    unit.change('version = "0.1"', 'version = "0.1.1"')
    with running(unit.data) as program:
        said = told(program, qtbot)
        assert "adult_septic_shock.toml is unsigned: changed since K Ito" in said
        assert 'was “version = "0.1"”' in said
        assert not program.desk.protocol.signed


def test_H24_a_faulty_file_opens_the_program_for_charting_alone(
    qtbot: QtBot, unit: UnitPlace
) -> None:
    unit.change("[protocol]", "[protocol")
    with running(unit.data) as program:
        assert "Record only: adult_septic_shock.toml has 1 fault" in told(program, qtbot)
        ident = opened(program, qtbot)
        rules = program.desk.sessions[ident].protocol
        assert rules.record_only.startswith("adult_septic_shock.toml has 1 fault")
        assert not rules.signed
    with running(unit.data) as program:
        again = program.desk.sessions[ident].protocol
        assert again.record_only == rules.record_only
        assert again.digest == rules.digest


def test_H24_a_session_whose_text_cannot_be_read_any_more_is_charted_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    usual = septic_shock()
    store = Store.open(Folder.at(tmp_path))
    old = store.keep_protocol(b"name = 'an older version'\n")
    begun = Begun(lambda: usual)
    for digest in (old, "0" * 64):
        first = SessionOpened(protocol_hash=digest, training=False, approved_by=ITO)
        rules = begun.rules(first, texts_begun(store, first))
        assert rules.record_only == UNREADABLE
        assert not rules.signed
    store.close()


def test_each_text_is_read_once_for_all_its_sessions(tmp_path: Path, unit: UnitPlace) -> None:
    text = whole_text(unit.file)
    begun = Begun(septic_shock)
    first = SessionOpened(protocol_hash="d", training=False)
    assert begun.rules(first, (text, b"")) is begun.rules(first, (text, b""))


def test_a_copy_that_cannot_be_kept_is_told_and_holds_nothing_up(
    qtbot: QtBot, unit: UnitPlace
) -> None:
    start = Start(unit.data, clock=StoppedClock(NOW))
    store = Store.open(Folder.at(unit.data))
    shelf = open_shelf(start, store)
    assert to_tell(start, shelf) == ()
    for copy in (unit.data / "signed").iterdir():
        copy.unlink()
    (unit.data / "signed").rmdir()
    (unit.data / "signed").write_text("in its place")
    (sentence,) = to_tell(start, shelf)
    assert "was not written" in sentence
    store.close()


def test_when_no_protocol_can_be_read_it_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def none(*_words: object, **_more: object) -> Shelf:
        raise Trouble("No protocol can be read: all are torn.")

    monkeypatch.setattr(Shelf, "open", none)
    with ThreadPoolExecutor(1) as worker:
        store = worker.submit(Store.open, Folder.at(tmp_path)).result()
        shelves = Shelves(Start(tmp_path, clock=StoppedClock(NOW)), store, worker)
        with qtbot.waitSignal(shelves.told) as heard:
            shelves.read_on()
        assert heard.args == [("No protocol can be read: all are torn.",)]
        with pytest.raises(Trouble):
            shelves.profiles()
        worker.submit(store.close).result()


def test_a_start_that_was_cut_off_goes_on_under_the_profile_that_was_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with running(tmp_path) as program:
        program.window.go(("choose", None))
        program.window.show()
        screen = program.window.screen_here()
        assert isinstance(screen, ChoosingScreen)
        screen.choices.options()[4].click()
        assert program.window.where() == ("setup", None)
    with running(tmp_path) as program:
        assert program.window.where() == ("setup", None)
        wizard = program.window.screen_here()
        assert isinstance(wizard, SetupScreen)
        assert wizard.place.protocol.protocol.id == "NE-PAEDIATRIC"
        program.rooms._drafts.set(None, PROFILE, "")
    with running(tmp_path) as program:
        assert program.window.where() == ("choose", None)


def test_without_a_signature_nothing_of_signing_is_even_read_in() -> None:
    import subprocess
    import sys

    words = (
        "import sys; from datetime import date; from assistant.library.shelf import Shelf; "
        "Shelf.open(None, date(2026, 11, 22)); print('cryptography' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_training_uses_the_units_own_protocols(qtbot: QtBot, unit: UnitPlace) -> None:
    start = Start(unit.data, training=True)
    assert start.protocols == Start(unit.data).protocols == unit.data
    assert start.place.path == unit.data / "training"
    assert Start().protocols == Folder.default().path
