"""H41: a workstation without sound says so, and nothing that plays ever waits or fails."""

import builtins
import sys
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from speaker import Speaker

from assistant.rules.hearing import Level
from ui.sound.player import NO_DEVICE, NO_PART, Effects, Player, Silent, device


def test_it_plays_at_the_volume_chosen_and_not_at_all_at_0(qtbot: QtBot) -> None:
    speaker = Speaker()
    player = Player(50, lambda: speaker)
    player.play(Level.DUE)
    player.set_volume(0)
    player.play(Level.LATE)
    player.set_volume(400)
    player.play(Level.PRESSING)
    assert speaker.played == [(Level.DUE, 50), (Level.PRESSING, 100)]


def test_H41_a_device_that_goes_is_told_once_and_one_that_comes_back_plays(qtbot: QtBot) -> None:
    speaker, told = Speaker(), list[str]()
    player = Player(find=lambda: speaker)
    player.changed.connect(lambda: told.append(player.lacks))
    player.look()
    speaker.why = NO_DEVICE
    player.look()
    player.play(Level.DUE)
    speaker.why = ""
    player.play(Level.DUE)
    assert told == [NO_DEVICE, ""]
    assert speaker.played == [(Level.DUE, 100)]


def test_H41_where_the_sound_part_is_not_installed_it_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "PySide6.QtMultimedia":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.delitem(sys.modules, "PySide6.QtMultimedia", raising=False)
    player = Player(find=device)
    player.play(Level.DUE)
    assert player.lacks == NO_PART


@pytest.mark.qt_log_ignore("PulseAudioService", extend=True)
def test_H41_qts_own_effects_take_a_missing_device_without_a_word(qtbot: QtBot) -> None:
    effects = Effects()
    effects.play(Level.LATE, 40)
    assert effects.lacks() in ("", NO_DEVICE)
    assert isinstance(device(), Silent)
