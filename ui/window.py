"""The window: where one is, who is here, what time it is, and the one screen in front."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assistant.views.board import Stage, stage
from assistant.views.glance import on_glance
from assistant.views.muting import Standing
from assistant.views.standing import UNSIGNED, shelf_standing
from assistant.wording.numbers import clock_seconds, day
from assistant.wording.scans import NOT_TAKEN
from ui.cross_over import CrossOver
from ui.desk import Desk
from ui.first_second import TOO_SOON, FirstSecond
from ui.over import Over, Staffed
from ui.screen import Screen
from ui.trail import CROSSED, GLANCE, PLACES, Spot, Trail
from ui.widgets import Ribbon, TopBar, TroubleBand

Going = tuple[object, ...]
Maker = Callable[[UUID | None], Screen]
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
EMERGENCY = "Ctrl+E"
"""Opens the emergency start from anywhere, signed in or not."""
TRAINING = "TRAINING. No real patient. What is charted here stays in a folder of its own."


class Window(QWidget):
    """Screens are made when they are first needed and kept, so that nothing typed is lost."""

    closing = Signal()
    training_wanted = Signal()
    raised = Signal()
    sound_pressed = Signal()
    trouble_seen = Signal()
    """Somebody read what the band says."""
    moved = Signal(str, object)
    """The place that is in front now, and its session or None."""

    def __init__(self, desk: Desk, makers: dict[str, Maker], *, training: bool = False) -> None:
        super().__init__()
        self.desk, self._makers = desk, makers
        self._screens: dict[Spot, Screen] = {}
        self.trail = Trail()
        self.first = FirstSecond(desk.clock, self)
        self.first.held.connect(self._held_back)
        self.session: UUID | None = None
        self.over: Over | None = None
        self.crossing = CrossOver(desk)
        self.crossing.crossed.connect(lambda other: self.go(("bedside", other)))
        self._bar = TopBar(PLACES, beside=self.crossing)
        self._trouble = TroubleBand([("hide", "Seen", "")])
        self._stack = QStackedWidget()
        self._lay_out(training=training)
        self.setWindowTitle("Titration Assistant" + (" TRAINING" if training else ""))
        self.setMinimumSize(1280, 720)
        desk.changed.connect(self._changed)
        desk.trouble.connect(self.say_trouble)
        desk.person_changed.connect(self.tick)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(lambda: self.go(("back",)))
        QShortcut(QKeySequence(EMERGENCY), self).activated.connect(self.start_at_once)

    def _lay_out(self, *, training: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._training = TRAINING if training else ""
        self._ribbon = Ribbon("", "text3", "canvas") if training else Ribbon("", "raised", "text2")
        column.addWidget(self._bar)
        column.addWidget(self._ribbon)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)
        self._bar.gone.connect(self._bar_gone)
        self._bar.sound_pressed.connect(self.sound_pressed)
        self._trouble.pressed.connect(lambda _ident: self._trouble_read())

    def screen_here(self) -> Screen:
        """The screen in front."""
        return self._screens[self.trail.here]

    def where(self) -> Spot:
        """The name of the place, and its session."""
        return self.trail.here

    def _bar_gone(self, place: str) -> None:
        if place not in ("bedside", "sheet"):
            self.go((place, None))
        elif (session := self._session_meant()) is not None:
            self.go((place, session))
        else:
            self.go(("board", None))

    def _session_meant(self) -> UUID | None:
        """The infusion that was last in front, else the only one there is; then a bed is chosen."""
        only = list(self.desk.sessions)
        return self.session or (only[0] if len(only) == 1 else None)

    def start_at_once(self) -> None:
        """The emergency start: of the infusion that is being prepared in front, else a new one."""
        name, session = self.trail.here
        if self.over is not None:
            self.over.panel.leave()
        if name == "emergency":
            return
        found = self.desk.sessions.get(session) if name == "setup" and session else None
        preparing = found and stage(found.chart, self.desk.now()) is Stage.PREPARING
        goes_on = session if preparing else None
        self.go(("emergency", goes_on))

    def go(self, going: Going) -> None:
        """Show another place: ("board",), ("setup", session), ("back",) and so on."""
        name = str(going[0])
        if name == "training":
            self.training_wanted.emit()
            return
        if name == "sign in" and self.over is not None and self.over.sign_in():
            return
        session = going[1] if len(going) > 1 else None
        if name == "back":
            name, session = self.trail.back
        if name not in self._makers:
            raise KeyError(f"there is no place called {name}")
        ident = session if isinstance(session, UUID) else None
        asked = str(going[2]) if len(going) > 2 else ""
        if ident is not None:
            self.session = ident
        comes = self.trail.come_to((name, ident))
        self._show(asked, comes=comes)
        if name != GLANCE:
            self.moved.emit(name, ident)

    def _show(self, asked: str = "", *, comes: bool = False) -> None:
        if self.trail.here not in self._screens:
            screen = self._makers[self.trail.here[0]](self.trail.here[1])
            screen.go.connect(self.go)
            screen.became.connect(partial(self._became, self.trail.here[0]))
            self._screens[self.trail.here] = screen
            self._stack.addWidget(screen)
        screen = self._screens[self.trail.here]
        screen.beside, screen.asked = self.session, asked
        self._stack.setCurrentWidget(screen)
        self._bar.set_here(self.trail.here[0])
        self._bar.setVisible(not screen.bare)
        self.tick()
        screen.arrive()
        if comes and (screen.asked or not asked):
            self.first.arm()
        if self.over is not None:
            self.over.veil()

    def _say_standing(self) -> None:
        """The patient banner says both itself, so the ribbons stand where there is none."""
        place, session = self.trail.here
        desk = self.desk
        notice = UNSIGNED  # until they are read, nobody is known to stand for them
        if desk.profiles_read:
            notice = shelf_standing(desk.profiles.values(), desk.now(), desk.zone)
        said = "     ".join(part for part in (self._training, notice) if part)
        self._ribbon.say(said)
        named = session is not None or place in ("setup", GLANCE)
        self._ribbon.setVisible(bool(said) and not named)

    def _became(self, name: str, session: UUID) -> None:
        """What was begun there is a session now, and the place is this session's own."""
        old, new = (name, None), (name, session)
        self._screens[new] = self._screens.pop(old)
        if self.trail.became(old, new):
            self.session = session
            self._say_standing()
            self.moved.emit(name, session)

    def forget(self, name: str, session: UUID | None) -> None:
        """Drop a screen, so that the next visit makes a fresh one."""
        screen = self._screens.pop((name, session), None)
        if screen is not None:
            self._stack.removeWidget(screen)
            screen.deleteLater()

    def _held_back(self) -> None:
        """A key came in the first second: it is told where it went."""
        if not self.screen_here().too_soon():
            self.say_notice(TOO_SOON)

    def _privacy(self) -> None:
        """Nobody is at the bedside: what is there is shown for three metres."""
        watched = any(on_glance(s.chart, self.desk.now()) for s in self.desk.sessions.values())
        if self.desk.names_hidden and self.trail.here[0] == "bedside" and watched:
            self.go((GLANCE,))
        self.tick()

    def tick(self) -> None:
        """A second has passed: the clock, who is here, and the screen in front."""
        self._say_standing()
        now = self.desk.now()
        person = self.desk.person
        self._bar.set_person(person.name if person else "Nobody signed in")
        self._bar.set_now(f"{DAYS[now.weekday()]} {day(now)}  24 h clock", clock_seconds(now))
        if self.trail.here in self._screens:
            (place, session), screen = self.trail.here, self.screen_here()
            screen.refresh()
            if session is not None:
                screen.wear(self.desk.edge(session))
            self.crossing.refresh(session if place in CROSSED else None)

    def _changed(self, _session: UUID) -> None:
        self.tick()

    def say_trouble(self, sentence: str) -> None:
        """Show what the world did to us."""
        self._trouble.say("Not saved", sentence)

    def say_notice(self, sentence: str) -> None:
        """Show something that everybody here needs to know once."""
        self._trouble.say("Look at this", sentence)

    def scanned(self, text: str) -> None:
        """A code was scanned: the screen in front takes it, or it is told that nothing does."""
        taker = self.over or self.screen_here()
        if not taker.scanned(text):
            self.say_notice(NOT_TAKEN)

    def put_over(self, door: Staffed) -> Over:
        """Let people sign in over any screen, and names be hidden."""
        over = self.over = Over(self.desk, door, self, self)
        self._bar.person_pressed.connect(self._person_pressed)
        sign_in = QShortcut(QKeySequence("Ctrl+L"), self)
        sign_in.activated.connect(lambda: self.go(("sign in",)))
        self.desk.privacy_changed.connect(self._privacy)
        return over

    def _person_pressed(self) -> None:
        """The name above: it opens the panel, and leaves it when it is open."""
        if self.over is not None and not self.over.panel.isHidden():
            self.over.panel.leave()
        else:
            self.go(("sign in",))

    def say_sound(self, standing: Standing) -> None:
        """Why nothing is heard, and how long, on every screen; empty while sound is on."""
        self._bar.set_sound(standing.brief, standing.words)

    def _trouble_read(self) -> None:
        self._trouble.clear()
        self.trouble_seen.emit()

    def room(self) -> QWidget:
        """Where the screen in front stands."""
        return self._stack

    def say_bug(self, sentence: str) -> None:
        """Show that we failed; reminders go on."""
        self._trouble.say("The program failed here", sentence)

    def trouble_said(self) -> str:
        """What the band says, empty while there is none."""
        return self._trouble.accessibleName() if self._trouble.isVisibleTo(self) else ""

    def open_up(self) -> None:
        """Show the window over the whole screen, ready for typing."""
        self.resize(self.screen().availableSize())
        self.showMaximized()
        self.activateWindow()

    def raise_up(self) -> None:
        """A second start asked for this window."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.first.arm()
        self.raised.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.trail.here in self._screens:
            self._screens[self.trail.here].refresh()
            if self.over is not None:
                self.over.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
