"""Two patients on one workstation, never confused. Hazard H34."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from crossed import bed, go_to, keys, live, press, pressures
from lockroom import BADGE, Room, a_room
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, "demo_bed_12", "demo_bed_7") as made:
        made.scan(BADGE)
        yield made


def test_H34_the_other_bed_is_told_with_its_key_and_the_key_goes_there(room: Room) -> None:
    go_to(room, "12")
    assert room.window.crossing.words().startswith("* Bed 7: ")
    assert room.window.crossing.button.key() == "F6"
    press(room, Key.Key_F6)
    assert live(room).session == bed(room, "7")
    assert room.window.crossing.words().startswith("** Bed 12: MAP 4 below target")
    press(room, Key.Key_F6)
    assert live(room).session == bed(room, "12")


def test_H34_what_is_half_typed_at_one_bed_stays_there(room: Room) -> None:
    twelve = go_to(room, "12")
    keys(room, "6")
    press(room, Key.Key_F6)
    assert live(room).entry.bar.line.text() == ""
    room.pass_time(seconds=2)
    keys(room, "71")
    press(room, Key.Key_F6)
    assert live(room) is twelve
    assert twelve.entry.bar.line.text() == "6"


def test_H34_keys_of_the_first_second_after_crossing_are_said_and_not_taken(room: Room) -> None:
    go_to(room, "12")
    before = pressures(room, "7")
    press(room, Key.Key_F6)
    keys(room, "68")
    room.hands.enter()
    here = live(room)
    assert here.entry.bar.line.text() == ""
    assert "was not taken" in here.entry.bar.comment.words()
    assert pressures(room, "7") == before
    room.pass_time(seconds=1)
    keys(room, "68")
    room.hands.enter()
    assert pressures(room, "7") == before + 1


def test_H34_one_edge_is_on_banner_drawer_and_board_and_the_other_bed_has_another(
    room: Room,
) -> None:
    twelve = go_to(room, "12")
    edge = room.desk.edge(twelve.session)
    assert twelve.banner._edge == twelve.drawer._edge == twelve._edge == edge
    assert room.window.crossing.edge == room.desk.edge(bed(room, "7")) != edge
    room.window.go(("sheet", twelve.session))
    room.hands.settle()
    assert room.window.screen_here().banner._edge == edge  # type: ignore[attr-defined]


def test_it_is_not_there_on_the_board_nor_while_one_alone_runs(room: Room) -> None:
    go_to(room, "12")
    room.window.go(("board", None))
    assert room.window.crossing.words() == ""
