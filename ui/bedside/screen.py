"""The bedside screen: three questions answered at a glance, and a line that charts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from assistant.acts import Verdict
from assistant.session import Session
from assistant.views.alerts import Alert, acknowledge
from assistant.views.board import Stage
from assistant.views.entry_informed import can_answer
from assistant.views.entry_kinds import Mode
from assistant.views.names import hidden_banner, initials_only, without_names
from assistant.views.status import Status, status
from ui.banner import banner_words, brief_words
from ui.bedside.field import Field
from ui.bedside.quick_entry import QuickEntry
from ui.bedside.signing import Signing
from ui.bedside.supply_card import LABEL_KEY
from ui.desk import Desk
from ui.screen import Screen
from ui.widgets import PatientBanner, Strip, StripWords

SIDE = 16
TOLD = "informed"


def strip_words(alert: Alert | None, more: int) -> StripWords | None:
    """The one alert as the words of the strip; a due check is answered, not acknowledged.

    What a call answers has a way to that call.
    """
    if alert is None:
        return None
    told = [(TOLD, "Informed", "I")] if can_answer(alert.code) else []
    seen = [("seen", "Acknowledge", "A")] if alert.can_fold else []
    behind = f"+{more}" if more else ""
    return StripWords(alert.level, alert.sentence, alert.detail, (*told, *seen), behind)


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
        inside = QVBoxLayout()
        inside.setContentsMargins(SIDE, 10, SIDE, 12)
        inside.setSpacing(10)
        inside.addWidget(self.strip)
        inside.addWidget(self.field, 1)
        inside.addWidget(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(inside, 1)
        self._connect()

    def _connect(self) -> None:
        self.strip.pressed.connect(self._pressed)
        self.entry.acknowledged.connect(self.acknowledge)
        self.entry.declined.connect(self.decline)
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
        label = QShortcut(QKeySequence(LABEL_KEY), self)
        label.activated.connect(lambda: self.go.emit(("label", self.session)))
        printer = self.field.side.supply.label
        printer.clicked.connect(lambda: self.go.emit(("label", self.session)))
        self.desk.changed.connect(self._moved)

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
        self.field.show_status(shown, found, now, self.desk.zone)
        self.entry.bar.shorten(partial(without_names, self.found.chart) if hidden else None)
        self.entry.refresh()

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
        self.field.arrange(self.width(), self.height())
        self.signing.list.fit()
        self.strip.set_brief(self.field.tiny)
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
