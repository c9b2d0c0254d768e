"""What is being answered stays wholly in view: its question, its answers, its sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.setup.page import Page
from ui.setup.rows import Question
from ui.widgets import ScrollColumn

AIR = 8
LATE_MS = 40
"""Rows that have just come or gone take their places in two rounds of layout."""


class Follow(QObject):
    """Scrolls a column to the control of its page that has the keyboard.

    After a scroll by hand it waits for the next key, or for the next control.
    """

    def __init__(self, scroll: ScrollColumn) -> None:
        super().__init__(scroll)
        self._scroll = scroll
        self._page: Page | None = None
        self._known: set[Page] = set()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def watch(self, page: Page) -> None:
        """Follow the keyboard on this page; every key on it counts too."""
        self._page = page
        if page not in self._known:
            self._known.add(page)
            page.changed.connect(self.soon)

    def drop(self, page: Page) -> None:
        """Forget a page."""
        self._known.discard(page)
        if self._page is page:
            self._page = None

    def _moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self.soon()

    def soon(self) -> None:
        """Scroll once everything has its place."""
        QTimer.singleShot(0, self, self.bring)
        QTimer.singleShot(LATE_MS, self, self.bring)

    def bring(self) -> None:
        """Scroll as little as it takes; of what is taller than the window, its end."""
        at, page = QApplication.focusWidget(), self._page
        part = answered(page, at) if page is not None and at is not None else None
        if part is None or at is None:
            return
        self._show(part)
        self._show(at)

    def _show(self, part: QWidget) -> None:
        bar, seen = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        inside = self._scroll.widget()
        if inside is None:
            return
        top = part.mapTo(inside, QPoint(0, 0)).y()
        bottom = top + part.height()
        if top - AIR < bar.value():
            bar.setValue(top - AIR)
        if bottom > bar.value() + seen:
            bar.setValue(min(bottom + AIR, inside.height()) - seen)


def answered(page: Page, at: QWidget) -> QWidget | None:
    """The whole of the control that holds `at`: with its question, its answers, its sentence."""
    found = next((part for part in page.path() if part is at or part.isAncestorOf(at)), None)
    if found is None:
        return None
    around = found.parentWidget()
    return around if isinstance(around, Question) else found
