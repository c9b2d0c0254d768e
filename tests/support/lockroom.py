"""The real program on a real record, with people who sign in, and a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hands import Hands
from pins import CHEAP
from PySide6.QtWidgets import QApplication

from assistant.clock import StoppedClock
from assistant.command.places import STORIES
from assistant.session import Session
from assistant.staff import Person, Role
from assistant.stories.reading import read_story
from ui.app.demonstration import play_into
from ui.app.running import Running
from ui.app.start import Start
from ui.board.quick_sign import SignPanel
from ui.theme import load_fonts

NOW = datetime(2026, 11, 21, 14, 6, 12, tzinfo=UTC)
PIN, BADGE, OTHER_BADGE = "283746", "STAFF-000417", "STAFF-000588"


class Room:
    """One workstation: `am` has a PIN and a badge, `jc` a badge, `ps` is the charge nurse."""

    def __init__(self, folder: Path, *stories: str, settings: str = "") -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load_fonts()
        self.clock = StoppedClock(NOW)
        if settings:
            (folder / "workstation.toml").write_text(settings, encoding="utf-8")
        self.running = Running(Start(folder, clock=self.clock), app)
        self.running.ticker.stop()
        self.hands, self.desk = Hands(self.running), self.running.desk
        self.window = self.running.window
        self.ps, self.am, self.jc = self.running.worker.submit(self._people).result()
        self.running.rooms.gate._people._hasher = CHEAP
        self.running.rooms.gate._remember()
        self.running.rooms.gate._new = False
        for name in stories:
            story = read_story((STORIES / f"{name}.story").read_text(encoding="utf-8"))
            told = story.ending(self.desk.now())
            worker, store = self.running.worker, self.running.store
            worker.submit(play_into, self.desk, store, told).result()
        self.window.resize(1600, 1000)
        self.window.show()
        self.window.activateWindow()
        self.window.go(("board", None))
        self.hands.settle()

    def _people(self) -> tuple[Person, Person, Person]:
        people = self.running.store.people(CHEAP)
        charge = people.first("ps", "RN P Singh", Role.CHARGE, PIN)
        nurse = people.add("am", "RN A Mensah", Role.NURSE, PIN, by=charge, badge=BADGE)
        other = people.add("jc", "RN J Costa", Role.NURSE, "", by=charge, badge=OTHER_BADGE)
        return charge, nurse, other

    @property
    def panel(self) -> SignPanel:
        """The panel over the screen."""
        over = self.window.over
        assert over is not None
        return over.panel

    @property
    def session(self) -> Session:
        """The only infusion."""
        (found,) = self.desk.sessions.values()
        return found

    def bedside(self) -> None:
        """The infusion in front."""
        self.window.go(("bedside", self.session.id))
        self.hands.settle()

    def scan(self, text: str) -> None:
        """A code was read by the scanner."""
        self.window.scanned(text)
        self.hands.settle()

    def pass_time(self, **by: float) -> None:
        """Nobody touches anything for so long."""
        self.clock.go(self.clock.now() + timedelta(**by))
        self.running.ticker.tick.emit()
        self.hands.settle()

    def sign_in(self, initials: str = "am", pin: str = PIN) -> None:
        """Into the panel that is open."""
        self.hands.type(initials)
        self.hands.enter()
        self.hands.type(pin)
        self.hands.enter()
        self.hands.until(lambda: self.panel.isHidden() or bool(self.panel.message()), "an answer")
        self.hands.settle()


@contextmanager
def a_room(folder: Path, *stories: str, settings: str = "") -> Iterator[Room]:
    """The program while it is open."""
    room = Room(folder, *stories, settings=settings)
    try:
        yield room
    finally:
        room.window.close()
        room.running.close()
