"""Strip: the one alert of a screen, its level told by colour, shape, stars and words."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import RADIUS, RADIUS_CONTROL, Role, color, habits, scale
from ui.widgets.flow import FlowLayout
from ui.widgets.icon_label import Icon
from ui.widgets.key_button import KeyButton
from ui.widgets.painting import rounded, start
from ui.widgets.pulse import Pulse
from ui.widgets.speech import aloud
from ui.widgets.words import Words

Level = Literal["low", "medium", "high"]

# fill, ink, icon, stars, pulses per second
_LEVELS: Final[dict[Level, tuple[Role, Role, str, str, float]]] = {
    "low": ("low_fill", "low_ink", "timer", "*", 0.0),
    "medium": ("medium_fill", "medium_ink", "triangle-alert", "**", 0.5),
    "high": ("high_fill", "high_ink", "octagon-alert", "***", 1.6),
}
_SPOKEN: Final = {"low": "Low alert", "medium": "Medium alert", "high": "High alert"}


@dataclass(frozen=True)
class StripWords:
    """What the strip says. `buttons` are (id, text, key); `more` is a count such as "+2"."""

    level: Level
    sentence: str
    detail: str = ""
    buttons: tuple[tuple[str, str, str], ...] = ()
    more: str = ""


class Strip(QWidget):
    """`say(words)` shows an alert, `say(None)` takes the strip away. `pressed(id)` on a button.

    On medium the icon pulses, on high the border does; where motion was switched off neither
    moves and the border is doubled.
    """

    pressed = Signal(str)

    def __init__(self, words: StripWords | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: StripWords | None = None
        self._brief = False
        self._pulse = Pulse(self)
        self._pulse.beat.connect(self._beat)
        self._icon = Icon("", "text", 26)
        self._stars = Words("", "emphasis", elides=False)
        self._sentence = Words("", "emphasis")
        self._detail = Words("", "body")
        self._more = Words("", "strong")
        text = QWidget()
        flow = FlowLayout(text, gap=18, line_gap=2, middle=True)
        flow.addWidget(self._sentence)
        flow.addWidget(self._detail)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 6, 4)
        row.setSpacing(14)
        row.addWidget(self._icon)
        row.addWidget(self._stars)
        row.addWidget(text, 1)
        row.addWidget(self._more)
        row.addLayout(self._buttons)
        self.restyle()
        self.say(words)

    def set_brief(self, brief: bool) -> None:
        """Without detail and key caps, where values would have no room; both are spoken still."""
        self._brief = brief
        self._show_detail()
        for button in self.findChildren(KeyButton):
            self._fit(button)

    def _fit(self, button: KeyButton) -> None:
        button.set_tight(self._brief)
        button.set_cap(not self._brief)

    def _show_detail(self) -> None:
        self._detail.setVisible(bool(self._detail.words()) and not self._brief)

    def words(self) -> StripWords | None:
        """What is shown now."""
        return self._words

    def say(self, words: StripWords | None) -> None:
        """Show an alert or none; the same words again do nothing."""
        self.setVisible(words is not None)
        if words == self._words or words is None:
            self._words = words
            return
        self._words = words
        _fill, ink, icon, stars, _rate = _LEVELS[words.level]
        self._icon.set_icon(icon, ink)
        self._stars.say(stars, ink)
        self._sentence.say(words.sentence, ink)
        self._detail.say(words.detail, ink)
        self._show_detail()
        self._more.say(words.more, ink)
        self._more.setVisible(bool(words.more))
        self._set_buttons(words)
        self._set_pulse()
        spoken = f"{_SPOKEN[words.level]}: {words.sentence} {words.detail}".strip()
        self.setAccessibleName(aloud(spoken))
        self.update()

    def restyle(self) -> None:
        self.setMinimumHeight(scale().target + 8)
        self._set_pulse()

    def _set_buttons(self, words: StripWords) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for ident, text, key in words.buttons:
            button = KeyButton(text, key, words.level)
            button.setProperty("ident", ident)
            button.clicked.connect(self._press)
            self._fit(button)
            self._buttons.addWidget(button)

    def _press(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(str(button.property("ident")))

    def _set_pulse(self) -> None:
        rate = _LEVELS[self._words.level][4] if self._words else 0.0
        self._pulse.start(rate if self.isVisible() else 0.0)

    def _beat(self, on: bool) -> None:
        if self._words is not None and self._words.level == "medium":
            self._icon.set_icon("triangle-alert" if on else "", "medium_ink")
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_pulse()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pulse.start(0.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._words is None:
            return
        fill, ink = _LEVELS[self._words.level][:2]
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        high = self._words.level == "high"
        edge = color("high_border" if self._pulse.on() else "high_fill") if high else None
        rounded(painter, box, RADIUS, color(fill), edge, 3)
        if habits().still and self._words.level != "low":
            inner = box.adjusted(5, 5, -5, -5)
            rounded(painter, inner, RADIUS_CONTROL, None, color(ink), 1.5)
        painter.end()
