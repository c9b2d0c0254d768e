"""Notice: what is due, on top of whatever program is in front, without ever taking its keys."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.views.due_notice import DueRow
from ui.theme import scale
from ui.widgets import Strip, StripWords

EDGE = 24
WIDE = 640
GO = "go"


def notice_words(rows: Sequence[DueRow]) -> StripWords | None:
    """The first row as the strip's sentence, the second as its detail, the rest as a count."""
    if not rows:
        return None
    first, *more = rows
    detail = f"{more[0].bed}: {more[0].words}" if more else ""
    count = f"+{len(more) - 1}" if len(more) > 1 else ""
    button = (GO, f"Go to {first.bed[:1].lower()}{first.bed[1:]}", "")
    return StripWords(first.level, f"{first.bed}: {first.words}", detail, (button,), count)


class Notice(QWidget):
    """`show_rows` puts it on top of all windows; `wanted(session)` when it is clicked.

    It takes no focus: whatever is typed goes on into the program in front.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle("Due")
        self._first: UUID | None = None
        self.strip = Strip()
        self.strip.pressed.connect(lambda _ident: self._go())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)

    def show_rows(self, rows: Sequence[DueRow], *, wanted: bool) -> None:
        """What is due now; it hides when nothing is, or it is not `wanted`."""
        words = notice_words(rows)
        self._first = rows[0].session if rows else None
        if words is None or not wanted:
            self.hide()
            return
        self.strip.say(words)
        for button in self.strip.findChildren(QWidget):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not self.isVisible():
            self._place()
            self.show()
            self.raise_()

    def _place(self) -> None:
        """Above on the right, where the words of a form seldom are."""
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        wide = min(WIDE * scale().percent // 100, room.width() - 2 * EDGE)
        self.resize(wide, self.heightForWidth(wide) if self.hasHeightForWidth() else 0)
        self.move(room.right() - wide - EDGE, room.top() + EDGE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._go()

    def _go(self) -> None:
        if self._first is not None:
            self.wanted.emit(self._first)
