"""Comfort of this workstation: what was chosen, kept between runs, put in force."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from ui.board.settings import SettingsScreen
from ui.desk import Desk
from ui.theme import NAMES, PERCENTS, Habits, apply, theme_named

DAY_BEGINS, NIGHT_BEGINS = 7, 19
BY_HOUR = "hour"
STILL, ALT = "still", "alt"


class Comfort(QObject):
    """Theme, text size, motion and letter keys. What is kept and not known is as if not kept."""

    def __init__(self, app: QApplication, now: Callable[[], datetime]) -> None:
        """Put what was chosen here before in force."""
        super().__init__()
        self._app, self._now = app, now
        self._kept = QSettings()
        self._by_hour = ""
        self.look()

    def _of(self, name: str, known: tuple[str, ...]) -> str:
        kept = str(self._kept.value(name, known[0]))
        return kept if kept in known else known[0]

    @property
    def theme(self) -> str:
        """What was chosen: "hour", or the name of a theme."""
        return self._of("theme", (BY_HOUR, *NAMES))

    @property
    def percent(self) -> int:
        """The text size that was chosen."""
        return int(self._of("text", tuple(map(str, PERCENTS))))

    @property
    def motion(self) -> str:
        """How alerts are shown: "moving" or "still"."""
        return self._of("motion", ("moving", STILL))

    @property
    def letters(self) -> str:
        """How letter keys are pressed: "plain", or "alt" behind Alt."""
        return self._of("letters", ("plain", ALT))

    def look(self) -> None:
        """Put everything in force; the theme as chosen here, else by the hour."""
        self._by_hour = self._hour()
        name = self._by_hour if self.theme == BY_HOUR else self.theme
        habits = Habits(still=self.motion == STILL, alt=self.letters == ALT)
        apply(self._app, theme_named(name), self.percent, habits)

    def _hour(self) -> str:
        return "day" if DAY_BEGINS <= self._now().hour < NIGHT_BEGINS else "night"

    def tick(self) -> None:
        """The hour of the other theme may have come."""
        if self.theme == BY_HOUR and self._hour() != self._by_hour:
            self.look()

    def choose(self, name: str, value: str) -> None:
        """Keep a choice and put it in force."""
        self._kept.setValue(name, value)
        self.look()

    def screen(self, desk: Desk) -> SettingsScreen:
        """The screen where all of it is chosen."""
        made = SettingsScreen(desk, self.theme, self.percent, self.motion, self.letters)
        made.chosen.connect(self.choose)
        return made
