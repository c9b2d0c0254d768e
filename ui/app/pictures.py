"""Pictures of screens, each from a story played through a record and the desk."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.clock import StoppedClock
from assistant.stories.reading import Story, read_story
from ui.app.demonstration import play_into
from ui.app.running import Running
from ui.app.start import Start
from ui.theme import apply, load_fonts, theme_named

NOON = datetime.fromisoformat("2026-11-21T14:06:12+00:00")
PASS_MS = 100
SETTLE_S = 20.0


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a screen in a state, the stories behind it, the moment, the place, keys."""

    screen: str
    state: str
    place: str
    stories: tuple[str, ...] = ()
    at: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Theme, size in pixels, text size in per cent."""

    theme: str
    width: int
    height: int
    text: int


def read_shots(file: Path) -> list[Shot]:
    """The pictures that a file asks for."""
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    rows: list[dict[str, object]] = data["pictures"]
    return [
        Shot(
            screen=str(row["screen"]),
            state=str(row["state"]),
            place=str(row["place"]),
            stories=tuple(str(s) for s in _list(row.get("stories"))),
            at=str(row.get("at", "")),
            keys=str(row.get("keys", "")),
        )
        for row in rows
    ]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def draw(shot: Shot, look: Look, folder: Path, stories: Path) -> dict[str, object]:
    """Draw one picture into `folder`; its row of the index."""
    app = QApplication.instance() or QApplication(["screens"])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application runs already")
    load_fonts()
    told = _at_once([_told(stories / f"{name}.story", shot.at) for name in shot.stories])
    clock = StoppedClock(told[0].steps[-1].at + timedelta(seconds=12) if told else NOON)
    with TemporaryDirectory() as record:
        start = Start(Path(record), training=True, clock=clock)
        running = Running(start, app)
        try:
            name = _take(running, told, shot, look, folder)
        finally:
            running.window.close()
            running.close()
            _gone(running.window)
    return {
        "file": name,
        "screen": shot.screen,
        "state": shot.state,
        "stories": list(shot.stories),
        "at": clock.now().isoformat(),
        "theme": look.theme,
        "size": f"{look.width}x{look.height}",
        "text": look.text,
    }


def _at_once(told: list[Story]) -> list[Story]:
    """Several stories end together, as they would be seen side by side."""
    return [story.ending(told[0].steps[-1].at) for story in told]


def _told(file: Path, at: str) -> Story:
    story = read_story(file.read_text(encoding="utf-8"))
    if not at:
        return story
    hour, minute = (int(part) for part in at.split(":"))
    return story.until(story.steps[0].at.replace(hour=hour, minute=minute))


def _take(running: Running, told: list[Story], shot: Shot, look: Look, folder: Path) -> str:
    running.ticker.stop()
    for story in told:
        running.worker.submit(play_into, running.desk, running.store, story).result()
    app = QCoreApplication.instance()
    if isinstance(app, QApplication):
        apply(app, theme_named(look.theme), look.text)
    window = running.window
    window.resize(look.width, look.height)
    window.show()
    window.activateWindow()
    session = next(iter(running.desk.sessions), None) if told else None
    window.go(
        (shot.place, session if shot.place in ("setup", "bedside", "sheet", "card") else None)
    )
    window.resize(look.width, look.height)
    settle(running)
    if shot.keys:
        _type(window, shot.keys)
        settle(running)
    name = f"{shot.screen}--{shot.state}--{look.theme}--{look.width}x{look.height}--{look.text}.png"
    if not window.grab().save(str(folder / name)):
        raise OSError(f"{folder / name} could not be written")
    return name


def _type(window: QWidget, keys: str) -> None:
    """Each sign to what has the keyboard by then; a line end is Enter."""
    for sign in keys:
        at = QApplication.focusWidget() or window
        if sign == "\n":
            QTest.keyClick(at, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(at, sign)
        _pass()


def settle(running: Running) -> None:
    """Let everything that is on its way arrive; TimeoutError when it does not."""
    running.worker.submit(_nothing).result()
    _pass()
    began = monotonic()
    while running.window.screen_here().busy:
        _pass()
        if monotonic() - began > SETTLE_S:
            raise TimeoutError(f"{running.window.where()[0]} is busy for too long")
    running.window.tick()
    _pass()


def _gone(window: QWidget) -> None:
    """Without its widgets: the look of each next picture would be put on all of them again."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _pass() -> None:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, PASS_MS)


def _nothing() -> UUID | None:
    return None
