"""`screens`: every screen in its main states, as pictures with an index."""

from __future__ import annotations

import os
import re
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import track

from assistant.command.out import write_json
from assistant.command.places import STORIES
from assistant.command.status import GOOD, WRONG_USE
from assistant.trouble import Trouble

THEMES = ("day", "night")
"""Drawn when none is named."""
NAMED = (*THEMES, "contrast")
TEXT_LEAST, TEXT_MOST = 100, 200


def draw_screens(folder: Path, theme: str, size: str, text: int) -> int:
    """Draw all pictures of pictures.toml; 2 when theme, size or text cannot be drawn."""
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", size, re.ASCII)
    if found is None or theme not in ("", *NAMED) or not TEXT_LEAST <= text <= TEXT_MOST:
        typer.echo(f"--theme is one of {', '.join(NAMED)}, --size is WxH such as 1280x720, --text "
                   "100 to 200.", err=True)  # fmt: skip
        return WRONG_USE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.app.pictures import Look, draw, read_shots

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Trouble(f"{folder} cannot be made: {fault.strerror}. Name another folder.") from fault
    looks = [
        Look(each, int(found[1]), int(found[2]), text) for each in ((theme,) if theme else THEMES)
    ]
    shots = read_shots(STORIES / "pictures.toml")
    work = [(shot, look) for look in looks for shot in shots]
    console = Console(stderr=True)
    index = [
        draw(shot, look, folder, STORIES)
        for shot, look in track(work, "Drawing", console=console, transient=True)
    ]
    write_json(index, folder / "index.json")
    typer.echo(f"{len(index)} pictures in {folder}.")
    return GOOD
