"""Sound in Settings: a volume is heard as it is chosen, and silence has its reason."""

from bedside import Bedside
from infusion import titrating
from pytestqt.qtbot import QtBot
from speaker import Speaker

from assistant.rules.hearing import Level
from ui.sound.hearing import Hearing
from ui.sound.panel import ON, SoundPanel
from ui.sound.player import NO_DEVICE, Player


def test_a_volume_is_heard_when_chosen_and_off_is_said(qtbot: QtBot) -> None:
    speaker = Speaker()
    player = Player(75, lambda: speaker)
    hearing = Hearing(Bedside(titrating(), "14:06").desk, player)
    panel = SoundPanel(hearing, player)
    qtbot.addWidget(panel)
    assert panel.state.words() == ON
    panel.volumes.chosen.emit("50")
    panel.test.click()
    assert speaker.played == [(Level.LATE, 50)] * 2
    panel.volumes.chosen.emit("0")
    assert panel.state.words().startswith("Sound off since 14:06")
    assert len(speaker.played) == 2


def test_H41_a_missing_device_is_told_in_full(qtbot: QtBot) -> None:
    player = Player(75, lambda: Speaker(NO_DEVICE))
    hearing = Hearing(Bedside(titrating(), "14:06").desk, player)
    player.look()
    panel = SoundPanel(hearing, player)
    qtbot.addWidget(panel)
    assert panel.state.words() == f"{NO_DEVICE}."
