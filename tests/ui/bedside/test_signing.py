"""Signing later: the list is read, what is not hers is taken out, one key signs the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import CTRL
from lockroom import BADGE, OTHER_BADGE, Room, a_room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.record.entries import SignedFor
from assistant.views.signing import to_sign, waiting_words
from ui.bedside.screen import BedsideScreen
from ui.bedside.to_sign import SignList
from ui.board.screen import BoardScreen
from ui.widgets import Chip
from ui.widgets.tick_row import TickRow

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, "demo_bed_12") as made:
        made.bedside()
        for value in ("66", "67", "68"):
            made.hands.type(value)
            made.hands.enter()
            if made.session.chart.log.last() is None:
                raise AssertionError("nothing is charted")
        made.pass_time(seconds=5)
        yield made


def list_of(room: Room) -> SignList:
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen)
    return here.signing.list


def signed_by(room: Room) -> list[str]:
    return [event.by.name for event in room.session.chart.all(SignedFor)]


def test_H35_what_nobody_signed_stands_on_the_bedside_and_on_the_board(room: Room) -> None:
    count = len(to_sign(room.session.chart, room.desk.now(), room.desk.zone))
    assert count >= 3
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen)
    assert here.field.side.unsigned.isVisible()
    assert here.field.side.unsigned.text() == f"{count} unsigned: sign"
    room.hands.press(Key.Key_F2)
    board = room.window.screen_here()
    assert isinstance(board, BoardScreen)
    chips = [chip.accessibleName() for chip in board.findChildren(Chip) if chip.isVisible()]
    assert f"{count} unsigned" in chips


def test_H35_a_person_reads_the_list_and_signs_all_of_it_in_one(room: Room) -> None:
    room.scan(BADGE)
    room.hands.press(Key.Key_S, CTRL)
    rows = list_of(room).rows
    assert any("MAP 68" in row.accessibleName() for row in rows)
    assert all(row.isChecked() for row in rows)
    assert list_of(room).button.text() == f"Sign {len(rows)} entries as RN A Mensah"
    room.hands.enter()
    assert list_of(room).isHidden()
    assert signed_by(room) == ["RN A Mensah"]
    assert waiting_words(room.session.chart) == ""
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen)
    assert not here.field.side.unsigned.isVisible()
    assert room.hands.here is here.entry.bar.line


def test_H35_what_is_not_hers_is_taken_out_by_a_key_and_stays_unsigned(room: Room) -> None:
    room.scan(BADGE)
    room.hands.press(Key.Key_S, CTRL)
    count = len(list_of(room).rows)
    room.hands.press(Key.Key_Down)
    room.hands.press(Key.Key_Space)
    room.hands.enter()
    assert signed_by(room) == ["RN A Mensah"]
    (signature,) = room.session.chart.all(SignedFor)
    assert len(signature.what.entries) == count - 1
    assert waiting_words(room.session.chart) == "1 unsigned"


def test_by_mouse_rows_are_taken_out_and_the_rest_is_signed(room: Room) -> None:
    room.scan(BADGE)
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen)
    QTest.mouseClick(here.field.side.unsigned, LEFT)
    first = list_of(room).rows[0]
    QTest.mouseClick(first, LEFT)
    assert not first.isChecked()
    QTest.mouseClick(list_of(room).button, LEFT)
    room.hands.settle()
    assert waiting_words(room.session.chart) == "1 unsigned"


def test_nothing_ticked_is_nothing_to_sign(room: Room) -> None:
    room.scan(BADGE)
    room.hands.press(Key.Key_S, CTRL)
    for row in list_of(room).rows:
        row.setChecked(False)
    for _ in range(len(list_of(room).rows) + 4):
        room.hands.press(Key.Key_Tab)
        assert list_of(room).isAncestorOf(room.hands.here)
    assert not list_of(room).button.isEnabled()
    room.hands.enter()
    assert signed_by(room) == []
    room.hands.press(Key.Key_Escape)
    assert list_of(room).isHidden()


def test_H35_nobody_signs_while_nobody_is_here_and_one_scan_opens_the_list(room: Room) -> None:
    room.hands.press(Key.Key_S, CTRL)
    assert list_of(room).isHidden()
    assert "who signs" in room.panel._question.words()
    assert not room.panel.unsigned_button.isVisible()
    room.scan(BADGE)
    assert list_of(room).isVisible()
    assert signed_by(room) == []


def test_H35_another_person_never_signs_under_the_name_that_was_shown(room: Room) -> None:
    room.scan(BADGE)
    room.hands.press(Key.Key_S, CTRL)
    room.scan(OTHER_BADGE)
    shown = list_of(room)
    assert shown.button.text().endswith("RN J Costa")
    room.pass_time(minutes=20)
    assert shown.isHidden()


def test_a_row_is_as_high_as_its_words_and_its_target(qtbot: QtBot) -> None:
    row = TickRow("1", "14:05", "word " * 60)
    qtbot.addWidget(row)
    assert row.heightForWidth(400) > row.heightForWidth(1600) >= 44
    moved: list[int] = []
    row.moved.connect(moved.append)
    QTest.keyClick(row, Key.Key_Down)
    QTest.keyClick(row, Key.Key_Up)
    assert moved == [1, -1]
