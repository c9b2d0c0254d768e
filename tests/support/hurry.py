"""An emergency start by keys alone, each of them counted, on a desk with an adult's and a child's
profile and nobody signed in.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC
from uuid import UUID

from desks import NOW, Memory
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from wizard import ROOT, septic

from assistant.clock import StoppedClock
from assistant.library.files import read_file
from ui.desk import Desk
from ui.screen import Screen
from ui.setup.drafts import MemoryDrafts
from ui.setup.emergency import EmergencyScreen
from ui.setup.hurried_screen import HurriedScreen
from ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def a_hurried_desk() -> Iterator[Desk]:
    """Nobody is signed in; an adult's profile and a child's are there."""
    child = read_file(ROOT / "resources" / "protocols" / "paediatric.toml")
    both = {rules.protocol.id: rules for rules in (septic(), child)}
    with ThreadPoolExecutor(1) as worker:
        yield Desk(Memory(), lambda: both, StoppedClock(NOW), UTC, worker, training=True)


class Plain(Screen):
    """Any other place."""


class Keys:
    """Counts what is pressed: a key with Ctrl is one."""

    def __init__(self, bot: QtBot, desk: Desk, drafts: MemoryDrafts) -> None:
        self.desk, self.bot, self.count = desk, bot, 0
        self.window = Window(desk, {
            "board": lambda _none: Plain(desk), "sign in": lambda _none: Plain(desk),
            "setup": lambda _session: Plain(desk), "bedside": lambda _session: Plain(desk),
            "emergency": lambda session: EmergencyScreen(desk, session, drafts),
        })  # fmt: skip
        bot.addWidget(self.window)
        self.window.resize(1280, 720)
        with bot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.go(("board",))

    def type(self, text: str) -> None:
        """Each sign is a key; a line end is Enter."""
        for sign in text:
            at = QApplication.focusWidget() or self.window
            if sign == "\n":
                QTest.keyClick(at, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(at, sign)
            self.count += 1

    def hold(self, key: Qt.Key) -> None:
        """A key with Ctrl."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, CONTROL)
        self.count += 1

    @property
    def screen(self) -> HurriedScreen:
        here = self.window.screen_here()
        assert isinstance(here, HurriedScreen)
        return here

    def at_bedside(self) -> UUID:
        self.bot.waitUntil(lambda: self.window.where()[0] == "bedside")
        session = self.window.where()[1]
        assert session is not None
        return session


def begin(keys: Keys, rate: str = "13.1") -> None:
    keys.hold(Qt.Key.Key_E)
    keys.type(f"a12\n70\ne1p0.05\n{rate}")
