"""A day of two beds in the running program: time passes by ticks, a scripted nurse comes by."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from hands import Hands
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from assistant.clock import StoppedClock
from assistant.command.places import STORIES
from assistant.record.entries import (
    Amount,
    BagHung,
    PerfusionRead,
    What,
)
from assistant.rules.due import Due, Kind
from assistant.rules.reminders import agenda
from assistant.session import Session
from ui.app.running import Running
from ui.app.start import Start
from ui.theme import load_fonts

BEGIN = datetime(2026, 11, 21, 14, 6, 12, tzinfo=UTC)
GRAIN = timedelta(seconds=30)
STORIES_HERE = ("demo_bed_12", "demo_bed_3")
LATE = (0, 0, 1, 3, 0, 2, 0, 12)
"""After how many ticks the nurse comes to what is due, in turn: mostly at once, at times not."""
MAPS = (68, 70, 72, 69, 71)
HOUR = Amount(text="1", unit="h")
ROUND = frozenset({Kind.MAP, Kind.HEART, Kind.SITE, Kind.URINE, Kind.LACTATE, Kind.BAG})


@dataclass
class Counted:
    """What the day came to: sounds and those for more than one row; visits, those for more than
    one kind of look, readings; how many widgets and objects there were after each part of it.
    """

    sounds: list[datetime] = field(default_factory=list)
    together: int = 0
    visits: int = 0
    merged: int = 0
    readings: int = 0
    widgets: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)


class Shift:
    """Two infusions of the demonstration, and the nurse who looks after both."""

    def __init__(self, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        load_fonts()
        self.clock = StoppedClock(BEGIN)
        told = tuple((STORIES / f"{n}.story").read_text(encoding="utf-8") for n in STORIES_HERE)
        self.running = Running(Start(folder, True, told, self.clock), app)
        self.running.ticker.stop()
        self.hands, self.desk = Hands(self.running), self.running.desk
        self.nurse = self.desk.person
        self.counted = Counted()
        self._waits: dict[tuple[UUID, Kind], int] = {}
        self.running.heard.hearing.sounded.connect(self._heard)
        self.running.window.resize(1600, 1000)
        self.running.window.show()
        self.running.window.activateWindow()
        self.hands.settle()

    def _heard(self, sound: object) -> None:
        self.counted.sounds.append(self.clock.now())
        self.counted.together += len(getattr(sound, "rows", ())) > 1

    def pass_time(self, length: timedelta) -> None:
        """Tick until then; the nurse does what is due."""
        end = self.clock.now() + length
        while self.clock.now() < end:
            self._tick(GRAIN)
            for ident, session in list(self.desk.sessions.items()):
                rows = [r for r in self._due(session) if self._comes(ident, r)]
                if rows:
                    self._visit(ident, session, rows)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        self.counted.widgets.append(len(QApplication.allWidgets()))
        self.counted.objects.append(len(gc.get_objects()))

    def _tick(self, length: timedelta) -> None:
        self.clock.go(self.clock.now() + length)
        self.running.ticker.tick.emit()
        QCoreApplication.processEvents()

    def _due(self, session: Session) -> list[Due]:
        rows = agenda(session.chart, session.protocol, self.clock.now())
        return [row for row in rows if row.kind in ROUND and row.at <= self.clock.now()]

    def _comes(self, ident: UUID, row: Due) -> bool:
        key = (ident, row.kind)
        if key not in self._waits:
            self._waits[key] = LATE[self.counted.visits % len(LATE)]
        self._waits[key] -= 1
        if self._waits[key] >= 0:
            return False
        del self._waits[key]
        return True

    def _visit(self, ident: UUID, session: Session, rows: list[Due]) -> None:
        """To the bed; a pressure with its heart rate and the site by keys, the rest as entries."""
        self.counted.visits += 1
        if self.desk.person is None:
            self.desk.sign_in(self.nurse)
        self.running.window.go(("bedside", ident))
        self._tick(timedelta(seconds=2))
        before = session.chart.version
        self.hands.type(f"{MAPS[self.counted.visits % len(MAPS)]} h90")
        self.hands.enter()
        assert session.chart.version > before, self.running.window.trouble_said()
        self.counted.readings += 1
        kinds = {row.kind for row in rows}
        self.counted.merged += len(kinds) > 1
        if Kind.SITE in kinds:
            self.hands.type("s0")
            self.hands.enter()
        for what in self._others(session, kinds):
            self.desk.submit(ident, self.desk.act(what))
        self.hands.settle()
        self.hands.press(Qt.Key.Key_Escape)

    def _others(self, session: Session, kinds: set[Kind]) -> Iterator[What]:
        if Kind.URINE in kinds:
            yield PerfusionRead(sign="urine", amount=Amount(text="60", unit="mL"), hours=HOUR)
        if Kind.LACTATE in kinds:
            yield PerfusionRead(sign="lactate", amount=Amount(text="1.8", unit="mmol/L"))
        bag = session.chart.last(BagHung)
        if Kind.BAG in kinds and bag is not None:
            yield bag


@contextmanager
def two_beds(folder: Path) -> Iterator[Shift]:
    """The program with both infusions while it is open."""
    shift = Shift(folder)
    try:
        yield shift
    finally:
        shift.running.window.close()
        shift.running.close()
