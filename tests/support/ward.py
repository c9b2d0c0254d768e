"""The second driver of stories: the real program, and a nurse who types them into its widgets."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from hands import CTRL, Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ward_words import Task, charts, check_texts, keys, readings, tasks, texts

from assistant.acts import Decision
from assistant.clock import StoppedClock
from assistant.command.places import protocol_text
from assistant.rules.setup import Page
from assistant.session import Outcome, Session
from assistant.stories.promises import broken
from assistant.stories.reading import PASSES, Step, Story
from ui.app.running import Running
from ui.app.start import Start
from ui.bedside.charting import Asking
from ui.bedside.screen import BedsideScreen
from ui.board.people import PeopleScreen
from ui.setup.screen import SetupScreen
from ui.theme import load_fonts

SIZE = (1920, 1080)
Key = Qt.Key


class Person(NamedTuple):
    """Somebody who signs in."""

    name: str
    initials: str
    pin: str


NURSE = Person("RN A Mensah", "AM", "283746")
CHECKER = Person("RN J Costa", "JC", "915502")


class Ward:
    """The program on a data folder at a time of our own, with a nurse in front of it."""

    def __init__(self, folder: Path, story: Story, at: datetime) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load_fonts()
        self.story, self.clock = story, StoppedClock(at)
        start = Start(protocol_text(), folder, training=True, clock=self.clock)
        self.running = Running(start, app)
        self.running.ticker.stop()
        self.hands = Hands(self.running)
        self.heard: Outcome | None = None
        self._listens: set[BedsideScreen] = set()
        self.window = self.running.window
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.hands.settle()

    def close(self) -> None:
        """End the program as its window's cross does."""
        self.window.close()
        self.running.close()

    # ------------------------------------------------------------ where one is
    @property
    def session(self) -> Session:
        """The only infusion here."""
        (found,) = (s for s in self.running.desk.sessions.values() if s.chart.version)
        return found

    @property
    def setup(self) -> SetupScreen:
        """The wizard, which has to be in front."""
        screen = self.window.screen_here()
        assert isinstance(screen, SetupScreen), self.window.where()
        return screen

    @property
    def bedside(self) -> BedsideScreen:
        """The bedside, which has to be in front."""
        screen = self.window.screen_here()
        assert isinstance(screen, BedsideScreen), self.window.where()
        return screen

    def pass_time(self, to: datetime) -> None:
        """Let time pass until then; the screens tick."""
        self.clock.go(max(to, self.clock.now()))
        self.running.ticker.tick.emit()
        self.hands.settle()

    # ------------------------------------------------------------ people
    def sign_in(self, who: Person = NURSE) -> None:
        """Sign in from the board; the first time, the first person is made."""
        place = self.window.where()
        new = self.running.rooms.gate.is_new()
        self.hands.press(Key.Key_F2)
        self.hands.press(Key.Key_L, CTRL)
        rows = (who.name, who.initials, who.pin, who.pin) if new else (who.initials, who.pin)
        for text in rows:
            self.hands.type(text)
            self.hands.press(Key.Key_Return)
        desk = self.running.desk
        self.hands.until(lambda: desk.person is not None and desk.person.name == who.name, "in")
        self.window.go(place)
        self.hands.settle()

    def add_checker(self) -> None:
        """The charge nurse adds the one who checks."""
        self.hands.press(Key.Key_F2)
        self.hands.press(Key.Key_U, CTRL)
        screen = self.window.screen_here()
        assert isinstance(screen, PeopleScreen)
        for text in CHECKER:
            self.hands.type(text)
            self.hands.press(Key.Key_Tab)
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.until(lambda: screen.message().startswith("Done"), screen.message())
        self.hands.press(Key.Key_F2)

    def begin(self) -> None:
        """A new infusion, from the board."""
        self.hands.press(Key.Key_F2)
        self.hands.press(Key.Key_N, CTRL)
        self.hands.settle()

    # ------------------------------------------------------------ one task
    def do(self, task: Task) -> None:
        """A page of the wizard, or one line at the bedside, at its time."""
        self.heard = None
        self.pass_time(task.at)
        if task.page is Page.SECOND:
            self._second()
        elif task.page is not None:
            self._page(task)
        elif task.last.verb == "check":
            self._pay(task.last)
        elif task.last.verb != PASSES:
            self._entry(task.last)

    def _page(self, task: Task) -> None:
        assert self.setup.step is task.page, (self.setup.step, task.page)
        wanted = texts(task.steps)
        if task.page is Page.ORDER and not self.setup.page.texts().get("start"):
            self.hands.type("1")
        self.hands.fill(self.setup.page, wanted)
        self._go_on()

    def _go_on(self) -> None:
        """Press Continue; the page has to be complete."""
        screen = self.setup
        said = screen.footer.go_button.accessibleDescription()
        assert screen.footer.go_button.isEnabled(), said
        before = (screen.step, self.window.where())
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.until(lambda: before != (screen.step, self.window.where()), "the next page")
        self.hands.settle()

    def _second(self) -> None:
        """A second person signs in and reads alone."""
        screen = self.setup
        for text in (CHECKER.initials, CHECKER.pin):
            self.hands.write(text)
            self.hands.press(Key.Key_Return)
        self.hands.until(lambda: screen.checker is not None, "the checker signs in")
        checker = screen.checker
        assert checker is not None
        self.hands.fill(checker.page, readings(self.story, self.running.desk.protocol))
        self.hands.press(Key.Key_Return, CTRL)
        self.hands.until(lambda: screen.checker is None, "the readings agree")
        self.hands.settle()

    def _pay(self, step: Step) -> None:
        """A check that was left for later: F7 leads from the bedside to its page and back."""
        self.hands.press(Key.Key_F7)
        self.hands.settle()
        rail = self.setup.frame.rail
        row = next(row for row in rail.rows() if row.step.id == _page_id(step, self))
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        self.hands.fill(self.setup.page, check_texts(step))
        self._go_on()
        self._go_on()
        assert isinstance(self.window.screen_here(), BedsideScreen)

    def _entry(self, step: Step) -> None:
        """One line of the quick entry, and what it asks."""
        entry = self.bedside.entry
        self._listen(self.bedside)
        letter, text = keys(step)
        version, at_rest = self.session.chart.version, self.hands.here
        assert at_rest is entry.bar.line, at_rest
        self.hands.type(letter.lower())
        self.hands.type(text)
        self.hands.enter()
        reason = step.words.partition(" because ")[2]
        if step.verb == "shows":
            self.hands.press(Key.Key_F9)
        if reason:
            self.hands.type(reason)
            self.hands.enter()
        if charts(step):
            return
        assert self.session.chart.version == version, "Enter charted it"
        assert entry.bar.line.text() == text
        for _ in range(2):
            self.hands.press(Key.Key_Escape)
        self.hands.settle()
        assert (self.session.chart.version, entry.bar.line.text()) == (version, "")

    def _listen(self, screen: BedsideScreen) -> None:
        """Hear what comes of an entry."""
        if screen in self._listens:
            return
        self._listens.add(screen)
        charting = screen.entry.charting
        charting.stopped.connect(self._held)
        charting.asked.connect(self._held)
        charting.charted.connect(self._charted)

    def _held(self, _asking: Asking, decision: Decision) -> None:
        self.heard = Outcome(held=decision)

    def _charted(self, _asking: Asking, outcome: Outcome) -> None:
        self.heard = outcome


def _page_id(step: Step, ward: Ward) -> str:
    ident = step.words.partition(" ")[0]
    return next(c.step for c in ward.running.desk.protocol.checks if c.id == ident)


@contextmanager
def a_ward(folder: Path, story: Story, at: datetime | None = None) -> Iterator[Ward]:
    """The program while it is open, closed at the end."""
    ward = Ward(folder, story, at or story.steps[0].at)
    try:
        yield ward
    finally:
        ward.close()


def in_zone(name: str) -> None:
    """Put this process into a time zone."""
    os.environ["TZ"] = name
    time.tzset()


def play(ward: Ward, each: Callable[[Task], None] | None = None) -> list[str]:
    """Play the whole story with these hands; the promises that did not hold."""
    found: list[str] = []
    ward.sign_in()
    ward.add_checker()
    ward.begin()
    for task in tasks(ward.story, ward.running.desk.protocol):
        ward.do(task)
        said = broken(task.last.expected, ward.session, ward.heard, task.at)
        found.extend(f"line {task.last.line}: {b}" for b in said)
        if each is not None:
            each(task)
    return found
