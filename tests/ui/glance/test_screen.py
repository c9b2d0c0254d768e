"""Glance: it comes by itself, gives back what was half typed, and takes no value by accident."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from crossed import far, go_to, keys, live, press, pressures
from lockroom import BADGE, Room, a_room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.record.entries import PressureRead
from ui.board.screen import BoardScreen
from ui.glance.band import Band

Key = Qt.Key


@pytest.fixture
def one(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, "demo_bed_12") as made:
        made.scan(BADGE)
        yield made


@pytest.fixture
def two(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, "demo_bed_12", "demo_bed_7") as made:
        made.scan(BADGE)
        yield made


def test_it_comes_after_90_s_and_gives_back_what_was_half_typed(one: Room) -> None:
    go_to(one, "12")
    keys(one, "D0.1")
    one.pass_time(seconds=89)
    live(one)
    one.pass_time(seconds=1)
    assert far(one).beds[0].bed == "12"
    assert not one.window._bar.isVisible()
    one.pass_time(seconds=5)
    keys(one, "6")
    here = live(one)
    assert here.entry.bar.line.text() == "0.1"
    assert QApplication.focusWidget() is here.entry.bar.line
    assert one.window._bar.isVisible()


def test_it_does_not_come_over_the_board(one: Room) -> None:
    one.pass_time(seconds=200)
    assert isinstance(one.window.screen_here(), BoardScreen)


def test_a_digit_begins_a_pressure_where_one_bed_runs_and_nothing_is_typed(one: Room) -> None:
    go_to(one, "12")
    before = pressures(one, "12")
    press(one, Key.Key_F11)
    one.pass_time(seconds=2)
    keys(one, "68")
    one.hands.enter()
    assert pressures(one, "12") == before + 1
    event = one.session.chart.event(PressureRead)
    assert event is not None
    assert str(event.what.mean.shown if event.what.mean else "") == "68"


def test_H34_no_key_of_its_first_second_is_a_value_at_the_bedside_either(one: Room) -> None:
    go_to(one, "12")
    before = pressures(one, "12")
    press(one, Key.Key_F11)
    keys(one, "68")
    one.hands.enter()
    here = live(one)
    assert here.entry.bar.line.text() == ""
    assert "was not taken" in here.entry.bar.comment.words()
    assert pressures(one, "12") == before
    one.pass_time(seconds=1)
    keys(one, "68")
    assert here.entry.bar.line.text() == "68"


def test_H34_a_digit_never_joins_what_was_half_typed(one: Room) -> None:
    go_to(one, "12")
    keys(one, "6")
    one.pass_time(seconds=95)
    keys(one, "68")
    assert live(one).entry.bar.line.text() == "6"


def test_any_other_key_and_a_click_go_back_to_where_one_was(one: Room) -> None:
    press(one, Key.Key_F11)
    far(one)
    press(one, Key.Key_Escape)
    assert isinstance(one.window.screen_here(), BoardScreen)
    go_to(one, "12")
    press(one, Key.Key_F11)
    QTest.mouseClick(far(one).panes[0], Qt.MouseButton.LeftButton)
    live(one)
    one.window.go(("back",))
    assert isinstance(one.window.screen_here(), BoardScreen)


def test_a_shift_of_a_scanner_and_a_held_key_leave_it_as_it_is(one: Room) -> None:
    go_to(one, "12")
    press(one, Key.Key_F11)
    press(one, Key.Key_Shift)
    far(one)


def test_a_badge_leads_back_to_the_bedside(one: Room) -> None:
    go_to(one, "12")
    press(one, Key.Key_F11)
    one.scan(BADGE)
    live(one)


def test_every_text_is_large_enough_for_three_metres(two: Room) -> None:
    go_to(two, "12")
    press(two, Key.Key_F11)
    two.window.repaint()
    for pane in far(two).panes:
        pane.grab()
        assert len(pane.drawn) > 8
        assert min(size for _text, size in pane.drawn) >= 58


def test_H34_with_two_beds_a_digit_asks_which_and_charts_nothing(two: Room) -> None:
    go_to(two, "12")
    before = pressures(two, "12"), pressures(two, "7")
    press(two, Key.Key_F11)
    two.pass_time(seconds=2)
    keys(two, "68")
    assert far(two).band.words() == "Which bed? 68 7 or 12, then Enter"
    press(two, Key.Key_Return)
    far(two)
    keys(two, "7")
    press(two, Key.Key_Return)
    here = live(two)
    assert two.window.where()[1] == here.session
    assert here.entry.bar.line.text() == ""
    keys(two, "6")
    assert here.entry.bar.line.text() == ""
    assert (pressures(two, "12"), pressures(two, "7")) == before


def test_without_an_infusion_it_says_so_and_any_key_goes_back(tmp_path: Path, qtbot: QtBot) -> None:
    with a_room(tmp_path) as room:
        press(room, Key.Key_F11)
        band = far(room).band
        assert isinstance(band, Band)
        assert band.isVisible()
        assert band.words() == "No infusion is running."
        keys(room, "6")
        assert isinstance(room.window.screen_here(), BoardScreen)


def test_two_beds_stand_side_by_side_each_with_its_own_edge(two: Room) -> None:
    go_to(two, "12")
    press(two, Key.Key_F11)
    panes = far(two).panes
    assert [p.accessibleName()[:6] for p in panes] == ["Bed 7,", "Bed 12"]
    assert panes[0]._edge != panes[1]._edge
