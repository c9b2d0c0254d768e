"""Charting from the wizard: a session opens with its first page, and nothing is sent twice."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.acts import Act
from assistant.session import Outcome
from assistant.wording.findings import finding_sentence
from ui.desk import Desk


class Charter(QObject):
    """`charted()` when the disk has it, `held(str)` when it was held up, with the sentence.

    `opened(UUID)` tells that the session was opened, under the `profile` that was chosen. While
    `saving` nothing more is taken.
    """

    charted = Signal()
    held = Signal(str)
    opened = Signal(object)

    def __init__(self, desk: Desk, session: UUID | None, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.session = desk, session
        self.saving, self.profile = False, ""
        self._made: UUID | None = None
        desk.trouble.connect(self._on_trouble)

    def chart(self, acts: list[Act]) -> None:
        """Chart all of these acts, in a new session when there is none yet."""
        if self.saving:
            return
        self.saving = True
        if self.session is None:
            made = self.desk.open_session(self._came, acts, self.profile)
            self._made = made.id
            if not self.saving:  # the disk refused at once
                self._drop()
        else:
            self.desk.submit(self.session, *acts, done=self._answered)

    def _came(self, outcome: Outcome) -> None:
        """The disk may answer at once: what follows waits until the session's id is known."""
        QTimer.singleShot(0, lambda: self._opened(outcome))

    def _opened(self, outcome: Outcome) -> None:
        """Opened with its first page in one, so that no kill leaves a session without it."""
        if outcome.charted:
            self.session, self._made = self._made, None
            self.opened.emit(self.session)
        self._drop()
        self._answered(outcome)

    def _drop(self) -> None:
        """A session that never came to the disk is none."""
        if self._made is not None:
            self.desk.sessions.pop(self._made, None)
            self._made = None

    def _answered(self, outcome: Outcome) -> None:
        self.saving = False
        if outcome.charted:
            self.charted.emit()
        else:
            self.held.emit(why_held(outcome))

    def _on_trouble(self, sentence: str) -> None:
        if self.saving:
            self.saving = False
            self._drop()
            self.held.emit(sentence)


def why_held(outcome: Outcome) -> str:
    """The sentences of what held acts up, or the sentence that changed meanwhile."""
    if outcome.held is None:
        return outcome.changed
    return " ".join(finding_sentence(finding) for finding in outcome.held.findings)
