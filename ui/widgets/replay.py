"""Keys that were held back, given on as if they had just been pressed."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class HeldKey(NamedTuple):
    """A key that was held back, and the widget that had the keyboard then."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str
    widget: QWidget | None

    def event(self, kind: QEvent.Type) -> QKeyEvent:
        """The same key as a new event."""
        return QKeyEvent(kind, self.key, self.modifiers, self.text)


def keyboard_at() -> QWidget | None:
    """The widget that a key goes to now."""
    popup, focused = QApplication.activePopupWidget(), QApplication.focusWidget()
    return next((w for w in (popup, focused) if w is not None), QApplication.activeWindow())


def replay(keys: list[HeldKey]) -> None:
    """Give keys on, in order, to the widget that had the keyboard.

    Where one of them takes the keyboard elsewhere, those behind it follow.
    """
    moved: QWidget | None = None
    for held in keys:
        target = moved or held.widget
        if target is None or not isValid(target):
            continue
        before = keyboard_at()
        _give(held, target)
        after = keyboard_at()
        if after is not before:
            moved = after


def _give(held: HeldKey, target: QWidget) -> None:
    override = held.event(QEvent.Type.ShortcutOverride)
    override.ignore()
    QApplication.sendEvent(target, override)
    if not override.isAccepted() and _shortcut(held, target):
        return
    QApplication.sendEvent(target, held.event(PRESS))
    if isValid(target):
        QApplication.sendEvent(target, held.event(RELEASE))


def _shortcut(held: HeldKey, target: QWidget) -> bool:
    """Whether the key was a shortcut of the window; two of one key do nothing, as in Qt."""
    wanted = QKeySequence(QKeyCombination(held.modifiers & ~KEYPAD, Qt.Key(held.key)))
    found = [one for one in target.window().findChildren(QShortcut) if _listens(one, wanted)]
    if len(found) == 1:
        found[0].activated.emit()
    return bool(found)


def _listens(shortcut: QShortcut, wanted: QKeySequence) -> bool:
    owner, keys = shortcut.parent(), shortcut.keys()
    there = isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled()
    return there and shortcut.isEnabled() and wanted in keys
