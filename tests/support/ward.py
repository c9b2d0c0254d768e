"""A ward: the real program on a data folder, at a time of our own, with its people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hands import CTRL, Hands
from pins import CHEAP
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from assistant.clock import StoppedClock
from assistant.library.reader import shipped_id
from assistant.session import Session
from assistant.stories.reading import Story
from ui.app.running import Running
from ui.app.start import Start
from ui.bedside.screen import BedsideScreen
from ui.glance.screen import GlanceScreen
from ui.review.sheet import SheetScreen
from ui.screen import Screen
from ui.setup.choosing import ChoosingScreen
from ui.setup.screen import SetupScreen
from ui.theme import load_fonts

ZONE = "Etc/GMT+5"
"""The zone of the story, as a workstation names it."""
SIZE = (1920, 1080)
LOOKS_UP = timedelta(seconds=3)
Key = Qt.Key


class Person(NamedTuple):
    """Somebody who signs in."""

    name: str
    initials: str
    pin: str


NURSE = Person("RN A Mensah", "AM", "283746")
CHECKER = Person("RN K Silva", "KS", "915502")


class Ward:
    """The program with its window open; the hands press keys in it."""

    def __init__(self, folder: Path, story: Story, at: datetime) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load_fonts()
        self._app, self.story, self.clock = app, story, StoppedClock(at)
        start = Start(folder, training=True, clock=self.clock)
        self.running = Running(start, app)
        self.running.rooms.gate._people._hasher = CHEAP
        self.running.ticker.stop()
        self.hands = Hands(self.running)
        self.window = self.running.window
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.hands.settle()
        self.here: Person | None = None
        self.strays: list[QWindow] = []
        app.focusWindowChanged.connect(self._focus_moved)

    def _focus_moved(self, window: QWindow | None) -> None:
        """Nothing else may take the keyboard away, not even for a blink."""
        if window not in (None, self.window.windowHandle()):
            self.strays.append(window)

    def close(self) -> None:
        """End the program as its window's cross does."""
        self._app.focusWindowChanged.disconnect(self._focus_moved)
        self.window.close()
        self.running.close()

    # ------------------------------------------------------------ where one is
    @property
    def session(self) -> Session:
        """The only infusion here."""
        (found,) = self.running.desk.sessions.values()
        return found

    @property
    def front(self) -> Screen:
        """The screen in front."""
        return self.window.screen_here()

    @property
    def setup(self) -> SetupScreen:
        """The wizard, which has to be in front."""
        assert isinstance(self.front, SetupScreen), self.window.where()
        return self.front

    @property
    def bedside(self) -> BedsideScreen:
        """The bedside, which has to be in front."""
        assert isinstance(self.front, BedsideScreen), self.window.where()
        return self.front

    @property
    def sheet(self) -> SheetScreen:
        """The handover sheet, which has to be in front."""
        assert isinstance(self.front, SheetScreen), self.window.where()
        return self.front

    def where(self) -> str:
        """The place in front in words, with the step of the wizard."""
        name, _session = self.window.where()
        return f"{name} {self.front.step}" if isinstance(self.front, SetupScreen) else name

    def pass_time(self, to: datetime) -> None:
        """Let time pass until then; the screens tick.

        Whoever was away for so long that they were signed out signs in again, over the screen.
        """
        self._look_up(to)
        self.clock.go(max(to, self.clock.now()))
        self.running.ticker.tick.emit()
        self.hands.settle()
        if self.here is not None and self.running.desk.person is None:
            before = self.hands.here
            self.sign_in(self.here)
            assert self.hands.here is before, "the keyboard is not where it was"

    def _look_up(self, to: datetime) -> None:
        """Shortly before, the nurse is back at the screen: a key ends Glance."""
        before = to - LOOKS_UP
        if before <= self.clock.now():
            return
        self.clock.go(before)
        self.running.ticker.tick.emit()
        self.hands.settle()
        if isinstance(self.front, GlanceScreen):
            self.hands.press(Key.Key_Escape)
            self.hands.settle()

    # ------------------------------------------------------------ ways
    def come_on(self) -> None:
        """The nurse comes on duty at the board; whoever of the two is new here is added first.

        In a training folder the charge nurse of the demonstration is signed in at the start.
        """
        self.hands.press(Key.Key_F2)
        for who in (NURSE, CHECKER):
            if not self._knows(who):
                self._add(who)
        self.sign_in(NURSE)

    def _knows(self, who: Person) -> bool:
        return any(initials == who.initials for initials, *_ in self.running.rooms.gate.names())

    def _add(self, who: Person) -> None:
        self.hands.press(Key.Key_U, CTRL)
        for text in who:
            self.hands.type(text)
            self.hands.press(Key.Key_Return)
        self.hands.until(lambda: self._knows(who), f"{who.name} is added")
        self.hands.settle()
        self.hands.press(Key.Key_F2)

    def sign_in(self, who: Person) -> None:
        """Sign in with initials and PIN over the screen in front."""
        desk, self.here = self.running.desk, who
        self.hands.press(Key.Key_F12)
        for text in (who.initials, who.pin):
            self.hands.type(text)
            self.hands.press(Key.Key_Return)
        self.hands.until(
            lambda: desk.person is not None and desk.person.name == who.name, "who is here"
        )
        self.hands.settle()

    def begin(self) -> None:
        """A new infusion, from the board; what it is for takes one key."""
        self.hands.press(Key.Key_N, CTRL)
        self.hands.settle()
        assert isinstance(self.front, ChoosingScreen), self.window.where()
        wanted = shipped_id(self.story.profile or "adult_septic_shock")
        rows = self.front.choices.options()
        self.hands.type(next(row.choice.key for row in rows if row.choice.id == wanted))
        self.hands.settle()

    def to_bed(self, bed: str) -> None:
        """From the board to the infusion in that bed."""
        self.hands.type(bed)
        self.hands.enter()


@contextmanager
def a_ward(folder: Path, story: Story, at: datetime | None = None) -> Iterator[Ward]:
    """The program while it is open, closed at the end."""
    ward = Ward(folder, story, at or story.steps[0].at)
    try:
        yield ward
    finally:
        ward.close()


def in_zone(patch: pytest.MonkeyPatch, name: str = ZONE) -> None:
    """Put this process into a time zone, for Qt and for Python."""
    patch.setenv("TZ", name)
