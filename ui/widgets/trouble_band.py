"""TroubleBand: the program's own failure, in red, with what to do; nothing else looks like it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role, color
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_label import Icon
from ui.widgets.key_button import KeyButton
from ui.widgets.painting import start
from ui.widgets.words import Words

_STRIPES: Role = "high_border"


class TroubleBand(QWidget):
    """`say(headline, sentence, lines)` shows it ("Not saved", what to do, the entries waiting).

    `clear()` takes it away. `pressed(id)` on one of its buttons, given as (id, text, key).
    """

    pressed = Signal(str)

    def __init__(
        self, buttons: Iterable[tuple[str, str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._headline = Words("", "title", "high_ink")
        self._sentence = Words("", "body", "high_ink")
        self._lines = Words("", "strong", "high_ink")
        text = QVBoxLayout()
        text.setSpacing(4)
        for words in (self._headline, self._sentence, self._lines):
            text.addWidget(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(Icon("octagon-alert", "high_ink", 32))
        row.addLayout(text, 1)
        holder = QWidget()
        flow = FlowLayout(holder, middle=True)
        for ident, words_of, key in buttons:
            button = KeyButton(words_of, key, "high")
            button.setProperty("ident", ident)
            button.clicked.connect(self._press)
            flow.addWidget(button)
        row.addWidget(holder)
        self.hide()

    def say(self, headline: str, sentence: str, lines: Iterable[str] = ()) -> None:
        """Show the band; `lines` are what is waiting, one below the other."""
        self._headline.say(headline)
        self._sentence.say(sentence)
        joined = "\n".join(lines)
        self._lines.say(joined)
        self._lines.setVisible(bool(joined))
        self.setAccessibleName(f"{headline}. {sentence}")
        self.show()

    def clear(self) -> None:
        """The trouble is over."""
        self.hide()

    def _press(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(str(button.property("ident")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        painter.fillRect(self.rect(), color("high_fill"))
        painter.fillRect(QRectF(0, 0, 10, self.height()), color(_STRIPES))
        painter.end()
