"""InformedPanel: what a call is about, who and how by digit, what was told and what was said."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.entry_informed import About, Telling
from ui.theme import RADIUS, color
from ui.widgets import EntryField, FlowLayout, Icon, KeyButton, Words
from ui.widgets.painting import rounded, start

ABOUT, NOTHING = "About", "About: no condition asks for a call now"
TOLD, SAID = "Told", "Said"
NO_WORDS = "What was said; it may stay empty"


class InformedPanel(QWidget):
    """Shows a `Telling`. `chosen(str)` a digit by its button, `turned(code)` a condition.

    `typed()` when what was told or said has changed, `entered()` on Enter in either, `left()`.
    """

    chosen = Signal(str)
    turned = Signal(str)
    typed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = Words("", "title")
        self._label = Words(ABOUT, "control", "text2")
        self._rows, self._digits = QWidget(), QWidget()
        self._row_flow, self._digit_flow = FlowLayout(self._rows), FlowLayout(self._digits)
        self.chips: dict[str, KeyButton] = {}
        self.options: list[KeyButton] = []
        self._offered: tuple[str, ...] = ()
        self.told, self.said = (EntryField("", message_lines=0) for _ in range(2))
        self.said.set_placeholder(NO_WORDS)
        self._fields, self._tight = QWidget(), False
        self.leave = KeyButton("Leave", "Esc", listens=True)
        self._lay_out()
        for field, name in ((self.told, TOLD), (self.said, SAID)):
            field.line.setAccessibleName(name)
            field.typed.connect(lambda _text: self.typed.emit())
            field.entered.connect(lambda _text: self.entered.emit())
        self.leave.clicked.connect(self.left)
        self.hide()

    def _lay_out(self) -> None:
        head, about, fields = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self._fields)
        head.setSpacing(12)
        head.addWidget(Icon("phone", "text2", 24))
        head.addWidget(self.headline, 1)
        head.addWidget(self.leave)
        about.setSpacing(12)
        about.addWidget(self._label)
        about.addWidget(self._rows, 1)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        for words, field in ((TOLD, self.told), (SAID, self.said)):
            fields.addWidget(Words(words, "control", "text2"))
            fields.addWidget(field, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._digits)
        column.addLayout(about)
        column.addWidget(self._fields)

    def arrange(self, *, tight: bool) -> None:
        """In a small window the fields wait for the last question: dose and MAP stay in sight."""
        self._tight = tight
        self.headline.set_role("emphasis" if tight else "title")
        self._column.setSpacing(4 if tight else 8)

    def show_telling(self, telling: Telling) -> None:
        """Show the entry as it is; what is typed in its fields stays untouched."""
        self.headline.say(telling.question)
        self._offer(telling.choices)
        self._about(telling.about)
        for field, text in ((self.told, telling.told), (self.said, telling.said)):
            if field.text() != text:
                field.set_text(text)
        self.setAccessibleName(telling.question)
        self.show()

    def _about(self, rows: tuple[About, ...]) -> None:
        self._label.say(ABOUT if rows else NOTHING)
        if list(self.chips) != [row.code for row in rows]:
            _empty(self._row_flow, list(self.chips.values()))
            self.chips = {row.code: KeyButton(row.words, listens=False) for row in rows}
            for code, chip in self.chips.items():
                chip.clicked.connect(lambda _on=False, c=code: self.turned.emit(c))
                self._row_flow.addWidget(chip)
        for row in rows:
            self.chips[row.code].set_chosen(row.on)
        self._rows.setVisible(bool(rows))

    def _offer(self, choices: tuple[str, ...]) -> None:
        self._digits.setVisible(bool(choices))
        self._fields.setVisible(not (self._tight and choices))
        if choices == self._offered:
            return
        self._offered = choices
        _empty(self._digit_flow, self.options)
        self.options = []
        for digit, words in enumerate(choices, 1):
            option = KeyButton(f"{words[:1].upper()}{words[1:]}", str(digit), listens=False)
            option.clicked.connect(lambda _on=False, d=str(digit): self.chosen.emit(d))
            self._digit_flow.addWidget(option)
            self.options.append(option)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        rounded(painter, QRectF(self.rect()), RADIUS, color("surface"), color("outline"), 2.5)
        painter.end()


def _empty(flow: FlowLayout, buttons: list[KeyButton]) -> None:
    for button in buttons:
        flow.removeWidget(button)
        button.hide()
        button.deleteLater()
