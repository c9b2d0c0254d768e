"""Which screen stands in which place, and what of the outside world it is given.

A screen's code is read when somebody goes there first: the board is painted before that.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import TYPE_CHECKING
from uuid import UUID

from assistant.store import Store
from assistant.store.workstation import Workstation
from ui.app.drafts import StoredDrafts
from ui.app.gate import StaffGate
from ui.board.people import PeopleScreen
from ui.board.screen import BoardScreen
from ui.board.sign_in import SignInScreen
from ui.desk import Desk
from ui.screen import Screen
from ui.window import Maker

if TYPE_CHECKING:
    from ui.app.cards import Cards
    from ui.app.labels import Labels
    from ui.app.sheets import Sheets


class Rooms:
    """Makes the screens of one window."""

    def __init__(
        self,
        desk: Desk,
        store: Store,
        worker: Executor,
        drafts: StoredDrafts,
        settings: Workstation,
    ) -> None:
        self._desk, self._store, self._worker, self._drafts = desk, store, worker, drafts
        self._settings = settings
        self.gate = StaffGate(store, worker, badge_alone=settings.badge_alone)
        self._sheets: Sheets | None = None
        self._cards: Cards | None = None
        self._labels: Labels | None = None

    def makers(self) -> dict[str, Maker]:
        """A maker for every place that the window knows."""
        desk = self._desk
        return {
            "board": lambda _none: BoardScreen(desk, training=desk.training),
            "sign in": lambda _none: SignInScreen(desk, self.gate),
            "people": lambda _none: PeopleScreen(
                desk, self.gate, lambda: self._settings.shift_end(desk.now(), desk.zone)
            ),
            "help": self._help,
            "library": self._library,
            "card": self._card,
            "choose": self._choose,
            "setup": self._setup,
            "emergency": self._emergency,
            "takeover": self._takeover,
            "bedside": self._bedside,
            "glance": self._glance,
            "sheet": self._sheet,
            "label": self._label,
        }

    def _help(self, _none: UUID | None) -> Screen:
        from ui.board.help import HelpScreen

        return HelpScreen(self._desk)

    def _choose(self, _none: UUID | None) -> Screen:
        from ui.setup.choosing import ChoosingScreen

        return ChoosingScreen(self._desk, self._drafts)

    def _library(self, _none: UUID | None) -> Screen:
        from ui.reference.screen import LibraryScreen

        return LibraryScreen(self._desk)

    def _card(self, session: UUID | None) -> Screen:
        from ui.app.cards import Cards
        from ui.reference.card_screen import CardScreen

        if self._cards is None:
            self._cards = Cards(self._desk)
        return CardScreen(self._desk, session, self._cards)

    def _setup(self, session: UUID | None) -> Screen:
        from ui.setup.screen import SetupScreen

        gate, drafts = self.gate, self._drafts
        return SetupScreen(
            self._desk, session, sign_in=gate.sign_in, by_badge=gate.sign_in_badge, drafts=drafts
        )

    def _emergency(self, session: UUID | None) -> Screen:
        from ui.setup.emergency import EmergencyScreen

        return EmergencyScreen(self._desk, session, self._drafts)

    def _takeover(self, session: UUID | None) -> Screen:
        from ui.setup.takeover import TakeOverScreen

        return TakeOverScreen(self._desk, session, self._drafts)

    def _bedside(self, session: UUID | None) -> Screen:
        from ui.bedside.screen import BedsideScreen

        return BedsideScreen(self._desk, _needed(session))

    def _glance(self, _none: UUID | None) -> Screen:
        from ui.glance.screen import GlanceScreen

        return GlanceScreen(self._desk)

    def _sheet(self, session: UUID | None) -> Screen:
        from ui.app.sheets import Sheets
        from ui.review.sheet import SheetScreen

        if self._sheets is None:
            self._sheets = Sheets(self._desk, self._store, self._worker)
        return SheetScreen(self._desk, _needed(session), self._sheets)

    def _label(self, session: UUID | None) -> Screen:
        from ui.app.labels import Labels
        from ui.review.label import LabelScreen

        if self._labels is None:
            self._labels = Labels(self._desk)
        return LabelScreen(self._desk, _needed(session), self._labels)

    def close(self) -> None:
        """Wait for sheets that are being made: they still ask the record."""
        for made in (self._sheets, self._cards, self._labels):
            if made is not None:
                made.close()


def _needed(session: UUID | None) -> UUID:
    if session is None:
        raise ValueError("this place belongs to a session")
    return session
