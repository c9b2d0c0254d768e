"""A nurse's hands: keys into whatever has the keyboard of a running program, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.app.running import Running
from ui.setup.page import Page
from ui.widgets import Choices, EntryField

PATIENCE_S = 10.0
MOST_TABS = 60
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Control = EntryField | Choices


class Hands:
    """Types and presses; `settle` waits until the program has done what came of it."""

    def __init__(self, running: Running) -> None:
        self.running = running

    @property
    def here(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.running.window

    def type(self, text: str) -> None:
        """Type these letters."""
        QTest.keyClicks(self.here, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press one key."""
        QTest.keyClick(self.here, key, modifier)

    def enter(self) -> None:
        """Press Enter, and wait for what comes of it."""
        self.press(Qt.Key.Key_Return)
        self.settle()

    def settle(self) -> None:
        """Wait until the disk has answered everything and the screens were told."""
        for _ in range(2):
            self.running.worker.submit(_nothing).result(PATIENCE_S)
            QCoreApplication.processEvents()
        self.until(lambda: self.running.desk._pending == 0, "the disk answers")

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until it is so; it must come soon."""
        end = monotonic() + PATIENCE_S
        while not so():
            assert monotonic() < end, f"waited in vain: {what}"
            self.running.worker.submit(_nothing).result(PATIENCE_S)
            QCoreApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text into the field in front, in place of what stands there."""
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def fill(self, page: Page, wanted: Mapping[str, str]) -> None:
        """Give every control of a page its text, going from one to the next by keys alone."""
        for _ in range(4 * len(wanted) + 4):
            wrong = first_wrong(page, wanted)
            if wrong is None:
                return
            key, control = wrong
            self.walk(page, control)
            self.answer(control, wanted[key])
        raise AssertionError(f"the page does not keep {first_wrong(page, wanted)}")

    def walk(self, page: Page, control: QWidget) -> None:
        """Tab to a control, forward or back."""
        before = False
        for _ in range(MOST_TABS):
            if holds(control, self.here):
                return
            if (place := _place(page, self.here)) >= 0:  # past what is in no path the same way on
                before = place > _place(page, control)
            self.press(Qt.Key.Key_Tab, SHIFT if before else NO_KEY)
        here = self.here
        raise AssertionError(f"no Tab leads to control {_place(page, control)} from {here}")

    def answer(self, control: Control, text: str) -> None:
        """Give one control its text: words and Enter, or the letter on the answer's cap."""
        if isinstance(control, Choices):
            self.type(next(o.choice.key for o in control.options() if o.choice.id == text).lower())
        else:
            self.write(text)
            self.press(Qt.Key.Key_Return)


def controls(page: Page) -> dict[str, Control]:
    """Every control of a page by the key of its text."""
    return {**page.fields, **page.choices, **page.reasons}


def first_wrong(page: Page, wanted: Mapping[str, str]) -> tuple[str, Control] | None:
    """The first control shown whose text is not the wanted one."""
    rows = [(k, c) for k, c in controls(page).items() if k in wanted and c.isVisibleTo(page)]
    rows.sort(key=lambda row: _place(page, row[1]))
    return next(((k, c) for k, c in rows if _text(c) != wanted[k]), None)


def holds(control: QWidget, widget: QWidget) -> bool:
    """Whether a widget is that control or a part of it."""
    return control is widget or control.isAncestorOf(widget)


def _text(control: Control) -> str:
    return control.value() if isinstance(control, Choices) else control.text()


def _place(page: Page, widget: QWidget) -> int:
    return next((n for n, part in enumerate(page._path) if holds(part, widget)), -1)


def _nothing() -> None:
    return None
