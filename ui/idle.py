"""How long nobody has touched this workstation, and what follows: names hide, later sign-out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from assistant.clock import Clock

_TOUCHES: Final = frozenset(
    (
        QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
    )
)  # fmt: skip
"""A key that is a shortcut arrives as its override alone."""
MOVED: Final = 6.0
"""Pixels: a table that is knocked moves the mouse by less."""


class Idle(QObject):
    """`hid(bool)` when names are to hide or to show; `left()` when whoever was here has gone.

    Input is told by a filter over the whole application, which takes nothing away. Time is the
    clock's that nobody can set; a sleep of the computer counts through `slept`.
    """

    hid = Signal(bool)
    left = Signal()

    def __init__(
        self, app: QGuiApplication, clock: Clock, *, hide_after_s: int, leave_after_s: int
    ) -> None:
        super().__init__()
        self._app, self._clock = app, clock
        self._hide_after, self._leave_after = hide_after_s, leave_after_s
        self._last = clock.elapsed()
        self._mouse: QPointF | None = None
        self.hidden, self._gone = False, False
        app.installEventFilter(self)

    def close(self) -> None:
        """Watch no more."""
        self._app.removeEventFilter(self)

    def touch(self) -> None:
        """Somebody is here."""
        self._last, self._gone = self._clock.elapsed(), False
        self._hide(hidden=False)

    def tick(self) -> None:
        """A second has passed."""
        idle = self._clock.elapsed() - self._last
        if idle >= self._hide_after:
            self._hide(hidden=True)
        if idle >= self._leave_after and not self._gone:
            self._gone = True
            self.left.emit()

    def slept(self, seconds: int) -> None:
        """The computer slept for so long, in which nobody touched it."""
        self._last -= seconds
        self.tick()

    def lock(self) -> None:
        """Names hide now; the next touch shows them."""
        self._gone = True
        self._hide(hidden=True)
        self.left.emit()

    def _hide(self, *, hidden: bool) -> None:
        if hidden != self.hidden:
            self.hidden = hidden
            self.hid.emit(hidden)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _TOUCHES:
            self.touch()
        elif kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._moved(event.globalPosition())
        return False

    def _moved(self, to: QPointF) -> None:
        """A hand on the mouse; the first place only tells where it lies."""
        before = self._mouse
        if before is None:
            self._mouse = to
        elif (to - before).manhattanLength() > MOVED:
            self._mouse = to
            self.touch()
