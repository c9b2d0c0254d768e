"""One story in two drivers: into the core, and through the real widgets of the program."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from ward import a_ward, in_zone, play

from assistant.command.places import SMOKE
from assistant.stories.reading import read_story

STORY = read_story(SMOKE.read_text(encoding="utf-8"))


def test_play(qtbot: QtBot, tmp_path: Path) -> None:
    in_zone("Etc/GMT+5")
    import time
    t=[time.time()]
    def each(task):
        n=time.time(); print(task.last.line, task.last.verb, round(n-t[0],2)); t[0]=n
    with a_ward(tmp_path, STORY) as ward:
        print("open", time.time()-t[0]); 
        assert play(ward, each) == []
