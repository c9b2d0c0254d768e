"""The running program: its parts, and how they are let go."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from uuid import UUID

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication

from assistant.acts import Act
from assistant.record.chart import fold
from assistant.record.entries import ASSISTANT, BedTaken, ClockMoved, SessionOpened
from assistant.store import Store
from assistant.stories.reading import read_story
from assistant.trouble import Trouble
from assistant.views import clock_moved
from assistant.views.board import Stage, stage
from ui.app.begun import HURRIED, begun_at_once
from ui.app.comfort import Comfort
from ui.app.demonstration import play_into, trainee
from ui.app.door import listen
from ui.app.drafts import StoredDrafts
from ui.app.heard import Heard
from ui.app.keeper import Keeper, people_settings
from ui.app.rooms import Rooms
from ui.app.shelves import Begun, Shelves, texts_begun
from ui.app.start import Start, local_zone, ourselves
from ui.collector import Collector
from ui.desk import Desk
from ui.screen import Screen
from ui.setup.drafts import PROFILE
from ui.ticker import Ticker
from ui.widgets.wedge import Wedge
from ui.window import Window

PLACE = "place"
AFTER_PAINT_MS = 250
"""The protocols are read when the first picture of the window stands."""
RESUMED = ("setup", "bedside", "sheet")


class Running:
    """The running program: its parts, and how they are let go."""

    def __init__(self, start: Start, app: QApplication) -> None:
        """Open the record and show the board. Trouble when the record cannot be opened."""
        self.start, self._app = start, app
        self.worker = ThreadPoolExecutor(1, thread_name_prefix="store")
        try:
            self.store = self.worker.submit(Store.open, start.place, clock=start.clock).result()
        except Trouble:
            self.worker.shutdown()
            raise
        self.people, not_used = people_settings(start.protocols)
        self.shelves = Shelves(start, self.store, self.worker)
        self.desk = Desk(
            self.store, self.shelves.profiles, start.clock, local_zone(), self.worker,
            training=start.training,
        )  # fmt: skip
        self._take_up()
        self.comfort = Comfort(app, self.desk.now)
        self._drafts = StoredDrafts(self.store, self.worker)
        self.rooms = Rooms(self.desk, self.store, self.worker, self._drafts, self.people)
        makers = {**self.rooms.makers(), "settings": self._settings}
        self.window = Window(self.desk, makers, training=start.training)
        self.keeper = Keeper(app, self.desk, self.window.put_over(self.rooms.gate), self.people)
        self.heard = Heard(app, self.desk, self.window)
        self._connect()
        self._server = listen(start.place, self.window.raise_up)
        self._mirror_said = ""
        self.window.go(self._where_it_was())
        self._tell((*self.store.notices, *not_used))
        self.window.moved.connect(self._keep_place)
        self._painted = QTimer(singleShot=True, interval=AFTER_PAINT_MS)
        self._painted.timeout.connect(self.shelves.read_on)
        self._painted.start()

    def _connect(self) -> None:
        self.wedge = Wedge(self._app)
        self._collector = Collector(self._app)
        self.ticker = Ticker(self.start.clock)
        self.ticker.tick.connect(self._tick)
        self.ticker.slept.connect(lambda seconds: self._clock_moved("slept", seconds))
        self.ticker.slept.connect(self.keeper.idle.slept)
        self.ticker.clock_set.connect(lambda seconds: self._clock_moved("set", seconds))
        self.window.training_wanted.connect(self._open_training)
        self.wedge.scanned.connect(self.window.scanned)
        self.shelves.told.connect(self._shelf_told)
        sys.excepthook = self.caught
        self.ticker.start()

    def _tell(self, notices: Sequence[str]) -> None:
        if notices:
            self.window.say_notice(" ".join(notices))

    def _shelf_told(self, notices: Sequence[str]) -> None:
        if notices:
            self._tell((*self.store.notices, *notices))
        self.window.tick()

    def _take_up(self) -> None:
        """Bring every session of the record onto the desk, under the protocol it began with.

        Without a session nothing else tells that no protocol can be read: then this does.
        """
        rows = self.worker.submit(self.store.sessions).result()
        if self.start.training or not rows:
            try:
                self.shelves.begin().result()
            except Trouble:
                self.worker.submit(self.store.close).result()
                self.worker.shutdown()
                raise
        begun = Begun(lambda: self.desk.protocol)
        for row in rows:
            journal = self.worker.submit(self.store.read, row.id).result()
            opened = fold(journal).last(SessionOpened)
            if opened is None:
                self.desk.take_up(row.id, self.desk.protocol, journal)
                continue
            texts = self.worker.submit(texts_begun, self.store, opened).result()
            self.desk.take_up(row.id, begun.rules(opened, texts), journal)
        if self.start.training:
            self.desk.sign_in(self.worker.submit(trainee, self.store).result())
            for text in () if rows else self.start.stories:
                story = read_story(text).ending(self.desk.now())
                self.worker.submit(play_into, self.desk, self.store, story).result()

    def _where_it_was(self) -> tuple[str, UUID | None]:
        """The place that was in front when the program ended, however it ended."""
        name, _, ident = self._drafts.get(None, PLACE).partition(" ")
        known = {str(session): session for session in self.desk.sessions}
        session = known.get(ident)
        if name == "setup" and not ident:
            begun, chosen = self._begun(), self._drafts.get(None, PROFILE)
            return ("setup", begun) if begun or chosen in self.desk.profiles else ("choose", None)
        if name in HURRIED and not ident:
            done = begun_at_once(self.desk, self._drafts, name)
            return ("bedside", done) if done else (name, None)
        if name not in (*RESUMED, *HURRIED) or session is None:
            return ("board", None)
        at = stage(self.desk.sessions[session].chart, self.desk.now())
        place = "bedside" if name in HURRIED else name
        return ("setup" if at is Stage.PREPARING else place, session)

    def _begun(self) -> UUID | None:
        """The session whose first page is on the disk although its screen never heard so.

        It is the newest one in preparation, with the bed that stands typed in the new wizard.
        """
        typed = json.loads(self._drafts.get(None, "patient") or "{}").get("bed", "").strip()
        for ident, session in reversed(self.desk.sessions.items()):
            bed = session.chart.last(BedTaken)
            preparing = stage(session.chart, self.desk.now()) is Stage.PREPARING
            if typed and preparing and bed is not None and bed.bed == typed:
                self._drafts.clear(None)
                return ident
        return None

    def _keep_place(self, name: str, session: UUID | None) -> None:
        self._drafts.set(None, PLACE, f"{name} {session or ''}".strip())

    def _settings(self, _none: UUID | None) -> Screen:
        screen = self.comfort.screen(self.desk)
        screen.add(self.heard.panel())
        return screen

    def _open_training(self) -> None:
        data = [] if self.start.folder is None else ["--data", str(self.start.folder)]
        arguments = [*ourselves(), *data, "training"]
        started, _ = QProcess.startDetached(arguments[0], arguments[1:])
        if not started:
            self.window.say_notice("The demonstration could not be opened on this computer.")

    def _tick(self) -> None:
        self.keeper.tick()
        self.comfort.tick()
        self.heard.tick()
        self.window.tick()
        trouble = self.store.mirror_trouble
        said = trouble.sentence if trouble else ""
        if said and said != self._mirror_said:
            self.window.say_notice(said)
        self._mirror_said = said

    def _clock_moved(self, what: str, seconds: int) -> None:
        """The assistant itself charts that the computer slept or its clock was set."""
        slept = what == "slept"
        moved = ClockMoved(what="slept" if slept else "set", seconds=seconds)
        for session, found in list(self.desk.sessions.items()):
            if stage(found.chart, self.desk.now()) is Stage.STOPPED:
                continue
            self.desk.submit(session, Act(moved, self.desk.now(), ASSISTANT))
        now, zone = self.desk.clock.now(), self.desk.zone
        beds = self.heard.hearing.beds()
        said = clock_moved.slept(beds, seconds, now, zone) if slept else (
            clock_moved.clock_set(seconds, now, zone)
        )  # fmt: skip
        self.window.say_notice(said)

    def caught(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """An exception in a slot ends in a band and on standard error, never in silence."""
        sys.stderr.write("".join(traceback.format_exception(kind, fault, trace)))
        self.window.say_bug(
            f"Something went wrong inside ({kind.__name__}). Reminders go on; what is charted "
            "is on the disk. Look at the last entry, and tell IT."
        )

    def close(self) -> None:
        """Wait for the disk, then let go of it."""
        self.ticker.stop()
        self._painted.stop()
        self.wedge.close()
        self.heard.close()
        self.keeper.close()
        self.shelves.blockSignals(True)
        self._server.close()
        self.rooms.close()
        self.worker.submit(self.store.close).result()
        self.worker.shutdown()
        sys.excepthook = sys.__excepthook__
