"""EntryBar: the value being typed, and beside it the exact sentence that Enter would store."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.entry_modes import ModeWords
from ui.bedside.entry_input import EntryInput
from ui.theme import RADIUS, Role, color, scale
from ui.widgets import Badge, Divider, KeyButton, MessageRole, Words, aloud
from ui.widgets.painting import rounded, start

TALL, LOW, USUAL = 68, 54, 150
"""Its height; the low one from this text size in per cent on: the values need the room."""


LONG = 300
"""From this width on a line has smaller letters, so that all of it is in sight."""


class EntryBar(QWidget):
    """`say` shows sentence, comment and sign; `charted` shows what is on disk, with Undo."""

    chart_pressed = Signal()
    undo_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._free, self._long, self._edge = False, False, ""
        """A mode that takes words, or a line of several readings: its letters are smaller."""
        self._done = False
        self._said = ""
        self._short: Callable[[str], str] | None = None
        self._label = Words("MAP", "emphasis", "text2")
        self.line = EntryInput()
        self._unit = Words("", "body", "text2")
        self._badge = Badge()
        self.sentence, self.comment = Words("", "emphasis"), Words("", "small", "text2")
        self.chart = KeyButton("Chart", "Enter", "action", listens=False)
        self.undo = KeyButton("Undo", "Ctrl+Z", listens=False)
        self.undo.hide()
        self._lay_out()
        self.chart.clicked.connect(self.chart_pressed)
        self.undo.clicked.connect(self.undo_pressed)
        self.line.textChanged.connect(self._fit)
        self.line.focused.connect(lambda _on: self.update())
        self.restyle()

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addStretch(1)
        text.addWidget(self.sentence)
        text.addWidget(self.comment)
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self.line)
        row.addWidget(self._unit)
        row.addWidget(Divider(upright=True))
        row.addWidget(self._badge)
        row.addLayout(text, 1)
        row.addWidget(self.undo)
        row.addWidget(self.chart)
        for button in (self.chart, self.undo):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_mode(self, words: ModeWords) -> None:
        """Another mode: its label, unit and hint."""
        self._free = words.free
        self._label.say(words.label)
        self._unit.say(words.unit)
        self._unit.setVisible(bool(words.unit))
        self.line.takes_letters = not words.free
        named = ", ".join(part for part in (words.label, words.unit) if part)
        self.line.setAccessibleName(aloud(named))
        self.restyle()

    def say(self, role: MessageRole, sentence: str, comment: str = "") -> None:
        """Show what Enter would do, or what stands against it."""
        self._done = False
        self._edge = role if role == "stop" else ""
        self._badge.set_role(role)
        self._said = sentence
        self._show_sentence()
        self.sentence.setVisible(bool(sentence))
        self.comment.say(comment)
        self.comment.setVisible(bool(comment))
        self.chart.show()
        self.undo.hide()
        self.line.setAccessibleDescription(aloud(f"{sentence} {comment}".strip()))
        self.update()

    def note(self, comment: str) -> None:
        """A comment beside the sentence, which stays as it is."""
        self.comment.say(comment)
        self.comment.setVisible(bool(comment))

    def shorten(self, short: Callable[[str], str] | None) -> None:
        """Show the sentence without what `short` takes out of it; None shows it whole again."""
        if (short is None) != (self._short is None):
            self._short = short
            self._show_sentence()

    def _show_sentence(self) -> None:
        self.sentence.say(self._said if self._short is None else self._short(self._said))

    def say_charted(self, sentence: str, comment: str, *, undo: bool) -> None:
        """Show what is on disk now, and offer to take it back."""
        self.say("ok", sentence, comment)
        self._done = True
        self.undo.setVisible(undo)
        self.chart.setVisible(not undo)

    def open_chart(self, *, on: bool) -> None:
        """Open or close the button that charts."""
        if self.chart.isEnabled() != on:
            self.chart.setEnabled(on)

    def restyle(self) -> None:
        self._set_font()
        look = QPalette(self.line.palette())
        look.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        look.setColor(QPalette.ColorRole.Text, color("text"))
        look.setColor(QPalette.ColorRole.Highlight, color("selected"))
        look.setColor(QPalette.ColorRole.HighlightedText, color("action_ink"))
        self.line.setPalette(look)
        self._label.setMinimumWidth(scale().grow(56))
        self.setMinimumHeight(scale().grow(TALL if scale().percent <= USUAL else LOW))
        self._fit()

    def _set_font(self) -> None:
        small = self._free or self._long
        self.line.setFont(scale().font("emphasis" if small else "entry"))

    def _fit(self) -> None:
        usual = QFontMetricsF(scale().font("entry")).horizontalAdvance(self.line.text())
        if (usual > scale().grow(LONG)) != self._long:
            self._long = not self._long
            self._set_font()
        least = scale().grow(300 if self._free else 72)
        wide = QFontMetricsF(self.line.font()).horizontalAdvance(self.line.text()) + 16
        self.line.setFixedWidth(round(min(max(least, wide), scale().grow(460))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        fill: Role = "target_fill" if self._done else "sunken"
        edge: Role = "high_border" if self._edge else "focus" if self.line.hasFocus() else "outline"
        rounded(painter, QRectF(self.rect()), RADIUS, color(fill), color(edge), 3)
        painter.end()
