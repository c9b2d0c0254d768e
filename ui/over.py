"""What lies over the screen in front: the panel that asks who is here, and the curtain."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from assistant.typed.scan import scan
from assistant.views.banner import bed_of, name_of
from assistant.views.names import HIDDEN, initials_only
from assistant.views.setup_scanned import may_be_badge
from ui.board.quick_sign import Door, SignPanel
from ui.desk import Desk
from ui.screen import Screen
from ui.theme import scale
from ui.widgets.curtain import Curtain

GAP, CLOSE, BELOW = 20, 4, 96


class Staffed(Door, Protocol):
    """A door that also knows whether anybody was ever let in, and whose badge a code is."""

    def is_new(self) -> bool:
        """Whether nobody is known yet."""
        ...

    def knows_badge(self, code: str) -> bool:
        """Whether somebody here has that badge; no try is counted."""
        ...


class Host(Protocol):
    """The window as it is seen from here."""

    def screen_here(self) -> Screen:
        """The screen in front."""
        ...

    def room(self) -> QWidget:
        """Where the screen in front stands."""
        ...


class Over(QObject):
    """Puts both in place; a code that was scanned is told to whom it belongs."""

    def __init__(self, desk: Desk, door: Staffed, window: QWidget, host: Host) -> None:
        super().__init__(window)
        self._desk, self._door, self._host = desk, door, host
        self.panel, self.curtain = SignPanel(desk, door, window), Curtain(window)
        self.panel.opened.connect(self.fit)
        desk.asker = self.panel.ask
        desk.privacy_changed.connect(self.veil)

    def sign_in(self) -> bool:
        """Ask who is here over the screen; not where nobody is known yet."""
        if self._door.is_new():
            return False
        self.panel.open_up()
        return True

    def fit(self) -> None:
        """On the right, low: it covers neither whose screen it is, nor values, nor the entry."""
        room = self._host.room()
        corner = room.mapTo(self.panel.window(), QPoint(0, 0))
        here = self._host.screen_here()
        banner = getattr(here, "banner", None)
        head = banner.height() if isinstance(banner, QWidget) and banner.isVisible() else 0
        self.panel.fit()
        whose = here.beside if head else None
        self.panel.set_edge(self._desk.edge(whose) if whose else None)
        left = corner.x() + room.width() - self.panel.width() - GAP
        lowest = corner.y() + room.height() - self.panel.height()
        top = max(corner.y() + head + CLOSE, lowest - scale().grow(BELOW))
        self.panel.move(max(0, left), max(corner.y(), min(top, lowest)))
        self.curtain.setGeometry(corner.x(), corner.y(), room.width(), room.height())

    def veil(self) -> None:
        """Cover a place that cannot hide its names, while names are hidden."""
        here = self._host.screen_here()
        if self._desk.names_hidden:
            self.panel.leave()  # what it asks about names the patient
        covered = self._desk.names_hidden and here.keeps_names()
        if covered:
            session = self._desk.sessions.get(here.beside) if here.beside else None
            chart = initials_only(session.chart) if session else None
            whose = f"Bed {bed_of(chart)}, {name_of(chart)}" if chart else ""
            self.curtain.say(whose, HIDDEN)
            self.fit()
            self.curtain.raise_()
            self.panel.raise_()
        self.curtain.setVisible(covered)

    def scanned(self, text: str) -> bool:
        """A badge signs in wherever one is, unless the screen wants it for itself."""
        here = self._host.screen_here()
        known = self._door.knows_badge(text)
        if not self.panel.isHidden():
            may = known or may_be_badge(text, self._desk.protocol)
            return may and self.panel.scanned(text)
        if known:
            return here.badge(text) or self.panel.scanned(text)
        if here.scanned(text):
            return True
        found = scan(text, self._desk.protocol.scans.shapes())
        if found.kind != "badge" or found.trouble:
            return False
        return here.badge(text) or self.panel.scanned(text)  # nobody's: told where one is wanted
