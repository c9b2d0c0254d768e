"""TopBar: the places one can go, each with its key; who is here; the date and a large clock."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import color
from ui.widgets.flow import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.words import Words

GAP, BETWEEN, SIDES = 16, 6, 34


class Place(NamedTuple):
    """A place in the program: its id, its name, its key ("F2") and perhaps an icon."""

    id: str
    text: str
    key: str = ""
    icon: str = ""


class _PlaceButton(KeyButton):
    """A quiet button without a box; the place one is in has a bar below and stronger words."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.text, place.key, "bare", place.icon)
        self.place = place


class TopBar(QWidget):
    """`gone(id)` when a place is pressed or its key is; `person_pressed()` on who is here.

    `sound_pressed()` on the words that stand beside it while sound is off.

    `beside` stands between the places and who is here, when it is there at all.

    When narrow it leaves out the date, and wraps to two lines when that is not enough.
    """

    gone = Signal(str)
    person_pressed = Signal()
    sound_pressed = Signal()

    def __init__(
        self,
        places: Iterable[Place] = (),
        *,
        title: str = "",
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = Words(title, "strong")
        self._said = Words("", "small", "text2")
        self._person = KeyButton("", "F12", "bare", "user")
        self._person.clicked.connect(self.person_pressed)
        self._sound = KeyButton("", "F8", "bare", "volume-x", listens=False)
        self._sound.clicked.connect(self.sound_pressed)
        self._sound.hide()
        self._date = Words("", "small", "text2")
        self._clock = Words("", "emphasis")
        self._buttons: list[_PlaceButton] = []
        self._flow = FlowLayout(self, gap=BETWEEN, line_gap=0, spread=True)
        self._flow.setContentsMargins(12, 2, 20, 2)
        self._flow.addWidget(self._title)
        self._title.setVisible(bool(title))
        for place in places:
            button = _PlaceButton(place)
            button.clicked.connect(self._go)
            self._buttons.append(button)
            self._flow.addWidget(button)
        self._flow.addWidget(self._said)
        self._said.hide()
        self._beside = beside
        if beside is not None:
            self._flow.addWidget(beside)
        self._flow.addWidget(self._right())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _right(self) -> QWidget:
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._sound)
        row.addWidget(self._person)
        row.addWidget(self._date)
        row.addWidget(self._clock)
        return right

    def _go(self) -> None:
        button = self.sender()
        if isinstance(button, _PlaceButton):
            self.gone.emit(button.place.id)

    def set_here(self, place: str) -> None:
        """Mark the place one is in."""
        for button in self._buttons:
            button.set_chosen(button.place.id == place)

    def set_title(self, text: str, said: str = "") -> None:
        """Words on the left in place of places (a wizard), and quiet words beside them."""
        self._title.say(text)
        self._title.setVisible(bool(text))
        self._said.say(said)
        self._said.setVisible(bool(said))

    def set_person(self, text: str) -> None:
        """Who is signed in; pressing it asks for somebody else."""
        if text != self._person.text():
            self._person.say(text)
            self._person.setAccessibleName(f"{text}. Change who is here")
            self._fit()

    def set_sound(self, text: str, spoken: str) -> None:
        """Why nothing is heard, and how long, beside its icon; empty while sound is on."""
        if text != self._sound.text():
            self._sound.say(text)
            self._sound.setVisible(bool(text))
            self._sound.setAccessibleName(spoken)
            self._fit()

    def set_now(self, date: str, clock: str) -> None:
        """The date ("Thu 14-Aug-2025  24 h clock") and the clock ("14:06:12")."""
        self._date.say(date)
        self._clock.say(clock)
        self._fit()

    def _fit(self) -> None:
        """One line: without the date when it is too short for it, then without the cap of who is
        here, then without icons, then without caps, at last with smaller words. The keys work all
        the same.
        """
        for button in (*self._buttons, self._person, self._sound):
            button.set_cap(True)
            button.set_icon(True)
            button.set_small(False)
        self._clock.set_role("emphasis")
        date = self._date.sizeHint().width() + GAP
        self._date.setVisible(self._kept() + date + SIDES <= self.width())
        if self._kept() + SIDES > self.width():
            self._person.set_cap(False)
            self._sound.set_cap(False)
        for leave in (_PlaceButton.set_icon, _PlaceButton.set_cap):
            if self._kept() + SIDES > self.width():
                for button in self._buttons:
                    leave(button, False)
        if self._kept() + SIDES > self.width():
            for button in (*self._buttons, self._person, self._sound):
                button.set_small(True)
                button.set_icon(False)
            self._clock.set_role("strong")

    def _kept(self) -> int:
        own = (self._title, self._said, *self._buttons, self._beside)
        parts = [part for part in own if part is not None and part.isVisibleTo(self)]
        places = sum(part.sizeHint().width() + BETWEEN for part in parts)
        if self._sound.isVisibleTo(self):
            places += self._sound.sizeHint().width() + GAP
        return places + self._person.sizeHint().width() + GAP + self._clock.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("canvas"))
        painter.end()
