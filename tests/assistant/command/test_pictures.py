"""`screens`: pictures with an index, from stories."""

import json
from pathlib import Path

import pytest

from assistant.command import main
from assistant.command.pictures import draw_screens
from assistant.command.places import STORIES
from ui.app import pictures
from ui.app.pictures import read_shots


@pytest.mark.parametrize("nth", [8, pytest.param(1, marks=pytest.mark.long)])
def test_every_picture_is_named_by_screen_state_theme_size_and_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    shots = read_shots(STORIES / "pictures.toml")[::nth]
    monkeypatch.setattr(pictures, "read_shots", lambda _: shots)
    assert draw_screens(tmp_path, "day", "1280x720", 100) == 0
    index = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    assert [(row["screen"], row["state"]) for row in index] == [(s.screen, s.state) for s in shots]
    for row in index:
        name = f"{row['screen']}--{row['state']}--day--1280x720--100.png"
        assert row["file"] == name
        assert (tmp_path / name).stat().st_size > 5000


@pytest.mark.parametrize("words", [["--size", "big"], ["--text", "90"], ["--theme", "pink"]])
def test_what_cannot_be_drawn_is_wrong_use(tmp_path: Path, words: list[str]) -> None:
    assert main(["screens", str(tmp_path), *words]) == 2
