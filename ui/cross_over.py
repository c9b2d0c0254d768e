"""CrossOver: the other bed of this workstation, what is next there, and the key that goes there."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.views.crossing import Crossing, crossing
from assistant.views.glance import glance, on_glance
from ui.desk import Desk
from ui.widgets import ButtonRole, KeyButton
from ui.widgets.bed_edge import EDGE, paint_edge
from ui.widgets.painting import start

KEY = "F6"
FRESH_S = 5
"""Words of minutes stay true for so long; a chart that moves on is seen at once."""
STARS = {"low": "* ", "medium": "** ", "high": "*** "}
AIR = 6


class CrossOver(QWidget):
    """`crossed(session)` by its key or a click. It is there only while another infusion runs."""

    crossed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: Crossing | None = None
        self._known: tuple[object, ...] = ()
        self.edge = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button = KeyButton("", KEY, parent=self)
        self.button.clicked.connect(self._press)
        self.hide()

    def refresh(self, here: UUID | None) -> None:
        """Show what is next at the others than the one in front; None where one does not cross."""
        if here is None:
            self._known = ()
            self._show(None)
            return
        now, sessions = self._desk.now(), self._desk.sessions
        others = [s for s in sessions.values() if s.id != here and on_glance(s.chart, now)]
        known = (here, int(now.timestamp()) // FRESH_S, *((s.id, s.chart.version) for s in others))
        if known != self._known:
            self._known = known
            zone = self._desk.zone
            beds = [glance(s.id, s.chart, s.protocol, now, zone) for s in others]
            self._show(crossing(here, beds))

    def _show(self, shown: Crossing | None) -> None:
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.edge = self._desk.edge(shown.session)
        more = f"  +{shown.more}" if shown.more else ""
        stars = STARS[shown.level] if shown.level else ""
        words = f"Bed {shown.bed}: {shown.words}" if shown.words else f"Bed {shown.bed}"
        self.button.say(f"{stars}{words}{more}")
        role: ButtonRole = "alert" if shown.level == "high" else "quiet"
        self.button.set_role(role)
        self.updateGeometry()
        self._place()

    def words(self) -> str:
        """What it says, "" while there is no other bed."""
        return self.button.text() if self._shown else ""

    def _press(self) -> None:
        if self._shown is not None:
            self.crossed.emit(self._shown.session)

    def sizeHint(self) -> QSize:
        hint = self.button.sizeHint()
        return QSize(hint.width() + EDGE + AIR, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _place(self) -> None:
        hint = self.button.sizeHint()
        top = (self.height() - hint.height()) // 2
        self.button.setGeometry(EDGE + AIR, top, hint.width(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        paint_edge(painter, QRectF(0, 0, EDGE, self.height()), self.edge)
        painter.end()
