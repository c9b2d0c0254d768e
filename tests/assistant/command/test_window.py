"""Opening the window, or saying why it cannot be opened."""

import sys

import pytest

from assistant.command.window import has_screen, open_window


def test_without_a_screen_it_says_so_and_names_the_commands_that_need_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert open_window(None, training=False) == 1
    assert "replay, cases, protocol, sheet" in capsys.readouterr().err
    monkeypatch.setenv("DISPLAY", ":4567")
    assert not has_screen()
