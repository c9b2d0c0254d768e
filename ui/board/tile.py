"""One infusion on the board, as a card that can be pressed."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.board import Stage, Tile, spoken
from ui.theme import RADIUS, Role, TypeRole, scale
from ui.widgets import Card, Chip, Divider, Freshness, Ring, Sparkline, Vital, Words, aloud
from ui.widgets.chip import ChipRole
from ui.widgets.painting import focus_ring, start

_CHIPS: dict[str, ChipRole] = {"low": "low", "medium": "medium", "high": "high"}
_ICONS = {"low": "timer", "medium": "triangle-alert", "high": "octagon-alert"}
_FRESH: dict[str, Freshness] = {"fresh": "fresh", "old": "old", "gone": "gone"}
_WINDOW = (-45.0, 0.0)
_LIMITS = (45.0, 95.0)
_RING, _SMALL_RING = 132, 108
_AIR, _LITTLE_AIR = 20, 12
_STAGES = {
    Stage.PREPARING: "not started yet", Stage.RUNNING: "dose not known",
    Stage.PAUSED: "paused, nothing runs", Stage.STOPPED: "stopped, nothing runs",
}  # fmt: skip
ROOMY = 640


class BoardTile(Card):
    """Shows a `Tile`; `pressed(session)` on a click, Enter or Space."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session: UUID | None = None
        self._low, self._begun = False, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._bed = Words("", "entry")
        self._name, self._state = Words("", "emphasis"), Words("", "small", "text2")
        self._chip = Chip("")
        self._open, self._unsigned = Chip("", size="small"), Chip("", size="small")
        self._map, self._dose = Vital("", "", role="next"), Vital("", "", role="next", tone="dose")
        self._way, self._target = Words("", "strong"), Words("", "small", "text2")
        self._unit, self._rate = Words("", "body"), Words("", "strong")
        self._age = Words("", "body", "text2")
        self._ring = Ring(_RING)
        self._spark = Sparkline()
        self.add(self._head())
        self.add(Divider())
        self.add(self._values())
        self._caption = Words(f"MAP, last {-_WINDOW[0]:.0f} min", "small", "text2")
        self.add(self._caption)
        self.add(self._spark, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._state)
        names.addStretch(1)
        row.addWidget(self._bed, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        chips = QVBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignRight)
        quiet = QHBoxLayout()
        quiet.addStretch(1)
        quiet.addWidget(self._open)
        quiet.addWidget(self._unsigned)
        chips.addLayout(quiet)
        chips.addStretch(1)
        row.addLayout(chips)
        return row

    def arrange(self, *, low: bool) -> None:
        """In little height the curve goes, so that every bed stays in sight with its numbers."""
        if low == self._low:
            return
        self._low = low
        air = _LITTLE_AIR if low else _AIR
        self._column.setContentsMargins(_AIR, air, _AIR, air)
        self.body.setSpacing(6 if low else 10)
        self._ring.set_diameter(_SMALL_RING if low else _RING)
        self._show_curve()

    def _show_curve(self) -> None:
        for part in (self._caption, self._spark):
            part.setVisible(self._begun and not self._low)

    def _values(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        for label, vital, below in (
            (Words("MAP", "strong", "text2"), self._map, (self._way, self._target)),
            (Words("norepinephrine", "strong", "dose"), self._dose, (self._unit, self._rate)),
        ):
            column = QVBoxLayout()
            column.setSpacing(2)
            head = QHBoxLayout()
            head.setSpacing(10)
            head.addWidget(label)
            if vital is self._map:
                head.addWidget(self._age)
            head.addStretch(1)
            column.addLayout(head)
            column.addWidget(vital)
            for words in below:
                column.addWidget(words)
            column.addStretch(1)
            row.addLayout(column, 1)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def show_tile(self, shown: Tile) -> None:
        """Show an infusion as it is now."""
        self._session = shown.session
        self._bed.say(shown.bed or "no bed")
        self._name.say(shown.name)
        self._state.say(shown.state)
        chip = shown.chip
        self._chip.setVisible(chip is not None)
        if chip is not None:
            self._chip.say(chip.words, _CHIPS[chip.level], _ICONS[chip.level])
        self._open.say(shown.open)
        self._unsigned.say(shown.unsigned, "plain", "pencil")
        self._map.say(shown.map, _FRESH[shown.map_fresh])
        tone: Role = "target" if shown.map_way == "in" else "text"
        self._way.say({"below": "\u25bc ", "above": "\u25b2 "}.get(shown.map_way, "")
                      + shown.map_words, tone)  # fmt: skip
        self._age.say(shown.map_age)
        self._target.say(shown.target)
        self._dose.setVisible(bool(shown.dose))
        self._dose.say(shown.dose)
        self._unit.say(shown.unit if shown.dose else _STAGES[shown.stage])
        self._rate.say(shown.rate)
        self._show_ring(shown)
        roomy = self.width() >= scale().grow(ROOMY) and not self._low
        role: TypeRole = "vital_m" if roomy else "next"
        self._map.set_size(role)
        self._dose.set_size(role)
        band = (float(shown.band[0]), float(shown.band[1])) if shown.band else None
        self._spark.say(
            shown.spark, _WINDOW, _LIMITS, band, "MAP, last 45 minutes", dashed=shown.dashed
        )
        self._begun = shown.stage is not Stage.PREPARING
        self._show_curve()
        self.setAccessibleName(aloud(spoken(shown)))

    def _show_ring(self, shown: Tile) -> None:
        self._ring.setVisible(shown.next is not None)
        if shown.next is not None:
            due = shown.next
            self._ring.say(due.left, due.big, due.small, overdue=due.overdue)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit(self._session)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self._session)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = start(QPainter(self))
            focus_ring(painter, self.rect().toRectF(), RADIUS, "focus")
            painter.end()
