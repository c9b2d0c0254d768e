"""Hands on the keyboard of a wizard, and a door for checkers."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from wizard import TYPED

from assistant.acts import Act
from assistant.rules.setup import Page as Step
from assistant.views import setup
from ui.desk import Desk, Signed
from ui.setup.drafts import MemoryDrafts
from ui.setup.screen import SetupScreen
from ui.setup.second import Answered

COSTA = Signed("costa", "RN J Costa", "JC", "nurse")
PEOPLE = {"JC": COSTA, "AM": Signed("nurse", "RN A Mensah", "AM", "nurse")}
PIN = "271828"


def sign_in(initials: str, pin: str, answered: Answered) -> None:
    """The door for checkers: initials and the one PIN of these tests."""
    who = PEOPLE.get(initials) if pin == PIN else None
    answered(who, "" if who else "Initials and PIN do not fit.")


def by_badge(code: str, answered: Answered) -> None:
    """The same door by badge: STAFF- and the initials."""
    who = PEOPLE.get(code.removeprefix("STAFF-"))
    answered(who, "" if who else "Nobody here has this badge.")


@dataclass
class Hands:
    """Types into whatever has the keyboard, as a nurse does."""

    bot: QtBot
    desk: Desk
    drafts: MemoryDrafts = field(default_factory=MemoryDrafts)
    screens: list[SetupScreen] = field(default_factory=list)
    gone: list[object] = field(default_factory=list)
    keys: int = 0
    """Every key that was pressed; a chord counts each of its keys."""

    @property
    def screen(self) -> SetupScreen:
        return self.screens[-1]

    def open(self, session: UUID | None) -> SetupScreen:
        """A fresh screen on that session, in front."""
        screen = SetupScreen(
            self.desk, session, sign_in=sign_in, by_badge=by_badge, drafts=self.drafts
        )
        screen.go.connect(self._went)
        self.bot.addWidget(screen)
        screen.resize(1600, 900)
        self.screens.append(screen)
        with self.bot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.arrive()
        return screen

    def _went(self, going: tuple[object, ...]) -> None:
        """Another place than the wizard was asked for."""
        if going[0] != "setup":
            self.gone.append(going)

    def type(self, *texts: str) -> None:
        """Each text and Enter."""
        for text in texts:
            self.keys += len(text) + 1
            for letter in text:
                QTest.keyClicks(self.at(), letter)
            QTest.keyClick(self.at(), Qt.Key.Key_Return)

    def press(self, letters: str) -> None:
        """Single keys, each to where the one before has led."""
        for letter in letters:
            self.keys += 1
            QTest.keyClicks(self.at(), letter)

    def send(self, text: str = "") -> None:
        """A text and Enter, which leads to another page, and the disk has answered."""
        before = self.screen.step
        self.type(text)
        self._gone_from(before)

    def _gone_from(self, before: Step) -> None:
        self.bot.waitUntil(lambda: self.screen.step is not before or bool(self.gone))

    def at(self) -> QWidget:
        """What has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def go_on(self) -> None:
        """Ctrl+Enter, and the disk has answered."""
        before = self.screen.step
        self.keys += 2
        QTest.keyClick(self.at(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._gone_from(before)

    def back(self) -> None:
        """Alt+Left."""
        before = self.screen.step
        self.keys += 2
        QTest.keyClick(self.at(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        self.bot.waitUntil(lambda: self.screen.step is not before or bool(self.gone))

    def fill(self, step: Step) -> None:
        """Chart a page as it is usually filled in, without the keyboard."""
        session = self.desk.sessions[self.session]
        place = setup.Place(session.chart, session.protocol, self.desk.now())
        read = setup.read(place, step, TYPED[step], self.desk.zone)
        assert read.closed == ""
        acts: list[Act] = [self.desk.act(row.what, reason=row.reason) for row in read.charting]
        with self.bot.waitSignal(self.desk.charted):
            self.desk.submit(self.session, *acts)

    @property
    def session(self) -> UUID:
        """The one session of the desk, opened when there is none."""
        if not self.desk.sessions:
            with self.bot.waitSignal(self.desk.charted):
                self.desk.open_session()
        return next(iter(self.desk.sessions))

    def until(self, step: Step) -> SetupScreen:
        """A fresh screen on a session whose pages before that one are charted."""
        for before in list(Step)[: list(Step).index(step)]:
            self.fill(before)
        return self.open(self.session)


def visible_texts(root: QWidget) -> list[str]:
    """Everything that can be read on the screen, by eye or by a reader's voice."""
    QApplication.processEvents()
    found: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root):
            continue
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit):
            found.append(widget.text())
        if isinstance(widget, QLineEdit):
            found.append(widget.placeholderText())
    return [text for text in found if text]
