"""Pictures: each of a story that was played, none of a busy screen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.command.places import STORIES
from ui.app.pictures import Look, Shot, draw, read_shots


def test_every_screen_has_its_pictures() -> None:
    shots = read_shots(STORIES / "pictures.toml")
    shown = {shot.screen for shot in shots}
    assert shown == {
        "board", "sign-in", "people", "settings", "help", "choose", "setup", "bedside", "sheet",
        "library", "rate-card", "emergency", "takeover", "glance",
    }  # fmt: skip
    assert all((STORIES / f"{name}.story").is_file() for s in shots for name in s.stories)


@pytest.mark.parametrize("keys", ["", "66"])
def test_a_picture_tells_its_story_and_its_time(tmp_path: Path, keys: str) -> None:
    shot = Shot("bedside", "typed", "bedside", ("septic",), "07:25", keys)
    told = draw(shot, Look("night", 1280, 720, 100), tmp_path, STORIES)
    assert told["file"] == "bedside--typed--night--1280x720--100.png"
    assert str(told["at"]).startswith("2026-11-21T07:25:12")
    assert (tmp_path / str(told["file"])).is_file()
    assert QApplication.topLevelWidgets() == []
