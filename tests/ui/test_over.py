"""Who is here: one scan or F12 over any screen, and nothing that is typed is lost by it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hands import CTRL
from lockroom import BADGE, OTHER_BADGE, PIN, Room, a_room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.record.entries import PressureRead, PumpRuns
from ui.bedside.screen import BedsideScreen
from ui.over import Over
from ui.setup.screen import SetupScreen
from ui.setup.second import SecondPage

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, "demo_bed_12") as made:
        yield made


def front(room: Room) -> BedsideScreen:
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen)
    return here


def who(room: Room) -> str:
    return room.desk.person.initials if room.desk.person else ""


def test_a_badge_alone_signs_in_from_the_board_and_its_name_stands_above(room: Room) -> None:
    room.scan(BADGE)
    assert who(room) == "AM"
    assert room.window._bar._person.text() == "RN A Mensah"
    assert room.window.where() == ("board", None)
    room.scan(f"]C1{OTHER_BADGE}")
    assert who(room) == "JC"


def test_a_badge_that_nobody_has_is_told_and_signs_nobody_in(room: Room) -> None:
    room.scan(BADGE)
    over = room.window.over
    assert isinstance(over, Over)
    over.panel.scanned("STAFF-999999")
    room.hands.settle()
    assert "Nobody here has this badge" in room.panel.message()
    assert who(room) == "AM"
    room.hands.press(Key.Key_Escape)
    assert room.panel.isHidden()


def test_F32_after_wrong_badges_even_a_right_one_waits(room: Room) -> None:
    for _ in range(5):
        room.panel.scanned("STAFF-999999")
        room.hands.settle()
    room.scan(BADGE)
    assert "Wait" in room.panel.message() or "wait" in room.panel.message()
    assert who(room) == ""
    room.clock.go(room.clock.now() + timedelta(minutes=1))
    room.scan(BADGE)
    assert who(room) == "AM"


def test_F12_over_the_bedside_changes_who_is_here_and_keeps_what_is_typed(room: Room) -> None:
    room.scan(BADGE)
    room.bedside()
    line = front(room).entry.bar.line
    room.hands.type("66")
    room.hands.press(Key.Key_F12)
    assert room.panel.isVisible()
    assert room.hands.here is room.panel.initials.line
    assert "RN A Mensah is signed in" in room.panel._who.words()
    room.sign_in("ps")
    assert who(room) == "PS"
    assert room.panel.isHidden()
    assert (line.text(), room.hands.here) == ("66", line)
    room.hands.enter()
    read = room.session.chart.event(PressureRead)
    assert read is not None
    assert read.by.name == "RN P Singh"


def test_one_scan_over_the_bedside_changes_who_is_here(room: Room) -> None:
    room.scan(BADGE)
    room.bedside()
    room.hands.type("66")
    room.scan(OTHER_BADGE)
    assert who(room) == "JC"
    assert front(room).entry.bar.line.text() == "66"


def test_nothing_typed_in_the_panel_reaches_the_screen_below(room: Room) -> None:
    room.bedside()
    before = room.session.chart.version
    room.hands.press(Key.Key_F12)
    for key in (Key.Key_F2, Key.Key_F5, Key.Key_Up, Key.Key_Tab):
        room.hands.press(key)
    room.hands.press(Key.Key_F, CTRL)
    assert room.window.where()[0] == "bedside"
    assert room.panel.isVisible()
    assert room.panel.isAncestorOf(room.hands.here)
    assert room.session.chart.version == before
    assert front(room).entry.bar.line.text() == ""


def test_the_key_of_the_emergency_start_goes_past_the_panel(room: Room) -> None:
    room.bedside()
    room.hands.press(Key.Key_F12)
    room.hands.press(Key.Key_E, CTRL)
    assert room.window.where() == ("emergency", None)
    assert room.panel.isHidden()
    assert room.window.screen_here().isAncestorOf(room.hands.here)


def test_esc_leaves_the_panel_and_the_keyboard_is_where_it_was(room: Room) -> None:
    room.bedside()
    room.hands.type("6")
    room.hands.press(Key.Key_F12)
    room.hands.type("am")
    room.hands.press(Key.Key_Escape)
    assert room.panel.isHidden()
    room.hands.type("6")
    assert front(room).entry.bar.line.text() == "66"
    assert who(room) == ""


def test_by_mouse_the_name_above_opens_it_and_a_click_elsewhere_leaves_it(room: Room) -> None:
    room.bedside()
    QTest.mouseClick(room.window._bar._person, LEFT)
    assert room.panel.isVisible()
    QTest.mouseClick(front(room).entry.bar.line, LEFT)
    front(room).entry.bar.line.setFocus()
    assert room.panel.isHidden()
    QTest.mouseClick(room.window._bar._person, LEFT)
    room.hands.type("am")
    QTest.mouseClick(room.panel.pin.line, LEFT)
    room.panel.pin.line.setFocus()
    room.hands.type(PIN)
    QTest.mouseClick(room.panel.button, LEFT)
    room.hands.until(lambda: who(room) == "AM", "signed in")


def test_H35_a_wrong_pin_is_told_and_leaves_the_one_who_is_here(room: Room) -> None:
    room.scan(OTHER_BADGE)
    room.hands.press(Key.Key_F12)
    room.sign_in("am", "111119")
    assert "PIN is not right" in room.panel.message()
    assert who(room) == "JC"
    assert room.panel.isVisible()
    room.hands.type(PIN)
    room.hands.enter()
    room.hands.until(lambda: who(room) == "AM", "signed in")


def test_inside_the_wizard_nothing_typed_is_lost(room: Room) -> None:
    room.scan(BADGE)
    room.window.go(("setup", None))
    room.hands.settle()
    room.hands.type("14")
    field = room.hands.here
    room.hands.press(Key.Key_F12)
    room.sign_in("ps")
    assert who(room) == "PS"
    assert room.hands.here is field
    screen = room.window.screen_here()
    assert isinstance(screen, SetupScreen)
    assert "14" in screen.page.texts().values()


def test_where_the_unit_asks_for_it_a_badge_is_followed_by_its_pin(
    tmp_path: Path, qtbot: QtBot
) -> None:
    own = (
        "names_hide_after_s = 90\nsigns_out_after_min = 15\nbadge_alone = false\n"
        'shifts_end = ["07:30"]\n'
    )
    with a_room(tmp_path, settings=own) as room:
        room.scan(BADGE)
        assert who(room) == ""
        assert "RN A Mensah: type your PIN" in room.panel.message()
        assert room.hands.here is room.panel.pin.line
        room.hands.type(PIN)
        room.hands.enter()
        room.hands.until(lambda: who(room) == "AM", "signed in")


def test_H35_a_dose_while_nobody_is_here_asks_who_and_is_theirs(room: Room) -> None:
    room.bedside()
    doses = len(room.session.chart.all(PumpRuns))
    room.hands.type("D")
    room.hands.type("0.07")
    room.hands.enter()
    assert room.panel.isVisible()
    assert "0.07" in room.panel._question.words()
    assert len(room.session.chart.all(PumpRuns)) == doses
    room.scan(BADGE)
    if front(room).entry.panel.isVisible():
        room.hands.type("1")
        room.hands.enter()
    event = room.session.chart.event(PumpRuns)
    assert event is not None
    assert len(room.session.chart.all(PumpRuns)) == doses + 1
    assert event.by.name == "RN A Mensah"


def test_H35_what_is_true_is_not_refused_to_nobody_it_may_be_signed_later(room: Room) -> None:
    room.bedside()
    doses = len(room.session.chart.all(PumpRuns))
    room.hands.type("D")
    room.hands.type("0.07")
    room.hands.enter()
    assert room.panel.unsigned_button.isVisible()
    room.hands.press(Key.Key_F7)
    room.hands.settle()
    if front(room).entry.panel.isVisible():
        room.hands.type("1")
        room.hands.enter()
    event = room.session.chart.event(PumpRuns)
    assert event is not None
    assert len(room.session.chart.all(PumpRuns)) == doses + 1
    assert event.by.name == "unsigned"
    assert QApplication.focusWidget() is front(room).entry.bar.line


def test_H36_where_a_checker_signs_in_a_badge_of_nobody_is_told_there(room: Room) -> None:
    room.scan(BADGE)
    session = next(iter(room.desk.sessions))
    room.window.go(("setup", session, "second check"))
    here = room.window.screen_here()
    assert isinstance(here, SetupScreen)
    assert isinstance(here.page, SecondPage)
    room.window.scanned("NU-999999")
    room.hands.settle()
    assert room.panel.isHidden()
    assert here.page.said().startswith("Nobody here has this badge. Type initials and PIN")
