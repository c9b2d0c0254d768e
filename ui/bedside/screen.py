"""The bedside screen: three questions answered at a glance, and a line that charts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from assistant.acts import Verdict
from assistant.session import Session
from assistant.views.alerts import acknowledge
from assistant.views.board import Stage
from assistant.views.entry_kinds import Mode
from assistant.views.names import hidden_banner, initials_only, without_names
from assistant.views.snoozing import can_wait
from assistant.views.status import Status, status
from ui.banner import banner_words, brief_words
from ui.bedside.alert_words import PUT_OFF, TOLD, strip_words
from ui.bedside.basis_panel import BasisPanel
from ui.bedside.drawer import Drawer
from ui.bedside.drawers import DRAWN
from ui.bedside.field import Field
from ui.bedside.left import Left
from ui.bedside.quick_entry import QuickEntry
from ui.bedside.signing import Signing
from ui.bedside.supply_card import LABEL_KEY
from ui.bedside.voice import Voice
from ui.desk import Desk
from ui.first_second import TOO_SOON
from ui.screen import Screen
from ui.widgets import PatientBanner, Strip
from ui.widgets.bed_edge import EDGE, paint_edge
from ui.widgets.painting import start

SIDE = 16


class BedsideScreen(Screen):
    """`go` tells ("board",), ("sheet", id), ("card", id), ("label", id); ("setup", id) at first."""

    def __init__(self, desk: Desk, session: UUID) -> None:
        super().__init__(desk)
        self.session = session
        self._shown: Status | None = None
        self._second: tuple[int, int, bool] | None = None
        self._bare: tuple[int, Session] | None = None
        self.banner, self.strip = PatientBanner(), Strip()
        self.field = Field(self.found.protocol.protocol.drug)
        self.entry = QuickEntry(desk, session)
        self.signing = Signing(desk, session, self)
        self.voice = Voice(desk, session, self.entry, self)
        self.drawer = Drawer(desk, session)
        self.basis = BasisPanel(desk, session)
        self._edge = 0
        self._left = Left(desk, session)
        inside = QVBoxLayout()
        inside.setContentsMargins(SIDE, 10, SIDE, 12)
        inside.setSpacing(10)
        inside.addWidget(self.strip)
        live = QVBoxLayout()
        live.setSpacing(10)
        live.addWidget(self.field, 1)
        live.addWidget(self.basis)
        live.addWidget(self.entry)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addLayout(live, 1)
        beside.addWidget(self.drawer)
        inside.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(inside, 1)
        self._connect()
        self.entry.focus()

    def _connect(self) -> None:
        self.strip.pressed.connect(self._pressed)
        self.entry.acknowledged.connect(self.acknowledge)
        self.entry.declined.connect(self.decline)
        self.entry.waits.connect(self.put_off)
        self.field.filled.connect(self.fill)
        self.field.declined.connect(self.decline)
        self.field.told.connect(self.tell)
        self.field.debts.connect(lambda: self.go.emit(("setup", self.session, "confirm")))
        self.field.strike.connect(self.entry.strike)
        self.field.pressed.connect(self.entry.focus)
        self.field.side.unsigned.clicked.connect(self.signing.begin)
        self.signing.ended.connect(self.entry.focus)
        self.entry.bar.line.turned.connect(self.field.turn)
        sheet = QShortcut(QKeySequence("Ctrl+P"), self)
        sheet.activated.connect(lambda: self.go.emit(("sheet", self.session)))
        card = QShortcut(QKeySequence("Ctrl+K"), self)
        card.activated.connect(lambda: self.go.emit(("card", self.session)))
        button = self.field.side.supply.card
        button.clicked.connect(lambda: self.go.emit(("card", self.session)))
        self.entry.drawn.connect(self.basis.leave)
        self.entry.drawn.connect(self.draw)
        self.basis.join(self.entry, self.field)
        self.basis.opened.connect(self._with_basis)
        self.drawer.left.connect(self._undrawn)
        self.drawer.goes.connect(lambda page: self.go.emit(("setup", self.session, page)))
        label = QShortcut(QKeySequence(LABEL_KEY), self)
        label.activated.connect(lambda: self.go.emit(("label", self.session)))
        printer = self.field.side.supply.label
        printer.clicked.connect(lambda: self.go.emit(("label", self.session)))
        self.desk.changed.connect(self._moved)
        self.desk.person_changed.connect(self._greet)

    @property
    def found(self) -> Session:
        """The session here."""
        return self.desk.sessions[self.session]

    def arrive(self) -> None:
        """The line has the keyboard; an infusion that was never started goes to its wizard."""
        self.refresh()
        if self._shown is not None and self._shown.stage is Stage.PREPARING:
            self.go.emit(("setup", self.session))
        else:
            self.field.to_top()
            self._focus()
            self._take_key()

    def _focus(self) -> None:
        """Back to the page of the drawer where that had the keyboard, else to the entry."""
        last = self.focusWidget()
        if self.drawer.is_open and last is not None and self.drawer.isAncestorOf(last):
            last.setFocus()
        else:
            self.entry.focus()

    def _take_key(self) -> None:
        """A digit typed on Glance begins a MAP; where something is half typed it is not taken."""
        line = self.entry.bar.line
        if self.asked.isdecimal() and self.entry.at_rest and not self.drawer.is_open:
            line.setText(self.asked)
            self.entry.edited()
            self.asked = ""

    def too_soon(self) -> bool:
        """Told beside what is typed; that stays as it is."""
        self.entry.bar.note(TOO_SOON)
        return True

    def draw(self, mode: Mode) -> None:
        """Open the page of a mode beside the values, or the wizard where that comes first."""
        drawn = DRAWN[mode]
        if page := drawn.instead(self.drawer.place):
            self.go.emit(("setup", self.session, page))
            return
        self._fold(on=True)
        self.drawer.make_room(self.width(), self.field, self.entry)
        self.drawer.open_up(drawn)

    def _fold(self, *, on: bool) -> None:
        self.field.fold(on=on)
        self.entry.fold(on=on)
        self._arrange()

    def _undrawn(self) -> None:
        self._fold(on=False)
        self.entry.focus()

    def _moved(self, session: UUID) -> None:
        if session == self.session and self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the chart as it is now; within one second the same chart is shown once."""
        now = self.desk.now()
        hidden = self.desk.names_hidden
        second = (self.found.chart.version, int(now.timestamp()), hidden)
        if second == self._second:
            return
        self._second = second
        found = self._without_names() if hidden else self.found
        shown = status(found.chart, found.protocol, now, self.desk.zone)
        if hidden:
            shown = replace(shown, banner=hidden_banner(shown.banner))
        self._shown = shown
        self._say_banner()
        self.strip.say(strip_words(shown.alert, shown.more))
        self.voice.show_status(shown)
        self.field.show_status(shown, found, now, self.desk.zone)
        self.entry.bar.shorten(partial(without_names, self.found.chart) if hidden else None)
        self.entry.refresh()
        self.drawer.refresh()
        self.basis.refresh()
        self._greet()

    def _greet(self) -> None:
        """Whoever comes back is told what happened, in one line until the next key."""
        said = self._left.look(seen=self.isVisible())
        if said and self.entry.at_rest:
            self.entry.bar.say("note", said)

    def wear(self, edge: int) -> None:
        """From the banner down to the entry, and on the drawer."""
        super().wear(edge)
        self.drawer.set_edge(edge)
        if edge != self._edge:
            self._edge = edge
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        paint_edge(painter, QRectF(0, 0, EDGE, self.height()), self._edge)
        painter.end()

    def _without_names(self) -> Session:
        """The session with initials in its chart, made once for each state of it."""
        found = self.found
        if self._bare is None or self._bare[0] != found.chart.version:
            bare = replace(found, chart=initials_only(found.chart))
            self._bare = (found.chart.version, bare)
        return self._bare[1]

    def _pressed(self, button: str) -> None:
        if button == TOLD:
            self.tell()
        elif button == PUT_OFF:
            self.put_off()
        else:
            self.acknowledge()

    def tell(self) -> None:
        """The entry that somebody was informed."""
        self.entry.set_mode(Mode.INFORMED)

    def acknowledge(self) -> None:
        """Chart that the alert on the strip was seen; it folds to a chip."""
        alert = self._shown.alert if self._shown else None
        if alert is None or not alert.can_fold:
            return
        act = self.desk.act(acknowledge(alert))
        if self.desk.preview(self.session, act).verdict is Verdict.CHART:
            self.desk.submit(self.session, act)
        self.entry.focus()

    def _with_basis(self) -> None:
        self.entry.fold(on=self.basis.is_open)
        self.entry.focus()

    def put_off(self) -> None:
        """Let the alert on the strip wait for one interval, with a reason."""
        alert = self._shown.alert if self._shown else None
        if alert is not None and can_wait(alert):
            self.entry.put_off(alert)

    def fill(self) -> None:
        """The suggestion's dose into the entry; Enter charts it."""
        if self._shown is not None and self._shown.considering.live:
            self.entry.fill(self._shown.considering.card.fill)

    def decline(self) -> None:
        """Not now, with a reason."""
        if self._shown is not None and self._shown.considering.live:
            self.entry.decline(self._shown.considering.card.action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Another text size is in force: the same room holds less or more."""
        self._arrange()

    def _arrange(self) -> None:
        least = self.field.minimumSizeHint().width() if self.drawer.is_open else 0
        self.drawer.fit(self.width(), least)
        self.basis.fit(self.height())
        self.field.arrange(self.width(), self.height())
        self.signing.list.fit()
        self.strip.set_brief(self.field.tiny)
        column = self.field.scrolls.column if self.field.narrow else self.entry.layout()
        self.entry.row.stand(column, self.entry.bar)
        self.entry.arrange(tight=not self.field.large, tiny=self.field.tiny)
        self._say_banner()

    def _say_banner(self) -> None:
        if self._shown is not None:
            shown, brief = self._shown.banner, self._shown.order_brief
            if self.field.tiny:
                self.banner.say(banner_words(shown, compact=True))
            elif brief and not self.field.large:
                self.banner.say(brief_words(shown, brief))
            else:
                self.banner.say(banner_words(shown))
