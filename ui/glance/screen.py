"""Glance: for three metres. Any key goes back; of one bed alone a digit begins a MAP."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from assistant.views.banner import TRAINING
from assistant.views.board import bed_place
from assistant.views.glance import Glance, glance, on_glance, urgent
from assistant.wording.numbers import clock
from ui.desk import Desk
from ui.glance.band import Band
from ui.glance.ink import unit_of
from ui.glance.pane import GlancePane
from ui.screen import Screen

FIRST_S = 1.0
"""A key as soon as this after it came was meant for something else."""
ALONE: Final = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
)  # fmt: skip
DIGITS: Final = "0123456789"
MARK = "TRAINING"
NOTHING = "No infusion is running."


class GlanceScreen(Screen):
    """`go` tells ("back",), ("bedside", session) or ("bedside", session, digit)."""

    bare = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.beds: list[Glance] = []
        self._came, self._typed = 0.0, ""
        self._known: tuple[object, ...] = ()
        self.band = Band()
        self.panes = (GlancePane(), GlancePane())
        row = QHBoxLayout()
        row.setSpacing(0)
        for pane in self.panes:
            row.addWidget(pane, 1)
            pane.pressed.connect(self._pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addLayout(row, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def arrive(self) -> None:
        """It has the keyboard; keys of the first second are no values."""
        self._came, self._typed = self.desk.clock.elapsed(), ""
        self.refresh()
        self.setFocus()

    def badge(self, text: str) -> bool:
        """Whoever shows a badge wants to do something: back to where that is."""
        self.go.emit(("back",))
        return False

    def refresh(self) -> None:
        """Show every infusion that runs, of more than two the two that are most urgent."""
        now, zone = self.desk.now(), self.desk.zone
        self._read(now)
        shown, more = urgent(self.beds)
        unit, half = unit_of(self.width(), self.height()), len(shown) > 1
        mark = MARK if self.desk.training else ""
        for number, pane in enumerate(self.panes):
            pane.setVisible(number < len(shown))
            if number < len(shown):
                last = number == len(shown) - 1
                pane.say(
                    shown[number], self.desk.edge(shown[number].session),
                    beside=clock(now, zone) if last else mark, half=half, unit=unit,
                )  # fmt: skip
        self._say_band(more, unit)

    def _read(self, now: datetime) -> None:
        """Every infusion as it is now; within one second the same charts are read once."""
        running = [s for s in self.desk.sessions.values() if on_glance(s.chart, now)]
        known = (int(now.timestamp()), *((s.id, s.chart.version) for s in running))
        if known != self._known:
            self._known, zone = known, self.desk.zone
            self.beds = [glance(s.id, s.chart, s.protocol, now, zone) for s in running]

    def _say_band(self, more: int, unit: float) -> None:
        split = min(len(self.beds), len(self.panes)) > 1
        training = TRAINING if self.desk.training and not split else ""
        said = training if self.beds else f"{NOTHING} {training}".strip()
        self.band.set_unit(unit)
        if self._typed:
            beds = " or ".join(sorted((bed.bed for bed in self.beds), key=bed_place))
            self.band.say(f"Which bed? {self._typed}", f"{beds}, then Enter", asks=True)
        else:
            self.band.say(said, f"and {more} more" if more else "", asks=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ALONE or event.isAutoRepeat():
            return
        early = self.desk.clock.elapsed() - self._came < FIRST_S
        digit = event.text() if event.text() and event.text() in DIGITS else ""
        if self._typed:
            self._bed_key(event)
        elif not digit or early or not self.beds:
            self.go.emit(("back",))
        elif len(self.beds) == 1:
            self.go.emit(("bedside", self.beds[0].session, digit))
        else:
            self._typed = digit
            self.refresh()

    def _bed_key(self, event: QKeyEvent) -> None:
        """While a bed is typed: its signs, Enter, Backspace; Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            asked = self._typed.casefold()
            found = [bed for bed in self.beds if bed.bed.casefold() == asked]
            self._typed = ""
            if found:
                self._pressed(found[0].session)
                return
        elif event.key() == Qt.Key.Key_Escape:
            self._typed = ""
            self.go.emit(("back",))
            return
        elif event.key() == Qt.Key.Key_Backspace:
            self._typed = self._typed[:-1]
        elif event.text().isprintable():
            self._typed += event.text().strip()
        self.refresh()

    def _pressed(self, session: UUID) -> None:
        self.go.emit(("bedside", session))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.go.emit(("back",))
