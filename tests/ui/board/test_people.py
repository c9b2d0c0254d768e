"""People: the charge nurse adds with role, badge or PIN, and for a shift; others cannot."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hands import CTRL
from lockroom import BADGE, OTHER_BADGE, PIN, Room, a_room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.board.people import PeopleScreen
from ui.widgets import Words

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path) as made:
        made.hands.press(Key.Key_L, CTRL)
        made.sign_in("ps")
        made.window.go(("people",))
        made.hands.settle()
        yield made


def here(room: Room) -> PeopleScreen:
    screen = room.window.screen_here()
    assert isinstance(screen, PeopleScreen)
    return screen


def listed(room: Room) -> str:
    return " | ".join(w.words() for w in here(room)._list.findChildren(Words) if w.isVisible())


def choose(room: Room, ident: str) -> None:
    for part in (here(room).form.role, here(room).form.stay):
        for option in part.options():
            if option.choice.id == ident:
                QTest.mouseClick(option, LEFT)


def added(room: Room) -> str:
    room.hands.until(lambda: "Can sign in now" in here(room).message(), "added")
    room.hands.settle()
    return here(room).message()


def test_a_pharmacist_is_added_by_keys_with_role_and_pin(room: Room) -> None:
    for text in ("Dr pharm M Ito", "MI"):
        room.hands.type(text)
        room.hands.enter()
    choose(room, "pharmacist")
    here(room).pin.setFocus()
    room.hands.type(PIN)
    room.hands.enter()
    assert "M Ito" in added(room)
    assert "pharmacist" in listed(room)


def test_a_badge_is_scanned_in_place_of_a_pin_and_signs_in(room: Room) -> None:
    room.hands.type("RN T Weber")
    room.scan("STAFF-777777")
    assert "Badge scanned" in here(room).form.badge.words()
    assert here(room).name.text() == "RN T Weber"
    here(room).initials.setFocus()
    room.hands.type("TW")
    room.hands.enter()
    added(room)
    assert "nurse, badge" in listed(room)
    room.hands.press(Key.Key_F2)
    room.scan("STAFF-777777")
    assert room.desk.person is not None
    assert room.desk.person.initials == "TW"


def test_a_badge_that_somebody_has_is_refused_in_a_sentence(room: Room) -> None:
    room.hands.type("RN T Weber")
    room.scan(OTHER_BADGE)
    assert room.desk.person is not None
    assert room.desk.person.initials == "PS"
    here(room).initials.setFocus()
    room.hands.type("TW")
    room.hands.enter()
    room.hands.until(lambda: "RN J Costa has this badge" in here(room).message(), "refused")
    QTest.mouseClick(here(room).form.drop, LEFT)
    assert "No badge yet" in here(room).form.badge.words()


def test_a_temporary_person_ends_with_the_shift_unless_another_end_is_typed(room: Room) -> None:
    form = here(room).form
    for text in ("RN T Weber", "TW"):
        room.hands.type(text)
        room.hands.enter()
    choose(room, "shift")
    shown = form.until.text()
    assert shown in ("07:30", "19:30")
    assert "Signs in until" in form.ends.words()
    form.pin.setFocus()
    room.hands.type(PIN)
    room.hands.enter()
    added(room)
    assert f"temporary, until {shown}" in listed(room) or f" {shown}" in listed(room)
    assert "temporary, until" in listed(room)
    people = room.running.rooms.gate.names()
    until = next(p.until for p in people if p.initials == "TW")
    assert until is not None
    room.clock.go(until)
    room.window.tick()
    assert "T Weber" not in listed(room)


def test_an_end_that_is_no_time_is_refused_beside_its_field(room: Room) -> None:
    form = here(room).form
    choose(room, "shift")
    form.until.setFocus()
    room.hands.press(Key.Key_A, CTRL)
    room.hands.type("25:99")
    assert "Type the end as a time" in form.ends.words()
    assert form.read() is None
    room.hands.press(Key.Key_A, CTRL)
    later = (room.desk.now() + timedelta(hours=3)).strftime("%H:%M")
    room.hands.type(later)
    new = form.read()
    assert new is not None
    assert new.until is not None
    assert timedelta(0) < new.until - room.desk.now() <= timedelta(hours=3)


def test_H35_others_cannot_add_and_a_scan_signs_in_instead(room: Room) -> None:
    room.window.go(("board", None))
    room.scan(BADGE)
    room.window.go(("people",))
    room.hands.settle()
    assert "Only the charge nurse" in here(room).message()
    assert not here(room)._add.isEnabled()
    room.scan(OTHER_BADGE)
    assert room.desk.person is not None
    assert room.desk.person.initials == "JC"
    assert "No badge yet" in here(room).form.badge.words()


def test_signing_in_over_the_list_lets_the_charge_nurse_add(room: Room) -> None:
    room.desk.sign_in(None)
    room.window.tick()
    assert not here(room)._add.isEnabled()
    room.hands.press(Key.Key_F12)
    room.sign_in("ps")
    room.window.tick()
    assert here(room)._add.isEnabled()
