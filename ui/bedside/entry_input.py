"""The line that always has the keyboard: letters choose a mode while it is empty."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme import habits
from ui.widgets.entry_line import EntryLine

_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LETTERS: Final = range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)
_OWN: Final = {Qt.Key.Key_Escape: "escape", Qt.Key.Key_F9: "shows"}


class EntryInput(EntryLine):
    """`letter(str)` in an empty line while `takes_letters`; `emptied()` on Backspace in it.

    `turned(int)` on Page Up (-1) and Page Down (+1). `escape()`, `shows()` (F9) and
    `undo_asked()` (Ctrl+Z) come from here, before any shortcut of the window, so that a key
    means one thing while the line has the keyboard. Where letters were switched to Alt, a letter
    alone is text.
    """

    letter = Signal(str)
    emptied = Signal()
    escape = Signal()
    shows = Signal()
    undo_asked = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.takes_letters = True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() in _OWN or self._is_undo(event) or bool(self._letter(event))
            if ours:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_undo(event):
            self.undo_asked.emit()
        elif event.key() in _OWN and not event.modifiers():
            (self.escape if event.key() == Qt.Key.Key_Escape else self.shows).emit()
        elif event.key() in _PAGES:
            self.turned.emit(_PAGES[Qt.Key(event.key())])
        elif letter := self._letter(event):
            self.letter.emit(letter)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def _is_undo(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return control and event.key() == Qt.Key.Key_Z

    def _letter(self, event: QKeyEvent) -> str:
        """The letter of a mode that this key is, "" when it is none."""
        if not self.takes_letters or self.text():
            return ""
        if habits().alt:
            alone = event.modifiers() == Qt.KeyboardModifier.AltModifier
            return chr(event.key()) if alone and event.key() in _LETTERS else ""
        if event.modifiers() not in _PLAIN:
            return ""
        return event.text().upper() if len(event.text()) == 1 and event.text().isalpha() else ""
