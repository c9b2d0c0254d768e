"""How the program starts: its folder, its zone, and what it says when nothing can be opened."""

from pathlib import Path

import pytest
from desks import NOW, a_desk, memory_of
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from assistant.clock import StoppedClock
from assistant.command.places import STORIES
from assistant.store import Folder, Store
from assistant.stories.reading import read_story
from ui.app import Start, run
from ui.app.demonstration import play_into, trainee
from ui.app.start import local_zone, ourselves


def test_training_has_a_folder_of_its_own_wherever_the_data_lie(tmp_path: Path) -> None:
    real = Start(tmp_path).place
    training = Start(tmp_path, training=True).place
    assert real.path == tmp_path
    assert training.path == tmp_path / "training"
    own = Start(training=True).place
    assert own.path.name == "training"
    assert own.key != Start().place.key


def test_the_zone_knows_its_clock_changes_when_it_has_a_name(qapp: QApplication) -> None:
    zone = local_zone()
    assert zone.utcoffset(NOW) == NOW.astimezone().utcoffset()


def test_the_program_can_start_itself_once_more() -> None:
    assert ourselves()[-1] == "assistant"


@pytest.mark.parametrize("fault", ["folder", "protocol"])
def test_H55_what_cannot_be_opened_is_told_in_a_box_and_ends_with_1(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: str,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    if fault == "folder":
        (tmp_path / "record.db").write_text("this is no record", encoding="utf-8")
        start = Start(tmp_path, clock=StoppedClock(NOW))
    else:
        (tmp_path / "adult.toml").write_text("not = a protocol", encoding="utf-8")
        start = Start(tmp_path, clock=StoppedClock(NOW), shipped=tmp_path)
    assert run(start) == 1
    assert told
    assert told[0] in capsys.readouterr().err
    if fault == "folder":
        assert "Cannot open" in told[0]
        assert (tmp_path / "record.db").read_text(encoding="utf-8") == "this is no record"


def test_a_story_that_breaks_its_promise_is_no_demonstration() -> None:
    text = (STORIES / "demo_bed_3.story").read_text(encoding="utf-8") + "11:05 map 60 -> stopped\n"
    with a_desk() as desk, pytest.raises(ValueError, match="promised 'stopped'"):
        play_into(desk, memory_of(desk), read_story(text))


def test_a_story_is_played_under_the_profile_that_it_names() -> None:
    text = "profile paediatric\n07:00 bed 4\n"
    with a_desk() as desk:
        play_into(desk, memory_of(desk), read_story(text))
        play_into(desk, memory_of(desk), read_story("07:00 bed 5\n"))
        names = [session.protocol.protocol.id for session in desk.sessions.values()]
        assert names == ["NE-PAEDIATRIC", "NE-ADULT-SEPTIC"]


def test_training_has_a_charge_nurse_and_a_second_checker_the_first_time(tmp_path: Path) -> None:
    store = Store.open(Folder.at(tmp_path))
    assert trainee(store).role == "charge"
    assert trainee(store) == trainee(store)
    assert len(store.people().everyone()) == 2
    store.close()
