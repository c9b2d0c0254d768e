"""Sound at the workstation: played once, never after her own entry, and loud about being off."""

from datetime import timedelta

from bedside import Bedside
from charting import clock, mean
from infusion import titrating
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from speaker import Speaker

from assistant.rules.hearing import AGAIN, HUSH, Level
from ui.sound.hearing import Hearing
from ui.sound.player import NO_DEVICE, Player

NB = "\u00a0"


class Room(QObject):
    """A bedside with a loudspeaker, where seconds pass."""

    def __init__(self, at: str = "14:06", why: str = "", volume: int = 80) -> None:
        super().__init__()
        self.bedside = Bedside(titrating(), at)
        self.speaker = Speaker(why)
        self.player = Player(volume, lambda: self.speaker)
        self.hearing = Hearing(self.bedside.desk, self.player, self)

    def pass_to(self, at: str) -> list[str]:
        """Let seconds pass until then; when something sounded."""
        heard = []
        while self.bedside.clock.now() < clock(at):
            before = len(self.speaker.played)
            self.bedside.clock.go(self.bedside.clock.now() + timedelta(seconds=1))
            self.hearing.tick()
            if len(self.speaker.played) > before:
                now, level = self.bedside.clock.now(), self.speaker.played[-1][0]
                heard.append(f"{now:%H:%M} {level.name.lower()}")
        return heard

    def chart(self, text: str) -> None:
        desk = self.bedside.desk
        desk.submit(self.bedside.id, desk.act(mean(text)))


def test_H44_a_due_round_sounds_once_and_once_more(qtbot: QtBot) -> None:
    room = Room()
    assert room.pass_to("14:30") == ["14:10 due", "14:15 late"]
    assert room.speaker.played == [(Level.DUE, 80), (Level.LATE, 80)]


def test_nothing_sounds_after_an_entry_and_the_next_round_does(qtbot: QtBot) -> None:
    room = Room()
    room.pass_to("14:10")
    room.chart("66")
    assert room.pass_to("14:14") == []
    assert room.pass_to("14:16") == ["14:15 due"]


def test_what_falls_due_while_she_types_waits_for_some_seconds(qtbot: QtBot) -> None:
    room = Room()
    room.pass_to("14:09:50")
    desk = room.bedside.desk
    desk.submit(room.bedside.id, desk.act(mean("70"), at=clock("14:04")))
    assert room.pass_to("14:10:08") == []
    assert room.pass_to("14:10:14") == ["14:10 due"]


def test_H43_a_mute_lasts_one_interval_counts_down_and_loses_no_round(qtbot: QtBot) -> None:
    room = Room()
    room.pass_to("14:08")
    room.hearing.mute()
    assert room.hearing.standing.words == f"Sound muted, 5{NB}min left"
    assert room.pass_to("14:12:30") == []
    assert room.hearing.standing.words == f"Sound muted, 30{NB}s left"
    assert room.pass_to("14:13:10") == ["14:13 due"]
    assert room.hearing.standing.words == ""


def test_H43_a_clock_that_is_set_back_does_not_make_a_mute_last(qtbot: QtBot) -> None:
    room = Room()
    room.hearing.mute()
    room.bedside.clock.jump(timedelta(hours=-1))
    room.hearing.tick()
    assert room.hearing.standing.words == ""


def test_a_second_press_brings_the_sound_back_and_nothing_running_mutes_nothing(
    qtbot: QtBot,
) -> None:
    room = Room()
    room.hearing.mute()
    room.hearing.mute()
    assert room.hearing.standing.words == ""
    room.bedside.desk.sessions.clear()
    room.hearing.mute()
    assert room.hearing.standing.words == ""


def test_H41_no_device_is_said_and_what_is_due_is_told_all_the_same(qtbot: QtBot) -> None:
    room = Room(why=NO_DEVICE)
    told = []
    room.hearing.sounded.connect(told.append)
    room.pass_to("14:11")
    assert room.hearing.standing.words == NO_DEVICE
    assert [sound.level for sound in told] == [Level.DUE]


def test_sound_that_is_off_says_since_when(qtbot: QtBot) -> None:
    room = Room(volume=0)
    assert room.pass_to("14:12") == []
    assert room.hearing.standing.words == f"Sound off since 14:06, for 6{NB}min"
    room.player.set_volume(25)
    assert room.hearing.standing.words == ""


def test_a_record_that_cannot_be_written_sounds_until_it_can(qtbot: QtBot) -> None:
    room = Room("14:06")
    room.bedside.journal.full = True
    room.chart("66")
    assert room.pass_to("14:08") == ["14:06 pressing", "14:07 pressing"]
    assert HUSH < AGAIN
    room.hearing.seen()
    assert room.pass_to("14:09:50") == []
    room.chart("66")
    assert room.pass_to("14:10:30") == ["14:10 pressing"]
    room.bedside.journal.full = False
    room.chart("66")
    assert room.pass_to("14:14") == []


def test_H38_after_forty_minutes_of_sleep_one_sound(qtbot: QtBot) -> None:
    room = Room()
    room.pass_to("14:08")
    room.bedside.clock.jump(timedelta(minutes=40))
    assert room.pass_to("14:58") == ["14:48 late"]


def test_the_test_sounds_at_any_time(qtbot: QtBot) -> None:
    room = Room()
    room.hearing.try_out()
    assert room.speaker.played == [(Level.LATE, 80)]
