"""TrendCard: readings, dose and target over one of four windows, or the whole log."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from assistant.session import Session
from assistant.views.trend import TrendView, trend
from assistant.views.trend_axes import Place, Window, frame
from assistant.views.trend_table import table
from ui.bedside.tile import Tile
from ui.theme import scale
from ui.widgets import (
    Band,
    KeyButton,
    LogList,
    LogRow,
    Mark,
    Point,
    Span,
    Step,
    Tick,
    Trend,
    TrendWords,
    Words,
)

LEAST, SMALL_LEAST = 210, 132
TABLE_KEY, TABLE, CURVE = "Ctrl+Shift+T", "Table", "Curve"


def _ticks(places: tuple[Place, ...]) -> tuple[Tick, ...]:
    return tuple(Tick(*place) for place in places)


def words_of(view: TrendView) -> TrendWords:
    """A view of the core as the words of the widget."""
    return TrendWords(
        t0=view.t0,
        t1=view.t1,
        now=view.now,
        low=view.low,
        high=view.high,
        top=view.top,
        x_ticks=_ticks(view.x_ticks),
        y_ticks=_ticks(view.y_ticks),
        lower_ticks=_ticks(view.dose_ticks),
        points=tuple(Point(*dot) for dot in view.dots),
        steps=tuple(Step(*level) for level in view.levels),
        bands=tuple(Band(*part) for part in view.ranges),
        settling=tuple(Span(*part) for part in view.settling),
        on_the_way=tuple(Span(*part) for part in view.on_the_way),
        other_strength=tuple(Span(*part) for part in view.other_strength),
        absences=tuple(Span(*part) for part in view.absences),
        events=tuple(Mark(*mark) for mark in view.events),
        due=tuple(Mark(*mark) for mark in view.due),
        limits=_ticks(view.limits),
        y_title="mmHg",
        lower_title=view.unit,
        now_label=view.now_label,
        events_label="Events" if view.events else "",
        empty=view.empty,
        spoken=view.spoken,
    )


class Curve(Trend):
    """A trend that asks for little and takes what it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.least = LEAST

    def sizeHint(self) -> QSize:
        return QSize(scale().grow(320), scale().grow(self.least))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class TrendCard(Tile):
    """`show_trend` draws anew only when the chart moved on or a grain of time has passed.

    `pressed()` after any of its buttons, so that the keyboard can go back to the entry.
    """

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.window_shown = Window.HOUR
        self._drawn: tuple[int, Window, datetime] | None = None
        self._view: tuple[TrendView, tzinfo] | None = None
        self._said = Words("", "small", "text2")
        self.curve = Curve()
        self.buttons: dict[Window, KeyButton] = {}
        head = QHBoxLayout()
        head.setSpacing(6)
        self._title = Words("MAP and dose", "emphasis")
        head.addWidget(self._title)
        head.addWidget(self._said, 1)
        for window in Window:
            button = KeyButton(window.value, role="bare")
            button.clicked.connect(lambda _on=False, w=window: self.choose(w))
            self.buttons[window] = button
            head.addWidget(button)
        self.as_table = KeyButton(TABLE, TABLE_KEY, listens=False)
        self.log = KeyButton("Log", "Ctrl+F", listens=False)
        head.addSpacing(10)
        head.addWidget(self.as_table)
        head.addWidget(self.log)
        self.add(head)
        self.rows = LogList(("Time", "MAP", "Dose", "Note"))
        self.rows.setAccessibleName("MAP and dose, as a table")
        self.twins = QStackedWidget()
        self.twins.addWidget(self.curve)
        self.twins.addWidget(self.rows)
        self.add(self.twins, 1)
        self.as_table.clicked.connect(self.turn)
        QShortcut(QKeySequence(TABLE_KEY), self).activated.connect(self.turn)
        self._mark()

    def arrange(self, *, large: bool) -> None:
        """Another height to ask for, for another window."""
        self.curve.least = LEAST if large else SMALL_LEAST
        self.curve.updateGeometry()
        self.set_tight(not large)
        self.as_table.set_cap(large)
        self.as_table.set_tight(not large)

    def turn(self) -> None:
        """The table in the place of the curve, with the keyboard on it; or the curve again."""
        opening = self.twins.currentWidget() is self.curve
        self.twins.setCurrentWidget(self.rows if opening else self.curve)
        self.as_table.say(CURVE if opening else TABLE)
        if opening:
            self._list_rows()
            self.rows.setFocus()
            self.rows.selectRow(0)
        else:
            self.pressed.emit()

    def _list_rows(self) -> None:
        if self._view is not None and self.twins.currentWidget() is self.rows:
            self.rows.say([LogRow(*row) for row in table(*self._view)])

    def fold(self, *, on: bool) -> None:
        """Beside a drawer the head is the window that is on, and no more."""
        self._title.setVisible(not on)
        for part in (self.log, self.as_table):
            part.setVisible(not on)
        for button in self.buttons.values():
            button.setVisible(not on)

    def choose(self, window: Window) -> None:
        """Show another window of time."""
        self.window_shown, self._drawn = window, None
        self._mark()
        self.pressed.emit()

    def _mark(self) -> None:
        for window, button in self.buttons.items():
            button.set_chosen(window is self.window_shown)

    def show_trend(self, session: Session, now: datetime, zone: tzinfo) -> None:
        """Show the trend as it is now."""
        if self._fresh(session, now):
            return
        self._drawn = (session.chart.version, self.window_shown, now)
        view = trend(session.chart, session.protocol, now, zone, self.window_shown)
        self._said.say(view.said)
        self.curve.say(words_of(view))
        self._view = (view, zone)
        self._list_rows()

    def _fresh(self, session: Session, now: datetime) -> bool:
        if self._drawn is None:
            return False
        version, window, at = self._drawn
        grain = frame(window, None, now).grain
        same = version == session.chart.version and window is self.window_shown
        return same and at <= now < at + grain
