"""Signing later: the list of what nobody signed, and one entry that signs it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from assistant.session import Outcome
from assistant.views.signing import sign, to_sign, waiting_words
from ui.bedside.to_sign import SignList
from ui.desk import Desk, Wanted


class Signing(QObject):
    """Over the bedside of one session; `ended()` when the keyboard is free again."""

    ended = Signal()

    def __init__(self, desk: Desk, session: UUID, over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._session = desk, session
        self._saving = False
        self.list = SignList(over)
        self.list.left.connect(self.leave)
        self.list.signed.connect(self._sign)
        desk.privacy_changed.connect(self._private)
        desk.person_changed.connect(self._another)
        desk.trouble.connect(self._trouble)

    def begin(self) -> None:
        """Show the list to the person here; ask who it is while nobody is."""
        chart, person = self._desk.sessions[self._session].chart, self._desk.person
        rows = to_sign(chart, self._desk.now(), self._desk.zone)
        if not rows:
            self.leave()
        elif person is not None:
            self.list.open_up(rows, person.name)
        else:
            question = f"{waiting_words(chart)}: who signs?"
            self._desk.want(Wanted(question, lambda _signed: self.begin()))

    def leave(self) -> None:
        """Nothing is signed."""
        if not self.list.isHidden():
            self.list.hide()
            self.ended.emit()

    def _sign(self, ids: Sequence[str]) -> None:
        if not self._saving and self._desk.person is not None:
            self._saving = True
            self._desk.submit(self._session, self._desk.act(sign(ids)), done=self._done)

    def _done(self, outcome: Outcome) -> None:
        """On disk; or something was signed or struck meanwhile, and the list is shown anew."""
        self._saving = False
        if outcome.charted:
            self.leave()
        else:
            self.begin()

    def _trouble(self, _sentence: str) -> None:
        self._saving = False

    def _private(self) -> None:
        if self._desk.names_hidden:
            self.leave()

    def _another(self) -> None:
        """Who signs has changed: nobody signs under the name that was shown before."""
        if not self.list.isHidden():
            self.begin() if self._desk.person is not None else self.leave()
