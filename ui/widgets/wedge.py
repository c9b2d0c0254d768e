"""Wedge: a scanner that types, caught before any widget sees a key of it.

Printable keys are held back for as long as a scanner takes from one key to the next; a hand is
slower, and its key goes on to where it was meant. A key without a time of its own is never held.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.widgets.burst import Burst
from ui.widgets.replay import HeldKey, keyboard_at, replay

GROUP = "\x1d"
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
SHIFTS = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
)  # fmt: skip
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
LEAVING = (
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin,
    QEvent.Type.FocusOut, QEvent.Type.Wheel,
)  # fmt: skip


class _Part(Enum):
    """What a key is to the burst."""

    SIGN = auto()
    END = auto()
    TAIL = auto()
    SHIFT = auto()
    OTHER = auto()


class Wedge(QObject):
    """Watches every window of the program; `scanned(str)` tells the text of a code.

    A code ends with Enter, Tab or a pause. Its keys reach no widget, wherever the keyboard is.
    """

    scanned = Signal(str)

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__()
        self._burst = Burst()
        self._keys: list[HeldKey] = []
        self._down: set[int] = set()
        self._watched: set[QWindow] = set()
        self._everywhere = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._waited)
        self._grace = QTimer(self, singleShot=True, interval=0)
        self._grace.timeout.connect(self._over)
        self._app = app
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        """The window in front: all keys come to the program through it."""
        self._over()
        self._watched = {known for known in self._watched if _is_window(known)}
        if window is None or window in self._watched or self._everywhere:
            return
        if _is_window(window):
            self._watched.add(window)
            window.installEventFilter(self)
        else:
            self._watch_everywhere()

    def _watch_everywhere(self) -> None:
        """Every event of the program, slower: PySide handed out what stood at this address before,
        and a filter of its own cannot be given to that.
        """
        self._leave_windows()
        self._everywhere = True
        self._app.installEventFilter(self)

    def _leave_windows(self) -> None:
        for window in self._watched:
            if _is_window(window):
                window.removeEventFilter(self)
        self._watched.clear()

    def close(self) -> None:
        """Watch no more; what is held is given on."""
        self._over()
        self._app.focusWindowChanged.disconnect(self._watch)
        self._leave_windows()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._everywhere and isinstance(watched, QWidget):
            return False  # its window has asked already
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind is QEvent.Type.ShortcutOverride:
                return self._override(event)
            if kind is QEvent.Type.KeyPress:
                return self._press(event)
            if kind is QEvent.Type.KeyRelease:
                return self._release(event)
        elif kind in LEAVING:
            self._over()
        return False

    def _part(self, event: QKeyEvent) -> _Part:
        at, key = event.timestamp(), event.key()
        if key in SHIFTS:
            return _Part.SHIFT
        if not at or event.isAutoRepeat():
            return _Part.OTHER
        fast, command = self._burst.follows(at), event.modifiers() & COMMANDS
        if _is_group(event) and fast:
            return _Part.SIGN
        if len(event.text()) == 1 and event.text().isprintable() and not command:
            return _Part.SIGN
        if (key in ENDS and not command) or event.text() in ("\r", "\n"):
            if fast and self._burst.is_scan:
                return _Part.END
            if not self._keys and self._burst.is_tail(at):
                return _Part.TAIL
        return _Part.OTHER

    def _override(self, event: QKeyEvent) -> bool:
        """Before a press Qt asks who wants it as a shortcut: a key of a code is none."""
        part = self._part(event)
        if part in (_Part.SIGN, _Part.END, _Part.TAIL):
            event.accept()
            return True
        if part is _Part.OTHER:
            self._over()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        part = self._part(event)
        if part is _Part.SHIFT:
            return False
        if part is _Part.OTHER:
            self._over()
            return False
        self._down.add(event.key())
        if part is _Part.SIGN:
            self._hold(event)
        elif part is _Part.END:
            self._burst.last = event.timestamp()
            self._over()
        return True

    def _release(self, event: QKeyEvent) -> bool:
        """The release of a key that was held back is a part of what was done with it."""
        if event.key() not in self._down:
            return False
        if not event.isAutoRepeat():
            self._down.discard(event.key())
        return True

    def _hold(self, event: QKeyEvent) -> None:
        at = event.timestamp()
        if not self._burst.follows(at):
            self._over()
        sign = GROUP if _is_group(event) else event.text()
        self._burst.add(sign, at)
        self._keys.append(HeldKey(event.key(), event.modifiers(), event.text(), keyboard_at()))
        if self._burst.is_held_key:
            self._over()
            return
        self._grace.stop()
        self._timer.start(self._burst.patience)

    def _waited(self) -> None:
        """Nothing came in time; keys that lie in the queue already are still looked at."""
        self._grace.start()

    def _over(self) -> None:
        """The burst has ended: a code is told, and keys of a hand go on to their widget."""
        self._timer.stop()
        self._grace.stop()
        text, keys = self._burst.end(), self._keys
        self._keys = []
        if text:
            self.scanned.emit(text)
        else:
            replay(keys)


def _is_window(known: object) -> bool:
    return isinstance(known, QWindow) and isValid(known)


def _is_group(event: QKeyEvent) -> bool:
    """The separator of GS1 as scanners type it: Ctrl+], its own sign, or F8."""
    if event.text() == GROUP or event.key() == Qt.Key.Key_F8:
        return True
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_BracketRight
