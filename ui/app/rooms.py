"""Which screen stands in which place, and what of the outside world it is given."""

from __future__ import annotations

from concurrent.futures import Executor
from uuid import UUID

from assistant.store import Store
from ui.app.checker import CheckerGate
from ui.app.drafts import StoredDrafts
from ui.app.gate import StaffGate
from ui.app.sheets import Sheets
from ui.bedside.screen import BedsideScreen
from ui.board.help import HelpScreen
from ui.board.people import PeopleScreen
from ui.board.screen import BoardScreen
from ui.board.sign_in import SignInScreen
from ui.desk import Desk
from ui.review.sheet import SheetScreen
from ui.screen import Screen
from ui.setup.screen import SetupScreen
from ui.window import Maker


class Rooms:
    """Makes the screens of one window."""

    def __init__(self, desk: Desk, store: Store, worker: Executor, *, training: bool) -> None:
        self._desk, self._training = desk, training
        self._gate = StaffGate(store, worker)
        self._checker = CheckerGate(store, worker)
        self._drafts = StoredDrafts(store, worker)
        self._sheets = Sheets(desk, store, worker)

    def makers(self) -> dict[str, Maker]:
        """A maker for every place that the window knows."""
        desk = self._desk
        return {
            "board": lambda _none: BoardScreen(desk, training=self._training),
            "sign in": lambda _none: SignInScreen(desk, self._gate),
            "people": lambda _none: PeopleScreen(desk, self._gate),
            "help": lambda _none: HelpScreen(desk),
            "setup": self._setup,
            "bedside": lambda session: BedsideScreen(desk, _needed(session)),
            "sheet": lambda session: SheetScreen(desk, _needed(session), self._sheets),
        }

    def _setup(self, session: UUID | None) -> Screen:
        return SetupScreen(self._desk, session, checker=self._checker, drafts=self._drafts)


def _needed(session: UUID | None) -> UUID:
    if session is None:
        raise ValueError("this place belongs to a session")
    return session
