"""Nobody at the workstation: names hide after 90 s, who was here is signed out after 15 min."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hands import CTRL
from lockroom import BADGE, NOW, PIN, Room, a_room
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.record.entries import HeartRead, PressureRead, SiteLooked
from assistant.staff import Role
from ui.app.keeper import people_settings
from ui.bedside.screen import BedsideScreen
from ui.board.screen import BoardScreen
from ui.glance.screen import GlanceScreen
from ui.widgets import Words

Key = Qt.Key
SECRETS = ("OKAFOR", "Okafor", "Grace", "12972876", "1958")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, "demo_bed_12") as made:
        yield made


def said(widget: QWidget) -> str:
    """Every word in sight, of labels and for a screen reader."""
    parts = [w for w in widget.findChildren(QWidget) if w.isVisible()]
    words = [w.words() for w in parts if isinstance(w, Words)]
    return " | ".join([*words, *(w.accessibleName() for w in parts)])


def names_in(room: Room) -> list[str]:
    room.window.repaint()
    shown = said(room.window) + _banner(room)
    return [secret for secret in SECRETS if secret in shown]


def _banner(room: Room) -> str:
    banner = getattr(room.window.screen_here(), "banner", None)
    return repr(getattr(banner, "_words", "")) if banner is not None else ""


def test_H60_names_hide_after_90_s_and_bed_initials_and_values_stay_on_the_board(
    room: Room,
) -> None:
    room.pass_time(seconds=89)
    assert names_in(room) != []
    room.pass_time(seconds=1)
    assert names_in(room) == []
    board = room.window.screen_here()
    assert isinstance(board, BoardScreen)
    (tile,) = board._shown
    shown = said(board)
    assert "G. O." in shown
    assert tile.bed in shown
    assert tile.map in shown


def test_H60_names_hide_at_the_bedside_with_the_log_and_the_sentence_and_one_key_shows_them(
    room: Room,
) -> None:
    room.scan(BADGE)
    room.bedside()
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen)
    room.hands.type("66")
    assert "OKAFOR" in here.entry.bar.sentence.words()
    room.pass_time(seconds=90)
    assert isinstance(room.window.screen_here(), GlanceScreen)
    assert names_in(room) == []
    room.window.go(("back",))
    room.hands.settle()
    assert names_in(room) == []
    assert "G. O." in here.entry.bar.sentence.words()
    assert here.entry.bar.line.text() == "66"
    assert here.field.map.isVisible()
    room.hands.press(Key.Key_Shift)
    assert "OKAFOR" in here.entry.bar.sentence.words()
    assert "OKAFOR" in names_in(room)


def test_H60_a_page_of_paper_is_covered_while_names_are_hidden(room: Room) -> None:
    room.window.go(("sheet", room.session.id))
    room.hands.settle()
    over = room.window.over
    assert over is not None
    assert over.curtain.isHidden()
    room.pass_time(seconds=90)
    assert over.curtain.isVisible()
    assert "G. O." in over.curtain.accessibleName()
    assert over.curtain.size() == room.window.room().size()
    room.hands.press(Key.Key_Shift)
    assert over.curtain.isHidden()


def test_H60_a_question_that_names_the_patient_leaves_with_the_names(room: Room) -> None:
    room.bedside()
    room.hands.type("D")
    room.hands.type("0.07")
    room.hands.enter()
    assert "OKAFOR" in room.panel._question.words()
    room.pass_time(seconds=90)
    assert room.panel.isHidden()
    room.window.go(("back",))
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen)
    assert here.entry.bar.line.text() == "0.07"


def test_H60_names_hide_in_the_wizard(room: Room) -> None:
    room.window.go(("setup", room.session.id))
    room.hands.settle()
    room.pass_time(seconds=90)
    over = room.window.over
    assert over is not None
    assert over.curtain.isVisible() or names_in(room) == []


def test_H35_after_15_min_the_person_is_signed_out_and_readings_are_taken_unsigned(
    room: Room,
) -> None:
    room.scan(BADGE)
    room.bedside()
    room.pass_time(minutes=14, seconds=59)
    assert room.desk.person is not None
    room.pass_time(seconds=1)
    assert room.desk.person is None
    assert room.window._bar._person.text() == "Nobody signed in"
    for keys in ("66", "H88", "S0"):
        for key in keys:
            room.hands.type(key)
        room.hands.enter()
    assert room.panel.isHidden()
    for kind in (PressureRead, HeartRead):
        event = room.session.chart.event(kind)
        assert event is not None
        assert event.by.name == "unsigned"
    assert room.session.chart.event(SiteLooked) is not None


def test_H35_a_key_or_the_mouse_starts_the_time_again(room: Room) -> None:
    room.scan(BADGE)
    room.bedside()
    for _ in range(4):
        room.pass_time(minutes=10)
        room.hands.press(Key.Key_Shift)
    assert room.desk.person is not None


def test_H42_reminders_stay_while_names_are_hidden_and_nobody_is_here(room: Room) -> None:
    room.scan(BADGE)
    room.bedside()
    room.pass_time(minutes=40)
    assert room.desk.person is None
    assert room.desk.names_hidden
    here = room.window.screen_here()
    assert isinstance(here, GlanceScreen)
    assert "late" in here.beds[0].spoken
    room.hands.press(Key.Key_Space)
    there = room.window.screen_here()
    assert isinstance(there, BedsideScreen)
    assert there.field.next.isVisible() or there.field.stopped.isVisible()


def test_H35_a_sleep_of_the_computer_counts_as_nobody_here(room: Room) -> None:
    room.scan(BADGE)
    room.clock.jump(timedelta(minutes=40))
    room.running.ticker.beat()
    room.running.ticker.stop()
    assert room.desk.person is None
    assert room.desk.names_hidden


def test_F12_twice_locks_at_once(room: Room) -> None:
    room.scan(BADGE)
    room.hands.press(Key.Key_F12)
    room.hands.press(Key.Key_F12)
    assert room.desk.person is None
    assert room.desk.names_hidden
    room.hands.press(Key.Key_Shift)
    assert not room.desk.names_hidden
    assert room.desk.person is None


def test_H35_a_temporary_person_is_signed_out_when_their_time_ends(room: Room) -> None:
    end = NOW + timedelta(hours=1)
    people = room.running.rooms.gate._people

    def add() -> None:
        people.add("tw", "T Weber", Role.NURSE, PIN, by=room.ps, until=end)

    room.running.worker.submit(add).result()
    room.hands.press(Key.Key_L, CTRL)
    room.sign_in("tw")
    assert room.desk.person is not None
    for _ in range(6):
        room.pass_time(minutes=10)
        room.hands.press(Key.Key_Shift)
    assert room.desk.person is None
    room.hands.press(Key.Key_F12)
    room.sign_in("tw")
    assert "Nobody here has the initials TW" in room.panel.message()


def test_settings_that_cannot_be_read_are_told_and_the_usual_ones_hold(tmp_path: Path) -> None:
    (tmp_path / "workstation.toml").write_text("badge_alone = maybe", encoding="utf-8")
    found, told = people_settings(tmp_path)
    assert found.names_hide_after_s == 90
    assert "workstation.toml" in told[0]
