"""One answer that can be chosen: what all answers share, whether drawn as row, card or key."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

from ui.widgets.speech import aloud

_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Choice(NamedTuple):
    """One answer: its id, its key ("A"), the words, a note, and further lines (cards only)."""

    id: str
    key: str
    text: str
    note: str = ""
    lines: tuple[str, ...] = ()


class Option(QRadioButton):
    """An answer with its own painting. Space, Enter and a click choose it; arrows are told."""

    moved = Signal(int)
    keyed = Signal(str)

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice.text, parent)
        self.choice = choice
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        spoken = (choice.text, *choice.lines, choice.note)
        self.setAccessibleName(aloud(", ".join(part for part in spoken if part)))
        self.setAccessibleDescription(f"Key {choice.key}" if choice.key else "")

    def cap(self) -> str:
        """The key as it is drawn: only while it works, which is while its row has the keyboard."""
        here, row = QApplication.focusWidget(), self.parentWidget()
        works = isinstance(here, Option) and (here is self or here.parentWidget() is row)
        return self.choice.key if works else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_caps()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_caps()

    def _show_caps(self) -> None:
        row = self.parentWidget()
        for option in row.findChildren(Option) if row is not None else (self,):
            option.update()

    def event(self, event: QEvent) -> bool:
        """A sign typed here is an answer, before it is any shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = event.text().strip()
            if typed and typed.isprintable() and not event.modifiers() & ~_PLAIN:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.moved.emit(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.moved.emit(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
        elif event.text().strip() and not event.modifiers() & ~_PLAIN:
            self.keyed.emit(event.text().upper())
        else:
            event.ignore()

    def hitButton(self, pos: object) -> bool:
        return True

    def nextCheckState(self) -> None:
        """Chosen stays chosen; another answer takes it away."""
        QAbstractButton.setChecked(self, True)
