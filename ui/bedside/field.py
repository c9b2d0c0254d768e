"""Field: the cards of the bedside, arranged for the room there is. Nothing is ever cut off."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from assistant.session import Session
from assistant.views.status import Status
from ui.bedside.dose_card import DoseCard
from ui.bedside.log_card import LogPage
from ui.bedside.map_card import MapCard
from ui.bedside.next_card import NextCard
from ui.bedside.side import Side
from ui.bedside.stopped_card import StoppedCard
from ui.bedside.trend_card import TrendCard
from ui.theme import scale
from ui.widgets import ScrollColumn

LARGE = (1500, 860)
"""From this size on, at 100 percent, everything stands side by side at full size."""
WIDE = (1800, 960)
"""From this size on the next ordered steps have a line of their own on the dose tile."""
LARGE_SHARES, SMALL_SHARES = (33, 33, 34), (38, 28, 34)
FOLDED_SHARES = (55, 45, 0)
LARGE_DIGITS, SMALL_DIGITS, TINY_DIGITS, LEAST_DIGITS = 132, 96, 72, 56
LEAST_ROOM = (1280, 600)
"""Arranged for at first: a window never grows for what a large one would show."""
NARROW = 800
"""Below this width, at 100 percent, what is next stands below dose and MAP."""
TINY = 540
"""Below this height, at 100 percent, words give way so that dose and MAP stay in sight."""


class Field(QWidget):
    """Tiles above, trend or log below, the rest on the right or between; it scrolls when it must.

    `pressed()` tells that a button here took the keyboard from the entry.
    """

    filled = Signal()
    declined = Signal()
    told = Signal()
    full = Signal()
    debts = Signal()
    strike = Signal(str)
    pressed = Signal()

    def __init__(self, drug: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dose, self.map, self.next = DoseCard(drug), MapCard(), NextCard()
        self.dose.number.join(self.map.number)
        self.stopped = StoppedCard()
        self.trend, self.log = TrendCard(), LogPage()
        self.side = Side()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.trend)
        self.middle.addWidget(self.log)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._grid.addWidget(self.dose, 0, 0)
        self._grid.addWidget(self.side.band, 2, 0, 1, 3)
        self._grid.setRowStretch(3, 1)
        self.narrow = False
        self._stand()
        self.scrolls = ScrollColumn()
        self.scrolls.add(inside, 1)
        self.large, self.tiny, self._folded = True, False, False
        self._last: tuple[Status, Session, datetime, tzinfo] | None = None
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addWidget(self.scrolls)
        self._connect()
        self.arrange(*LEAST_ROOM)

    def _connect(self) -> None:
        self.side.suggestion.filled.connect(self.filled)
        self.side.suggestion.declined.connect(self.declined)
        self.side.suggestion.told.connect(self.told)
        self.side.suggestion.full.connect(self.full)
        self.next.debts.connect(self.debts)
        self.trend.pressed.connect(self.pressed)
        self.trend.log.clicked.connect(self.show_log)
        self.log.closed.connect(self.show_log)
        self.log.chosen.connect(self.strike)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.show_log)

    def show_log(self) -> None:
        """The log in the place of the trend, or the trend again."""
        opening = self.middle.currentWidget() is self.trend
        self.middle.setCurrentWidget(self.log if opening else self.trend)
        if opening:
            self.log.list.setFocus()
            self.log.list.selectRow(0)
        else:
            self.pressed.emit()

    def show_status(self, shown: Status, session: Session, now: datetime, zone: tzinfo) -> None:
        """Show everything as it is now."""
        self._last = (shown, session, now, zone)
        self.dose.show_dose(shown.dose)
        self.dose.steps.show_steps(session, now)
        self.map.show_map(shown.map)
        self.trend.show_trend(session, now, zone)
        self.log.show_log(session, now, zone)
        if not self._folded:
            self._show_beside(shown, session, now, zone)
        self.fit()

    def _show_beside(self, shown: Status, session: Session, now: datetime, zone: tzinfo) -> None:
        self.next.show_next(shown.next)
        self.stopped.show_stopped(shown.stopped)
        self.side.show_status(shown, session, now, zone)

    def fold(self, *, on: bool) -> None:
        """Leave dose, pressure and trend alone in sight, beside a drawer; or show all again."""
        self._folded = on
        self.trend.fold(on=on)
        if on:
            self.middle.setCurrentWidget(self.trend)
            for part in (self.next, self.stopped, self.side.band):
                part.hide()
        self.side.setVisible(not on)
        if not on:
            self.side.band.setVisible(self.side.way != "column")
            if self._last is not None:
                self._show_beside(*self._last)
            self.fit()

    def fit(self) -> None:
        """Give the right column the room that the tiles leave in sight."""
        if self._folded:
            return
        tiles = (self.dose, self.map, self.next, self.stopped)
        tall = max(t.sizeHint().height() for t in tiles if t.isVisibleTo(self))
        first = self.side if self.side.way == "column" else self.side.band
        top = first.y() or tall + self._grid.spacing()
        self.side.fit(self.scrolls.viewport().height() - top, large=self.large)

    def turn(self, pages: int) -> None:
        """Scroll by pages, down when positive."""
        bar = self.scrolls.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _stand(self) -> None:
        """Three tiles side by side, or what is next below the other two."""
        row, column, wide = (1, 0, 3) if self.narrow else (0, 2, 1)
        for part in (self.map, self.next, self.stopped, self.middle, self.side):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.map, 0, 1, 1, 2 if self.narrow else 1)
        self._grid.addWidget(self.middle, 3, 0, 1, 3 if self.narrow else 2)
        self._grid.addWidget(self.side, *((4, 0, 1, 3) if self.narrow else (3, 2, 1, 1)))
        for part in (self.next, self.stopped):
            self._grid.addWidget(part, row, column, 1, wide)

    def to_top(self) -> None:
        """Dose and pressure in sight, wherever the window put the keyboard when it came up."""
        self.scrolls.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def arrange(self, width: int, height: int) -> None:
        """Choose sizes for a window of so many pixels at the text size in force."""
        percent = scale().percent
        large = width * 100 >= LARGE[0] * percent and height * 100 >= LARGE[1] * percent
        tiny = height * 100 < TINY * percent
        if (narrow := width * 100 < NARROW * percent) != self.narrow:
            self.narrow = narrow
            self._stand()
        shares = FOLDED_SHARES if self._folded or narrow else SMALL_SHARES
        for column, share in enumerate(LARGE_SHARES if large and not self._folded else shares):
            self._grid.setColumnStretch(column, share)
        digits = LARGE_DIGITS if large else TINY_DIGITS if tiny or self._folded else SMALL_DIGITS
        if tiny and narrow:
            digits = LEAST_DIGITS
        self.dose.arrange(digits, large=large)
        wide = width * 100 >= WIDE[0] * percent and height * 100 >= WIDE[1] * percent
        self.dose.steps.allow(room=wide and not self._folded)
        self.map.arrange(digits, large=large)
        self.next.arrange(large=large, tiny=tiny)
        self.large, self.tiny = large, tiny
        self._grid.setSpacing(12 if large else 10)
        self.trend.arrange(large=large)
        self.fit()
