"""AskPanel: what stands against an entry, and the reasons that let it pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistant.typed import choice
from assistant.views.entry_dose import Beside
from ui.bedside.compare import Compare
from ui.theme import RADIUS, color, scale
from ui.widgets import Badge, EntryField, FlowLayout, KeyButton, Words
from ui.widgets.painting import rounded, start

Weight = Literal["stop", "caution", "note"]
USUAL = 100
TEN = 10
LINES, TIGHT_LINES = 3, 1
"""Findings told below the headline; how many more there are is said in their place."""


def told_lines(sentences: Sequence[str], most: int) -> str:
    """The gravest few, one a line, and how many more there are."""
    rows = list(sentences)
    more = len(rows) - most
    if more <= 0:
        return "\n".join(rows)
    return "\n".join(rows[:most]) + f" +{more} more"


class AskPanel(QWidget):
    """`show_stop` closes the plain Enter; `show_reasons` asks why, by digit or in words.

    `reason(str)` on Enter in its field, `typed(str)` on every change; `retype()`, `shows()`.
    """

    reason = Signal(str)
    typed = Signal(str)
    retype = Signal()
    shows = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weight: Weight = "note"
        self._tight, self._asks, self.chooses = False, False, False
        self._sentences: tuple[str, ...] = ()
        self._beside: Beside | None = None
        self._choices: tuple[str, ...] = ()
        self._badge = Badge()
        self.headline, self._lines = Words("", "title"), Words("", "body")
        self._order = Words("", "small", "text2")
        self.compare = Compare()
        self.field = EntryField("", message_lines=0)
        self.field.line.setAccessibleName("Reason")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.chips: list[KeyButton] = []
        self.retype_button = KeyButton("Retype", "Esc", listens=True)
        self.leave_button = KeyButton("Leave", "Esc", listens=True)
        self.shows_button = KeyButton("It is what the pump shows", "F9", "alert", listens=False)
        self._lay_out()
        self.field.entered.connect(self.enter)
        self.field.typed.connect(self.typed)
        self.retype_button.clicked.connect(self.retype)
        self.leave_button.clicked.connect(self.retype)
        self.shows_button.clicked.connect(self.shows)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._badge)
        head.addWidget(self.headline, 1)
        head.addWidget(self.leave_button)
        facts, beside = QHBoxLayout(), QVBoxLayout()
        self._facts = facts
        facts.setSpacing(28)
        beside.setSpacing(4)
        beside.addWidget(self.compare)
        beside.addWidget(self._order)
        facts.addWidget(self._lines, 1)
        facts.addLayout(beside, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.field, 100)
        buttons.addWidget(self.retype_button)
        buttons.addWidget(self.shows_button)
        buttons.addStretch(1)
        for button in (self.retype_button, self.shows_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(facts)
        column.addWidget(self._chips)
        column.addLayout(buttons)
        self.field.set_placeholder("Reason: a digit, or words of your own")

    def show_stop(self, sentences: Sequence[str], beside: Beside | None, *, passes: bool) -> None:
        """The plain Enter is closed; one key says that it is what the pump shows."""
        self._asks, self.chooses = False, False
        self.leave_button.hide()
        self._say("stop", sentences, beside)
        self._chips.hide()
        self.field.hide()
        self.retype_button.show()
        self.shows_button.setVisible(passes)
        self.show()

    def show_reasons(
        self,
        weight: Weight,
        sentences: Sequence[str],
        beside: Beside | None,
        choices: tuple[str, ...],
    ) -> None:
        """Ask why; the keyboard goes to the reason."""
        self._asks, self.chooses = True, False
        self.leave_button.hide()
        self._say(weight, sentences, beside)
        self._offer(choices)
        self.shows_button.hide()
        self.retype_button.show()
        self._chips.show()
        self.field.show()
        self.field.clear()
        self.show()
        self.field.setFocus()

    def show_choices(self, question: str, choices: tuple[str, ...]) -> None:
        """The digits of a mode with their words; the keyboard stays in the line."""
        self._asks, self.chooses = True, True
        self._say("note", [question], None)
        self._offer(choices)
        for part in (self.field, self.retype_button, self.shows_button):
            part.hide()
        self.leave_button.show()
        self._chips.show()
        self.show()

    def _say(self, weight: Weight, sentences: Sequence[str], beside: Beside | None) -> None:
        self._weight = weight
        self._badge.set_role(weight)
        self._sentences = tuple(sentences)
        self._beside = beside if beside is not None and not 0.5 < beside.ratio < 2 else None
        self.setAccessibleName(" ".join(sentences))
        self._fill()
        self.update()

    def arrange(self, *, tight: bool) -> None:
        """In a small window the panel is short, so that dose and MAP stay in sight above it."""
        if tight != self._tight:
            self._tight = tight
            self._fill()

    def _fill(self) -> None:
        rows, tight, far = self._sentences, self._tight, self._beside
        self.headline.set_role("emphasis" if tight else "title")
        self.headline.say(rows[0] if rows else "")
        short = tight and (self._asks or scale().percent > USUAL)
        self._lines.say(told_lines(rows[1:], TIGHT_LINES if short else LINES))
        for chip in self.chips:
            chip.set_tight(tight)
        self._lines.setToolTip("\n".join(rows[1:]))
        self._lines.setVisible(len(rows) > 1)
        self.compare.say(None if tight and self._asks else far)
        self._order.say(far.order if far else "")
        self._order.setVisible(far is not None and not tight)
        self._facts.setStretch(1, int(far is not None and not (tight and self._asks)))
        self._column.setSpacing(4 if tight else 8)

    def _offer(self, choices: tuple[str, ...]) -> None:
        if choices == self._choices:
            return
        self._choices = choices
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = []
        for number, words in enumerate(choices, 1):
            chip = KeyButton(f"{words[:1].upper()}{words[1:]}", str(number % TEN), listens=False)
            chip.clicked.connect(lambda _on=False, w=words: self.reason.emit(w))
            chip.set_tight(self._tight)
            self._flow.addWidget(chip)
            self.chips.append(chip)

    def chosen(self, text: str) -> str:
        """The reason that a text stands for: a digit's choice, or the words themselves."""
        bare = text.strip()
        place = choice(bare, len(self._choices))
        return self._choices[place - 1] if place else bare

    def enter(self, text: str) -> None:
        """Enter in the reason's field."""
        self.reason.emit(self.chosen(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        edge = color("high_border" if self._weight == "stop" else "outline")
        rounded(painter, QRectF(self.rect()), RADIUS, color("surface"), edge, 2.5)
        painter.end()
