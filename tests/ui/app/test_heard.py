"""The running program is heard, stands in front when it must, and takes no keys by itself."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from bedside import Bedside
from charting import mean
from infusion import titrating
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from speaker import Speaker

from assistant.views.hearing import Level
from ui.app.heard import VOLUME, Heard
from ui.screen import Screen
from ui.sound.player import FULL
from ui.window import Window


class Room:
    """A window over the made-up infusion, with its sound."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bedside = Bedside(titrating(), "14:06")
        places = ("board", "bedside", "settings")
        self.window = Window(self.bedside.desk, dict.fromkeys(places, self._plain))
        qtbot.addWidget(self.window)
        self.window.go(("board", None))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        self.heard = Heard(app, self.bedside.desk, self.window)
        self.heard.player._find = Speaker

    def _plain(self, _session: UUID | None) -> Screen:
        return Screen(self.bedside.desk)

    def pass_minutes(self, minutes: int) -> None:
        for _ in range(minutes):
            self.bedside.clock.go(self.bedside.clock.now() + timedelta(minutes=1))
            self.heard.tick()


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    made = Room(qtbot)
    yield made
    made.heard._settings.remove(VOLUME)
    made.heard.close()


def behind(room: Room, monkeypatch: pytest.MonkeyPatch, *, another: bool) -> None:
    active = Qt.ApplicationState.ApplicationActive
    state = Qt.ApplicationState.ApplicationInactive if another else active
    monkeypatch.setattr(type(room.app), "applicationState", staticmethod(lambda: state))


def test_H42_the_notice_comes_up_behind_another_program_and_activates_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[QWidget] = []
    monkeypatch.setattr(QWidget, "activateWindow", taken.append)
    monkeypatch.setattr(QWidget, "setFocus", lambda widget, *_: taken.append(widget))
    behind(room, monkeypatch, another=False)
    room.pass_minutes(6)
    assert not room.heard.notice.isVisible()
    behind(room, monkeypatch, another=True)
    room.pass_minutes(1)
    assert room.heard.notice.isVisible()
    words = room.heard.notice.strip.words()
    assert words is not None
    assert words.sentence == "Bed 12: MAP check 3\u00a0min late"
    assert taken == []
    behind(room, monkeypatch, another=False)
    room.pass_minutes(1)
    assert not room.heard.notice.isVisible()


def test_H42_a_click_on_the_notice_goes_to_that_bed(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind(room, monkeypatch, another=True)
    room.pass_minutes(6)
    room.heard.notice.strip.pressed.emit("go")
    assert room.window.where() == ("bedside", room.bedside.id)
    assert not room.heard.notice.isVisible()


def test_H43_f8_mutes_and_every_screen_says_for_how_long(room: Room, qtbot: QtBot) -> None:
    room.window.show()
    room.window.activateWindow()
    qtbot.waitUntil(room.window.isActiveWindow)
    room.pass_minutes(1)
    qtbot.keyClick(room.window, Qt.Key.Key_F8)
    said = room.window._bar._sound
    assert said.text() == "Muted 5\u00a0min"
    assert said.isVisible()
    said.click()
    assert not said.isVisible()


def test_words_of_a_silence_that_does_not_end_lead_to_settings(room: Room) -> None:
    room.heard.player.set_volume(0)
    room.window._bar._sound.click()
    assert room.window.where() == ("settings", None)


def test_the_volume_stays_for_the_next_start(room: Room, qtbot: QtBot) -> None:
    panel = room.heard.panel()
    qtbot.addWidget(panel)
    panel.volumes.chosen.emit("50")
    assert room.heard._settings.value(VOLUME) == "50"
    again = Heard(room.app, room.bedside.desk, room.window)
    assert again.player.volume == 50
    again.close()


def test_a_record_that_fails_is_silent_once_somebody_has_seen_it(room: Room) -> None:
    desk = room.bedside.desk
    room.bedside.journal.full = True
    room.pass_minutes(1)
    desk.submit(room.bedside.id, desk.act(mean("66")))
    speaker = room.heard.player._voice
    assert isinstance(speaker, Speaker)
    room.pass_minutes(1)
    assert speaker.played == [(Level.PRESSING, FULL)]
    room.window._trouble.pressed.emit("hide")
    room.pass_minutes(1)
    assert len(speaker.played) == 1
    assert room.window.trouble_said() == ""
